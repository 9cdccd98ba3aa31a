/*
 * headline_words: which words the story and its opening have, and how many of them a line has.
 *
 * Words are lower-cased runs of letters, marks and digits; of Chinese and Japanese, pairs of
 * characters. The set holds hashes and may take one word for another.
 *
 * A line of the story is compared with the others alone: of each word the set knows the first
 * two lines that have it, so that one can be left out, and a line more takes its place.
 */
#ifndef META_HEADLINE_WORDS_H
#define META_HEADLINE_WORDS_H

#include <stdint.h>

#include "meta/headline.h"

enum { HEADLINE_LINE_LIMIT = 600, HEADLINE_SLOTS = 1 << 15 };

/*
 * The story's lines that are compared, from 1, one more for one left out; the opening's are
 * told apart.
 */
enum { HEADLINE_STORY = 40, HEADLINE_OPENING = 4 };

struct headline_set {
	uint8_t of[HEADLINE_SLOTS]; /* the places of two lines, the later one in the upper half */
};

/* What is asked of a line's words. */
struct headline_count {
	size_t words; /* two pairs of CJK characters count as one */
	size_t pairs;
	size_t content;
	size_t hits;
	size_t opening_hits;
	size_t longer;   /* words of four letters and more */
	size_t capitals; /* of these, with a capital */
};

/*
 * Puts the words of line i, of a long one the first, as those of the story's nth line; n
 * ascends.
 */
void headline_put(struct headline_set *set, const struct headline_lines *l, size_t i, size_t nth);
/* Counts a line's words; `but` is its own place in the story's opening, 0 where it has none. */
struct headline_count headline_count(const struct headline_set *set, struct str line, size_t but);

#endif
