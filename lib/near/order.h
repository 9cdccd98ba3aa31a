/*
 * order: a line's words in an order that all processes have without a word between them.
 *
 * For a near join over several processes (spread.h, meet.h): two near lines share one of
 * the first words of both (join.h), if all processes order the words alike. So the order goes by
 * the word alone: longer words first, of one length by a hash under the published key of
 * fingerprint.h, and the commonest words (near-common.txt) last, the commonest of all at
 * the end.
 *
 * A rank is 64 bits; two words of one rank are met together, and no result depends on it.
 */
#ifndef NEAR_ORDER_H
#define NEAR_ORDER_H

#include "near/near.h"

struct ordered_word {
	uint64_t rank;
	uint32_t word; /* its number in this process */
};

struct order {
	struct near *near;          /* owned: reads lines; near_inside.h */
	struct ordered_word *words; /* owned: of the line read last, each once, in order */
	size_t count;
	uint64_t signature; /* of these words, a bit for each */

	/* private */
	enum near_mode mode;
	struct near_threshold t;
	uint64_t *ranks; /* owned: by word */
	size_t ranked;
	size_t ranks_cap;
	size_t words_cap;
};

/* What returns bool is false where memory ends. */
bool order_init(struct order *o, enum near_mode mode, struct near_threshold t);
void order_free(struct order *o);
/* Reads a line. */
bool order_read(struct order *o, struct str text);
/* Forgets all words where there are many by now; no number of a word is valid then. */
bool order_renew(struct order *o);

/* So many of the first of `count` words lead to all lines that are near. */
size_t order_prefix(const struct order *o, size_t count);

/* The rank as a key: turned, so that the first digits are spread evenly. */
uint64_t order_key(uint64_t rank);
/* <0, 0 or >0. */
int order_cmp(const struct ordered_word *a, const struct ordered_word *b);

#endif
