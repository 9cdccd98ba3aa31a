#include "source/token.h"

#include <stdlib.h>

#include "source/clitic.h"
#include "source/word.h"
#include "text/memory.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* What a byte below 0x80 begins or belongs to. */
enum byte_kind {
	OT, /* none of these */
	LO, /* a small letter */
	UP, /* a capital */
	DI, /* a digit */
	SP, /* white space */
	JO, /* inside a word between letters or digits: ' - . & _ */
	SL, /* between digits: 9/11 */
	CM,
	CO,
	ST,
	OP,
	CL,
	QU,
	GR,
};

/* clang-format off */
static const uint8_t byte_kind[0x80] = {
	OT, OT, OT, OT, OT, OT, OT, OT, OT, SP, SP, SP, SP, SP, OT, OT,
	OT, OT, OT, OT, OT, OT, OT, OT, OT, OT, OT, OT, OT, OT, OT, OT,
	SP, ST, QU, OT, OT, OT, JO, JO, OP, CL, OT, OT, CM, JO, JO, SL,
	DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, CO, CM, OT, OT, OT, ST,
	OT, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP,
	UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, OP, OT, CL, OT, JO,
	GR, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO,
	LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, OT, OT, OT, OT, OT,
};
/* clang-format on */

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
	uint32_t hash;
	bool spaced;
	size_t words; /* all, the long ones, and those of them with a capital */
	size_t long_words;
	size_t capitals;
};

