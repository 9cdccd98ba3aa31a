/*
 * platform: wishes that C11 and POSIX.1-2008 have no words for. Where a system lacks them
 * the program is slower or falls back; nothing that it writes depends on them.
 */
#ifndef TEXT_PLATFORM_H
#define TEXT_PLATFORM_H

#include <stddef.h>
#include <stdint.h>

/*
 * Bits that nobody outside of this run can know: getentropy(3), else clock, process and
 * addresses.
 */
void platform_secret(uint64_t *words, size_t n);
/* The memory will be read at random: huge pages save most of the address look-ups. */
void platform_wish_huge_pages(void *memory, size_t size);

/* For a function that is so dear to its one hot caller that it works in its registers. */
#ifdef __GNUC__
#	define PLATFORM_INLINE inline __attribute__((always_inline))
#else
#	define PLATFORM_INLINE inline
#endif

/* x * y, of which 64 bits are in *high: by its halves, as in school. */
static inline uint64_t
platform_multiply_halves(uint64_t x, uint64_t y, uint64_t *high)
{
	const uint64_t half = UINT32_MAX;
	uint64_t low = (x & half) * (y & half);
	uint64_t cross = (x >> 32) * (y & half) + (low >> 32);
	uint64_t other = (x & half) * (y >> 32) + (cross & half);

	*high = (x >> 32) * (y >> 32) + (cross >> 32) + (other >> 32);
	return other << 32 | (low & half);
}

/* The same. */
static inline uint64_t
platform_multiply(uint64_t x, uint64_t y, uint64_t *high)
{
#ifdef __SIZEOF_INT128__
	__extension__ typedef unsigned __int128 wide;
	const wide product = (wide)x * y;

	*high = (uint64_t)(product >> 64);
	return (uint64_t)product;
#else
	return platform_multiply_halves(x, y, high);
#endif
}

/* The memory here will be asked for soon. */
static inline void
platform_wish_near(const void *memory)
{
#ifdef __GNUC__
	__builtin_prefetch(memory);
#else
	(void)memory;
#endif
}

#endif
