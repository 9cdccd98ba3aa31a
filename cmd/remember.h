/*
 * remember: a run of dedupe with the state of earlier ones, which is saved when the output is
 * safe. What fails is told to the filter.
 */
#ifndef CMD_REMEMBER_H
#define CMD_REMEMBER_H

#include "dedupe/choice.h"
#include "dedupe/state.h"
#include "filter.h"

struct remembered {
	struct set *kinds; /* borrowed; loaded before the run, saved after it */
	void (*judge_all)(void *run);
	/* What stands in the state beside the kinds; NULL: nothing. False where it is damaged. */
	bool (*load)(void *run, struct str extra);
	/* False where memory ends. */
	bool (*save)(void *run, struct buf *extra);
	void *run; /* borrowed, for the three */
};

void
remember(struct filter *f, const struct choice *c, struct state *st, const struct remembered *r);

#endif