/* Letters and digits of ASCII in lower case, 0 for all other bytes. */
/* clang-format off */
static const char lower_of[0x100] = {
	['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7',
	['8'] = '8', ['9'] = '9',
	['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f', ['G'] = 'g', ['H'] = 'h',
	['I'] = 'i', ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o', ['P'] = 'p',
	['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't', ['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x',
	['Y'] = 'y', ['Z'] = 'z',
	['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h',
	['i'] = 'i', ['j'] = 'j', ['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p',
	['q'] = 'q', ['r'] = 'r', ['s'] = 's', ['t'] = 't', ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x',
	['y'] = 'y', ['z'] = 'z',
};
/* clang-format on */

static bool
is_word_byte(char c)
{
	unsigned char b = (unsigned char)c;

	return b >= 0x80 || (byte_kind[b] >= LO && byte_kind[b] <= DI);
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

/* A run of ASCII letters and digits: nearly all of a text. The hash is cut to its bits at the end. */
static inline void
take_run(struct scan *sc)
{
	const char *from = sc->s + sc->at;
	const char *end = sc->s + sc->n;
	const char *s = from;
	char *low = sc->low + sc->low_n;
	uint32_t hash = sc->hash;
	size_t n;

	for (char c; s < end && (c = lower_of[(unsigned char)*s]) != 0; s++) {
		*low++ = c;
		hash = hash * 31 + (unsigned char)c;
	}
	n = (size_t)(s - from);
	sc->letters += (uint32_t)n;
	sc->at += n;
	sc->low_n += n;
	sc->hash = hash & 0xffffffU;
}

static void
take_word(struct scan *sc)
{
	for (;;) {
		unsigned char c;
		unsigned kind;

		take_run(sc);
		if (sc->at == sc->n)
			return;
		c = (unsigned char)sc->s[sc->at];
		if (c >= 0x80) {
			if (possessive_at(sc, sc->at) || !take_long(sc))
				return;
			continue;
		}
		kind = byte_kind[c];
		if ((c == ',' || kind == SL) && is_digit(sc->s[sc->at - 1]) && sc->at + 1 < sc->n &&
		    is_digit(sc->s[sc->at + 1])) {
			;
		} else if (kind != JO || !joins(sc)) {
			return;
		}
		add_low(sc, (char)c);
		sc->at++;
	}
}

/* Two letters or more, all of them capitals. */
static bool
is_shouted(struct str word)
{
	size_t capitals = 0;

	for (size_t at = 0; at < word.n;) {
		uint32_t point;

		at += utf8_next(word.s + at, word.n - at, &point);
		if (unicode_class(point) & UNICODE_LOWER)
			return false;
		capitals += (unicode_class(point) & UNICODE_UPPER) != 0;
	}
	return capitals >= 2;
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
finish_word(struct scan *sc, struct token *t)
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
	t->shouted = t->capital && t->n > 1 && !is_lower(word.s[1]) && is_shouted(word);
	t->is = lexicon_classes(
	    sc->language, str_part((struct str){ sc->low, sc->low_n }, t->low, t->low_n), sc->hash);
}

static void
read_word(struct scan *sc, struct token *t)
{
	uint32_t point;

	t->kind = is_digit(sc->s[sc->at]) ? TOKEN_NUMBER : TOKEN_WORD;
	utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
	t->capital =
	    point < 0x80 ? is_upper((char)point) : (unicode_class(point) & UNICODE_UPPER) != 0;
	sc->hash = TABLE_HASH_START;
	take_run(sc);
	if (sc->at < sc->n && sc->s[sc->at] != ' ')
		take_word(sc);
	finish_word(sc, t);
	sc->out->seen |= t->is;
	sc->words++;
	if (t->n > 3) {
		sc->long_words++;
		sc->capitals += t->capital;
	}
}

/* A word that is two ends where the first one does; the scan goes back to the second. */
static void
part_word(struct scan *sc, struct token *t)
{
	struct str word = str_part(sc->out->text, t->at, t->n);
	struct clitic_cut cut;

	if (!clitic_find(sc->language, word, &cut))
		return;
	sc->at = t->at;
	sc->n = t->at + cut.head;
	sc->low_n = t->low;
	sc->letters = t->letters;
	sc->hash = TABLE_HASH_START;
	take_word(sc);
	if (sc->at < sc->n) {
		add_low(sc, '\'');
		sc->at = sc->n;
	}
	sc->n = sc->out->text.n;
	finish_word(sc, t);
	sc->out->seen |= t->is;
	sc->at = t->at + cut.tail;
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
	if (kind == JO && c == '\'' && run >= 2) {
		sc->at++;
		return TOKEN_QUOTE;
	}
	if (kind == GR && run >= 2) {
		sc->at++;
		return TOKEN_QUOTE;
	}
	if (c == '-' || c == '.') {
		sc->at += run - 1;
		return c == '-' ? TOKEN_DASH : TOKEN_STOP;
	}
	switch (kind) {
	case CM:
		return TOKEN_COMMA;
	case CO:
		return TOKEN_COLON;
	case ST:
		return TOKEN_STOP;
	case OP:
		return TOKEN_OPEN;
	case CL:
		return TOKEN_CLOSE;
	case QU:
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
	sc->out->marked = sc->out->marked || t->kind == TOKEN_QUOTE;
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
		} else if (byte_kind[c] != SP) {
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
		return byte_kind[c] >= LO && byte_kind[c] <= DI;
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
	if (!begins_word(sc)) {
		read_mark(sc, t);
		return;
	}
	read_word(sc, t);
	if (sc->out->traits & CLASS_CLITICS)
		part_word(sc, t);
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

/* Most words of over three letters have a capital: small words mean in it what they mean in lower case. */
static bool
is_headline(const struct scan *sc)
{
	return sc->words >= 4 && sc->long_words > 0 && sc->capitals * 4 >= sc->long_words * 3;
}

bool
tokens_read(struct tokens *t, struct str text, const struct language *l)
{
	struct scan sc = { .out = t, .language = l, .s = text.s, .spaced = true };

	sc.n = text.n < TOKEN_BYTES ? text.n : TOKEN_BYTES;
	t->text = str_part(text, 0, sc.n);
	t->language = l;
	t->traits = language_traits(l);
	t->seen = 0;
	t->marked = false;
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
	t->headline = is_headline(&sc);
	words_read(t, l);
	return true;
}

void
tokens_free(struct tokens *t)
{
	buf_free(&t->lower);
	free(t->items);
	*t = (struct tokens){ 0 };
}

/* A name in marks may end what is told: der Sender "Nord". */
static bool
has_mark(const struct tokens *t, size_t from, size_t to)
{
	while (from < to && t->items[from].side != SIDE_MARK)
		from++;
	return from < to;
}

struct str
tokens_text(const struct tokens *t, size_t from, size_t to)
{
	while (from < to && t->items[from].side == SIDE_MARK)
		from++;
	while (to > from && t->items[to - 1].side == SIDE_MARK && !has_mark(t, from, to - 1))
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
