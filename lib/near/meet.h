/*
 * meet: pairs of near lines, verified where they meet: the second of the three passes of a near
 * join over several processes.
 *
 *      meet_init(&m, mode, t);
 *      while (...)
 *              answer = meet_take(&m, raw, out);
 *      answer = meet_end(&m, out);
 *      meet_free(&m);
 *
 * What spread.h sent comes sorted by key. Of lines under one key each pair is verified that
 * has no earlier word in common, so each pair of near lines is found once, by whichever
 * process has that key. Written are the pairs of each line and all earlier ones that it
 * repeats (of lines with one text the first stands for all as the earlier one), and all lines.
 *
 * Memory: the lines of one key, and the words met, a million at most and those of a key. Time:
 * a look at each pair of a key (a nanosecond or two, most are told apart by size, place and
 * signature); from MEET_MANY lines on, and for long lines, an index (join.h) finds the pairs.
 */
#ifndef NEAR_MEET_H
#define NEAR_MEET_H

#include "near/order.h"
#include "near/passed.h"
#include "text/arena.h"

enum { MEET_MANY = 1 << 14 };

enum meet_answer {
	MEET_OK,
	MEET_NO_RECORD,
	MEET_NOT_SORTED,
	MEET_FOREIGN, /* sent with another threshold or mode */
	MEET_TWICE,   /* two lines have one number */
	MEET_FAILED,  /* memory ended */
};

struct meet {
	uint64_t pairs;  /* written so far */
	uint64_t capped; /* look-ups that met SEARCH_MOST and may have missed a pair */

	/* private */
	struct order order;
	struct near_threshold t;
	enum near_mode mode;
	bool begun;
	uint64_t key;
	struct met *lines; /* owned: of the key */
	size_t count;
	size_t cap;
	struct met_shape *shapes; /* owned: of the first lines of their texts, so far */
	size_t shapes_count;
	size_t shapes_cap;
	struct arena kept;          /* their texts, and reasons */
	struct ordered_word *words; /* owned: of the lines read so far, which are near's records */
	size_t words_count;
	size_t words_cap;
	size_t *read; /* owned: by record, the line */
	size_t read_cap;
	struct met_pair *found; /* owned: of the lines so far, for their copies */
	size_t found_count;
	size_t found_cap;
	struct buf reason;
};

bool meet_init(struct meet *m, enum near_mode mode, struct near_threshold t);
enum meet_answer meet_take(struct meet *m, struct str raw, struct writer *out);
/* The last key's pairs. */
enum meet_answer meet_end(struct meet *m, struct writer *out);
void meet_free(struct meet *m);

#endif
