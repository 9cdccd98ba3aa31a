/*
 * told: the text of the article as a page's JSON-LD tells it, or else the data of its script
 * (state.h). Pages that a script builds show nothing of their story in the HTML, and tell it
 * there all the same.
 *
 * Of JSON-LD it is the articleBody of the page's article (jsonld.h) and all text in what it
 * is made of, as the steps of a manual; not that of comments and reviews.
 */
#ifndef EMBEDDED_TOLD_H
#define EMBEDDED_TOLD_H

#include "html/tree.h"
#include "text/bytes.h"

/* Adds it as HTML, nothing where nothing is told; false where memory ends. Linear in the page. */
bool told_add(const struct tree *t, struct buf *html);

#endif
