#include "grammar/noun.h"

#define CLASS_VERBAL                                                                       \
	(CLASS_SPEECH | CLASS_OBJECT | CLASS_INFINITIVE | CLASS_CITING | CLASS_ACCORDING | \
	    CLASS_POSTPOSED | CLASS_PARTICIPLE)

bool
token_is_open(const struct tokens *t, size_t at)
{
	const struct token *k = &t->items[at];

	return k->kind <= TOKEN_NUMBER && k->side == SIDE_OUT &&
	    !(k->is & (CLASS_CLOSED | CLASS_DETERMINER | CLASS_ADVERB | CLASS_INNER | CLASS_DAY));
}

bool
token_may_be(const struct tokens *t, size_t at, uint64_t classes)
{
	const struct token *k = &t->items[at];

	if (k->is & ~(CLASS_STARTS | CLASS_SPLITS | CLASS_PARTICLE))
		return (k->is & classes) != 0;
	return k->kind == TOKEN_WORD && (lexicon_ending(t->language, token_lower(t, at)) & classes);
}

bool
token_is_verbal(const struct tokens *t, size_t at)
{
	uint64_t is = t->items[at].is;

	return (is & CLASS_VERBAL) && !(is & CLASS_NOUN);
}

bool
token_is_noun(const struct tokens *t, size_t at)
{
	return token_is_open(t, at) && !token_is_verbal(t, at);
}

bool
token_is_slash(const struct tokens *t, size_t at)
{
	const struct token *k = &t->items[at];

	return k->kind == TOKEN_OTHER && !k->spaced && !k[1].spaced && at + 1 < t->n &&
	    t->text.s[k->at] == '/';
}

bool
token_is_acronym(const struct tokens *t, size_t at)
{
	const struct token *k = &t->items[at];
	size_t capitals = 0;

	if (k->shouted || !(t->traits & CLASS_GENITIVE))
		return k->shouted;
	for (size_t i = 0; i < k->n; i++)
		capitals += is_upper(t->text.s[k->at + i]);
	return capitals > 1;
}

bool
token_is_plural(const struct tokens *t, size_t at)
{
	struct str low = token_lower(t, at);

	if (t->items[at].is & (CLASS_PLURAL | CLASS_THEY))
		return true;
	return (!t->items[at].name || (t->items[at].is & CLASS_PEOPLE)) && low.n > 3 &&
	    low.s[low.n - 1] == 's' && low.s[low.n - 2] != 's';
}

bool
token_is_genitive(const struct tokens *t, size_t start, size_t at)
{
	return at > start && token_is(t, at, CLASS_OF) && token_is(t, at, CLASS_DETERMINER) &&
	    !((t->traits & CLASS_FREE_ORDER) && token_is(t, at, CLASS_DEFINITE)) &&
	    (t->items[at - 1].capital || !(t->traits & CLASS_NOUNS_CAPITAL)) &&
	    token_is_noun(t, at - 1);
}

enum given
token_given(const struct tokens *t, size_t at)
{
	return given_find(str_part(t->text, t->items[at].at, t->items[at].n));
}
