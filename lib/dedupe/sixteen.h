/*
 * sixteen: 16 bytes of text at once, as --fold has them (normal.h): their capitals made small,
 * and the set of those that do more than that: bit i stands for byte i.
 *
 * These are control characters, `, what is not ASCII, and a space, ' or - right behind its
 * like. Of the first byte it is not known what stands before it.
 */
#ifndef DEDUPE_SIXTEEN_H
#define DEDUPE_SIXTEEN_H

#ifdef __SSE2__
#	include <emmintrin.h>
#endif

#include "text/eight.h"

enum { SIXTEEN = 16 };

/* Whether the byte makes another thing with its like. */
static inline bool
sixteen_repeats(char byte)
{
	return byte == ' ' || byte == '\'' || byte == '-';
}

/* Eight of them, behind this byte. */
static inline unsigned
sixteen_fold_eight(const char *s, char *to, unsigned char before)
{
	uint64_t bytes = eight_load(s);
	uint64_t differs = bytes ^ (bytes << 8 | before);
	uint64_t others =
	    (bytes & EIGHT_HIGH) | eight_between(bytes, 0, ' ' - 1) | eight_equal(bytes, '`');
	uint64_t repeating =
	    eight_equal(bytes, ' ') | eight_equal(bytes, '\'') | eight_equal(bytes, '-');

	/* A capital is 0x20 below its small letter. */
	eight_store(bytes | eight_between(bytes, 'A', 'Z') >> 2, to);
	return (unsigned)eight_bits(others | (repeating & eight_equal(differs, 0)));
}

/*
 * Puts s[0..16), which must be there, with small letters into to[0..16); returns the set. By
 * eights.
 */
static inline unsigned
sixteen_fold_by_eights(const char *s, char *to)
{
	return sixteen_fold_eight(s, to, 0) |
	    sixteen_fold_eight(s + EIGHT, to + EIGHT, (unsigned char)s[EIGHT - 1]) << EIGHT;
}

#ifdef __SSE2__
static inline __m128i
sixteen_equal(__m128i bytes, char byte)
{
	return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
}
#endif

/* The same. */
static inline unsigned
sixteen_fold(const char *s, char *to)
{
#ifdef __SSE2__
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);
	/* As signed numbers what is not ASCII is below all that is. */
	__m128i capitals = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('A' - 1)),
	    _mm_cmpgt_epi8(_mm_set1_epi8('Z' + 1), bytes));
	__m128i others =
	    _mm_or_si128(_mm_cmpgt_epi8(_mm_set1_epi8(' '), bytes), sixteen_equal(bytes, '`'));
	__m128i repeating = _mm_or_si128(sixteen_equal(bytes, ' '),
	    _mm_or_si128(sixteen_equal(bytes, '\''), sixteen_equal(bytes, '-')));
	__m128i doubled = _mm_and_si128(repeating, _mm_cmpeq_epi8(bytes, _mm_slli_si128(bytes, 1)));

	_mm_storeu_si128((__m128i *)(void *)to,
	    _mm_or_si128(bytes, _mm_and_si128(capitals, _mm_set1_epi8(0x20))));
	return (unsigned)_mm_movemask_epi8(_mm_or_si128(others, doubled));
#else
	return sixteen_fold_by_eights(s, to);
#endif
}

#endif
