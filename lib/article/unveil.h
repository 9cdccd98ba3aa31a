/*
 * unveil: stories that wait behind an offer. Some pages that say that not all can be read for
 * free show how a story begins, and hold the whole of it in an element that a script shows to
 * those who pay. Such an element is taken for shown: it has a paragraph that the page shows, and
 * more that it does not than the page shows in all.
 */
#ifndef ARTICLE_UNVEIL_H
#define ARTICLE_UNVEIL_H

#include "article/page.h"

/* Linear in the page. Boxes hidden in hidden ones are passed over. */
void unveil_story(struct page *p, const struct tree *t);

#endif
