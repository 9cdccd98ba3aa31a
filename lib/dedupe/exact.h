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
#include "dedupe/universal.h"
#include "near/verdict.h"

enum { EXACT_BATCH = SET_AT_ONCE };

struct exact {
	uint64_t part, parts; /* judge the kinds of part 0 to parts - 1 alone; parts 0 or 1: all */

	/* private */
	struct normal normal;
	struct universal universal; /* makes the fingerprints that no other run is to know */
	bool numbers;               /* kinds are numbered: the verdicts name them */
	bool dates;                 /* it is remembered when a kind was last seen */
	/* of this run, by number; not in use where there are dates and no numbers */
	struct set kinds;
	struct set dated; /* of this run and before, by when last seen */
	uint32_t now;
	struct set_place places[EXACT_BATCH];
};

/* There may be 2^32 - 1 kinds where they are numbered. */
void exact_init(struct exact *e, enum normal_form form, bool numbers);
/*
 * From now on it is remembered when a kind was last seen. The set is where kinds known from
 * before are to be put, and where all are found at the end, by seconds since 1970.
 */
struct set *exact_remember(struct exact *e);
/* What time it is, and how many seconds a kind is remembered; age 0: for ever. */
void exact_at(struct exact *e, uint64_t now, uint64_t age);
/*
 * A verdict for each of at most EXACT_BATCH lines as reader_lines has them; false where memory
 * ends.
 */
bool exact_judge(struct exact *e, const struct str *raw, size_t n, struct verdict *verdicts);
/* How many kinds it remembers. */
uint64_t exact_count(const struct exact *e);
/* The fingerprint that decides the kind of a line; false where memory ends. */
bool exact_key(struct exact *e, struct str raw, struct fingerprint *key);
void exact_free(struct exact *e);

#endif
