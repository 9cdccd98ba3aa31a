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
	return !(t->traits & CLASS_NOUNS_CAPITAL) &&
	    (!t->items[at].name || (t->items[at].is & CLASS_PEOPLE)) && low.n > 3 &&
	    low.s[low.n - 1] == 's' && low.s[low.n - 2] != 's';
}

bool
token_is_genitive(const struct tokens *t, size_t start, size_t at)
{
	return at > start && token_is(t, at, CLASS_OF) && token_is(t, at, CLASS_DETERMINER) &&
	    !(t->traits && !(t->traits & CLASS_NOUNS_CAPITAL) && token_is(t, at, CLASS_DEFINITE)) &&
	    (t->items[at - 1].capital || !(t->traits & CLASS_NOUNS_CAPITAL)) &&
	    token_is_noun(t, at - 1);
}

enum given
token_given(const struct tokens *t, size_t at)
{
	return given_find(str_part(t->text, t->items[at].at, t->items[at].n));
}

/* A word with a hyphen behind it, that is none of a pair of dashes. */
static bool
ends_in_hyphen(const struct tokens *t, size_t at)
{
	return t->items[at].kind == TOKEN_WORD && token_is_kind(t, at + 1, TOKEN_DASH) &&
	    !t->items[at + 1].spaced && t->text.s[t->items[at + 1].at] == '-';
}

size_t
token_over_hyphen(const struct tokens *t, size_t at)
{
	size_t next = at + 1;

	if (at == 0 || at + 2 >= t->n || !ends_in_hyphen(t, at - 1))
		return at;
	if (token_is(t, next, CLASS_CONJUNCTION) ||
	    (token_is_kind(t, next, TOKEN_COMMA) && ends_in_hyphen(t, next + 1)))
		return next + 1;
	return at;
}

size_t
token_before_hyphen(const struct tokens *t, size_t at)
{
	while (at > 2 && !token_is_open(t, at - 1) && ends_in_hyphen(t, at - 3) &&
	    token_over_hyphen(t, at - 2) == at)
		at -= 3;
	return at;
}

bool
token_joins_peoples(const struct tokens *t, size_t at)
{
	return at > 0 && at + 2 < t->n && token_is(t, at, CLASS_CONJUNCTION) &&
	    token_is(t, at - 1, CLASS_PEOPLE) && token_is(t, at + 1, CLASS_PEOPLE) &&
	    token_is_noun(t, at + 2) && !t->items[at + 2].name;
}

bool
token_is_possessive(const struct tokens *t, size_t at)
{
	const struct token *k = &t->items[at];

	if (at >= t->n || k->side != SIDE_OUT)
		return false;
	return k->kind == TOKEN_POSSESSIVE ||
	    (k->kind == TOKEN_SINGLE && at > 0 && !k->spaced && k[1].spaced &&
		k[1].kind == TOKEN_WORD && t->text.s[k->at - 1] == 's');
}
