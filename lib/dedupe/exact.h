/*
 * exact: the judge to whom lines are of one kind if their texts, all before the first TAB,
 * are the same bytes, perhaps after normalisation.
 *
 * It remembers fingerprints, not lines. Lines come in batches, so that the look-ups in
 * memory that is far away overlap.
 */
#ifndef DEDUPE_EXACT_H
#define DEDUPE_EXACT_H

#include "dedupe/normal.h"
#include "dedupe/set.h"
#include "dedupe/verdict.h"

enum { EXACT_BATCH = 64 };

struct exact {
	struct normal normal;
	uint64_t part, parts; /* judge the kinds of part 0 to parts - 1 alone; parts 0 or 1: all */

	/* private */
	struct set kinds;
	struct set_place places[EXACT_BATCH];
};

/*
 * The kinds are numbered if wished (some memory more); then there may be 2^32 - 1 of them.
 */
void exact_init(struct exact *e, enum normal_form form, bool numbered);
/* A verdict for each of at most EXACT_BATCH lines; false where memory ends. */
bool exact_judge(struct exact *e, const struct str *raw, size_t n, struct verdict *verdicts);
/* The fingerprint that decides the kind of a line; false where memory ends. */
bool exact_key(struct exact *e, struct str raw, struct fingerprint *key);
void exact_free(struct exact *e);

#endif
