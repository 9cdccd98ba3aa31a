#include "credit/around.h"

#include "press/outlet_word.h"
#include "text/word_table.h"

#define WORDS credit_words
#define WORDS_FILE "credit.inc"
#include "grammar/lexicon_words.h"

enum { ENDING_LEAST = 4, ENDING_MOST = 12 };

uint32_t
credit_classes(struct str phrase)
{
	return (uint32_t)word_table_find(&credit_words, word_key_phrase(phrase));
}

/* Of a compound of a known ending: Wochenzeitung. */
static uint32_t
ending_classes(struct str word)
{
	unsigned lengths = word.n ? credit_words_lengths[(unsigned char)word.s[word.n - 1]] : 0;

	for (size_t n = ENDING_LEAST; n <= ENDING_MOST && n + 2 <= word.n; n++) {
		uint32_t is;

		if (!(lengths >> n & 1))
			continue;
		is = (uint32_t)word_table_find(
		    &credit_words, word_key_ending(str_from(word, word.n - n)));
		if (is)
			return is;
	}
	return 0;
}

/* A token, or a part of one, of such a key. */
static struct near
near_word(struct str low, uint64_t key, const struct token *k, bool is_first)
{
	bool word = k->kind == TOKEN_WORD || k->kind == TOKEN_NUMBER;
	uint32_t in = (uint32_t)word_table_find(&credit_words, key);

	return (struct near){ .low = word ? low : STR(""),
		.key = key,
		.is = k->is,
		.in = word && !in ? ending_classes(low) : in,
		.kind = k->kind,
		.capital = k->capital,
		.first = is_first };
}

static struct near
near_token(const struct tokens *t, size_t at)
{
	const struct token *k = &t->items[at];

	return near_word(token_lower(t, at), k->key, k, at == 0);
}

/* The part of the name's own token before it: "l'" of l'AFP. */
static struct str
own_start(const struct tokens *t, const struct carrier *m)
{
	const struct token *k = &t->items[m->from];
	size_t n = m->at - k->at;

	if (n == 0 || k->low_n != k->n)
		return STR("");
	return str_part(token_lower(t, m->from), 0, n);
}

/*
 * The tokens of a quotation mark, and a "The" behind it, right before the name; 0 where there
 * is none.
 */
static size_t
quoted_before(const struct tokens *t, size_t at)
{
	size_t the = at > 0 && outlet_word_is(token_lower(t, at - 1), OUTLET_WORD_ARTICLE);

	return at > the && t->items[at - the - 1].kind == TOKEN_QUOTE ? the + 1 : 0;
}

static void
look_left(const struct tokens *t, const struct carrier *m, struct around *a)
{
	struct str own = own_start(t, m);
	size_t i = m->from;

	if (own.n) {
		struct near piece = near_word(own, word_key(own), &t->items[i], i == 0);

		piece.in |= credit_classes(str_part(own, 0, own.n - 1)) | CREDIT_MODIFIER;
		a->left[a->left_n++] = piece;
	} else {
		i -= quoted_before(t, i);
		a->quoted = i != m->from;
	}
	while (i > 0 && a->left_n < AROUND) {
		i--;
		a->left[a->left_n++] = near_token(t, i);
	}
}

struct str
around_compound(const struct tokens *t, const struct carrier *m)
{
	const struct token *k = &t->items[m->to - 1];
	size_t used = m->end - k->at;

	if (m->end < k->at || used + 1 >= k->n || t->text.s[m->end] != '-' || k->low_n != k->n)
		return STR("");
	return str_from(token_lower(t, m->to - 1), used + 1);
}

static void
look_right(const struct tokens *t, const struct carrier *m, struct around *a)
{
	struct str rest = around_compound(t, m);
	size_t i = m->to;

	if (rest.n)
		a->right[a->right_n++] =
		    near_word(rest, word_key(rest), &t->items[m->to - 1], false);
	a->quoted = a->quoted && i < t->n && t->items[i].kind == TOKEN_QUOTE;
	if (a->quoted)
		i++;
	if (i < t->n && t->items[i].kind == TOKEN_POSSESSIVE) {
		a->possessive = true;
		i++;
	}
	for (; i < t->n && a->right_n < AROUND; i++)
		a->right[a->right_n++] = near_token(t, i);
}

/*
 * The classes of so many words from `at` on: of a run of the left side (read backwards) or of
 * the right.
 */
static uint32_t
phrase(const struct near *side, size_t at, size_t n, bool backwards)
{
	const struct near *word = &side[backwards ? at + n - 1 : at];
	uint64_t key = word->key;

	if (n == 1)
		return word->in;
	if (!(word->in & CREDIT_STARTS))
		return 0;
	for (size_t i = 1; i < n; i++) {
		word = &side[backwards ? at + n - 1 - i : at + i];
		key = word_key_join(key, word->key);
	}
	return (uint32_t)word_table_find(&credit_words, key) & ~(uint32_t)CREDIT_STARTS;
}

static uint32_t
phrases(const struct near *side, size_t side_n, size_t at, bool backwards)
{
	uint32_t all = 0;

	for (size_t n = 1; n <= AROUND_PHRASE && at + n <= side_n; n++)
		all |= phrase(side, at, n, backwards);
	return all;
}

uint32_t
around_left(const struct around *a, size_t at)
{
	return phrases(a->left, a->left_n, at, true);
}

uint32_t
around_right(const struct around *a, size_t at)
{
	return phrases(a->right, a->right_n, at, false);
}

size_t
around_span(const struct around *a, size_t at, uint32_t class)
{
	for (size_t n = AROUND_PHRASE; n > 1; n--)
		if (at + n <= a->right_n && phrase(a->right, at, n, false) & class)
			return n;
	return 1;
}

void
around_read(struct around *a, const struct tokens *t, const struct carrier *m)
{
	a->headline = t->headline;
	look_left(t, m, a);
	look_right(t, m, a);
}
