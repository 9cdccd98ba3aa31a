/*
 * pagetext: page text (what a person copies from a browser) as blocks: a line a block, and
 * hard-wrapped lines joined to paragraphs again.
 *
 * Text is hard-wrapped where its longest line (of those with a blank) has 40 to 110
 * characters, and at least three and at least half of the lines that another line follows
 * had no room for that line's first word. Exactly those are joined; an empty line always
 * ends a paragraph.
 */
#ifndef ARTICLE_PAGETEXT_H
#define ARTICLE_PAGETEXT_H

#include "article/page.h"

/* Fills a cleared page; the text is well-formed UTF-8. */
void pagetext_fill(struct page *p, struct str text);

#endif
