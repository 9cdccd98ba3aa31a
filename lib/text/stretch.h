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

/* The bytes from `least` to `most`, both ASCII: by eights. */
static inline uint64_t
stretch_between_by_eights(const char *s, char least, char most)
{
	uint64_t set = 0;

	for (unsigned i = 0; i < STRETCH; i += EIGHT)
		set |= eight_bits(eight_between(
			   eight_load(s + i), (unsigned char)least, (unsigned char)most))
		    << i;
	return set;
}

/* Those beyond ASCII: by eights. */
static inline uint64_t
stretch_high_by_eights(const char *s)
{
	uint64_t set = 0;

	for (unsigned i = 0; i < STRETCH; i += EIGHT)
		set |= eight_bits(eight_load(s + i) & EIGHT_HIGH) << i;
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

/* Above one byte and below another: as signed numbers, where those beyond ASCII are below all. */
static inline uint64_t
stretch_lane_between(const char *s, __m128i above, __m128i below)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);

	return (uint32_t)_mm_movemask_epi8(
	    _mm_and_si128(_mm_cmpgt_epi8(bytes, above), _mm_cmpgt_epi8(below, bytes)));
}
#endif

/* As stretch_between_by_eights. */
static inline uint64_t
stretch_between(const char *s, char least, char most)
{
#ifdef __SSE2__
	__m128i above = _mm_set1_epi8((char)(least - 1));
	__m128i below = _mm_set1_epi8((char)(most + 1));

	return stretch_lane_between(s, above, below) |
	    stretch_lane_between(s + 16, above, below) << 16 |
	    stretch_lane_between(s + 32, above, below) << 32 |
	    stretch_lane_between(s + 48, above, below) << 48;
#else
	return stretch_between_by_eights(s, least, most);
#endif
}

/* Those beyond ASCII. */
static inline uint64_t
stretch_high(const char *s)
{
#ifdef __SSE2__
	const __m128i *lanes = (const __m128i *)(const void *)s;

	return (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_loadu_si128(lanes)) |
	    (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_loadu_si128(lanes + 1)) << 16 |
	    (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_loadu_si128(lanes + 2)) << 32 |
	    (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_loadu_si128(lanes + 3)) << 48;
#else
	return stretch_high_by_eights(s);
#endif
}

/* As stretch_equal_by_eights. */
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
