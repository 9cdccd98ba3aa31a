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

enum { ALIKE_NEAREST = 1 - POSTING_SIZES, ALIKE_FARTHEST = 32 + POSTING_PLACES - 1 };

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
/* How many bits differ in each of four: as bits_count_32 counts them, the bytes summed by pairs. */
static inline __m128i
alike_bits(const uint32_t *signatures, __m128i signature)
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
	bits = _mm_and_si128(_mm_add_epi8(bits, _mm_srli_epi16(bits, 8)), _mm_set1_epi16(0x1f));
	return _mm_madd_epi16(bits, _mm_set1_epi16(1));
}

static inline __m128i
alike_classes(const uint32_t *lines)
{
	return _mm_srli_epi32(
	    _mm_loadu_si128((const __m128i *)(const void *)lines), POSTING_LINE_BITS);
}

/* The distances of all eight. */
static inline __m128i
alike_distances(const struct posting_block *block, __m128i signature)
{
	enum { HALF = POSTINGS_BLOCK / 2 };
	__m128i bits = _mm_packs_epi32(alike_bits(block->signatures, signature),
	    alike_bits(block->signatures + HALF, signature));
	__m128i class =
	    _mm_packs_epi32(alike_classes(block->lines), alike_classes(block->lines + HALF));
	__m128i place = _mm_and_si128(class, _mm_set1_epi16(POSTING_PLACES - 1));

	return _mm_sub_epi16(_mm_add_epi16(bits, place), _mm_srli_epi16(class, POSTING_PLACE_BITS));
}
#endif

/* The same. */
static inline unsigned
alike_all(const struct posting_block *block, uint32_t signature, int32_t most)
{
#ifdef __SSE2__
	const int32_t bound = most < ALIKE_NEAREST ? ALIKE_NEAREST - 1
	    : most > ALIKE_FARTHEST                ? ALIKE_FARTHEST
						   : most;
	__m128i far = _mm_cmpgt_epi16(
	    alike_distances(block, _mm_set1_epi32((int)signature)), _mm_set1_epi16((short)bound));

	return 0xffU & ~(unsigned)_mm_movemask_epi8(_mm_packs_epi16(far, far));
#else
	return alike_one_by_one(block, signature, most);
#endif
}

#endif
