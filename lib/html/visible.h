/*
 * visible: all the text that a reader sees of a page, a block a line, nothing judged.
 *
 * How an element is shown is tree_display's word; style sheets and the hidden attribute
 * are not looked at, but texts inside raw elements (script, iframe ...) are left out.
 */
#ifndef HTML_VISIBLE_H
#define HTML_VISIBLE_H

#include "html/tree.h"

/*
 * Adds the lines, each ended by LF, cleaned as text/clean.h says; no empty ones. False where
 * memory ends.
 */
bool visible_lines(const struct tree *t, struct buf *out);

#endif
