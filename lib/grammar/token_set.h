/*
 * token_set: some tokens of a sentence, a bit each, walked in order without a look at the others.
 */
#ifndef GRAMMAR_TOKEN_SET_H
#define GRAMMAR_TOKEN_SET_H

#include <stddef.h>
#include <stdint.h>

#include "text/bits.h"

enum { TOKEN_LIMIT = 4096 };

struct token_set {
	uint64_t bits[TOKEN_LIMIT / 64 + 1];
};

/* The first one from `at` on of n tokens, none of which has a bit from n on; n where there is none. */
static inline size_t
token_set_next(const struct token_set *set, size_t at, size_t n)
{
	uint64_t bits;

	if (at >= n)
		return n;
	bits = set->bits[at / 64] & ~UINT64_C(0) << at % 64;
	while (!bits) {
		at = (at / 64 + 1) * 64;
		if (at >= n)
			return n;
		bits = set->bits[at / 64];
	}
	return at / 64 * 64 + bits_lowest(bits);
}

#endif
