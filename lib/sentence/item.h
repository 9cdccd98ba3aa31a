/*
 * item: the markers of lists that were set as running text, "1) Nets 2) Boats 3) Cranes".
 *
 * A sentence that begins with a marker is an item. Where the next marker of the same form
 * comes, with the next number or letter, the next item begins, stop or none.
 */
#ifndef SENTENCE_ITEM_H
#define SENTENCE_ITEM_H

#include "text/bytes.h"

struct item {
	/* the bullet's last byte, the kind of number, what closes it; all 0: no marker */
	char form[4];
	unsigned number; /* letters count from 'a' */
	size_t n;        /* bytes of the marker */
};

/* The marker that the text begins with. */
struct item item_read(struct str text);
/*
 * Where the marker that follows `first` begins, if the stop or bracket at text[at] belongs to
 * one (and a space stands before it, behind `start`); else SIZE_MAX.
 */
size_t item_next(const struct item *first, struct str text, size_t start, size_t at);

#endif
