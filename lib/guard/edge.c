#include "guard/edge.h"

#include "guard/edge_back.h"
#include "guard/edge_front.h"
#include "guard/edge_mark.h"
#include "guard/token.h"
#include "text/table.h"

enum { PIECES = 3 }; /* taken off a side at most */

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
		size_t n = edge_front(o, s);

		if (!may_cut(s, n, all))
			break;
		if (dated(str_part(s, 0, n)))
			e->notes |= dated(str_part(s, 0, n)) << NOTE_DATED_SHIFT;
		s = edge_trim(str_from(s, n));
	}
	return s;
}

static struct str
cut_back(const struct outline *o, struct str s, size_t all)
{
	for (int i = 0; i < PIECES && s.n > 0; i++) {
		size_t n = edge_back(o, s);

		if (!may_cut(s, n, all))
			break;
		s = edge_trim(str_part(s, 0, s.n - n));
	}
	return s;
}

struct edges
edge_cut(const struct outline *o)
{
	struct str s = edge_trim(o->text);
	struct edges e = { s, 0 };
	size_t n = ellipsis(s);

	if (n > 0) {
		e.notes |= NOTE_CUT;
		s = edge_trim(str_part(s, 0, s.n - n));
	}
	s = cut_back(o, cut_front(o, s, o->text.n, &e), o->text.n);
	if (is_question(s))
		e.notes |= NOTE_QUESTION;
	e.sentence = s;
	return e;
}
