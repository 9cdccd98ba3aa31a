#include "sentence/words.h"

#include "lang/stopwords.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct entry {
	struct cell word;
	struct cell values;
};

#define TABLE_OF struct entry
#define ROW(word, values) { word, values },
#include "sentence-words.inc"

#define TABLE_OF struct entry
#define ROW(word, values) { word, values },
#include "abbreviations.inc"

struct counts {
	size_t upper, lower, uncased, digits;
	size_t stops;  /* full stops */
	size_t points; /* and commas, colons, slashes */
	bool upper_first;
};

static void
count_point(struct counts *c, uint32_t point)
{
	unsigned class = unicode_class(point);

	if (class & UNICODE_UPPER) {
		c->upper_first |= c->upper + c->lower == 0;
		c->upper++;
	} else if (class & UNICODE_LOWER)
		c->lower++;
	else if (class & UNICODE_LETTER)
		c->uncased++;
	else if (class & UNICODE_NUMBER)
		c->digits++;
	c->stops += point == '.';
	c->points += point == '.' || point == ',' || point == ':' || point == '/';
}

static size_t
letters_of(const struct counts *c)
{
	return c->upper + c->lower + c->uncased;
}

static enum shape
shape_of(const struct counts *c)
{
	size_t letters = letters_of(c);

	if (letters + c->digits == 0)
		return SHAPE_NONE;
	if (letters == 0)
		return c->points ? SHAPE_FIGURE : SHAPE_DIGITS;
	if (c->digits)
		return SHAPE_MIXED;
	if (c->stops)
		return SHAPE_DOTTED;
	if (c->uncased)
		return SHAPE_UNCASED;
	if (!c->upper)
		return c->lower == 1 ? SHAPE_LETTER : SHAPE_LOWER;
	if (!c->upper_first)
		return SHAPE_CAMEL;
	if (!c->lower)
		return c->upper == 1 ? SHAPE_INITIAL : SHAPE_UPPER;
	return SHAPE_CAPITAL;
}

static struct counts
count(struct str text)
{
	struct counts c = { 0 };

	for (size_t at = 0; at < text.n;) {
		uint32_t point;

		at += utf8_next(text.s + at, text.n - at, &point);
		count_point(&c, point);
	}
	return c;
}

enum { DOTTED_LONGEST = 2 };

enum { YEAR_DIGITS = 4 };

struct str
word_plain(struct str text)
{
	static const bool vowel['z' + 1] = {
		['a'] = true, ['e'] = true, ['i'] = true, ['o'] = true, ['u'] = true, ['y'] = true
	};
	size_t at = text.n;
	bool voiced = false;

	while (at > 0 && is_digit(text.s[at - 1]) && text.n - at < YEAR_DIGITS)
		at--;
	if (text.n - at == YEAR_DIGITS)
		return at > 0 && text.s[at - 1] == ' ' ? str_from(text, at) : STR("");
	while (at > 0 && is_lower(text.s[at - 1]) && text.n - at < WORD_LONGEST)
		voiced |= vowel[(unsigned char)text.s[--at]];
	if (text.n - at < PLAIN_LETTERS - 1 || !voiced ||
	    (text.n - at < PLAIN_LETTERS && stopword_languages(str_from(text, at)).n == 0) ||
	    table_find(&abbreviations, str_from(text, at)))
		return STR("");
	if (at > 0 && is_upper(text.s[at - 1]) && table_find(&abbreviations, str_from(text, --at)))
		return STR("");
	return at > 0 && (text.s[at - 1] == ' ' || text.s[at - 1] == '-') ? str_from(text, at)
									  : STR("");
}

/* "end.Then", and "Element.io", a name, whose last piece is no capital letter. */
static bool
is_name_with_stop(struct str text, const struct counts *last)
{
	struct counts first = count(str_part(text, 0, str_find_byte(text, '.')));

	return letters_of(last) > DOTTED_LONGEST ||
	    (last->lower == DOTTED_LONGEST && letters_of(&first) > DOTTED_LONGEST);
}

struct word
word_of(struct str text)
{
	struct counts c = count(text);
	struct str last = text;
	struct str piece;

	if (c.stops > 0 && c.digits == 0) {
		struct counts behind;

		for (struct str rest = text; str_cut(&rest, '.', &piece);)
			last = piece;
		behind = count(last);
		if (is_name_with_stop(text, &behind))
			c = behind;
	}
	return (struct word){ text, shape_of(&c), letters_of(&c) + c.digits };
}

