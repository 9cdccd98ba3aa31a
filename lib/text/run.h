/*
 * run: runs of ASCII letters and digits, the most of most texts, eight bytes at a time.
 */
#ifndef TEXT_RUN_H
#define TEXT_RUN_H

#if defined(__SSE2__) && defined(__x86_64__)
#	include <emmintrin.h>
#endif

#include "text/table.h"

struct run {
	size_t n;      /* bytes */
	uint32_t hash; /* of them in lower case, put to the one given (text/table.h) */
	unsigned uppers, digits;
};

/*
 * The run that a text begins with; its letters are written small to `to`, which needs room for
 * seven bytes more than the text has. Of the text `readable` bytes may be looked at: it goes on
 * behind its end.
 */
static inline struct run
run_read(struct str s, size_t readable, uint32_t hash, char *to)
{
	struct run run = { 0, hash, 0, 0 };
	unsigned more;

	do {
		uint64_t bytes = readable - run.n >= EIGHT
		    ? eight_load(s.s + run.n)
		    : eight_start((struct str){ s.s + run.n, readable - run.n });
		uint64_t alphas = eight_letters(bytes);
		uint64_t digits = eight_digits(bytes);
		unsigned shift;

		more = eight_before(~(alphas | digits) & EIGHT_HIGH);
		if (more > s.n - run.n)
			more = (unsigned)(s.n - run.n);
		if (more == 0)
			break;
		shift = 8 * (EIGHT - more);
		/* The bit that makes capitals small; digits have it. */
		alphas = (alphas & ~(bytes << 2)) << shift;
		digits <<= shift;
		bytes |= EIGHT_TIMES(0x20);
		eight_store(bytes, to + run.n);
		run.hash = table_hash_eight(run.hash, bytes << shift, more);
		run.n += more;
		if (alphas)
			run.uppers += eight_count(alphas);
		if (digits)
			run.digits += eight_count(digits);
	} while (more == EIGHT);
	return run;
}

/* A word of ASCII letters alone. */
struct letters {
	size_t n;       /* bytes */
	uint64_t start; /* the first eight of them in lower case, zeros behind what is shorter */
	uint32_t hash;  /* of them in lower case (text/table.h) */
	unsigned uppers;
	bool is_capital; /* the first is an upper one */
};

/* What eight bytes of a word of letters are, of which `most` belong to the text. */
struct letters_eight {
	uint64_t small;    /* the letters in lower case, on top of zeros */
	uint64_t capitals; /* a set of them (text/eight.h), as high up */
	unsigned n;
	unsigned shift; /* the bits below them */
};

static inline struct letters_eight
letters_take(struct str s, size_t most, char *to)
{
	uint64_t bytes = s.n >= EIGHT ? eight_load(s.s) : eight_start(s);
	uint64_t small = bytes | EIGHT_TIMES(0x20);
	unsigned n = eight_before(eight_no_letter(bytes));
	unsigned shift;

	n = n < most ? n : (unsigned)most;
	if (n == 0)
		return (struct letters_eight){ 0, 0, 0, 0 };
	shift = 8 * (EIGHT - n);
	eight_store(small, to);
	return (
	    struct letters_eight){ small << shift, (~bytes << 2 & EIGHT_HIGH) << shift, n, shift };
}

/* Those that a text begins with; room and `readable` as for run_read. */
static inline struct letters
letters_read(struct str s, size_t readable, char *to)
{
	struct letters_eight piece = letters_take((struct str){ s.s, readable }, s.n, to);
	struct letters word = { piece.n, piece.small >> piece.shift,
		table_hash_eight(TABLE_HASH_START, piece.small, piece.n),
		eight_count(piece.capitals), (piece.capitals >> piece.shift & 0x80) != 0 };

	while (piece.n == EIGHT) {
		piece = letters_take(
		    (struct str){ s.s + word.n, readable - word.n }, s.n - word.n, to + word.n);
		word.hash = table_hash_eight(word.hash, piece.small, piece.n);
		word.n += piece.n;
		word.uppers += eight_count(piece.capitals);
	}
	return word;
}

