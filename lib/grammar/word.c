#include "grammar/word.h"

#include "lang/given.h"

enum { PHRASE_WORDS = 4, PARTICLE_BEHIND = 24 };

/* "spoke often of": an adverb may stand behind the first word of a phrase. */
static bool
is_adverb(const struct tokens *t, size_t at, const struct language *l)
{
	uint64_t is = t->items[at].is;

	return is == 0 && (lexicon_ending(l, token_lower(t, at)) & CLASS_ADVERB);
}

/* The phrase that begins with a word, if the table has it: the longest one. */
static void
read_phrase(struct tokens *t, size_t from, const struct language *l)
{
	struct token *first = &t->items[from];
	uint64_t key = first->key;

	for (size_t i = from + 1; i < t->n && i < from + PHRASE_WORDS; i++) {
		const struct token *k = &t->items[i];
		uint64_t is;

		if (k->kind != TOKEN_WORD)
			return;
		if (i == from + 1 && is_adverb(t, i, l))
			continue;
		key = word_key_join(key, k->key);
		is = lexicon_classes(l, key);
		if (is & ~CLASS_STARTS) {
			first->is = is & ~CLASS_STARTS;
			first->span = (uint8_t)(i - from + 1);
		}
		if (!(is & CLASS_STARTS))
			return;
	}
}

/* Words that the passes behind this one ask for among the busy ones. */
#define CLASS_STAYS (CLASS_CUE | CLASS_SPLITS)

/* The phrases that begin in the row of tokens from `from` on. */
static void
read_row(struct tokens *t, size_t from, const struct language *l)
{
	uint64_t *busy = &t->rows[from / TOKEN_ROW][TOKENS_BUSY];
	uint64_t stay = 0;

	for (uint64_t rest = *busy; rest; rest &= rest - 1) {
		size_t i = from + bits_lowest(rest);
		struct token *first = &t->items[i];

		if (first->is & CLASS_STARTS) {
			read_phrase(t, i, l);
			t->seen |= first->is;
			for (size_t k = 1; k < first->span; k++)
				t->items[i + k].is = CLASS_INNER;
		}
		if (first->is & CLASS_STAYS)
			stay |= rest & (0 - rest);
	}
	*busy = stay;
}

static void
read_phrases(struct tokens *t, const struct language *l)
{
	for (size_t from = 0; from < t->n; from += TOKEN_ROW)
		read_row(t, from, l);
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
	    before->kind == TOKEN_OTHER || (before->kind == TOKEN_SINGLE && !before->spaced))
		return false;
	return before->kind != TOKEN_OPEN && before->kind != TOKEN_CLOSE;
}

/* What a word may be in the middle of a sentence although it has a capital. */
#define CLASS_IN_NAME                                                                      \
	(CLASS_TITLE | CLASS_BODY | CLASS_DAY | CLASS_MONTH | CLASS_PEOPLE | CLASS_PLACE | \
	    CLASS_PERSON | CLASS_PLURAL | CLASS_STUDY | CLASS_SPEAKER | CLASS_MALE |       \
	    CLASS_FEMALE | CLASS_DETERMINER | CLASS_SUFFIX)

/* "Ann Lange", "sagte Kurz": a small word with a capital inside a clause is somebody's name. */
static bool
is_family(const struct tokens *t, size_t at)
{
	const uint64_t small = CLASS_ADVERB | CLASS_SUBORDINATOR | CLASS_PREPOSITION |
	    CLASS_STARTS | CLASS_SPLITS | CLASS_PARTICLE;

	return !(t->items[at].is & ~small) && !begins_clause(t, at);
}

/*
 * Where every noun has a capital: a given name, and what stands where a noun would have an article.
 */
static bool
is_name_among_nouns(const struct tokens *t, size_t at, const struct language *l)
{
	const struct token *k = &t->items[at];
	const struct token *before;

	if (given_find(str_part(t->text, k->at, k->n)) != GIVEN_NONE)
		return true;
	if ((k->is & ~(CLASS_STARTS | CLASS_SPLITS | CLASS_PARTICLE)) && !is_family(t, at))
		return false;
	if (begins_clause(t, at))
		return !(lexicon_ending(l, token_lower(t, at)) & (CLASS_TITLE | CLASS_PERSON));
	before = &t->items[at - 1];
	if (before->name)
		return true;
	/* "betonte Geschäftsführerin Anna Lee" */
	if (at + 1 < t->n && t->items[at + 1].capital &&
	    (lexicon_ending(l, token_lower(t, at)) & CLASS_TITLE))
		return false;
	if (before->capital && before->kind == TOKEN_WORD && (before->is & CLASS_TITLE))
		return true;
	if (before->capital && (lexicon_ending(l, token_lower(t, at - 1)) & CLASS_TITLE))
		return true;
	return (before->is &
		   (CLASS_SPEECH | CLASS_CONJUNCTION | CLASS_AUXILIARY | CLASS_POSTPOSED |
		       CLASS_ACCORDING | CLASS_SO)) != 0;
}

