#include "guard/edge_front.h"

#include "guard/byline.h"
#include "guard/edge_mark.h"
#include "guard/edge_name.h"

enum { LONGEST_FRONT = 64 }; /* bytes before the dash of a dateline */

/* (AP), [AP], /AP/ at the front; how many bytes, with the dash behind it. */
static size_t
agency_in_brackets(struct str s)
{
	char close = s.s[0] == '(' ? ')' : s.s[0] == '[' ? ']' : s.s[0] == '/' ? '/' : '\0';
	size_t end;

	if (!close)
		return 0;
	end =
	    str_find_byte(
		str_part(s, 1, s.n - 1 < EDGE_NAME_LONGEST ? s.n - 1 : EDGE_NAME_LONGEST), close) +
	    1;
	if (end >= s.n || s.s[end] != close || !edge_name_reads_agency(str_part(s, 1, end - 1)))
		return 0;
	end++;
	/* Madrid (EFE).- */
	end += end < s.n && s.s[end] == '.' && edge_dash_at(s, end + 1) > 0;
	return end + edge_dash_at(s, end);
}

/* The bytes of a letter there with one of these classes; 0 where there is none. */
static size_t
letter_of(struct str s, size_t at, unsigned classes)
{
	uint32_t point;
	size_t n;

	if (at == s.n)
		return 0;
	n = utf8_next(s.s + at, s.n - at, &point);
	return (unicode_class(point) & classes) ? n : 0;
}

/* CITY, State, Date (AGENCY) - */
static size_t
dateline(struct str s)
{
	struct str front = str_part(s, 0, s.n < LONGEST_FRONT ? s.n : LONGEST_FRONT);
	size_t open = str_find_byte(front, '(');
	size_t n;

	if (open == front.n || !letter_of(s, 0, UNICODE_UPPER))
		return 0;
	for (size_t i = 0; i < open; i++)
		if (s.s[i] == '"' || s.s[i] == ':' || s.s[i] == ';' || s.s[i] == '!' ||
		    s.s[i] == '?')
			return 0;
	n = agency_in_brackets(str_from(s, open));
	/* There is a dash behind the bracket. */
	return n > str_find_byte(str_from(s, open), ')') + 1 ? open + n : 0;
}

/*
 * LONDON -, KYIV, Ukraine —: the first word in capitals, no more than four, and then a dash
 * with space or a long one.
 */
static size_t
city(struct str s)
{
	size_t capitals = 0;
	size_t at = 0;
	size_t dash;
	size_t n;

	while ((n = letter_of(s, at, UNICODE_UPPER)) > 0 || (at < s.n && s.s[at] == '.')) {
		capitals += n > 0;
		at += n ? n : 1;
	}
	if (capitals < 4)
		return 0;
	while (at < EDGE_NAME_LONGEST && at < s.n && !edge_dash_at(s, at)) {
		n = letter_of(s, at, UNICODE_LETTER);
		if (n == 0 && s.s[at] != ' ' && s.s[at] != ',' && s.s[at] != '.')
			break;
		at += n ? n : 1;
	}
	dash = edge_dash_at(s, at);
	return dash > 1 ? at + dash : 0;
}

/* UPDATE 1-, WATCH:, Video | */
static size_t
kicker(const struct outline *o, struct str s)
{
	struct str front = str_part(s, 0, s.n < EDGE_NAME_LONGEST ? s.n : EDGE_NAME_LONGEST);

	for (size_t at = 1 + outline_first_mark(o, str_from(front, 1)); at < front.n;
	     at += 1 + outline_first_mark(o, str_from(front, at + 1))) {
		bool mark = s.s[at] == ':' || s.s[at] == '|';
		size_t dash = edge_dash_at(s, at);

		if ((mark || dash) && edge_name_reads_kicker(str_part(s, 0, at)))
			return at + (mark ? 1 : dash);
		if (mark || s.s[at] == '.')
			return 0;
	}
	return 0;
}

/* 1. 1) (1) (a) */
static size_t
list_number(struct str s)
{
	enum { DIGITS = 3 };
	bool open = s.s[0] == '(';
	size_t at = open;

	while (at < s.n && at < (size_t)DIGITS + open && is_digit(s.s[at]))
		at++;
	if (open && at == 1 && at < s.n && is_alpha(s.s[at]) && s.s[at] == to_lower(s.s[at]))
		at++;
	if (at == open || s.n <= at + 1 || s.s[at + 1] != ' ')
		return 0;
	return s.s[at] == ')' || (s.s[at] == '.' && !open) ? at + 1 : 0;
}

/* Bullets, numbers of a list and what quotes a part: [...] */
static size_t
bullet(struct str s)
{
	static const uint32_t bullets[] = { 0x2022, 0xb7, 0x2023, 0x25aa, 0x25cf, 0x25ba, 0x2219,
		0x25e6, 0x25cb, 0x25b6, 0x2192, 0x203a, '*', '>' };
	uint32_t point;
	size_t n;

	if (is_alpha(s.s[0]))
		return 0;
	n = utf8_next(s.s, s.n, &point);
	for (size_t i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++)
		if (point == bullets[i])
			return n;
	if ((point == '-' || (point >= 0x2010 && point <= 0x2015)) && s.n > n && is_space(s.s[n]))
		return n;
	if (str_starts(s, STR("[...]")) || str_starts(s, STR("[\xe2\x80\xa6]")))
		return 5;
	if (str_starts(s, STR("...")))
		return 3;
	return list_number(s);
}

/*
 * An address on the net, but one that the sentence is about: https://dorne.example: the city's
 * page.
 */
static size_t
address(struct str s)
{
	size_t n;

	if (s.s[0] != 'h' || (!str_starts(s, STR("http://")) && !str_starts(s, STR("https://"))))
		return 0;
	n = str_find_byte(s, ' ');
	return s.s[n - 1] == '/' || is_alpha(s.s[n - 1]) || is_digit(s.s[n - 1]) ? n : 0;
}

size_t
edge_front(const struct outline *o, struct str s)
{
	size_t n = bullet(s);

	if (n == 0)
		n = agency_in_brackets(s);
	if (n == 0)
		n = dateline(s);
	if (n == 0)
		n = city(s);
	if (n == 0)
		n = byline_before(s);
	if (n == 0)
		n = address(s);
	return n ? n : kicker(o, s);
}
