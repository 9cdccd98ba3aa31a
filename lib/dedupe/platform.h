/*
 * platform: wishes that C11 and POSIX.1-2008 have no words for. Where a system lacks them
 * the program is slower or falls back; nothing that it writes depends on them.
 */
#ifndef DEDUPE_PLATFORM_H
#define DEDUPE_PLATFORM_H

#include <stddef.h>
#include <stdint.h>

/* Bytes that nobody outside of this run can know: getentropy(3), else clock, process and addresses. */
void platform_secret(uint64_t secret[4]);
/* The memory will be read at random: huge pages save most of the address look-ups. */
void platform_wish_huge_pages(void *memory, size_t size);

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
