/*
 * headline: which line of a page of text is the story's headline.
 *
 * The lines before the story and its first few are weighed: how many of a line's content
 * words the story and its opening have (of Chinese and Japanese, pairs of characters), its
 * length and end, how far it is from the story, whether a date or a byline follows, whether
 * a line before it would do as well, whether it is a date, a name, furniture or the path to the
 * page. The weights were set on some 600 pages, in thousandths.
 */
#ifndef META_HEADLINE_H
#define META_HEADLINE_H

#include "article/survey.h"

struct headline_lines {
	const struct str *of;        /* borrowed; clean */
	const bool *kept;            /* whether the line is the story's; as many */
	const struct survey *survey; /* of the same lines */
	size_t n;
};

/* The line's number, or n where none is likely. */
size_t headline_find(const struct headline_lines *l);

#endif
