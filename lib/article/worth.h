/*
 * worth: a first, hand-made guess of what each block is worth to an article, and the run,
 * the stretch of blocks whose worth sums up highest. What is learned stands on it.
 *
 * Worth is in characters: long prose that ends a sentence about +290, a link of a menu -60.
 * Kadane's algorithm finds the run in one pass.
 */
#ifndef ARTICLE_WORTH_H
#define ARTICLE_WORTH_H

#include "article/measure.h"

struct worth {
	int32_t *good; /* of each block */
	int64_t *sum;  /* of good before block i; n + 1 of them */
	int64_t *mass; /* of positive good before block i; n + 1 of them */
	size_t run,
	    end; /* the run is the blocks from run to before end; equal where there is none */
	size_t cap;
};

/* Of 1000 characters of the block, how many stand in links. */
static inline int
worth_linked(const struct block *block, const struct measure *m)
{
	if (m->characters == 0 || block->linked == 0)
		return 0;
	return block->linked >= m->characters
	    ? 1000
	    : (int)((uint64_t)block->linked * 1000 / m->characters);
}

/* Weighs the blocks; false where memory ends. */
bool worth_fill(struct worth *w, const struct page *p, const struct measures *m);
/* Finds the run again after good was changed. */
void worth_sum(struct worth *w, size_t n);
void worth_free(struct worth *w);

#endif
