#include "source/word.h"

enum { PHRASE_WORDS = 4, PHRASE_BYTES = 64 };

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
	    CLASS_FEMALE | CLASS_DETERMINER | CLASS_SUFFIX)

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

void
words_read(struct tokens *t, const struct language *l)
{
	read_phrases(t, l);
	find_names(t, l);
}
