#include "grammar/token.h"

#include <stdlib.h>

#include "grammar/mark.h"
#include "grammar/scan.h"
#include "grammar/word.h"
#include "text/memory.h"
#include "text/unicode.h"
#include "text/utf8.h"

static void
read_mark(struct scan *sc, struct token *t)
{
	struct str text = sc->out->text;
	size_t n = sc->spaced ? 0 : mark_possessive(text, sc->at);

	t->kind = TOKEN_POSSESSIVE;
	if (n == 0) {
		t->kind = (uint8_t)mark_read(str_from(text, sc->at), &n);
	}
	t->n = (uint16_t)n;
	sc->at += n;
}

/* Over white space; false at the end. */
static bool
skip_space(struct scan *sc)
{
	while (sc->at < sc->n) {
		uint32_t point;
		size_t n = utf8_next(sc->s + sc->at, sc->n - sc->at, &point);

		if (!unicode_is_space(point))
			return true;
		sc->spaced = true;
		sc->at += n;
	}
	return false;
}

static bool
begins_word(const struct scan *sc)
{
	uint32_t point;

	utf8_next(sc->s + sc->at, sc->n - sc->at, &point);
	return unicode_is_word(point);
}

static bool
is_long(const struct token *k)
{
	return k->n > 3 && k->kind <= TOKEN_NUMBER;
}

static void
read_token(struct scan *sc)
{
	struct token *t = &sc->out->items[sc->out->n];

	*t = (struct token){
		.at = (uint16_t)sc->at,
		.span = 1,
		.spaced = sc->spaced,
		.letters = sc->letters,
	};
	sc->spaced = false;
	if (begins_word(sc))
		scan_word(sc, t);
	else
		read_mark(sc, t);
	sc->out->kinds |= 1U << t->kind;
	sc->long_words += is_long(t);
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
	return true;
}

/* Words that the passes behind this one look at. */
#define CLASS_BUSY (CLASS_CUE | CLASS_STARTS | CLASS_SPLITS)

/*
 * The classes of a row of words, and the sets they are in:
 * each goes in on top and moves down for the next.
 */
static void
read_classes(struct tokens *t, size_t from, size_t to, const struct word_watch *watch)
{
	const struct word_table words = *t->language->words;
	const struct token *end = t->items + to;
	uint64_t *row = t->rows[from / TOKEN_ROW];
	unsigned rest = (unsigned)(from + TOKEN_ROW - to);
	uint64_t seen = 0;
	uint64_t capitals = 0;
	uint64_t busy = 0;
	uint64_t watched = 0;

	for (struct token *k = t->items + from; k < end; k++) {
		uint64_t is = word_table_find(&words, k->key);
		bool begins = word_watch_has(watch, word_hash(k->key), k->capital);

		k->is = is;
		seen |= is;
		capitals = capitals >> 1 | (uint64_t)k->capital << 63;
		busy = busy >> 1 | (uint64_t)((is & CLASS_BUSY) != 0) << 63;
		watched = watched >> 1 | (uint64_t)(begins | k->joined) << 63;
	}
	t->seen |= seen;
	row[TOKENS_CAPITAL] = capitals >> rest;
	row[TOKENS_BUSY] = busy >> rest;
	row[TOKENS_WATCHED] = watched >> rest;
}

/*
 * A look-up waits for memory: here they have little beside them,
 * so that several are under way at once.
 */
static void
read_all_classes(struct tokens *t, const struct word_watch *watch)
{
	t->seen = 0;
	for (size_t from = 0; from < t->n; from += TOKEN_ROW)
		read_classes(t, from, t->n < from + TOKEN_ROW ? t->n : from + TOKEN_ROW, watch);
}

/*
 * Most words of over three letters have a capital:
 * small words mean in it what they mean in lower case.
 */
static bool
is_headline(const struct tokens *t, size_t long_words)
{
	size_t words = 0;
	size_t capitals = 0;

	for (size_t from = 0; from < t->n; from += TOKEN_ROW)
		capitals += bits_count(t->rows[from / TOKEN_ROW][TOKENS_CAPITAL]);
	/* Most sentences have fewer, long or not. */
	if (capitals == 0 || long_words * 3 > capitals * 4)
		return false;
	capitals = 0;
	for (size_t i = 0; (i = tokens_next(t, TOKENS_CAPITAL, i)) < t->n; i++)
		capitals += is_long(&t->items[i]);
	for (size_t i = 0; i < t->n; i++)
		words += t->items[i].kind <= TOKEN_NUMBER;
	return capitals > 0 && words >= 4 && long_words * 3 <= capitals * 4;
}

bool
tokens_read(
    struct tokens *t, struct str text, const struct language *l, const struct word_watch *watch)
{
	struct scan sc = { .out = t, .language = l, .s = text.s, .spaced = true };

	sc.n = text.n < TOKEN_BYTES ? text.n : TOKEN_BYTES;
	t->text = str_part(text, 0, sc.n);
	if (t->language != l)
		t->traits = language_traits(l);
	t->language = l;
	t->kinds = 0;
	t->n = 0;
	t->lower.n = 0;
	/* Eight bytes are written at once. */
	if (!buf_room(&t->lower, sc.n + EIGHT) || !has_room(t, sc.n))
		return false;
	sc.low = t->lower.s;
	for (;; t->n++) {
		scan_runs(&sc);
		if (t->n == TOKEN_LIMIT || !skip_space(&sc))
			break;
		read_token(&sc);
	}
	t->lower.n = sc.n;
	t->items[t->n] = (struct token){
		.kind = TOKEN_STOP,
		.at = (uint16_t)sc.at,
		.span = 1,
		.letters = sc.letters,
	};
	read_all_classes(t, watch);
	t->headline = is_headline(t, sc.long_words);
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
	return str_part(
	    t->text, t->items[from].at, token_end(&t->items[to - 1]) - t->items[from].at);
}