struct str
word_fold(struct str text, char out[WORD_LONGEST])
{
	return (struct str){ out, unicode_lower_text(text, out, WORD_LONGEST) };
}

/* The value of the language among pieces of `size` letters, a language code in front of each. */
static const char *
value_of(struct str values, struct str language, size_t size)
{
	for (size_t at = 0; at + size <= values.n; at += size)
		if (language.n >= 2 && values.s[at] == language.s[0] &&
		    values.s[at + 1] == language.s[1])
			return values.s + at + 2;
	return NULL;
}

struct str
word_classes(struct str lower)
{
	const struct entry *e = table_find(&sentence_words, lower);

	return e ? cell_text(e->values, sentence_words_texts) : STR("");
}

bool
word_has(struct str classes, struct str language, enum word_class class)
{
	for (size_t at = 0; at + 3 <= classes.n; at += 3)
		if (classes.s[at + 2] == (char)class &&
		    (language.n == 0 || str_eq(str_part(classes, at, 2), language)))
			return true;
	return false;
}

bool
word_is(struct str lower, struct str language, enum word_class class)
{
	return word_has(word_classes(lower), language, class);
}

bool
word_starts(struct str lower, struct str classes, struct str language)
{
	struct str languages;

	if (word_has(classes, language, WORD_STARTS))
		return true;
	languages = stopword_languages(lower);
	return language.n ? language_among(languages, language) : languages.n > 0;
}

enum { ABBREVIATION_SHARED = 3 };

/* What several languages have, as the first of them has it. */
static struct abbreviation
abbreviation_shared(struct str values)
{
	const char *first = NULL;
	size_t languages = 0;

	for (size_t at = 0; at + 4 <= values.n; at += 4) {
		const char *value = values.s + at + 2;

		if (*value == 'w')
			continue;
		if (languages++ == 0)
			first = value;
	}
	if (languages < ABBREVIATION_SHARED || *first == 'r')
		return (struct abbreviation){ 0 };
	return (struct abbreviation){ first[0], first[1] == 'n', false };
}

static struct abbreviation
abbreviation_in(const struct entry *e, struct str language)
{
	struct str values = cell_text(e->values, abbreviations_texts);
	const char *value = value_of(values, language.n ? language : STR("en"), 4);

	if (!value)
		return abbreviation_shared(values);
	return (struct abbreviation){ value[0] == 'w' ? 0 : value[0], value[1] == 'n', true };
}

/* The first letter, or all, in upper case; the rest in lower case. */
static struct str
capitalise(struct str text, bool all, char out[WORD_LONGEST])
{
	bool first = true;
	size_t n = 0;

	for (size_t at = 0; at < text.n && n + UTF8_MAX <= WORD_LONGEST;) {
		uint32_t point;

		at += utf8_next(text.s + at, text.n - at, &point);
		n += utf8_encode(
		    all || first ? unicode_upper(point) : unicode_lower(point), out + n);
		first = false;
	}
	return (struct str){ out, n };
}

/* "l'Ing": what stands behind an elided article; empty where there is none. */
static struct str
behind_apostrophe(struct str text)
{
	enum { ELIDED_LONGEST = 6 };

	for (size_t at = 1; at < text.n && at < ELIDED_LONGEST; at++) {
		if (text.s[at] == '\'')
			return str_from(text, at + 1);
		if (text.n - at > 3 && memcmp(text.s + at, "\xe2\x80\x99", 3) == 0)
			return str_from(text, at + 3);
	}
	return STR("");
}

struct abbreviation
abbreviation_find(const struct word *w, struct str language, bool cased)
{
	char text[3][WORD_LONGEST];
	struct str forms[5] = { w->text };
	struct abbreviation best = { 0 };
	size_t n = 1;

	if (w->text.n == 0 || w->text.n > WORD_LONGEST - UTF8_MAX)
		return best;
	if (w->shape == SHAPE_CAPITAL)
		forms[n++] = word_fold(w->text, text[0]);
	if (!cased || w->shape == SHAPE_UPPER)
		forms[n++] = capitalise(w->text, false, text[1]);
	if (!cased)
		forms[n++] = capitalise(w->text, true, text[2]);
	forms[n] = behind_apostrophe(w->text);
	n += forms[n].n > 0;
	for (size_t i = 0; i < n && !best.own; i++) {
		const struct entry *e = table_find(&abbreviations, forms[i]);
		struct abbreviation found = { 0 };

		if (e)
			found = abbreviation_in(e, language);
		if (found.own || !best.kind)
			best = found;
	}
	return best;
}
