/*
 * remember: a run of dedupe with the state of earlier ones, which is saved when the output is
 * safe: at the end, and now and then before. What fails is told to the filter.
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

	/* private */
	struct filter *filter;
	const struct choice *choice;
	struct state *state; /* NULL before remember */
	uint64_t next;       /* when it is to be saved meanwhile, in milliseconds */
};

void remember(struct filter *f, const struct choice *c, struct state *st, struct remembered *r);
/*
 * For judge_all, between lines: saves what was written so far every few seconds, so that a run
 * that is killed outright loses no more. All that was judged must be written to the filter.
 * Nothing is done where lines are gathered, or remember was not called.
 */
void remember_meanwhile(struct remembered *r);

#endif
