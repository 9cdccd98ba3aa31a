/*
 * weigh: how sure a claim is, by its pattern, its cue and its coverage (claim.h).
 */
#ifndef SOURCE_WEIGH_H
#define SOURCE_WEIGH_H

#include "source/claim.h"

/* The search over one sentence. */
struct search {
	const struct tokens *t;
	const struct credit *credit;
	struct claims *out;
	struct claim other; /* of a second statement; kind CLAIM_NONE where there is none */
	bool nested; /* a claim that was accepted opens a clause: what follows stands in it */
};

/*
 * Fills coverage and score of a claim whose speaker is known, and keeps it if it
 * is the best one so far.
 */
void claim_weigh(struct search *s, struct claim *c);
/*
 * Gives the best claim who makes the other statement,
 * or the other one the best if it is the greater.
 */
void claim_join_other(struct search *s);

#endif