/*
 * "Will Lee, the mayor,", "Hope Lee said":
 * a given name that is another word besides; not "Will Lee go".
 */
static bool
begins_with_given(const struct tokens *t, size_t at)
{
	const struct token *k = &t->items[at];

	return at + 2 < t->n && k[1].capital && !k[1].is &&
	    (k[2].kind == TOKEN_COMMA || ((k[2].is & CLASS_SPEECH) && !(k[2].is & CLASS_BARE))) &&
	    given_find(str_part(t->text, k->at, k->n)) != GIVEN_NONE;
}

static bool
is_name(const struct tokens *t, size_t at, const struct language *l)
{
	const struct token *k = &t->items[at];
	uint64_t small =
	    k->is & ~(CLASS_IN_NAME | CLASS_STARTS | CLASS_SPLITS | (t->traits ? 0 : CLASS_FIELD));

	if ((k->kind != TOKEN_WORD && k->kind != TOKEN_NUMBER) || (k->is & CLASS_INNER))
		return false;
	if (k->is & (CLASS_SPEAKER | CLASS_DAY | CLASS_DETERMINER))
		return false;
	if (t->traits & CLASS_NOUNS_CAPITAL)
		return is_name_among_nouns(t, at, l);
	if (k->is & CLASS_MONTH)
		return at > 0 && t->items[at - 1].name;
	if ((k->is & CLASS_OF) && !(k->is & CLASS_PREPOSITION) && at + 1 < t->n &&
	    t->items[at + 1].capital)
		return true;
	if (t->headline || begins_clause(t, at))
		return (!small && !(k->is & (CLASS_PERSON | CLASS_STUDY)) &&
			   !(lexicon_ending(l, token_lower(t, at)) & CLASS_ADVERB)) ||
		    (small && !t->headline && begins_with_given(t, at));
	return true;
}

static void
find_names(struct tokens *t, const struct language *l)
{
	for (size_t i = 0; (i = tokens_next(t, TOKENS_CAPITAL, i)) < t->n; i++) {
		struct token *k = &t->items[i];

		k->name = is_name(t, i, l);
		if (k->name || ((t->traits & CLASS_NOUNS_CAPITAL) && !begins_clause(t, i)))
			k->is &= CLASS_IN_NAME | CLASS_SOURCE_NOUN | CLASS_OBLIQUE;
	}
}

static bool
ends_clause(const struct tokens *t, size_t at)
{
	return t->items[at].kind >= TOKEN_COMMA ||
	    (t->items[at].is & (CLASS_CONJUNCTION | CLASS_THAT));
}

/*
 * The entry "VERB ~PARTICLE": the particle of a verb at its clause's end: "teilte ... mit";
 * "sprach ... von" anywhere.
 */
static void
join_particle(struct tokens *t, size_t at, const struct language *l)
{
	uint64_t verb = word_key_join(t->items[at].key, word_key(STR("~")));
	bool comma = false;

	for (size_t i = at + 1; i < t->n && i - at <= PARTICLE_BEHIND; i++) {
		struct token *k = &t->items[i];
		uint64_t is;

		if (k->kind == TOKEN_STOP || k->kind == TOKEN_COLON)
			return;
		comma = comma || k->kind == TOKEN_COMMA;
		if (!(k->is & CLASS_PARTICLE) ||
		    !(ends_clause(t, i + 1) || k->is & CLASS_BY ||
			t->items[i + 1].is & CLASS_PREPOSITION))
			continue;
		is = lexicon_classes(l, word_key_join(verb, k->key));
		/* "sagte den Termin ab", but not "sagte, er lehne ab" */
		if (!is || (is & CLASS_VERB && comma))
			continue;
		t->items[at].is = is | ((is & CLASS_VERB) ? 0 : t->items[at].is);
		t->seen |= is;
		k->is = CLASS_INNER;
		return;
	}
}

static void
join_particles(struct tokens *t, const struct language *l)
{
	for (size_t i = 0; (i = tokens_next(t, TOKENS_BUSY, i)) < t->n; i++)
		if ((t->items[i].is & CLASS_SPLITS) && t->items[i].span == 1)
			join_particle(t, i, l);
}

void
words_read(struct tokens *t, const struct language *l)
{
	if (t->seen & CLASS_STARTS)
		read_phrases(t, l);
	if (t->seen & CLASS_SPLITS)
		join_particles(t, l);
	find_names(t, l);
}
