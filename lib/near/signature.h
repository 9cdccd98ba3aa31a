/*
 * signature: the words of a set as a few bits.
 *
 * Each word turns the bit of its rank over. So no fewer words stand in one of two sets alone
 * than bits differ (the bitmap filter of Sandes, Teodoro and Melo 2020).
 */
#ifndef NEAR_SIGNATURE_H
#define NEAR_SIGNATURE_H

#ifdef __SSE2__
#	include <emmintrin.h>
#endif

#include "text/bits.h"

enum { SIGNATURE_EIGHT = 8 /* that are compared at once */ };

/* The number of a word's bit in a signature of so many bits, by its rank. */
static inline uint32_t
signature_bit(uint32_t rank, uint32_t bits)
{
	enum { ALONE = 8 }; /* the commonest words have bits of their own: they tell most */

	return rank < ALONE
	    ? rank
	    : ALONE + (uint32_t)((uint64_t)(rank * 0x9e3779b1U) * (bits - ALONE) >> 32);
}

/* Which of eight have at most so many bits, up to 32, that differ from those of one: bit i stands for the i-th. */
static inline unsigned
signature_alike_one_by_one(const uint32_t *signatures, uint32_t signature, uint32_t most)
{
	unsigned set = 0;

	for (unsigned i = 0; i < SIGNATURE_EIGHT; i++)
		set |= (bits_count_32(signatures[i] ^ signature) <= most ? 1U : 0) << i;
	return set;
}

#ifdef __SSE2__
/* How many bits differ in each of four: as bits_count_32 counts them. */
static inline __m128i
signature_lane(const uint32_t *signatures, __m128i signature)
{
	const __m128i twos = _mm_set1_epi8(0x55);
	const __m128i fours = _mm_set1_epi8(0x33);
	const __m128i eights = _mm_set1_epi8(0x0f);
	__m128i bits =
	    _mm_xor_si128(_mm_loadu_si128((const __m128i *)(const void *)signatures), signature);

	bits = _mm_sub_epi8(bits, _mm_and_si128(_mm_srli_epi16(bits, 1), twos));
	bits =
	    _mm_add_epi8(_mm_and_si128(bits, fours), _mm_and_si128(_mm_srli_epi16(bits, 2), fours));
	bits = _mm_and_si128(_mm_add_epi8(bits, _mm_srli_epi16(bits, 4)), eights);
	bits = _mm_add_epi8(bits, _mm_srli_epi32(bits, 16));
	bits = _mm_add_epi8(bits, _mm_srli_epi32(bits, 8));
	return _mm_and_si128(bits, _mm_set1_epi32(0x3f));
}
#endif

/* The same. */
static inline unsigned
signature_alike(const uint32_t *signatures, uint32_t signature, uint32_t most)
{
#ifdef __SSE2__
	const __m128i one = _mm_set1_epi32((int)signature);
	const __m128i above = _mm_set1_epi32((int)most + 1);
	__m128i low = _mm_cmpgt_epi32(above, signature_lane(signatures, one));
	__m128i high = _mm_cmpgt_epi32(above, signature_lane(signatures + 4, one));

	return (unsigned)_mm_movemask_epi8(
	    _mm_packs_epi16(_mm_packs_epi32(low, high), _mm_setzero_si128()));
#else
	return signature_alike_one_by_one(signatures, signature, most);
#endif
}

#endif
