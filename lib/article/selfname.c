#include "article/selfname.h"

#include "article/byline.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct row {
	struct str word;
	const char *side;
	int weight;
};

static const struct row rows[] = {
#define ROW(word, side, weight) { STR_ROW(word), side, weight },
#include "site-cues.inc"
};
static const uint16_t slots[] = {
#define SLOT(row) row,
#include "site-cues.inc"
};
static const struct table cues = TABLE(rows, slots);
static const uint8_t first_bits[] = {
#define FIRST(byte) byte,
#include "site-cues.inc"
};
static const struct table_first firsts = TABLE_FIRST(first_bits);

enum { WORDS = 160, CUE_WORDS = 4, CUE_BYTES = 48, NAME_WORDS = 5, ENOUGH = 4, COPYRIGHT = 5 };

struct word {
	size_t at;
	size_t end;   /* without marks behind it */
	bool large;   /* begins with a capital or a letter without case, or is a number */
	bool number;  /* digits alone */
	bool stopped; /* a mark stands behind it */
};

struct line {
	struct str text;
	size_t n;
	struct word of[WORDS];
};

static bool
is_mark(uint32_t point)
{
	return (unicode_class(point) & UNICODE_PUNCT) != 0 || point == '|' || point == '+';
}

/* The word's own end, without the marks behind it; (c) and © are words. */
static void
add_word(struct line *l, size_t at, size_t end)
{
	struct word w = { .at = at, .end = end };
	uint32_t point;
	size_t n;
	size_t digits = 0;

	while (w.end > at && (n = utf8_before(l->text.s + at, w.end - at, &point)) > 0 &&
	    is_mark(point) && !(point == ')' && w.end - at == 3)) {
		w.end -= n;
		w.stopped = point != '\'' && point != 0x2019;
	}
	while (w.at < w.end && (n = utf8_next(l->text.s + w.at, w.end - w.at, &point)) > 0 &&
	    is_mark(point) && !(point == '(' && w.end - w.at == 3))
		w.at += n;
	if (w.at == w.end) {
		if (l->n > 0)
			l->of[l->n - 1].stopped = true;
		return;
	}
	utf8_next(l->text.s + w.at, w.end - w.at, &point);
	w.large = (unicode_class(point) & (UNICODE_LETTER | UNICODE_UPPER)) != 0 &&
	    !(unicode_class(point) & UNICODE_LOWER);
	while (w.at + digits < w.end &&
	    (is_digit(l->text.s[w.at + digits]) || l->text.s[w.at + digits] == '-'))
		digits++;
	w.number = digits == w.end - w.at;
	l->of[l->n++] = w;
}

static void
split(struct line *l)
{
	size_t at = 0;

	while (at < l->text.n && l->n < WORDS) {
		size_t end = at + str_find_byte(str_from(l->text, at), ' ');

		/* A © may stand right before the year. */
		if (end > at + 2 && str_starts(str_from(l->text, at), STR("\xc2\xa9")))
			end = at + 2;
		if (end > at)
			add_word(l, at, end);
		at = end < l->text.n && l->text.s[end] == ' ' ? end + 1 : end;
	}
}

static struct str
span(const struct line *l, size_t from, size_t to)
{
	return str_part(l->text, l->of[from].at, l->of[to - 1].end - l->of[from].at);
}

static const struct row *
find_cue(struct str phrase)
{
	char folded[CUE_BYTES + UTF8_MAX];
	size_t n = 0;

	if (phrase.n > CUE_BYTES)
		return NULL;
	for (size_t at = 0; at < phrase.n && n < CUE_BYTES;) {
		uint32_t point;

		at += utf8_next(phrase.s + at, phrase.n - at, &point);
		n += utf8_encode(unicode_lower(point), folded + n);
	}
	return table_find(&cues, (struct str){ folded, n });
}

/* The longest cue of that side that begins with word i; its number of words, or 0. */
static size_t
cue_at(const struct line *l, size_t i, char side, int *weight)
{
	size_t best = 0;

	if (!table_may_begin(&firsts, table_hash_lower(span(l, i, i + 1))))
		return 0;
	for (size_t n = 1; n <= CUE_WORDS && i + n <= l->n; n++) {
		const struct row *row = find_cue(span(l, i, i + n));

		if (row && row->side[0] == side) {
			best = n;
			*weight = row->weight;
		}
		if (l->of[i + n - 1].stopped)
			break;
	}
	return best;
}

/* Small words inside a name: "of", "the", "für". */
static bool
is_joint(struct str word)
{
	static const struct str joints[] = { { "of", 2 }, { "the", 3 }, { "and", 3 }, { "&", 1 },
		{ "de", 2 }, { "la", 2 }, { "le", 2 }, { "du", 2 }, { "der", 3 },
		{ "f\xc3\xbcr", 4 }, { "del", 3 }, { "do", 2 }, { "da", 2 }, { "di", 2 },
		{ "van", 3 }, { "in", 2 } };

	for (size_t i = 0; i < sizeof(joints) / sizeof(joints[0]); i++)
		if (str_eq(word, joints[i]))
			return true;
	return false;
}

