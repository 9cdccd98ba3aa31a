/*
 * blocks: the tree of an HTML page as blocks, and the boxes that hold them.
 *
 * A block is the text between the edges of block elements; a <br> ends one as well, and each
 * line of a <pre>. A table row is one block, if its cells hold no block elements, its cells
 * apart by a blank. What no reader sees is left out: scripts, forms' controls, pictures'
 * contents, inline elements that are hidden by name or style. Block elements hidden by a
 * style or attribute stay, marked as such: scripts show many of them.
 */
#ifndef ARTICLE_BLOCKS_H
#define ARTICLE_BLOCKS_H

#include "article/page.h"

/* Fills a cleared page. */
void blocks_fill(struct page *p, const struct tree *t);

#endif
