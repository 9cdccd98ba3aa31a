/*
 * judge: whether a unit was seen before: by near where that is chosen, else by exact.
 *
 *      judge_init(&j, choice, '\n');
 *      judge_load(&j, extra);            of a state
 *      judge_at(&j, now);                before each unit, where kinds are forgotten
 *      judge_unit(&j, &unit, &verdict);
 *      judge_save(&j, &extra);
 *      judge_free(&j);
 *
 * What returns bool is false where memory ends, but for judge_load.
 */
#ifndef DEDUPE_JUDGE_H
#define DEDUPE_JUDGE_H

#include "dedupe/choice.h"
#include "dedupe/exact.h"
#include "dedupe/unit.h"
#include "near/near.h"

struct judge {
	struct set *kinds; /* what a state keeps beside `extra`: those of exact, or none */
	struct near *near; /* owned; NULL: exact judges */

	/* private */
	const struct choice *choice; /* borrowed */
	char between;                /* what parts lines, which stands in none */
	uint64_t now;                /* seconds since 1970 */
	struct exact exact;
	struct set none; /* empty: near keeps its kinds beside those of the state */
	uint32_t known;  /* kinds that the state has from before */
	size_t renewed;  /* kinds that near had when it last dropped the forgotten ones */
};

bool judge_init(struct judge *j, const struct choice *c, char between);
void judge_at(struct judge *j, uint64_t now);
/* VERDICT_PASS for a kind of an earlier run; the others are numbered from 0. */
bool judge_unit(struct judge *j, struct unit *u, struct verdict *verdict);
/* Why the unit judged last is no new one. */
struct str judge_reason(const struct judge *j);

/* Takes what judge_save gave in an earlier run; false where it is damaged. */
bool judge_load(struct judge *j, struct str extra);
bool judge_save(struct judge *j, struct buf *extra);
void judge_free(struct judge *j);

#endif
