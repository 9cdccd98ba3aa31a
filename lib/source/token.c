#include "source/token.h"

#include <stdlib.h>

#include "text/memory.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { PHRASE_WORDS = 4, PHRASE_BYTES = 64 };

/* What a byte below 0x80 begins or belongs to. */
enum {
	B_OTHER,
	B_LOWER,
	B_UPPER,
	B_DIGIT,
	B_SPACE,
	B_JOINER, /* inside a word between letters or digits: ' - . & _ */
	B_SLASH,  /* between digits: 9/11 */
	B_COMMA,
	B_COLON,
	B_STOP,
	B_OPEN,
	B_CLOSE,
	B_QUOTE,
	B_GRAVE,
};

static const uint8_t byte_kind[0x80] = {
	['\t'] = B_SPACE,
	['\n'] = B_SPACE,
	['\v'] = B_SPACE,
	['\f'] = B_SPACE,
	['\r'] = B_SPACE,
	[' '] = B_SPACE,
	['!'] = B_STOP,
	['"'] = B_QUOTE,
	['&'] = B_JOINER,
	['\''] = B_JOINER,
	['('] = B_OPEN,
	[')'] = B_CLOSE,
	[','] = B_COMMA,
	['-'] = B_JOINER,
	['.'] = B_JOINER,
	['/'] = B_SLASH,
	[':'] = B_COLON,
	[';'] = B_COMMA,
	['?'] = B_STOP,
	['@'] = B_OTHER,
	['['] = B_OPEN,
	[']'] = B_CLOSE,
	['_'] = B_JOINER,
	['`'] = B_GRAVE,
	['0'] = B_DIGIT,
	['1'] = B_DIGIT,
	['2'] = B_DIGIT,
	['3'] = B_DIGIT,
	['4'] = B_DIGIT,
	['5'] = B_DIGIT,
	['6'] = B_DIGIT,
	['7'] = B_DIGIT,
	['8'] = B_DIGIT,
	['9'] = B_DIGIT,
	['A'] = B_UPPER,
	['B'] = B_UPPER,
	['C'] = B_UPPER,
	['D'] = B_UPPER,
	['E'] = B_UPPER,
	['F'] = B_UPPER,
	['G'] = B_UPPER,
	['H'] = B_UPPER,
	['I'] = B_UPPER,
	['J'] = B_UPPER,
	['K'] = B_UPPER,
	['L'] = B_UPPER,
	['M'] = B_UPPER,
	['N'] = B_UPPER,
	['O'] = B_UPPER,
	['P'] = B_UPPER,
	['Q'] = B_UPPER,
	['R'] = B_UPPER,
	['S'] = B_UPPER,
	['T'] = B_UPPER,
	['U'] = B_UPPER,
	['V'] = B_UPPER,
	['W'] = B_UPPER,
	['X'] = B_UPPER,
	['Y'] = B_UPPER,
	['Z'] = B_UPPER,
	['a'] = B_LOWER,
	['b'] = B_LOWER,
	['c'] = B_LOWER,
	['d'] = B_LOWER,
	['e'] = B_LOWER,
	['f'] = B_LOWER,
	['g'] = B_LOWER,
	['h'] = B_LOWER,
	['i'] = B_LOWER,
	['j'] = B_LOWER,
	['k'] = B_LOWER,
	['l'] = B_LOWER,
	['m'] = B_LOWER,
	['n'] = B_LOWER,
	['o'] = B_LOWER,
	['p'] = B_LOWER,
	['q'] = B_LOWER,
	['r'] = B_LOWER,
	['s'] = B_LOWER,
	['t'] = B_LOWER,
	['u'] = B_LOWER,
	['v'] = B_LOWER,
	['w'] = B_LOWER,
	['x'] = B_LOWER,
	['y'] = B_LOWER,
	['z'] = B_LOWER,
};

/* Where the scan stands; the token being made is out->items[out->n]. */
struct scan {
	struct tokens *out;
	const struct language *language;
	const char *s;
	size_t n;
	size_t at;
	char *low;
	size_t low_n;
	uint32_t letters;
	uint32_t capitals; /* of the word */
	uint32_t hash;
	bool spaced;
};

static bool
is_word_byte(char c)
{
	unsigned char b = (unsigned char)c;

	return b >= 0x80 || (byte_kind[b] >= B_LOWER && byte_kind[b] <= B_DIGIT);
}

static void
add_low(struct scan *sc, char c)
{
	sc->low[sc->low_n++] = c;
	sc->hash = table_hash_byte(sc->hash, c);
}

