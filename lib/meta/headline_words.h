/*
 * headline_words: which words the story and its opening have, and how many of them a line has.
 *
 * Words are lower-cased runs of letters, marks and digits; of Chinese and Japanese, pairs of
 * characters. Sets hold hashes and may take one word for another.
 */
#ifndef META_HEADLINE_WORDS_H
#define META_HEADLINE_WORDS_H

#include <stdint.h>

#include "meta/headline.h"

enum { HEADLINE_LINE_LIMIT = 600, HEADLINE_SET_BITS = 1 << 15 };

struct headline_set {
	uint8_t bits[HEADLINE_SET_BITS / 8];
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

struct headline_sets {
	struct headline_set story;
	struct headline_set opening;
};

/* Puts the words of line i, of a long one the first. */
void headline_put(struct headline_set *set, const struct headline_lines *l, size_t i);
struct headline_count headline_count(const struct headline_sets *sets, struct str line);

#endif
