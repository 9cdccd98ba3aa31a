/*
 * clean: text of a page as copytaster(5), rule 9 lets it out: every run of white space and
 * control characters is one space, bidirectional controls and soft hyphens go. Nothing in a
 * page can so forge a tag, a line or a terminal escape.
 *
 * A line is put together in a buffer, piece by piece, from an offset on:
 *
 *      start = out->n;
 *      clean_add(out, start, text);  ...
 *      clean_end(out, start);
 */
#ifndef TEXT_CLEAN_H
#define TEXT_CLEAN_H

#include "text/bytes.h"

/*
 * How much of the front of well-formed UTF-8 is clean as it stands, but for a blank behind it:
 * words one blank apart, up to the first byte that is to be looked at more closely; and whether
 * all of that is ASCII.
 */
size_t clean_plain(struct str s, bool *is_ascii);
/* Adds a piece of well-formed UTF-8; no space at the line's start, nor behind another. */
bool clean_add(struct buf *out, size_t start, struct str s);
/* Adds a space where one may stand. */
bool clean_space(struct buf *out, size_t start);
/* Takes off the space at the line's end. */
void clean_end(struct buf *out, size_t start);

#endif
