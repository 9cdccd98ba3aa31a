/*
 * quote: which words stand inside quotation marks, over the sentences of a document.
 *
 * Curly and angled marks open and close by their form ("...", „...“, «...», »...«).
 * A straight one opens where nothing is open; where something is, one with white space
 * before it and a letter behind opens anew (a new paragraph of the same quotation), any
 * other closes. A mark that cannot be what its form says is passed over. A quotation not
 * closed after QUOTE_SENTENCES sentences is given up: its closing mark was forgotten, as
 * was that of one behind which another begins inside a sentence. Single marks count where
 * speech can begin and no double ones are open: apostrophes and titles stay what they are.
 */
#ifndef GRAMMAR_QUOTE_H
#define GRAMMAR_QUOTE_H

#include "grammar/token.h"

enum { QUOTE_SENTENCES = 12 };

struct quotation {
	uint32_t open;      /* the code point that opened it, 0 where none is open */
	unsigned sentences; /* begun since */
};

/* Fills side and quoted of each token. */
void quotation_read(struct quotation *q, struct tokens *t);
/*
 * None of the words stands in marks after all: the quotation they seemed to go on
 * with was never closed.
 */
void quotation_none(struct tokens *t);
/* A paragraph ended: closes, unless the next one begins with a mark. */
void quotation_paragraph(struct quotation *q, const struct tokens *next);

#endif
