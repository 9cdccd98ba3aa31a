#include "meta/headline_words.h"

#include "lang/stopwords.h"
#include "text/run.h"
#include "text/unicode.h"
#include "text/utf8.h"

/*
 * A line's place in the set: those behind the opening and the line that may be left out of it
 * are alike.
 */
enum { PLACE_BITS = 4, IN_STORY = HEADLINE_OPENING + 2, BEHIND_STORY };

static unsigned
place_of(size_t nth)
{
	return nth > HEADLINE_STORY ? BEHIND_STORY : nth < IN_STORY ? (unsigned)nth : IN_STORY;
}

/* The first line that has the word, `but` aside; 0 where none has. */
static unsigned
place_in(const struct headline_set *set, uint32_t hash, size_t but)
{
	unsigned two = set->of[hash % HEADLINE_SLOTS];
	unsigned first = two & ((1U << PLACE_BITS) - 1);

	return first == but ? two >> PLACE_BITS : first;
}

static void
put(struct headline_set *set, uint32_t hash, unsigned place)
{
	uint8_t *two = &set->of[hash % HEADLINE_SLOTS];

	if (*two == 0)
		*two = (uint8_t)place;
	else if (*two < 1U << PLACE_BITS && *two != place)
		*two |= (uint8_t)(place << PLACE_BITS);
}

/* A walk over words, pairs of characters in Chinese and Japanese. */
struct walk {
	struct str rest;
	uint32_t last; /* the CJK character before, or 0 */

	uint32_t hash; /* of the word at hand, lower case */
	size_t letters;
	bool capital;
	bool unspaced; /* of a script that writes no blanks between words */
	size_t size;   /* bytes of it, lower case, in `small`; 0 for a pair */
	char small[2 * HEADLINE_LINE_LIMIT + EIGHT];
};

/* Adds a character to the word at hand. */
static void
add_point(struct walk *w, uint32_t point)
{
	char *bytes = w->small + w->size;
	size_t n = utf8_encode(unicode_lower(point), bytes);

	w->hash = table_hash_add(w->hash, (struct str){ bytes, n });
	w->size += n;
	w->letters++;
}

/* Letters of a word in a script that writes words without blanks between. */
enum { UNSPACED_WORD = 5 };

/* Thai and Lao. */
static bool
is_unspaced(uint32_t point)
{
	return point >= 0xe00 && point < 0xf00;
}

static void
begin_word(struct walk *w, bool capital)
{
	w->hash = TABLE_HASH_START;
	w->letters = w->size = 0;
	w->capital = capital;
	w->unspaced = false;
}

/* The pair of CJK characters that ends with this one; false for the first of a run. */
static bool
take_cjk(struct walk *w, uint32_t point)
{
	uint32_t before = w->last;

	w->last = point;
	if (!before)
		return false;
	begin_word(w, false);
	add_point(w, before);
	add_point(w, point);
	w->size = 0;
	return true;
}

/* A word of one letter, or a stop word. */
static bool
is_stop(const struct walk *w)
{
	return w->letters < 2 ||
	    (w->size > 0 && stopword_find((struct str){ w->small, w->size }, w->hash) != 0);
}

/*
 * A word of ASCII letters alone at the front, up to a blank or the end, as most are; false
 * where there is none.
 */
static bool
take_plain_word(struct walk *w)
{
	struct letters word = letters_read(w->rest, w->rest.n, w->small);

	if (word.n == 0 || (word.n < w->rest.n && w->rest.s[word.n] != ' '))
		return false;
	begin_word(w, word.is_capital);
	w->last = 0;
	w->hash = word.hash;
	w->letters = w->size = word.n;
	w->rest = str_from(w->rest, word.n);
	return true;
}

/* The word at the front, which begins with this character. */
static void
take_word(struct walk *w, uint32_t point)
{
	size_t at = 0;

	w->last = 0;
	begin_word(w, (unicode_class(point) & UNICODE_UPPER) != 0);
	w->unspaced = is_unspaced(point);
	for (;;) {
		struct str rest = str_from(w->rest, at);
		struct run run = run_read(rest, rest.n, w->hash, w->small + w->size);

		w->hash = run.hash;
		w->size += run.n;
		w->letters += run.n;
		at += run.n;
		if (at == w->rest.n)
			break;
		run.n = utf8_next(w->rest.s + at, w->rest.n - at, &point);
		if (!unicode_is_word(point) || unicode_is_cjk(point))
			break;
		add_point(w, point);
		at += run.n;
	}
	w->rest = str_from(w->rest, at);
}

static bool
next_word(struct walk *w)
{
	while (w->rest.n > 0) {
		uint32_t point;
		size_t n;

		if (w->rest.s[0] == ' ') {
			w->rest = str_from(w->rest, 1);
			w->last = 0;
			continue;
		}
		if (take_plain_word(w))
			return true;
		n = utf8_next(w->rest.s, w->rest.n, &point);
		if (unicode_is_word(point) && !unicode_is_cjk(point)) {
			take_word(w, point);
			return true;
		}
		w->rest = str_from(w->rest, n);
		if (!unicode_is_cjk(point))
			w->last = 0;
		else if (take_cjk(w, point))
			return true;
	}
	return false;
}

static void
walk_begin(struct walk *w, struct str text)
{
	w->rest = text;
	w->last = 0;
}

/* Words of a line of the story that are put, some 600 bytes. */
enum { LINE_WORDS = 120 };

/*
 * Puts a line's words, of a long one the first. Its measure has their hashes already, but for
 * what is Chinese or Japanese.
 */
void
headline_put(struct headline_set *set, const struct headline_lines *l, size_t i, size_t nth)
{
	const struct measures *measures = &l->survey->measures;
	const struct measure *m = &measures->of[i];
	const uint32_t *tokens = measures->tokens + m->token_at;
	unsigned place = place_of(nth);
	struct walk w;

	if (m->cjk == 0) {
		for (size_t k = 0; k < m->token_n && k < LINE_WORDS; k++)
			put(set, tokens[k], place);
		return;
	}
	walk_begin(&w,
	    str_part(
		l->of[i], 0, l->of[i].n < HEADLINE_LINE_LIMIT ? l->of[i].n : HEADLINE_LINE_LIMIT));
	while (next_word(&w))
		put(set, w.hash, place);
}

struct headline_count
headline_count(const struct headline_set *set, struct str line, size_t but)
{
	struct walk w;
	struct headline_count c = { 0 };
	unsigned more = but > 0;

	walk_begin(&w, line);
	while (next_word(&w)) {
		unsigned place;

		c.words += w.unspaced ? 1 + w.letters / UNSPACED_WORD : 1;
		c.pairs += w.size == 0;
		c.longer += w.letters >= 4;
		c.capitals += w.letters >= 4 && w.capital;
		if (is_stop(&w))
			continue;
		c.content++;
		place = place_in(set, w.hash, but);
		c.hits += place > 0 && place <= IN_STORY + more;
		c.opening_hits += place > 0 && place <= HEADLINE_OPENING + more;
	}
	c.words -= c.pairs / 2;
	return c;
}
