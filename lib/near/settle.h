/*
 * settle: which lines are leaders: the last of the three passes of a near join over several
 * processes.
 *
 * Lines come in order, each behind its pairs (passed.h). A line repeats the first earlier
 * line among them that is a leader, and is a leader itself where there is none: so near.h
 * judges them one after another, and both judge alike.
 *
 * Memory: a bit a line, and a sixteenth of that.
 */
#ifndef NEAR_SETTLE_H
#define NEAR_SETTLE_H

#include "near/passed.h"
#include "near/verdict.h"

enum settle_answer {
	SETTLE_LINE, /* *settled is filled */
	SETTLE_PAIR, /* there is more to come of the line */
	SETTLE_NO_RECORD,
	SETTLE_NOT_SORTED,
	SETTLE_MISSING, /* a line before this one did not come */
	SETTLE_TWICE,   /* two lines have one number */
	SETTLE_FAILED,  /* memory ended, or there are 2^32 - 1 kinds */
};

struct settled {
	struct str raw; /* the line as it was read first */
	struct verdict verdict;
	uint64_t leader;   /* of a repeat: the line that it repeats, counted from 0 */
	struct str reason; /* of a repeat; valid until the next call */
};

struct settle {
	uint64_t lines;
	uint64_t kinds;

	/* private */
	struct pair_key last;
	bool begun;
	bool repeats;    /* the open line: a pair led to a leader */
	uint64_t leader; /* then, that */
	struct buf reason;
	uint64_t *bases; /* owned: by piece, the lines before it */
	size_t pieces;
	size_t bases_cap;
	uint64_t *bits; /* owned: whether a line is a leader */
	size_t bits_cap;
	uint64_t *sums; /* owned: leaders before so many words of bits */
	size_t sums_cap;
};

#define SETTLE_INIT                \
	{                          \
		.reason = BUF_INIT \
	}

enum settle_answer settle_take(struct settle *s, struct str raw, struct settled *settled);
/* Whether the last line of all pairs came. */
bool settle_is_whole(const struct settle *s);
void settle_free(struct settle *s);

#endif
