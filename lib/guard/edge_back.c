#include "guard/edge_back.h"

#include "guard/edge_mark.h"
#include "guard/edge_name.h"
#include "text/table.h"

enum { LONGEST_TAIL = 240 }; /* bytes of furniture behind a sentence */

/* What opens an agency behind a sentence, or a section: a bracket, a bar, a dash. */
static bool
may_open(char c)
{
	return c == '(' || c == '[' || c == '/' || c == '|' || c == '-' || (unsigned char)c >= 0x80;
}

/* Where an opening mark or a dash begins what stands in the last bytes; s.n where there is none. */
static size_t
last_opening(const struct outline *o, struct str s)
{
	size_t least = s.n > EDGE_NAME_LONGEST ? s.n - EDGE_NAME_LONGEST : 0;
	struct str rest = str_from(s, least);

	for (size_t at; (at = outline_last_mark(o, rest)) < rest.n && at > 0; rest.n = at) {
		char c = rest.s[at];

		if (!may_open(c) || !(is_space(rest.s[at - 1]) || (unsigned char)c >= 0x80))
			continue;
		if (!(c == '-' || (unsigned char)c >= 0x80) || edge_dash_at(s, least + at))
			return least + at;
	}
	return s.n;
}

/* (AP), [AP], /AP/, — AP, | Section: at the end; how many bytes. */
static size_t
agency_behind(const struct outline *o, struct str s)
{
	size_t open = last_opening(o, s);

	if (open == s.n)
		return 0;
	if (!edge_name_reads_agency(str_from(s, open)))
		return 0;
	return s.n - open;
}

/* Whether what opens furniture may follow, with a space between. */
static bool
ends_sentence(char c)
{
	return c == '.' || c == '!' || c == '?' || c == '"' || c == '|' || (unsigned char)c >= 0x80;
}

/* After the sentence's end what opens furniture. */
static size_t
furniture_behind(const struct outline *o, struct str s)
{
	struct str rest = str_from(s, s.n > LONGEST_TAIL ? s.n - LONGEST_TAIL : 0);

	for (size_t at; (at = outline_last_mark(o, rest)) < rest.n; rest.n = at) {
		struct str behind = str_from(s, (size_t)(rest.s - s.s) + at + 1);

		if (ends_sentence(rest.s[at]) && behind.n > 1 && is_space(behind.s[0]) &&
		    edge_name_reads_furniture(str_from(behind, 1)))
			return behind.n;
	}
	return 0;
}

/* Whether the text ends in a mark. */
static bool
ends_in_mark(struct str s)
{
	uint32_t point = ' ';

	(void)utf8_before(s.s, s.n, &point);
	return (unicode_class(point) & UNICODE_PUNCT) != 0;
}

static bool
is_superscript(uint32_t point)
{
	return point == 0xb9 || point == 0xb2 || point == 0xb3 ||
	    (point >= 0x2070 && point <= 0x2079);
}

/*
 * [12] or small figures behind the sentence's end; plain.h has taken off what stands right
 * behind a word.
 */
static size_t
note_behind(struct str s)
{
	enum { LONGEST = sizeof("[123]") - 1 };
	struct str rest = s;
	uint32_t point;

	for (size_t n; (n = utf8_before(rest.s, rest.n, &point)) > 0 && is_superscript(point);)
		rest.n -= n;
	if (rest.n == s.n && s.n > LONGEST && s.s[s.n - 1] == ']') {
		rest.n--;
		while (s.n - rest.n < LONGEST && is_digit(rest.s[rest.n - 1]))
			rest.n--;
		if (s.n - rest.n == 1 || rest.s[--rest.n] != '[')
			return 0;
		rest = edge_trim(rest);
	}
	return ends_in_mark(rest) ? s.n - rest.n : 0;
}

/* #tags and @names behind the sentence's end. */
static size_t
tags_behind(struct str s)
{
	struct str rest = s;

	for (;;) {
		size_t from = rest.n;

		while (from > 0 && s.n - from < LONGEST_TAIL && !is_space(rest.s[from - 1]))
			from--;
		if (from + 1 >= rest.n || (rest.s[from] != '#' && rest.s[from] != '@'))
			break;
		rest = edge_trim(str_part(rest, 0, from));
	}
	return rest.n < s.n && ends_in_mark(rest) ? s.n - rest.n : 0;
}

size_t
edge_back(const struct outline *o, struct str s)
{
	size_t n = agency_behind(o, s);
	char last = s.s[s.n - 1];

	if (n == 0)
		n = furniture_behind(o, s);
	if (n == 0 && (last == ']' || last & 0x80))
		n = note_behind(s);
	if (n == 0 && (is_alpha(last) || is_digit(last) || last & 0x80))
		n = tags_behind(s);
	return n;
}
