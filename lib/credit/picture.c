#include "credit/picture.h"

#include "credit/frame.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum {
	TAIL_WORDS = 6,     /* of names behind a credit */
	REGION_BYTES = 24,  /* "/lhe" behind the agency in a dateline */
	PLACE_TOKENS = 12,  /* of the place and date before it */
	BRACKET_TOKENS = 9, /* of a line in brackets that is a credit */
};

static struct str
trim_right(struct str s)
{
	while (s.n > 0 && is_space(s.s[s.n - 1]))
		s.n--;
	return s;
}

static bool
ends_in(struct str s, const char *marks)
{
	return s.n > 0 && strchr(marks, s.s[s.n - 1]) != NULL && s.s[s.n - 1] != '\0';
}

/* The word at the end of s; empty where a mark stands there. */
static struct str
last_word(struct str s)
{
	size_t at = s.n;

	while (at > 0) {
		uint32_t point;
		size_t n = utf8_before(s.s, at, &point);

		if (!unicode_is_word(point) && point != '-' && point != '.')
			break;
		at -= n;
	}
	return str_from(s, at);
}

static bool
is_capital(struct str word)
{
	uint32_t point;

	if (word.n == 0)
		return false;
	utf8_next(word.s, word.n, &point);
	return (unicode_class(point) & (UNICODE_UPPER | UNICODE_DIGIT)) != 0 ||
	    (unicode_class(point) & (UNICODE_LETTER | UNICODE_LOWER)) == UNICODE_LETTER;
}

/* "Photo", "photo by", "via": in lower case, for the table. */
static bool
is_photo_word(struct str word)
{
	char low[32];

	if (word.n == 0 || word.n > sizeof(low))
		return false;
	for (size_t i = 0; i < word.n; i++)
		low[i] = to_lower(word.s[i]);
	return frame_is_photo((struct str){ low, word.n }) ||
	    frame_is_via((struct str){ low, word.n });
}

/* The last one or two words speak of a picture: "Photo by", "Foto:". */
static bool
ends_in_photo(struct str s)
{
	struct str word = last_word(s);
	struct str before = trim_right(str_part(s, 0, s.n - word.n));
	struct str two = last_word(before);

	if (is_photo_word(word))
		return true;
	return two.n > 0 && is_photo_word((struct str){ two.s, (size_t)(s.s + s.n - two.s) });
}

static const struct carrier *
carrier_at(const struct carrier *all, size_t n, size_t at)
{
	for (size_t i = 0; i < n; i++)
		if (all[i].at == at)
			return &all[i];
	return NULL;
}

/* One step over what may stand behind a credit; 0 where it may not. */
static size_t
tail_step(struct str text, size_t at, const struct carrier *all, size_t n, size_t *words)
{
	const struct carrier *other = carrier_at(all, n, at);
	uint32_t point;
	size_t step = utf8_next(text.s + at, text.n - at, &point);
	size_t end = at;

	if (other)
		return other->end - at;
	if (!unicode_is_word(point))
		return point == '?' || point == '!' ? 0 : step;
	while (end < text.n &&
	    (end == at || unicode_is_word(point) || point == '-' || point == '.' ||
		point == '\'')) {
		end += step;
		step = end < text.n ? utf8_next(text.s + end, text.n - end, &point) : 1;
	}
	if (++*words > TAIL_WORDS)
		return 0;
	if (is_capital(str_part(text, at, end - at)) || is_photo_word(str_part(text, at, end - at)))
		return end - at;
	return end - at <= 3 ? end - at : 0;
}

/* Behind the name only names, "/" and "via" follow; *bare where nothing does. */
static bool
has_tail(struct str text, const struct carrier *m, const struct carrier *all, size_t n, bool *bare)
{
	size_t at = m->end;
	size_t words = 0;
	size_t first;

	while (at < text.n && is_space(text.s[at]))
		at++;
	first = at;
	while (at < text.n) {
		size_t step = tail_step(text, at, all, n, &words);

		if (step == 0)
			return false;
		at += step;
	}
	*bare = words == 0;
	return words == 0 || strchr("/|)", text.s[first]) ||
	    is_photo_word(str_part(text, first, text.n - first < 3 ? text.n - first : 3));
}

