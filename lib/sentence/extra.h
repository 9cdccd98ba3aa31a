/*
 * extra: abbreviations that the user adds, with or without their last full stop.
 *
 * A sentence does not end behind such a word. Looked up by halving: extra_sort comes
 * between the last extra_add and the first extra_has.
 */
#ifndef SENTENCE_EXTRA_H
#define SENTENCE_EXTRA_H

#include "text/arena.h"

struct extra {
	struct arena arena; /* of the words */
	struct str *words;  /* owned; the views are into the arena */
	size_t n;
	size_t cap;
	bool failed; /* memory ended once */
};

/*
 * Adds a word; white space around it is left out. False where it is no word, or several, and
 * where memory ended.
 */
bool extra_add(struct extra *e, struct str line);
void extra_sort(struct extra *e);
bool extra_has(const struct extra *e, struct str word);
void extra_free(struct extra *e);

#endif
