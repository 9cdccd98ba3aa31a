#include "guard/byline.h"

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { LONGEST_BYLINE = 80, FEWEST_WORDS = 2 };

/* A dash or a bar with spaces around it: its length; 0 where there is none. */
static size_t
parting_at(struct str s, size_t at)
{
	static const struct str partings[] = { STR_ROW(" - "), STR_ROW(" | "), STR_ROW(" -- "),
		STR_ROW(" \xe2\x80\x93 "), STR_ROW(" \xe2\x80\x94 ") };

	for (size_t i = 0; i < sizeof(partings) / sizeof(partings[0]); i++)
		if (str_starts(str_from(s, at), partings[i]))
			return partings[i].n;
	return 0;
}

/* Whether a word there is part of a name, or stands between names. */
static bool
is_of_name(struct str s, size_t at)
{
	uint32_t point;

	utf8_next(s.s + at, s.n - at, &point);
	return unicode_class(point) & UNICODE_UPPER || str_starts(str_from(s, at), STR("and ")) ||
	    str_starts(str_from(s, at), STR("in ")) || str_starts(str_from(s, at), STR("for "));
}

size_t
byline_before(struct str s)
{
	size_t most = s.n < LONGEST_BYLINE ? s.n : LONGEST_BYLINE;
	size_t words = 0;

	if (!str_starts(s, STR("By ")) && !str_starts(s, STR("BY ")))
		return 0;
	for (size_t at = 2; at < most; at++) {
		size_t n = parting_at(s, at);

		if (n > 0)
			return words >= FEWEST_WORDS ? at + n : 0;
		if (s.s[at] != ' ')
			continue;
		if (!is_of_name(s, at + 1))
			return 0;
		words++;
	}
	return 0;
}
