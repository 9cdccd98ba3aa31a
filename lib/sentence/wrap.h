/*
 * wrap: hard-wrapped text, line after line, and whether a line goes on with the paragraph.
 *
 * It does not where it begins with a bullet or a list marker, and where the line before it
 * was a heading: no mark at its end, much shorter than the lines around, and the next line
 * begins with a capital. What parts paragraphs besides (empty lines, other tags) is the
 * caller's to see.
 */
#ifndef SENTENCE_WRAP_H
#define SENTENCE_WRAP_H

#include "text/bytes.h"

struct wrap {
	struct buf text; /* the lines so far, a space between two */
	size_t last;     /* where the last of them begins */
	size_t width;    /* of the longest line of the document so far */
};

/* Another document begins. */
void wrap_document(struct wrap *w);
/* Whether the line goes on with what is held; false where nothing is held. */
bool wrap_goes_on(const struct wrap *w, struct str line);
/* False where memory ends. */
bool wrap_add(struct wrap *w, struct str line);
/* Empties the text. */
void wrap_clear(struct wrap *w);
void wrap_free(struct wrap *w);

#endif
