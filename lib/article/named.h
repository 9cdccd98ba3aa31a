/*
 * named: the block that is the headline, by what the page calls itself in its head: the block
 * with the same letters, else the heading that has the same words, else the only h1.
 *
 * Cost: once over the page for each title, and once over its headings' words.
 */
#ifndef ARTICLE_NAMED_H
#define ARTICLE_NAMED_H

#include <stdbool.h>

struct survey;

/* Sets the survey's title, page.n where nothing tells; false where memory ends. */
bool named_title(struct survey *s);

#endif