/* A letter or mark beyond ASCII goes into the word; false where what stands there ends it. */
static bool
take_long(struct scan *sc)
{
	uint32_t point;
	size_t n = utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
	char out[UTF8_MAX];

	if (point == 0x2019) {
		if (sc->at + n >= sc->n || !is_word_byte(sc->s[sc->at + n]))
			return false;
		add_low(sc, '\'');
		sc->at += n;
		return true;
	}
	if (point != 0xad && !unicode_is_word(point))
		return false;
	sc->at += n;
	if (point == 0xad)
		return true;
	sc->letters += (unicode_class(point) & UNICODE_MARK) == 0;
	sc->capitals += (unicode_class(point) & UNICODE_UPPER) != 0;
	n = utf8_encode(unicode_lower(point), out);
	for (size_t i = 0; i < n; i++)
		add_low(sc, out[i]);
	return true;
}

/* "'s" behind a word, and the apostrophe of "officials'", are tokens of their own. */
static size_t
possessive_at(const struct scan *sc, size_t at)
{
	size_t n = 1;

	if (sc->s[at] == '\'')
		n = 1;
	else if (sc->n - at >= 3 && memcmp(sc->s + at, "\xe2\x80\x99", 3) == 0)
		n = 3;
	else
		return 0;
	if (at + n < sc->n && (sc->s[at + n] == 's' || sc->s[at + n] == 'S') &&
	    (at + n + 1 == sc->n || !is_word_byte(sc->s[at + n + 1])))
		return n + 1;
	return 0;
}

static bool
joins(const struct scan *sc)
{
	return sc->at + 1 < sc->n && is_word_byte(sc->s[sc->at + 1]) && !possessive_at(sc, sc->at);
}

static void
take_word(struct scan *sc)
{
	while (sc->at < sc->n) {
		unsigned char c = (unsigned char)sc->s[sc->at];
		unsigned kind;

		if (c >= 0x80) {
			if (possessive_at(sc, sc->at) || !take_long(sc))
				return;
			continue;
		}
		kind = byte_kind[c];
		if (kind == B_LOWER || kind == B_DIGIT) {
			sc->letters++;
		} else if (kind == B_UPPER) {
			sc->letters++;
			sc->capitals++;
			c += 'a' - 'A';
		} else if ((c == ',' || kind == B_SLASH) && is_digit(sc->s[sc->at - 1]) &&
		    sc->at + 1 < sc->n && is_digit(sc->s[sc->at + 1])) {
			;
		} else if (kind != B_JOINER || !joins(sc)) {
			return;
		}
		add_low(sc, (char)c);
		sc->at++;
	}
}

/* "U.S.", "J.": single letters keep their last full stop. */
static bool
is_initials(struct str word)
{
	for (size_t i = 0; i < word.n; i++)
		if (i % 2 ? word.s[i] != '.' : !is_upper(word.s[i]))
			return false;
	return word.n % 2 == 1;
}

/* "Sen. Ann": a short capital word with its stop before a capital is an abbreviation. */
static bool
is_abbreviation(const struct scan *sc, const struct token *t)
{
	size_t next = sc->at + 1;

	if (!t->capital || t->n > 5 || t->n < 2)
		return false;
	while (next < sc->n && sc->s[next] == ' ')
		next++;
	return next > sc->at + 1 && next < sc->n && is_upper(sc->s[next]);
}

static void
finish_word(struct scan *sc, struct token *t, uint32_t letters)
{
	struct str word;

	t->n = (uint32_t)(sc->at - t->at);
	word = str_part(sc->out->text, t->at, t->n);
	if (t->capital && sc->at < sc->n && sc->s[sc->at] == '.' &&
	    (is_initials(word) || is_abbreviation(sc, t))) {
		add_low(sc, '.');
		sc->at++;
		t->n++;
	}
	t->low_n = (uint16_t)(sc->low_n - t->low > UINT16_MAX ? UINT16_MAX : sc->low_n - t->low);
	t->shouted = sc->capitals >= 2 && sc->capitals == sc->letters - letters;
	t->is = lexicon_classes(
	    sc->language, str_part((struct str){ sc->low, sc->low_n }, t->low, t->low_n), sc->hash);
}

static void
read_word(struct scan *sc, struct token *t)
{
	uint32_t letters = sc->letters;
	uint32_t point;

	t->kind = is_digit(sc->s[sc->at]) ? TOKEN_NUMBER : TOKEN_WORD;
	utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
	t->capital =
	    point < 0x80 ? is_upper((char)point) : (unicode_class(point) & UNICODE_UPPER) != 0;
	sc->hash = TABLE_HASH_START;
	sc->capitals = 0;
	take_word(sc);
	finish_word(sc, t, letters);
}

/* Marks beyond ASCII by their code point; TOKEN_OTHER for what is none. */
static enum token_kind
long_mark(uint32_t point)
{
	switch (point) {
	case 0xab:
	case 0xbb:
	case 0x201c:
	case 0x201d:
	case 0x201e:
	case 0x201f:
	case 0x300c:
	case 0x300d:
		return TOKEN_QUOTE;
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2015:
		return TOKEN_DASH;
	case 0x2026:
	case 0x3002:
		return TOKEN_STOP;
	case 0x3001:
		return TOKEN_COMMA;
	default:
		return TOKEN_OTHER;
	}
}

