/*
 * alike: which postings of a block may lead to a near set, by one bound for all eight.
 *
 * A posting is so far away: the bits of its signature that differ, and the words before its
 * own in its set, which the other set lacks; less its class of sizes, for a larger set may
 * differ in more words, by one a class or so.
 */
#ifndef NEAR_ALIKE_H
#define NEAR_ALIKE_H

#ifdef __SSE2__
#	include <emmintrin.h>
#endif

#include "near/postings.h"
#include "text/bits.h"

static inline int32_t
alike_distance(struct posting posting, uint32_t signature)
{
	return (int32_t)(bits_count_32(posting.signature ^ signature) +
		   posting_place(posting.line)) -
	    (int32_t)posting_size(posting.line);
}

/* Which postings are no farther from the signature than that: bit i stands for the i-th. */
static inline unsigned
alike_one_by_one(const struct posting_block *block, uint32_t signature, int32_t most)
{
	unsigned set = 0;

	for (unsigned i = 0; i < POSTINGS_BLOCK; i++) {
		struct posting posting = { block->lines[i], block->signatures[i] };

		set |= (alike_distance(posting, signature) <= most ? 1U : 0) << i;
	}
	return set;
}

#ifdef __SSE2__
/* The distances of four. */
static inline __m128i
alike_distances(const uint32_t *lines, const uint32_t *signatures, __m128i signature)
{
	const __m128i twos = _mm_set1_epi8(0x55);
	const __m128i fours = _mm_set1_epi8(0x33);
	const __m128i eights = _mm_set1_epi8(0x0f);
	const __m128i line = _mm_loadu_si128((const __m128i *)(const void *)lines);
	__m128i place = _mm_and_si128(
	    _mm_srli_epi32(line, POSTING_LINE_BITS), _mm_set1_epi32(POSTING_PLACES - 1));
	__m128i size = _mm_srli_epi32(line, POSTING_LINE_BITS + POSTING_PLACE_BITS);
	__m128i bits =
	    _mm_xor_si128(_mm_loadu_si128((const __m128i *)(const void *)signatures), signature);

	/* As bits_count_32 counts them. */
	bits = _mm_sub_epi8(bits, _mm_and_si128(_mm_srli_epi16(bits, 1), twos));
	bits =
	    _mm_add_epi8(_mm_and_si128(bits, fours), _mm_and_si128(_mm_srli_epi16(bits, 2), fours));
	bits = _mm_and_si128(_mm_add_epi8(bits, _mm_srli_epi16(bits, 4)), eights);
	bits = _mm_add_epi8(bits, _mm_srli_epi32(bits, 16));
	bits = _mm_add_epi8(bits, _mm_srli_epi32(bits, 8));
	bits = _mm_and_si128(bits, _mm_set1_epi32(0x3f));
	return _mm_sub_epi32(_mm_add_epi32(bits, place), size);
}
#endif

/* The same. */
static inline unsigned
alike_all(const struct posting_block *block, uint32_t signature, int32_t most)
{
#ifdef __SSE2__
	enum { HALF = POSTINGS_BLOCK / 2 };
	const __m128i one = _mm_set1_epi32((int)signature);
	const __m128i bound = _mm_set1_epi32(most);
	__m128i low = _mm_cmpgt_epi32(alike_distances(block->lines, block->signatures, one), bound);
	__m128i high = _mm_cmpgt_epi32(
	    alike_distances(block->lines + HALF, block->signatures + HALF, one), bound);

	return 0xffU &
	    ~(unsigned)_mm_movemask_epi8(
		_mm_packs_epi16(_mm_packs_epi32(low, high), _mm_setzero_si128()));
#else
	return alike_one_by_one(block, signature, most);
#endif
}

#endif