enum { LETTERS_BEHIND = 16 };

#if defined(__SSE2__) && defined(__x86_64__)
static inline __m128i
letters_load(const void *s)
{
	return _mm_loadu_si128((const __m128i *)s);
}

/*
 * The hash of n letters with zeros behind: as of sixteen bytes, put together to twos, fours and
 * all, in which each weighs 31^(16 - n) times too much.
 */
static inline uint32_t
letters_hash(__m128i small, size_t n)
{
	/* The inverses of 31^16, 31^15, ... modulo 2^32. */
	static const uint32_t inverse[] = { 333062657, 1735007775, 2245633473, 895160927,
		1980184961, 1256191647, 287235393, 314362591, 1155305729, 1454739231, 2147243201,
		2140029791, 1916414081, 3574261663, 3427929153, 3186588639, 1 };
	const int power_4 = (int)table_power(4), power_8 = (int)table_power(8);
	const int power_12 = (int)table_power(12);
	__m128i even = _mm_and_si128(small, _mm_set1_epi16(0xff));
	__m128i twos =
	    _mm_add_epi16(_mm_mullo_epi16(even, _mm_set1_epi16(31)), _mm_srli_epi16(small, 8));
	__m128i fours = _mm_madd_epi16(twos, _mm_set1_epi32(1 << 16 | 961));
	__m128i eights = _mm_add_epi32(_mm_mul_epu32(fours, _mm_set_epi32(0, power_4, 0, power_12)),
	    _mm_mul_epu32(_mm_srli_epi64(fours, 32), _mm_set_epi32(0, 1, 0, power_8)));
	uint32_t all =
	    (uint32_t)_mm_cvtsi128_si32(_mm_add_epi32(eights, _mm_unpackhi_epi64(eights, eights)));

	return (all * inverse[n] + TABLE_HASH_START * table_power(n)) & TABLE_HASH_MASK;
}

/* The same as letters_read, of sixteen bytes that must be there: up to so many letters. */
static inline struct letters
letters_of_sixteen(const char *s, char *to)
{
	static const unsigned char first[32] = { 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
		255, 255, 255, 255, 255, 255 };
	__m128i bytes = letters_load(s), bit = _mm_set1_epi8(0x20);
	__m128i small = _mm_or_si128(bytes, bit);
	/* Moved to the top of the signed numbers. */
	__m128i are_letters = _mm_cmpgt_epi8(
	    _mm_add_epi8(small, _mm_set1_epi8(0x7f - 'z')), _mm_set1_epi8(0x7f - 26));
	unsigned n = bits_lowest(~(unsigned)_mm_movemask_epi8(are_letters));
	__m128i taken = letters_load(first + 16 - n);
	__m128i uppers =
	    _mm_sad_epu8(_mm_andnot_si128(bytes, _mm_and_si128(taken, bit)), _mm_setzero_si128());

	_mm_storeu_si128((__m128i *)(void *)to, small);
	small = _mm_and_si128(small, taken);
	return (struct letters){ n, (uint64_t)_mm_cvtsi128_si64(small), letters_hash(small, n),
		(unsigned)_mm_cvtsi128_si32(
		    _mm_add_epi32(uppers, _mm_unpackhi_epi64(uppers, uppers))) /
		    0x20,
		n > 0 && !(*s & 0x20) };
}
#endif

/*
 * The same of a text behind which a byte stands that is no letter, and LETTERS_BEHIND - 1 more that
 * may be looked at; room for as many.
 */
static inline struct letters
letters_read_ended(const char *s, char *to)
{
#if defined(__SSE2__) && defined(__x86_64__)
	struct letters word = letters_of_sixteen(s, to);

	if (word.n < 16)
		return word;
#endif
	return letters_read((struct str){ s, SIZE_MAX }, SIZE_MAX, to);
}

#endif
