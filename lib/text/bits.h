/*
 * bits: how many are set, and which is the first or the last, for which C11 has no names: by
 * sums within pairs, fours and bytes (Warren, "Hacker's Delight", 5-1), or as the compiler
 * knows it.
 */
#ifndef TEXT_BITS_H
#define TEXT_BITS_H

#include <stdint.h>

static inline unsigned
bits_count(uint64_t bits)
{
	bits -= bits >> 1 & UINT64_C(0x5555555555555555);
	bits = (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
	bits = (bits + (bits >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return (unsigned)(bits * UINT64_C(0x0101010101010101) >> 56);
}

/*
 * The same for 32 of them, by shifts and sums alone, which machines do for several numbers at
 * once.
 */
static inline uint32_t
bits_count_32(uint32_t bits)
{
	bits -= bits >> 1 & 0x55555555U;
	bits = (bits & 0x33333333U) + (bits >> 2 & 0x33333333U);
	bits = (bits + (bits >> 4)) & 0x0f0f0f0fU;
	bits += bits >> 8;
	bits += bits >> 16;
	return bits & 0x3f;
}

/* The number of the lowest bit that is set; one must be. */
static inline unsigned
bits_lowest(uint64_t bits)
{
#ifdef __GNUC__
	return (unsigned)__builtin_ctzll(bits);
#else
	return bits_count((bits - 1) & ~bits);
#endif
}

/* That of the highest. */
static inline unsigned
bits_highest(uint64_t bits)
{
#ifdef __GNUC__
	return 63 - (unsigned)__builtin_clzll(bits);
#else
	for (unsigned by = 1; by < 64; by *= 2)
		bits |= bits >> by;
	return bits_count(bits) - 1;
#endif
}

#endif
