/*
 * thread: where comments begin in page text, in which no element tells them from the story.
 *
 * Comments have a heading that says so ("59 Comments on ...", "Leave a Reply") and behind it,
 * between their paragraphs, stamps: short lines with a time, a date, an author who "says:" or
 * a link to reply. A few paragraphs to a stamp at most; a story has none.
 *
 * Time is linear in the blocks: behind each line that could be a heading a fixed number is seen.
 */
#ifndef ARTICLE_THREAD_H
#define ARTICLE_THREAD_H

#include "article/worth.h"

/* The block with which comments begin behind a story; n where there are none. */
size_t thread_find(const struct measure *m, const struct worth *w, size_t n);

#endif
