#include "source/token.h"

#include <stdlib.h>

#include "source/clitic.h"
#include "source/mark.h"
#include "source/word.h"
#include "text/memory.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* What an ASCII byte is to the words. */
enum byte_kind {
	OT, /* none of these */
	SP, /* white space */
	JO, /* inside a word between letters or digits: ' - . & _ */
	SL, /* between digits: 9/11, 1,000 */
};

static const uint8_t byte_kind[0x80] = {
	['\t'] = SP,
	['\n'] = SP,
	['\v'] = SP,
	['\f'] = SP,
	['\r'] = SP,
	[' '] = SP,
	['\''] = JO,
	['-'] = JO,
	['.'] = JO,
	['&'] = JO,
	['_'] = JO,
	['/'] = SL,
	[','] = SL,
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
		if (sc->at + n >= sc->n || !token_byte_is_word(sc->s[sc->at + n]))
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

static bool
joins(const struct scan *sc)
{
	return sc->at + 1 < sc->n && token_byte_is_word(sc->s[sc->at + 1]) &&
	    !mark_possessive(sc->out->text, sc->at);
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
			if (mark_possessive(sc->out->text, sc->at) || !take_long(sc))
				return;
			continue;
		}
		kind = byte_kind[c];
		if (kind == SL && is_digit(sc->s[sc->at - 1]) && sc->at + 1 < sc->n &&
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
	return next > sc->at + 1 && next < sc->n && is_alpha(sc->s[next]);
}

/* Notes where the token stands that is made now, by its classes. */
static inline void
note_classes(struct tokens *out, uint64_t is)
{
	out->seen |= is;
	if (is & (CLASS_CUE | CLASS_STARTS | CLASS_SPLITS))
		token_set_add(&out->busy, out->n);
}

/* Behind a word with a capital: its stop, where it is an abbreviation's. */
static void
finish_capital(struct scan *sc, struct token *t)
{
	struct str word = { sc->s + t->at, t->n };

	if (sc->at < sc->n && sc->s[sc->at] == '.' &&
	    (is_initials(word) || is_abbreviation(sc, t))) {
		add_low(sc, '.');
		sc->at++;
		t->n++;
	}
	t->shouted = t->n > 1 && !is_lower(word.s[1]) && is_shouted(word);
}

/*
 * A short word of ASCII is compared as a number, and as it stands in the text: what was just
 * written byte by byte is slow to read back. (0x20 makes letters small and leaves digits.)
 */
static inline uint64_t
classes_of(const struct scan *sc, const struct token *t)
{
	const uint64_t small = UINT64_C(0x2020202020202020);
	size_t letters = sc->letters - t->letters;

	if (letters == t->n && letters == t->low_n && letters <= 8 && t->at + 8 <= sc->n)
		return lexicon_classes_short(sc->language,
		    lexicon_key(sc->s + t->at, letters) | small >> (64 - 8 * letters), letters,
		    sc->hash);
	return lexicon_classes(sc->language, (struct str){ sc->low + t->low, t->low_n }, sc->hash);
}

static inline void
finish_word(struct scan *sc, struct token *t)
{
	size_t low_n;

	t->n = (uint32_t)(sc->at - t->at);
	if (t->capital)
		finish_capital(sc, t);
	low_n = sc->low_n - t->low;
	t->low_n = (uint16_t)(low_n > UINT16_MAX ? UINT16_MAX : low_n);
	t->hash = sc->hash;
	t->is = classes_of(sc, t);
	note_classes(sc->out, t->is);
}

static inline void
read_word(struct scan *sc, struct token *t)
{
	char c = sc->s[sc->at];
	uint32_t point;

	t->kind = is_digit(c) ? TOKEN_NUMBER : TOKEN_WORD;
	t->capital = is_upper(c);
	if ((unsigned char)c >= 0x80) {
		utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
		t->capital = (unicode_class(point) & UNICODE_UPPER) != 0;
	}
	sc->hash = TABLE_HASH_START;
	take_run(sc);
	if (sc->at < sc->n && sc->s[sc->at] != ' ')
		take_word(sc);
	finish_word(sc, t);
	sc->words++;
	sc->long_words += t->n > 3;
	if (!t->capital)
		return;
	sc->capitals += t->n > 3;
	token_set_add(&sc->out->capitals, sc->out->n);
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
	sc->at = t->at + cut.tail;
}

static void
read_mark(struct scan *sc, struct token *t)
{
	struct str text = sc->out->text;
	size_t n = sc->spaced ? 0 : mark_possessive(text, sc->at);

	t->kind = TOKEN_POSSESSIVE;
	if (n == 0) {
		t->kind = (uint8_t)mark_read(str_from(text, sc->at), &n);
		sc->out->marked = sc->out->marked || t->kind == TOKEN_QUOTE;
	}
	t->n = (uint32_t)n;
	sc->at += n;
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
		return token_byte_is_word((char)c);
	utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
	return unicode_is_word(point);
}

static void
read_token(struct scan *sc)
{
	struct token *t = &sc->out->items[sc->out->n];

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

/* Room for the tokens of so many bytes, and one more. */
static bool
has_room(struct tokens *t, size_t bytes)
{
	size_t most = (bytes < TOKEN_LIMIT ? bytes : TOKEN_LIMIT) + 1;
	struct token *items;

	if (most > t->cap) {
		items = mem_grow(t->items, &t->cap, most, sizeof(*items));
		if (!items)
			return false;
		t->items = items;
	}
	token_set_clear(&t->capitals, most);
	token_set_clear(&t->busy, most);
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
	if (!buf_room(&t->lower, sc.n + sc.n / 2 + UTF8_MAX) || !has_room(t, sc.n))
		return false;
	sc.low = t->lower.s;
	for (; t->n < TOKEN_LIMIT && skip_space(&sc); t->n++)
		read_token(&sc);
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
