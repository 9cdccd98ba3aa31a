/*
 * state: the story in the data that a page brings for its script to show: __NEXT_DATA__,
 * window.__STATE__ = {...}, what Nuxt and React write into the page piece by piece.
 *
 * Nobody says how such data is laid out. A story is either one long text, of HTML or of lines,
 * or an array of which each member has a paragraph under the same name; the array with most
 * prose under one name is taken, and of arrays in one another the smallest that has most of it.
 * Time is linear in the page but for the depth of a text in the data, of which DEPTH_MOST levels
 * are looked at.
 */
#ifndef EMBEDDED_STATE_H
#define EMBEDDED_STATE_H

#include "html/tree.h"
#include "text/bytes.h"

/* Adds it as HTML, nothing where none is found; false where memory ends. */
bool state_add(const struct tree *t, struct buf *html);

#endif
