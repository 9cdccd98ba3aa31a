/*
 * edge: what stands before and behind a sentence in a line and is none of it.
 *
 * In front: bullets, numbering, a dateline with its agency, an agency in brackets, a kicker
 * (UPDATE 1-, WATCH:), a byline. Behind: an agency, a section behind a bar, an ellipsis, what opens
 * the page's furniture (near-edges.txt) after the sentence's end. At most three pieces a
 * side are taken off, and never more than half of the line.
 */
#ifndef GUARD_EDGE_H
#define GUARD_EDGE_H

#include <stdint.h>

#include "text/bytes.h"

struct edges {
	struct str sentence;
	uint32_t notes; /* NOTE_QUESTION, NOTE_CUT and the dated hash of token.h */
};

struct edges edge_cut(struct str text);

/* Folded words, a space between, without hyphens and full stops. */
bool edge_is_agency(struct str phrase);
bool edge_is_kicker(struct str phrase);
/* Whether the phrase begins with what opens furniture. */
bool edge_is_furniture(struct str phrase);

#endif
