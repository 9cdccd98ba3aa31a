/*
 * edge_mark: dashes, and the spaces at the edges of a line.
 */
#ifndef GUARD_EDGE_MARK_H
#define GUARD_EDGE_MARK_H

#include "text/bytes.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* The length of a dash (- -- – — _) there, with the spaces around it; 0 where there is none. */
static inline size_t
edge_dash_at(struct str s, size_t at)
{
	size_t from = at;
	bool found = false;

	while (at < s.n) {
		uint32_t point;
		size_t n = utf8_next(s.s + at, s.n - at, &point);
		bool dash = point == '-' || point == '_' || (point >= 0x2010 && point <= 0x2015);

		if (!dash && !unicode_is_space(point))
			break;
		found = found || dash;
		at += n;
	}
	return found ? at - from : 0;
}

/* Without the white space at both ends. */
static inline struct str
edge_trim(struct str s)
{
	uint32_t point;
	size_t n;

	while (s.n > 0 && (n = utf8_next(s.s, s.n, &point)) > 0 && unicode_is_space(point))
		s = str_from(s, n);
	while (s.n > 0 && (n = utf8_before(s.s, s.n, &point)) > 0 && unicode_is_space(point))
		s.n -= n;
	return s;
}

#endif
