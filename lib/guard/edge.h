/*
 * edge: what stands before and behind a sentence in a line and is none of it.
 *
 * In front: bullets, numbering, a dateline with its agency, an agency in brackets, a kicker
 * (UPDATE 1-, WATCH:), a byline. Behind: an agency, a section behind a bar, an ellipsis, what
 * opens the page's furniture (edge_name.h) after the sentence's end. At most three pieces a
 * side are taken off, and never more than half of the line.
 */
#ifndef GUARD_EDGE_H
#define GUARD_EDGE_H

#include "guard/outline.h"

struct edges {
	struct str sentence;
	uint32_t notes; /* NOTE_QUESTION, NOTE_CUT and the dated hash of token.h */
};

/* Of the text that was outlined. */
struct edges edge_cut(const struct outline *o);

#endif