/* The end of the run of large words from i on; i where none begins. */
static size_t
run_end(const struct line *l, size_t i)
{
	size_t end = i;

	while (end < l->n && end < i + NAME_WORDS) {
		if (end > i && l->of[end - 1].stopped)
			break;
		if (l->of[end].large || l->of[end].number) {
			end++;
			continue;
		}
		if (end == i || end + 1 >= l->n || l->of[end].stopped || !l->of[end + 1].large ||
		    !is_joint(span(l, end, end + 1)))
			break;
		end += 2;
	}
	return end;
}

static bool
is_legal_form(struct str word)
{
	const struct row *row = find_cue(word);

	return (row && row->side[0] == 's') || str_eq(word, STR("&"));
}

static struct str
without_genitive(struct str s)
{
	if (str_ends(s, STR("'s")))
		return str_part(s, 0, s.n - 2);
	return str_ends(s, STR("\xe2\x80\x99s")) ? str_part(s, 0, s.n - 4) : s;
}

/* Counts the name of words [from, to); a leading number and legal forms at its end are no part. */
static void
count(struct selfname *s, const struct line *l, size_t from, size_t to, int weight)
{
	struct title_key key;
	struct str name;
	size_t i = 0;

	while (to > from + 1 && is_legal_form(span(l, to - 1, to)))
		to--;
	if (to <= from || (to == from + 1 && l->of[from].number))
		return;
	name = without_genitive(span(l, from, to));
	title_key_of(&key, name);
	if (key.n < 2 || name.n > 64 || find_cue(name) ||
	    (byline_is_agency(name) && (weight == COPYRIGHT || weight == 1)))
		return;
	while (i < s->n && !title_key_meets(&s->of[i].key, &key))
		i++;
	if (i == SELFNAME_CANDIDATES)
		return;
	if (i == s->n) {
		s->of[s->n].text = name;
		s->of[s->n].key = key;
		s->of[s->n++].weight = 0;
	}
	/* "Example News" rather than "Examplenews.com" and "The Example". */
	if (str_find_byte(s->of[i].text, '.') < s->of[i].text.n || weight == COPYRIGHT) {
		if (str_find_byte(name, '.') == name.n) {
			s->of[i].text = name;
			s->of[i].key = key;
		}
	}
	s->of[i].weight += weight;
}

/* Behind a sign of copyright: years, then the name; weighs most with a year or in words. */
static size_t
copyright_name(const struct line *l, size_t i, bool *dated)
{
	while (i < l->n &&
	    (l->of[i].number || is_joint(span(l, i, i + 1)) ||
		str_eq_ascii(span(l, i, i + 1), STR("by")) ||
		str_eq_ascii(span(l, i, i + 1), STR("copyright")))) {
		*dated = *dated || l->of[i].number;
		i++;
	}
	return i;
}

static void
look_behind(struct selfname *s, const struct line *l, size_t cue, size_t n, int weight)
{
	size_t from = cue + n;
	bool dated = !str_eq(span(l, cue, cue + 1), STR("\xc2\xa9"));

	if (weight == 3) {
		from = copyright_name(l, from, &dated);
		weight = dated ? COPYRIGHT : 1;
	} else if (l->of[from - 1].stopped)
		return;
	else if (from < l->n && str_eq(span(l, from, from + 1), STR("the")))
		from++;
	if (from < l->n && !l->of[from].number)
		count(s, l, from, run_end(l, from), weight);
}

void
selfname_add(struct selfname *s, struct str text)
{
	struct line l; /* its words are set as they are found */
	int weight = 0;

	l.n = 0;
	l.text = str_part(text, 0, text.n < SELFNAME_LINE_LIMIT ? text.n : SELFNAME_LINE_LIMIT);
	split(&l);
	for (size_t i = 0; i < l.n; i++) {
		size_t n = cue_at(&l, i, 'a', &weight);
		size_t end;

		if (n > 0)
			look_behind(s, &l, i, n, weight);
		if (!l.of[i].large || (i > 0 && l.of[i - 1].large && !l.of[i - 1].stopped))
			continue;
		end = run_end(&l, i);
		if (end > i && end < l.n && cue_at(&l, end, 'b', &weight) > 0 &&
		    (!l.of[end - 1].stopped || weight > 1))
			count(s, &l, i, end, weight);
	}
	/* A line that is, or begins with, a name that was told already. */
	for (size_t i = 0; i < s->n; i++)
		if (s->of[i].weight > 0 && str_starts(text, s->of[i].text))
			s->of[i].weight++;
}

struct str
selfname_best(const struct selfname *s)
{
	size_t best = s->n;

	for (size_t i = 0; i < s->n; i++)
		if (s->of[i].weight >= ENOUGH &&
		    (best == s->n || s->of[i].weight > s->of[best].weight))
			best = i;
	return best < s->n ? s->of[best].text : STR("");
}

bool
selfname_sign_off(struct str line, struct str *name, struct str *site)
{
	size_t dashes = str_find(line, STR("--"));

	if (dashes == 0 || dashes + 2 >= line.n || line.n > 48 ||
	    str_find_byte(str_part(line, 0, dashes), ' ') < dashes)
		return false;
	*name = str_part(line, 0, dashes);
	*site = str_from(line, dashes + 2);
	for (size_t i = 0; i < site->n; i++)
		if (!is_upper(site->s[i]) && !is_digit(site->s[i]))
			return false;
	return is_upper(name->s[0]) && site->n >= 2;
}