static enum token_kind
short_mark(struct scan *sc, unsigned kind)
{
	char c = sc->s[sc->at];
	size_t run = 1;

	while (sc->at + run < sc->n && sc->s[sc->at + run] == c)
		run++;
	if (kind == B_JOINER && c == '\'' && run >= 2) {
		sc->at++;
		return TOKEN_QUOTE;
	}
	if (kind == B_GRAVE && run >= 2) {
		sc->at++;
		return TOKEN_QUOTE;
	}
	if (c == '-' || c == '.') {
		sc->at += run - 1;
		return c == '-' ? TOKEN_DASH : TOKEN_STOP;
	}
	switch (kind) {
	case B_COMMA:
		return TOKEN_COMMA;
	case B_COLON:
		return TOKEN_COLON;
	case B_STOP:
		return TOKEN_STOP;
	case B_OPEN:
		return TOKEN_OPEN;
	case B_CLOSE:
		return TOKEN_CLOSE;
	case B_QUOTE:
		return TOKEN_QUOTE;
	default:
		return TOKEN_OTHER;
	}
}

static void
read_mark(struct scan *sc, struct token *t)
{
	unsigned char c = (unsigned char)sc->s[sc->at];
	uint32_t point;

	t->n = (uint32_t)possessive_at(sc, sc->at);
	if (t->n && !sc->spaced) {
		sc->at += t->n;
		t->kind = TOKEN_POSSESSIVE;
		return;
	}
	if (c < 0x80) {
		t->kind = (uint8_t)short_mark(sc, byte_kind[c]);
		sc->at++;
	} else {
		sc->at += utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
		t->kind = (uint8_t)long_mark(point);
	}
	t->n = (uint32_t)(sc->at - t->at);
}

/* Over white space; false at the end. */
static bool
skip_space(struct scan *sc)
{
	while (sc->at < sc->n) {
		unsigned char c = (unsigned char)sc->s[sc->at];
		uint32_t point = c;
		size_t n = 1;

		if (c >= 0x80) {
			n = utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
			if (!unicode_is_space(point))
				return true;
		} else if (byte_kind[c] != B_SPACE) {
			return true;
		}
		sc->spaced = true;
		sc->at += n;
	}
	return false;
}

static bool
begins_word(const struct scan *sc)
{
	unsigned char c = (unsigned char)sc->s[sc->at];
	uint32_t point;

	if (c < 0x80)
		return byte_kind[c] >= B_LOWER && byte_kind[c] <= B_DIGIT;
	utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
	return unicode_is_word(point);
}

static void
read_token(struct scan *sc)
{
	struct token *t = &sc->out->items[sc->out->n++];

	*t = (struct token){
		.at = (uint32_t)sc->at,
		.low = (uint32_t)sc->low_n,
		.span = 1,
		.spaced = sc->spaced,
		.letters = sc->letters,
	};
	sc->spaced = false;
	if (begins_word(sc))
		read_word(sc, t);
	else
		read_mark(sc, t);
}

/* The phrase that begins with a word, if the table has it: the longest one. */
static void
read_phrase(struct tokens *t, size_t at, const struct language *l)
{
	struct token *first = &t->items[at];
	char room[PHRASE_BYTES];
	size_t n = 0;
	uint32_t hash = TABLE_HASH_START;

	for (size_t i = at; i < t->n && i < at + PHRASE_WORDS; i++) {
		struct str word = token_lower(t, i);
		uint64_t is;

		if (t->items[i].kind != TOKEN_WORD || n + word.n + 1 > sizeof(room))
			return;
		if (i > at) {
			room[n++] = ' ';
			hash = table_hash_byte(hash, ' ');
		}
		for (size_t k = 0; k < word.n; k++) {
			room[n++] = word.s[k];
			hash = table_hash_byte(hash, word.s[k]);
		}
		is = i > at ? lexicon_classes(l, (struct str){ room, n }, hash) : 0;
		if (is & ~CLASS_STARTS) {
			first->is = is;
			first->span = (uint8_t)(i - at + 1);
		}
	}
}

static void
read_phrases(struct tokens *t, const struct language *l)
{
	for (size_t i = 0; i < t->n; i++) {
		struct token *first = &t->items[i];

		if (!(first->is & CLASS_STARTS))
			continue;
		read_phrase(t, i, l);
		for (size_t k = 1; k < first->span; k++)
			t->items[i + k].is = CLASS_INNER;
	}
}

