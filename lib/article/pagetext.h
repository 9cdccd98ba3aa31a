/*
 * pagetext: page text (what a person copies from a browser) as blocks: a line a block, and
 * hard-wrapped lines joined to paragraphs again.
 *
 * Text is hard-wrapped where there is a width, of 40 to 110 characters, that at least three of
 * its lines just fit: they have no room for the next line's first word. At least half of the
 * lines of about that length must, which another line follows, and few lines may be longer:
 * menus, addresses and tables, which nobody wraps. Exactly the lines that fit are joined with the
 * next one, and those whose last word goes on there behind a hyphen, which goes where many lines
 * end so; an empty line always ends a paragraph.
 */
#ifndef ARTICLE_PAGETEXT_H
#define ARTICLE_PAGETEXT_H

#include "article/page.h"

/* Fills a cleared page; the text is well-formed UTF-8. */
void pagetext_fill(struct page *p, struct str text);

#endif
