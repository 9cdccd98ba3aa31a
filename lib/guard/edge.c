#include "guard/edge.h"

#include "guard/byline.h"
#include "guard/edge_name.h"
#include "guard/token.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum {
	PIECES = 3,         /* taken off a side at most */
	LONGEST_FRONT = 64, /* bytes before the dash of a dateline */
	LONGEST_TAIL = 240, /* bytes of furniture behind a sentence */
};

/* The length of a dash (- -- – — _) there, with the spaces around it; 0 where there is none. */
static size_t
dash_at(struct str s, size_t at)
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

static struct str
trim_front(struct str s)
{
	while (s.n > 0) {
		uint32_t point;
		size_t n = utf8_next(s.s, s.n, &point);

		if (!unicode_is_space(point))
			break;
		s = str_from(s, n);
	}
	return s;
}

static struct str
trim_back(struct str s)
{
	while (s.n > 0) {
		uint32_t point;
		size_t n = utf8_before(s.s, s.n, &point);

		if (!unicode_is_space(point))
			break;
		s.n -= n;
	}
	return s;
}

/* Whether a month begins there: its first three letters, at the beginning of a word. */
static bool
is_month(struct str s, size_t at)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	enum { LETTERS = 3 };

	if (s.n - at < LETTERS || (at > 0 && is_alpha(s.s[at - 1])))
		return false;
	for (size_t i = 0; i + 1 < sizeof(months); i += LETTERS)
		if (str_eq_ascii(str_part(s, at, LETTERS), (struct str){ months + i, LETTERS }))
			return true;
	return false;
}

/*
 * The numbers and months of what is cut off, or the state behind a city without an agency,
 * as a hash of 24 bits; 0 where it has none.
 */
static uint32_t
dated(struct str s)
{
	bool state = str_find_byte(s, '(') == s.n;
	uint32_t hash = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (is_digit(s.s[i]) || (state && hash && is_alpha(s.s[i])))
			hash = (hash * 31 + (unsigned char)s.s[i]) % 0xfffffd + 1;
		else if (state && s.s[i] == ',')
			hash = hash * 31 % 0xfffffd + 1;
		else if (!state && is_month(s, i))
			hash = (hash * 31 + (unsigned char)to_lower(s.s[i + 1]) * 7U +
				   (unsigned char)to_lower(s.s[i + 2])) %
				0xfffffd +
			    1;
	}
	return hash;
}

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
	return end + dash_at(s, end);
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
	return n > 0 && dash_at(s, open + str_find_byte(str_from(s, open), ')') + 1) ? open + n : 0;
}

/* LONDON -, KYIV, Ukraine —: the first word in capitals, no more than four, and then a dash with space or a long one. */
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
	while (at < EDGE_NAME_LONGEST && at < s.n && !dash_at(s, at)) {
		n = letter_of(s, at, UNICODE_LETTER);
		if (n == 0 && s.s[at] != ' ' && s.s[at] != ',' && s.s[at] != '.')
			break;
		at += n ? n : 1;
	}
	dash = dash_at(s, at);
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
		size_t dash = dash_at(s, at);

		if ((mark || dash) && edge_name_reads_kicker(str_part(s, 0, at)))
			return at + (mark ? 1 : dash);
		if (mark || s.s[at] == '.')
			return 0;
	}
	return 0;
}

/* Bullets, (a), 1. and what quotes a part: [...] */
static size_t
bullet(struct str s)
{
	static const uint32_t bullets[] = { 0x2022, 0xb7, 0x2023, 0x25aa, 0x25cf, 0x25ba, 0x2219,
		0x25e6, '*' };
	uint32_t point;
	size_t digits = 0;
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
	while (digits < s.n && digits < 3 && is_digit(s.s[digits]))
		digits++;
	if (digits > 0 && s.n > digits + 1 && (s.s[digits] == '.' || s.s[digits] == ')') &&
	    s.s[digits + 1] == ' ')
		return digits + 1;
	return 0;
}

static size_t
front_piece(const struct outline *o, struct str s)
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
	return n ? n : kicker(o, s);
}

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
		if (!(c == '-' || (unsigned char)c >= 0x80) || dash_at(s, least + at))
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

/* An ellipsis at the end: ... … [...] */
static size_t
ellipsis(struct str s)
{
	static const struct str ends[] = { STR_ROW("[...]"), STR_ROW("[\xe2\x80\xa6]"),
		STR_ROW("..."), STR_ROW("\xe2\x80\xa6") };

	if (s.n < 3 || (s.s[s.n - 1] == '.' && s.s[s.n - 2] != '.'))
		return 0;
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (str_ends(s, ends[i]))
			return ends[i].n;
	return 0;
}

static bool
is_question(struct str s)
{
	while (s.n > 0 &&
	    (s.s[s.n - 1] == '"' || s.s[s.n - 1] == '\'' || s.s[s.n - 1] == ')' ||
		(unsigned char)s.s[s.n - 1] >= 0x80))
		s.n--;
	return s.n > 0 && s.s[s.n - 1] == '?';
}

/* More than half of the line stays. */
static bool
may_cut(struct str s, size_t n, size_t all)
{
	return n > 0 && n < s.n && (s.n - n) * 2 > all;
}

static struct str
cut_front(const struct outline *o, struct str s, size_t all, struct edges *e)
{
	for (int i = 0; i < PIECES && s.n > 0; i++) {
		size_t n = front_piece(o, s);

		if (!may_cut(s, n, all))
			break;
		if (dated(str_part(s, 0, n)))
			e->notes |= dated(str_part(s, 0, n)) << NOTE_DATED_SHIFT;
		s = trim_front(str_from(s, n));
	}
	return s;
}

static struct str
cut_back(const struct outline *o, struct str s, size_t all)
{
	for (int i = 0; i < PIECES && s.n > 0; i++) {
		size_t n = agency_behind(o, s);

		if (n == 0)
			n = furniture_behind(o, s);
		if (!may_cut(s, n, all))
			break;
		s = trim_back(str_part(s, 0, s.n - n));
	}
	return s;
}

struct edges
edge_cut(const struct outline *o)
{
	struct str s = trim_back(trim_front(o->text));
	struct edges e = { s, 0 };
	size_t n = ellipsis(s);

	if (n > 0) {
		e.notes |= NOTE_CUT;
		s = trim_back(str_part(s, 0, s.n - n));
	}
	s = cut_back(o, cut_front(o, s, o->text.n, &e), o->text.n);
	if (is_question(s))
		e.notes |= NOTE_QUESTION;
	e.sentence = s;
	return e;
}
