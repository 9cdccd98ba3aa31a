/*
 * search: the postings of some words that may lead to a near set.
 *
 * Who knows how far two sets may differ, and where they may have their first word in common,
 * passes over most classes of postings. What is before the first word that two sets share is
 * in one of them alone, so bits of their signatures (signature.h) that differ and words
 * before it are no more than the words that differ.
 *
 * Cost: a look at each posting in the classes asked for, and at those that came last.
 */
#ifndef NEAR_SEARCH_H
#define NEAR_SEARCH_H

#include "near/postings.h"

enum { SEARCH_MOST = 1 << 16 /* postings of one class, the newest ones, that are looked at */ };

/*
 * What is looked for, by the other set's size: bits that may differ, at most,
 * and how many of the first places may be met.
 */
struct search_probe {
	uint32_t different[POSTING_SIZES];
	uint32_t places[POSTING_SIZES];
	/*
	 * How far away (alike.h) a posting may be, of so many of the first sizes;
	 * below ALIKE_NEAREST: there is none.
	 */
	int32_t most[POSTING_SIZES + 1];
};

/* A look-up of one word. */
struct pick {
	const struct postings *list; /* borrowed, until search_run */
	uint32_t signature;          /* of the word and those behind it */
	uint32_t place;              /* of the word */
	uint32_t sizes;              /* so many classes of sizes may be met */
};

/* Look-ups, and the lines that they found; each may stand there several times. */
struct search {
	struct pick *picks; /* owned */
	size_t pick_count;
	size_t pick_cap;
	/* owned: with their classes, as in a posting; perhaps line 0 for nothing */
	uint32_t *lines;
	size_t line_count;
	size_t line_cap;
	uint64_t capped; /* classes that had more than SEARCH_MOST */

	/* private */
	struct run *runs; /* owned */
	size_t run_count;
	size_t run_cap;
};

void search_free(struct search *s);
/*
 * Adds a look-up and asks for the list's memory: it lies scattered, and arrives meanwhile.
 * False where memory ends.
 */
bool search_pick(struct search *s, struct pick pick);
/* Fills in the lines and forgets the look-ups. False where memory ends. */
bool search_run(struct search *s, const struct search_probe *probe);

#endif
