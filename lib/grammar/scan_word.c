#include "grammar/scan.h"

#include "grammar/clitic.h"
#include "grammar/mark.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* Bytes of the longest title with a stop. */
enum { TITLE_BYTES = 12 };

static void
add_low(struct scan *sc, char c)
{
	sc->low[sc->low_at++] = c;
}

/* A letter or mark beyond ASCII goes into the word; false where what stands there ends it. */
static bool
take_long(struct scan *sc)
{
	uint32_t point;
	size_t n = utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
	char out[UTF8_MAX];
	size_t low_n;

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
	sc->letters = (uint16_t)(sc->letters + !(unicode_class(point) & UNICODE_MARK));
	low_n = utf8_encode(unicode_lower(point), out);
	/* Two letters are longer in lower case, for which there is no room. */
	if (low_n > n)
		low_n = utf8_encode(point, out);
	for (size_t i = 0; i < low_n; i++)
		add_low(sc, out[i]);
	return true;
}

/* Up to eight ASCII letters and digits go into the word; how many. */
static unsigned
take_eight(struct scan *sc)
{
	struct str rest = { sc->s + sc->at, sc->n - sc->at };
	uint64_t bytes = rest.n >= EIGHT ? eight_load(rest.s) : eight_start(rest);
	unsigned n = eight_before(~(eight_letters(bytes) | eight_digits(bytes)) & EIGHT_HIGH);

	/* The bit that makes capitals small; digits have it. */
	eight_store(bytes | EIGHT_TIMES(0x20), sc->low + sc->low_at);
	sc->low_at += n;
	sc->letters = (uint16_t)(sc->letters + n);
	sc->at += n;
	return n;
}

/*
 * Whether the mark here goes into the word: between letters or digits, some between digits alone.
 */
static bool
joins(const struct scan *sc)
{
	char next;

	if (sc->at + 1 >= sc->n)
		return false;
	next = sc->s[sc->at + 1];
	switch (sc->s[sc->at]) {
	case '\'':
	case '-':
	case '.':
	case '&':
	case '_':
		return token_byte_is_word(next) && !mark_possessive(sc->out->text, sc->at);
	case '/':
	case ',':
		return is_digit(next) && is_digit(sc->s[sc->at - 1]);
	default:
		return false;
	}
}

/* What of a word stands from here on. */
static void
take_word(struct scan *sc)
{
	while (sc->at < sc->n) {
		if ((unsigned char)sc->s[sc->at] >= 0x80) {
			if (mark_possessive(sc->out->text, sc->at) || !take_long(sc))
				return;
			continue;
		}
		if (take_eight(sc) == EIGHT || sc->at == sc->n ||
		    (unsigned char)sc->s[sc->at] >= 0x80)
			continue;
		if (!joins(sc))
			return;
		add_low(sc, sc->s[sc->at++]);
	}
}

/* Two letters or more, all of them capitals. */
bool
scan_is_shouted(struct str word)
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
	t->shouted = t->n > 1 && !is_lower(word.s[1]) && scan_is_shouted(word);
}

/*
 * "prof. Jan": a small word whose stop belongs to it,
 * as a title that the language's table has with it.
 */
static void
finish_title(struct scan *sc, struct token *t)
{
	struct str word = { sc->low + t->at, sc->low_at - t->at + 1 };

	if (sc->at + 2 >= sc->n || sc->s[sc->at] != '.' || sc->s[sc->at + 1] != ' ' ||
	    t->n > TITLE_BYTES)
		return;
	add_low(sc, '.');
	if (lexicon_classes(sc->language, word_key(word)) & CLASS_TITLE) {
		sc->at++;
		t->n++;
	} else {
		sc->low_at--;
	}
}

/* The word's end is known: what is known by its bytes. */
static void
finish_word(struct scan *sc, struct token *t)
{
	t->n = (uint16_t)(sc->at - t->at);
	if (t->capital)
		finish_capital(sc, t);
	else
		finish_title(sc, t);
	t->joined = t->n != sc->letters - t->letters;
	t->low_n = (uint16_t)(sc->low_at - t->at);
	t->key = word_key((struct str){ sc->low + t->at, t->low_n });
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
	sc->low_at = t->at;
	sc->letters = t->letters;
	take_word(sc);
	if (sc->at < sc->n) {
		add_low(sc, '\'');
		sc->at = sc->n;
	}
	sc->n = sc->out->text.n;
	finish_word(sc, t);
	sc->at = t->at + cut.tail;
}

void
scan_word(struct scan *sc, struct token *t)
{
	uint32_t point;

	utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
	sc->low_at = sc->at;
	t->kind = is_digit(sc->s[sc->at]) ? TOKEN_NUMBER : TOKEN_WORD;
	t->capital = (unicode_class(point) & UNICODE_UPPER) != 0;
	take_word(sc);
	finish_word(sc, t);
	if (sc->out->traits & CLASS_CLITICS)
		part_word(sc, t);
}
