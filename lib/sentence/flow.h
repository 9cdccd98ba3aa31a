/*
 * flow: the sentences of a text that is too long to be held, as it comes.
 *
 *      struct flow f = { .splitter = &splitter };
 *
 *      flow_begin(&f);
 *      flow_add(&f, part, is_last);          any number of times
 *      while (flow_next(&f, &piece, &ends))
 *              ...                           after each
 *      flow_free(&f);
 *
 * A piece is a whole sentence, or so much of one that its end is not in sight; `ends` says
 * whether the sentence ends with it. The view is valid until the next flow_add. What is held
 * is about as long as the longest part. The same parts give the same pieces.
 */
#ifndef SENTENCE_FLOW_H
#define SENTENCE_FLOW_H

#include "sentence/boundary.h"

struct flow {
	struct splitter *splitter; /* borrowed */

	/* private */
	struct buf held;
	size_t given; /* of it: handed out, or dropped at a cut */
	bool begun;   /* a part was added */
};

void flow_begin(struct flow *f);
/* False where memory ends. */
bool flow_add(struct flow *f, struct str part, bool is_last);
bool flow_next(struct flow *f, struct str *piece, bool *ends);
void flow_free(struct flow *f);

#endif
