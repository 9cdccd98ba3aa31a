/*
 * token_set: some tokens of a sentence, a bit each, walked in order without a look at the others.
 */
#ifndef GRAMMAR_TOKEN_SET_H
#define GRAMMAR_TOKEN_SET_H

#include <stddef.h>
#include <stdint.h>

enum { TOKEN_LIMIT = 4096 };

struct token_set {
	uint64_t bits[TOKEN_LIMIT / 64 + 1];
};

/* The number of the lowest bit, which is set: by a de Bruijn sequence. */
static inline unsigned
token_set_lowest(uint64_t bits)
{
	static const uint8_t number[64] = { 0, 1, 2, 53, 3, 7, 54, 27, 4, 38, 41, 8, 34, 55, 48, 28,
		62, 5, 39, 46, 44, 42, 22, 9, 24, 35, 59, 56, 49, 18, 29, 11, 63, 52, 6, 26, 37, 40,
		33, 47, 61, 45, 43, 21, 23, 58, 17, 10, 51, 25, 36, 32, 60, 20, 57, 16, 50, 31, 19,
		15, 30, 14, 13, 12 };

	return number[((bits & (0 - bits)) * UINT64_C(0x022fdd63cc95386d)) >> 58];
}

/* The first one from `at` on; n, the number of tokens, where there is none. */
static inline size_t
token_set_next(const struct token_set *set, size_t at, size_t n)
{
	size_t i = at / 64;
	uint64_t bits;

	if (at >= n)
		return n;
	bits = set->bits[i] >> at % 64 << at % 64;
	while (!bits) {
		if (++i > n / 64)
			return n;
		bits = set->bits[i];
	}
	at = i * 64 + token_set_lowest(bits);
	return at < n ? at : n;
}

#endif
