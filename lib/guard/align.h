/*
 * align: two runs of words laid beside one another.
 *
 * The cheapest way to make the one from the other by leaving words out and putting words
 * in; words that are equal, or two writings of one word (variant.h), are laid side by side,
 * and nothing else is ever put for something else. What lies between them are gaps.
 *
 * Cost: the product of the lengths, and that is at most ALIGN_CELLS: longer runs are not
 * aligned.
 */
#ifndef GUARD_ALIGN_H
#define GUARD_ALIGN_H

#include "guard/variant.h"

enum { ALIGN_CELLS = 1 << 16 };

/* Words of both sides that lie against one another and are not the same. */
struct gap {
	size_t a, a_end;
	size_t b, b_end;
};

struct align {
	struct gap *gaps; /* owned */
	size_t count;
	size_t cap;
	uint32_t variants; /* the kinds of variants laid side by side, bits of enum variant */
	uint8_t *steps;    /* owned */
	size_t step_cap;
	uint16_t *costs; /* owned */
	size_t cost_cap;
	bool failed; /* memory ended */
};

struct words {
	const uint32_t *tokens; /* borrowed */
	size_t n;
};

void align_free(struct align *al);
/*
 * Fills al->gaps, in order; false where the runs are too long, or memory ends (then failed is
 * set).
 */
bool align_words(struct align *al, const struct judge *j, struct words a, struct words b);

#endif
