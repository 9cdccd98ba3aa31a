/*
 * meta_window: the lines of a page in which the byline and the date of its story stand: those
 * around the headline, as far as the story's first few.
 */
#ifndef META_META_WINDOW_H
#define META_META_WINDOW_H

#include "meta/meta_text.h"

/*
 * Lines behind the story in which both may stand; bytes of a line that tells them, and of a
 * short one.
 */
enum { META_LINES_BEHIND = 6, META_LINE_LIMIT = 160, META_SHORT_LINE = 48 };

struct meta_window {
	size_t from;
	size_t anchor; /* the headline, or where the story begins */
	size_t to;
};

struct meta_window meta_window_of(const struct meta_lines *l);

/* The lines by their distance from the headline, those behind it first: k is 0, 1, 2 ... */
static inline size_t
meta_window_line(const struct meta_window *w, size_t k)
{
	size_t behind = w->to - w->anchor;

	return k < behind ? w->anchor + k : w->anchor - 1 - (k - behind);
}

#endif