/* What stands before the name makes it a credit: a name and "/", "Foto:", "via", "©", "|". */
static bool
has_lead(struct str before, bool agency, bool bare, bool slashed)
{
	if (before.n == 0 || str_eq(before, STR("(")) || str_eq(before, STR("[")))
		return agency || slashed;
	if (ends_in(before, "/"))
		return is_capital(last_word(trim_right(str_part(before, 0, before.n - 1))));
	if (ends_in(before, "|") || str_ends(before, STR("\302\251")))
		return true;
	if (ends_in(before, ":"))
		return ends_in_photo(str_part(before, 0, before.n - 1));
	if (ends_in_photo(before))
		return true;
	if (ends_in(before, "("))
		return agency && (bare || slashed);
	return ends_in(before, ".)\"") && agency && (bare || slashed);
}

/* "(with AFP)", "(dpa/bb)", "(mit Material der dpa)": a short line in brackets. */
static bool
is_bracketed(const struct tokens *t, struct str text)
{
	return t->n <= BRACKET_TOKENS &&
	    (str_starts(text, STR("(")) || str_starts(text, STR("["))) &&
	    (ends_in(text, ")]") || ends_in(text, ".") || ends_in(text, ","));
}

bool
picture_credits(const struct tokens *t, const struct carrier *all, size_t n, size_t m)
{
	const struct carrier *x = &all[m];
	struct str text = str_trim(t->text);
	struct str before = trim_right(str_part(t->text, 0, x->at));
	bool agency = x->who->kind != PRESS_OUTLET;
	bool slashed = x->end < text.n &&
	    (text.s[x->end] == '/' || text.s[x->end] == '|' ||
		(x->end + 1 < text.n && text.s[x->end] == ' ' && strchr("/|", text.s[x->end + 1])));
	bool bare = false;

	if (t->n > PICTURE_TOKENS || (x->sense != SENSE_NONE && !agency) || text.s != t->text.s)
		return false;
	if (agency && t->n <= BRACKET_TOKENS &&
	    (is_bracketed(t, text) || str_ends(before, STR("\302\251"))))
		return true;
	return has_tail(text, x, all, n, &bare) && has_lead(before, agency, bare, slashed);
}

/*
 * Only a place and a date stand before the token: capitals, numbers, marks, a month behind a
 * number.
 */
static bool
is_place_and_date(const struct tokens *t, size_t end)
{
	if (end > PLACE_TOKENS)
		return false;
	for (size_t i = 0; i < end; i++) {
		const struct token *k = &t->items[i];
		bool month = i > 0 && t->items[i - 1].kind == TOKEN_NUMBER;

		if (k->kind == TOKEN_QUOTE || k->kind == TOKEN_COLON)
			return false;
		if (k->kind == TOKEN_WORD && !k->capital && !month && k->n > 3)
			return false;
	}
	return true;
}

static bool
is_dash(struct str rest)
{
	return str_starts(rest, STR("-")) || str_starts(rest, STR(":")) ||
	    str_starts(rest, STR(".-")) || str_starts(rest, STR("\342\200\223")) ||
	    str_starts(rest, STR("\342\200\224")) || str_starts(rest, STR(".\342\200\223")) ||
	    str_starts(rest, STR("\342\200\225"));
}

/* "(dpa/lhe) -", "/TASS/." */
static bool
is_enclosed(struct str text, const struct carrier *m)
{
	char open = m->at ? text.s[m->at - 1] : ' ';
	struct str rest = str_from(text, m->end);
	size_t close;

	if (open == '/')
		return str_starts(rest, STR("/")) && (rest.n == 1 || !is_alpha(rest.s[1]));
	close =
	    str_find_byte(str_part(rest, 0, rest.n < REGION_BYTES ? rest.n : REGION_BYTES), ')');
	if (open != '(' || close >= rest.n || close == REGION_BYTES)
		return false;
	return is_dash(str_trim(str_from(rest, close + 1)));
}

/* "MOSKVA, 3 dek - RIA Novosti.", "AFP - Rain fell" */
static bool
is_between_marks(const struct tokens *t, const struct carrier *m)
{
	bool dash_before =
	    m->from > 1 && t->items[m->from - 1].kind == TOKEN_DASH && t->items[m->from].spaced;
	bool mark_behind = m->to < t->n && t->items[m->to].kind == TOKEN_STOP;
	bool dash_behind =
	    m->to + 1 < t->n && t->items[m->to].kind == TOKEN_DASH && t->items[m->to].spaced;

	return (dash_before && (mark_behind || dash_behind)) || (m->from == 0 && dash_behind);
}

bool
dateline_credits(const struct tokens *t, const struct carrier *m)
{
	if (!is_place_and_date(t, m->from))
		return false;
	return is_enclosed(t->text, m) || (m->who->kind == PRESS_AGENCY && is_between_marks(t, m));
}
