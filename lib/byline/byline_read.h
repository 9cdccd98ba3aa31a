/*
 * byline_read: the names in a piece of a line that has no date, word by word.
 *
 * A word in the table (byline_word.h) says what it does to the name at hand: "By" begins
 * anew, a trade or an agency ends a name or makes it none, "and" parts two, a verb says that
 * this was no byline. What is in no table belongs to a name if it is written large.
 */
#ifndef BYLINE_BYLINE_READ_H
#define BYLINE_BYLINE_READ_H

#include "byline/byline.h"

/* Bytes; a longer name is none. */
enum { BYLINE_NAME_LIMIT = 80 };

/* Adds the names, as byline_names does; how many there are. */
size_t byline_read(struct str text, enum byline_trust trust, struct buf *out);

#endif
