/*
 * picture: lines of page text that stand where the page has a picture: its description
 * directly followed by its caption, or the name of its file.
 *
 * A pair of lines is taken for description and caption only in text that sets its paragraphs
 * apart by empty lines, where the second is one sentence that says again two names of the
 * first. Scripts without capital letters show no names. The time is linear in the page.
 */
#ifndef ARTICLE_PICTURE_H
#define ARTICLE_PICTURE_H

#include "article/survey.h"

/* Whether the page's likely story sets its paragraphs apart by empty lines. */
bool picture_is_set_apart(const struct survey *s);
/* Whether block i describes a picture and the next one is its caption; only where that is so. */
bool picture_is_pair(const struct survey *s, size_t i);
/*
 * Whether a block of HTML right behind a picture ends in an agency, in brackets where no sentence
 * ends before them, or behind a slash: "The old bridge on Monday (Reuters)", "Ada Quill/AFP".
 * In page text, whether a line of its own has the credit of a picture right below it.
 */
bool picture_is_credited(const struct survey *s, size_t i);
/* Whether the line ends in a file name with a size in it, as in "harbour-crane-1024x768". */
bool picture_is_name(struct str line);

#endif
