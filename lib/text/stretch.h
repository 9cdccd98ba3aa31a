/*
 * stretch: 64 bytes of text at once, as a set: bit i stands for byte i.
 */
#ifndef TEXT_STRETCH_H
#define TEXT_STRETCH_H

#ifdef __SSE2__
#	include <emmintrin.h>
#endif

#include "text/eight.h"

enum { STRETCH = 64 };

/* The bytes of s[0..STRETCH), which must be there, that are equal to this one: by eights. */
static inline uint64_t
stretch_equal_by_eights(const char *s, char byte)
{
	uint64_t set = 0;

	for (unsigned i = 0; i < STRETCH; i += EIGHT)
		set |= eight_bits(eight_equal(eight_load(s + i), (unsigned char)byte)) << i;
	return set;
}

#ifdef __SSE2__
/* Of 16 bytes. */
static inline uint64_t
stretch_lane(const char *s, __m128i byte)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);

	return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, byte));
}
#endif

/* The same. */
static inline uint64_t
stretch_equal(const char *s, char byte)
{
#ifdef __SSE2__
	__m128i all = _mm_set1_epi8(byte);

	return stretch_lane(s, all) | stretch_lane(s + 16, all) << 16 |
	    stretch_lane(s + 32, all) << 32 | stretch_lane(s + 48, all) << 48;
#else
	return stretch_equal_by_eights(s, byte);
#endif
}

#endif
