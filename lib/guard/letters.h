/*
 * letters: one word off a line, in lower case.
 *
 * Letters, marks and digits in a row; an apostrophe between letters stays, as '; what is
 * not to be seen (soft hyphens, joiners) is left out; the full stops of U.S. and a.m. too.
 * A letter of Chinese, Japanese or Korean is a word of its own. Russian yo is taken as ye.
 */
#ifndef GUARD_LETTERS_H
#define GUARD_LETTERS_H

#include <stdint.h>

#include "text/bytes.h"

/* What a word is made of. */
struct letters {
	size_t count;
	size_t capitals;
	bool first_capital;
};

/* How a word was written; SHAPE_UNKNOWN in lines that are mostly in capitals. */
enum token_shape { SHAPE_UNKNOWN, SHAPE_LOWER, SHAPE_CAPITAL, SHAPE_CAPITALS };

enum token_shape letters_shape(const struct letters *letters);
/* Reads the word at the offset into the buffer, and puts the offset behind it. */
struct letters letters_read(struct str text, size_t *at, struct buf *word);
/* Whether a letter stands at the offset. */
bool letters_at(struct str text, size_t at);
bool letters_is_apostrophe(uint32_t point);

#endif