/* Most words of over three letters have a capital: small words mean in it what they mean in lower case. */
static bool
is_headline(const struct tokens *t)
{
	size_t words = 0;
	size_t capital = 0;
	size_t all = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct token *k = &t->items[i];

		if (k->kind != TOKEN_WORD)
			continue;
		all++;
		if (k->n <= 3)
			continue;
		words++;
		capital += k->capital;
	}
	return all >= 4 && words > 0 && capital * 4 >= words * 3;
}

/* Nothing but a mark that opens stands before it, or the sentence begins. */
static bool
begins_clause(const struct tokens *t, size_t at)
{
	const struct token *before;

	if (at == 0)
		return true;
	before = &t->items[at - 1];
	if (before->kind == TOKEN_WORD || before->kind == TOKEN_NUMBER ||
	    before->kind == TOKEN_COMMA || before->kind == TOKEN_POSSESSIVE ||
	    before->kind == TOKEN_OTHER)
		return false;
	return before->kind != TOKEN_OPEN && before->kind != TOKEN_CLOSE;
}

/* What a word may be in the middle of a sentence although it has a capital. */
#define CLASS_IN_NAME                                                                      \
	(CLASS_TITLE | CLASS_BODY | CLASS_DAY | CLASS_MONTH | CLASS_PEOPLE | CLASS_PLACE | \
	    CLASS_PERSON | CLASS_PLURAL | CLASS_STUDY | CLASS_SPEAKER | CLASS_MALE |       \
	    CLASS_FEMALE | CLASS_DETERMINER)

static bool
is_name(const struct tokens *t, size_t at, const struct language *l)
{
	const struct token *k = &t->items[at];
	uint64_t small = k->is & ~(CLASS_IN_NAME | CLASS_STARTS | CLASS_SPLITS);

	if ((k->kind != TOKEN_WORD && k->kind != TOKEN_NUMBER) || (k->is & CLASS_INNER))
		return false;
	if (k->is & (CLASS_SPEAKER | CLASS_DAY | CLASS_DETERMINER))
		return false;
	if (k->is & CLASS_MONTH)
		return at > 0 && t->items[at - 1].name && !(t->items[at - 1].is & CLASS_DAY);
	if (t->headline || begins_clause(t, at))
		return !small && !(k->is & (CLASS_PERSON | CLASS_STUDY)) &&
		    !(lexicon_ending(l, token_lower(t, at)) & CLASS_ADVERB);
	return true;
}

static void
find_names(struct tokens *t, const struct language *l)
{
	t->headline = is_headline(t);
	for (size_t i = 0; i < t->n; i++) {
		struct token *k = &t->items[i];

		if (!k->capital)
			continue;
		k->name = is_name(t, i, l);
		if (k->name)
			k->is &= CLASS_IN_NAME;
	}
}

static bool
has_room(struct tokens *t)
{
	struct token *items;

	if (t->n + 2 <= t->cap)
		return true;
	items = mem_grow(t->items, &t->cap, t->n + 2, sizeof(*items));
	if (!items)
		return false;
	t->items = items;
	return true;
}

bool
tokens_read(struct tokens *t, struct str text, const struct language *l)
{
	struct scan sc = { .out = t, .language = l, .s = text.s, .spaced = true };

	sc.n = text.n < TOKEN_BYTES ? text.n : TOKEN_BYTES;
	t->text = str_part(text, 0, sc.n);
	t->n = 0;
	t->lower.n = 0;
	/* A letter's lower case is at most half as long again, and one byte may be one stop more. */
	if (!buf_room(&t->lower, sc.n + sc.n / 2 + UTF8_MAX) || !has_room(t))
		return false;
	sc.low = t->lower.s;
	while (t->n < TOKEN_LIMIT && skip_space(&sc)) {
		if (!has_room(t))
			return false;
		read_token(&sc);
	}
	t->lower.n = sc.low_n;
	t->items[t->n] = (struct token){
		.kind = TOKEN_STOP,
		.at = (uint32_t)sc.at,
		.low = (uint32_t)sc.low_n,
		.span = 1,
		.letters = sc.letters,
	};
	read_phrases(t, l);
	find_names(t, l);
	return true;
}

void
tokens_free(struct tokens *t)
{
	buf_free(&t->lower);
	free(t->items);
	*t = (struct tokens){ 0 };
}

struct str
tokens_text(const struct tokens *t, size_t from, size_t to)
{
	while (from < to && t->items[from].side == SIDE_MARK)
		from++;
	while (to > from && t->items[to - 1].side == SIDE_MARK)
		to--;
	if (from >= to)
		return STR("");
	return str_part(t->text, t->items[from].at,
	    t->items[to - 1].at + t->items[to - 1].n - t->items[from].at);
}

struct str
token_lower(const struct tokens *t, size_t at)
{
	return str_part(buf_str(&t->lower), t->items[at].low, t->items[at].low_n);
}
