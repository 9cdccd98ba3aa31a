#include "meta/title.h"

#include "text/unicode.h"
#include "text/utf8.h"

static void
add_letter(struct title_key *key, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		key->hash = (key->hash ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
	if (key->n + n <= TITLE_KEY) {
		memcpy(key->s + key->n, bytes, n);
		key->n += n;
	}
}

void
title_key_of(struct title_key *key, struct str text)
{
	key->n = 0;
	key->hash = UINT64_C(0xcbf29ce484222325);
	for (size_t at = 0; at < text.n;) {
		char bytes[UTF8_MAX];
		uint32_t point;

		if ((unsigned char)text.s[at] < 0x80) {
			*bytes = to_lower(text.s[at++]);
			if (is_lower(*bytes) || is_digit(*bytes))
				add_letter(key, bytes, 1);
			continue;
		}
		at += utf8_next(text.s + at, text.n - at, &point);
		if (unicode_is_word(point))
			add_letter(key, bytes, utf8_encode(unicode_fold(point), bytes));
	}
}

struct str
title_key_str(const struct title_key *key)
{
	return key->n == 0 ? STR("") : (struct str){ key->s, key->n };
}

bool
title_key_equal(const struct title_key *a, const struct title_key *b)
{
	return a->n == b->n && a->hash == b->hash;
}

static bool
holds(const struct title_key *a, const struct title_key *b)
{
	return b->n >= 3 && b->n <= a->n && str_find(title_key_str(a), title_key_str(b)) < a->n;
}

bool
title_key_meets(const struct title_key *a, const struct title_key *b)
{
	return title_key_equal(a, b) || holds(a, b) || holds(b, a);
}

void
title_add_site(struct title_vote *v, struct str name)
{
	if (v->n_sites == TITLE_SITES || name.n == 0)
		return;
	title_key_of(&v->sites[v->n_sites], name);
	if (v->sites[v->n_sites].n > 0)
		v->n_sites++;
}

/* Where a piece of a title stands; how well it must name the site there. */
enum place { AT_END, AT_START, BESIDE_COLON };

/* How many letters a piece may have beside the site's name. */
static const size_t letters_more[] = { [AT_END] = 40, [AT_START] = 40, [BESIDE_COLON] = 6 };

/*
 * Whether a piece at an end of a title names the site. Beside a colon it must do little
 * else: "Berlin: ..." and "Sample News opens offices: ..." are headlines.
 */
static bool
is_site(const struct title_vote *v, struct str part, enum place place)
{
	struct title_key key;

	title_key_of(&key, part);
	if (key.n == 0)
		return true;
	for (size_t i = 0; i < v->n_sites; i++) {
		const struct title_key *site = &v->sites[i];

		if (title_key_equal(&key, site) || (place == AT_END && holds(site, &key)) ||
		    (key.n <= site->n + letters_more[place] && holds(&key, site)))
			return true;
	}
	return false;
}

/* The marks that part a title from the site's name; all but the first few stand between blanks. */
static const struct str marks[] = {
	{ " | ", 3 },
	{ " - ", 3 },
	{ " \xe2\x80\x93 ", 5 }, /* en dash */
	{ " \xe2\x80\x94 ", 5 }, /* em dash */
	{ " : ", 3 },
	{ ": ", 2 },
	{ " \xc2\xb7 ", 4 },     /* middle dot */
	{ " \xe2\x80\xa2 ", 5 }, /* bullet */
	{ " \xc2\xbb ", 4 },
	{ " \xc2\xab ", 4 },
	{ " > ", 3 },
	{ " < ", 3 },
	{ " :: ", 4 },
	{ " / ", 3 },
	{ " ~ ", 3 },
	{ " \xe2\x81\xba ", 5 },
	{ "\xef\xbd\x9c", 3 }, /* fullwidth | */
	{ "\xef\xbc\x8d", 3 }, /* fullwidth - */
	{ "\xef\xbc\x9a", 3 }, /* fullwidth : */
	{ "|", 1 },
	{ "_", 1 },
};

/* False of most places: blanks before a word, and all other bytes that no mark begins with. */
static bool
may_be_mark(struct str s, size_t at)
{
	char c = s.s[at];

	if (c == ' ')
		return at + 1 < s.n && !is_alpha(s.s[at + 1]) && !is_digit(s.s[at + 1]);
	return c == ':' || c == '|' || c == '_' || c == '\xef';
}

/* The mark that begins at s[at]: its length, or 0. */
static size_t
mark_at(struct str s, size_t at)
{
	if (!may_be_mark(s, at))
		return 0;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (*marks[i].s == s.s[at] && str_starts(str_from(s, at), marks[i]))
			return marks[i].n;
	return 0;
}

static bool
is_colon(struct str s, size_t mark)
{
	return s.s[mark] == ':' || str_starts(str_from(s, mark), STR(" : ")) ||
	    str_starts(str_from(s, mark), STR("\xef\xbc\x9a"));
}

/* Cuts at the first mark behind which a whole piece, up to the next mark, names the site. */
static struct str
cut_end(const struct title_vote *v, struct str s)
{
	size_t before = 0; /* the last mark, and the piece behind it */
	size_t piece = 0;
	size_t n;

	for (size_t at = 1; at <= s.n; at += n ? n : 1) {
		n = at < s.n ? mark_at(s, at) : 1;
		if (n == 0)
			continue;
		if (before > 0 &&
		    is_site(v, str_part(s, piece, at - piece),
			is_colon(s, before) ? BESIDE_COLON : AT_END))
			return str_trim(str_part(s, 0, before));
		before = at;
		piece = at + n < s.n ? at + n : s.n;
	}
	return s;
}

static struct str
cut_start(const struct title_vote *v, struct str s)
{
	for (size_t at = 1; at < s.n; at++) {
		size_t n = mark_at(s, at);

		if (n == 0)
			continue;
		return is_site(v, str_part(s, 0, at), is_colon(s, at) ? BESIDE_COLON : AT_START)
		    ? str_trim(str_from(s, at + n))
		    : s;
	}
	return s;
}

enum { TITLE_LIMIT = 1024, ENDS_LIMIT = 4, MARKS_LIMIT = 12 };

struct str
title_without_site(const struct title_vote *v, struct str text)
{
	if (text.n > TITLE_LIMIT)
		return text;
	for (int i = 0; i < ENDS_LIMIT; i++) {
		struct str cut = cut_start(v, cut_end(v, text));

		if (cut.n == text.n || cut.n == 0)
			break;
		text = cut;
	}
	return text;
}

/* Whether the text has the letters of the key. */
static bool
reads(struct str text, const struct title_key *key)
{
	struct title_key own;

	title_key_of(&own, text);
	return title_key_equal(&own, key);
}

struct str
title_end(struct str longer, const struct title_key *key, struct str *rest)
{
	int most = MARKS_LIMIT;

	*rest = STR("");
	if (longer.n > TITLE_LIMIT || key->n == 0)
		return STR("");
	for (size_t at = 1; at < longer.n && most > 0; at++) {
		size_t n = mark_at(longer, at);
		struct str before = str_part(longer, 0, at);
		struct str behind = str_from(longer, n ? at + n : longer.n);

		if (n == 0)
			continue;
		most--;
		if (reads(before, key)) {
			*rest = str_trim(behind);
			return str_trim(before);
		}
		if (reads(behind, key)) {
			*rest = str_trim(before);
			return str_trim(behind);
		}
	}
	return STR("");
}

struct str
title_outer_piece(struct str rest, bool at_end)
{
	struct str piece = rest;

	for (size_t at = 1; at < rest.n; at++) {
		size_t n = mark_at(rest, at);

		if (n > 0 && !at_end)
			return str_trim(str_part(rest, 0, at));
		if (n > 0)
			piece = str_trim(str_from(rest, at + n));
	}
	return piece;
}
