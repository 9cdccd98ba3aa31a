#include "source/subject.h"

#include "grammar/name_run.h"

/* Tokens of a dateline. */
enum { DATELINE = 10 };

bool
subject_at_edge(const struct tokens *t, size_t at)
{
	const struct token *before;

	if (at == 0)
		return true;
	before = &t->items[(t->traits & CLASS_FREE_ORDER) ? token_entry(t, at - 1) : at - 1];
	if (before->side == SIDE_MARK || before->kind >= TOKEN_COMMA)
		return true;
	return (before->is &
		   (CLASS_CONJUNCTION | CLASS_SUBORDINATOR | CLASS_THAT | CLASS_AS |
		       CLASS_ADVERB)) != 0;
}

/* "dem Rat"; "der neuen Zeitung": what ends so behind that article is no subject. */
static bool
is_oblique(const struct tokens *t, size_t from)
{
	if (token_is(t, from, CLASS_OBLIQUE))
		return true;
	return token_is(t, from, CLASS_OF) && token_is(t, from, CLASS_DETERMINER) &&
	    !t->items[from + 1].capital && t->items[from + 1].kind == TOKEN_WORD &&
	    token_may_be(t, from + 1, CLASS_OBLIQUE);
}

/* Where nouns have capitals: a phrase in the case of a subject, with a noun in it. */
static bool
has_noun(const struct tokens *t, const struct phrase *p)
{
	if (p->edge == p->from && is_oblique(t, p->from))
		return false;
	for (size_t i = p->from; i < p->to; i++) {
		const struct token *k = &t->items[i];

		if (k->capital && !token_is(t, i, CLASS_DETERMINER))
			return true;
		/* "der 39-Jährige" */
		if (k->kind == TOKEN_NUMBER && is_alpha(t->text.s[k->at + k->n - 1]))
			return true;
	}
	return false;
}

/* "She passes in the street": what follows is a verb. */
static bool
is_subject_pronoun(const struct tokens *t, size_t at)
{
	return t->traits == 0 && token_is(t, at, CLASS_HE | CLASS_SHE | CLASS_THEY) &&
	    !token_is(t, at, CLASS_POSSESSIVE);
}

/* "qualifie d’ « ... »": what is left of a small word that a blank was put behind. */
static bool
is_letter(const struct tokens *t, const struct phrase *p)
{
	return p->to == p->from + 1 && t->items[p->from].n == 1 && !t->items[p->from].capital;
}

bool
subject_may(const struct tokens *t, const struct phrase *p)
{
	size_t before;

	if (p->kind == PHRASE_NONE)
		return false;
	if (p->kind == PHRASE_PRONOUN && token_is(t, p->from, CLASS_SPEAKER))
		return token_is(t, p->from, CLASS_PERSON);
	if (p->to == p->from + 1 && token_is_kind(t, p->from, TOKEN_NUMBER))
		return false;
	if ((t->traits & CLASS_FREE_ORDER) &&
	    (token_is(t, p->from, CLASS_AFTER) || is_letter(t, p)))
		return false;
	if (p->kind == PHRASE_NOUN && (t->traits & CLASS_NOUNS_CAPITAL) && !has_noun(t, p))
		return false;
	if (p->edge == 0 || p->kind == PHRASE_PRONOUN)
		return true;
	if (token_is(t, p->edge - 1, CLASS_AS))
		return true;
	if (token_is(t, p->edge, CLASS_DETERMINER) && t->items[p->edge - 1].is == 0 &&
	    token_may_be(t, p->edge - 1, CLASS_GERUND))
		return false;
	before = token_entry(t, p->edge - 1);
	if (p->kind == PHRASE_NOUN && is_subject_pronoun(t, before))
		return false;
	return !token_is(t, before, CLASS_PREPOSITION | CLASS_OF | CLASS_TO) ||
	    (before >= 1 && token_is(t, before, CLASS_SUBORDINATOR | CLASS_CONJUNCTION));
}

bool
subject_is_somebody(const struct tokens *t, const struct phrase *p)
{
	if (p->kind == PHRASE_PRONOUN)
		return !token_is(t, p->from, CLASS_IT);
	for (size_t i = p->from; i < p->to && p->kind == PHRASE_NOUN; i++) {
		if (token_is(t, i, CLASS_PERSON | CLASS_PEOPLE))
			return true;
		/* "the status of the players" is nobody, "two of the players" are. */
		if (token_is(t, i, CLASS_OF) && i > p->from &&
		    !token_is(t, i - 1, CLASS_DETERMINER | CLASS_NUMBER))
			return false;
	}
	return p->kind == PHRASE_NAME;
}

/* "NORWICK, Ohio - ": behind the dash of what looks like a dateline, else 0. */
static size_t
dateline_end(const struct tokens *t)
{
	if (t->n == 0 || !t->items[0].shouted)
		return 0;
	for (size_t i = 1; i < t->n && i < DATELINE; i++) {
		if (t->items[i].kind == TOKEN_DASH && t->items[i].spaced)
			return i + 1;
		if (t->items[i].kind == TOKEN_WORD && !t->items[i].capital)
			break;
	}
	return 0;
}

/* "Additionally, ": by its ending, no given name. */
static bool
is_opening_adverb(const struct tokens *t, size_t at)
{
	return at == 0 && t->traits == 0 && token_is_kind(t, 1, TOKEN_COMMA) &&
	    token_may_be(t, at, CLASS_ADVERB) && token_given(t, at) == GIVEN_NONE;
}

size_t
subject_clause_start(const struct tokens *t, size_t before)
{
	size_t i = dateline_end(t);

	while (i < before &&
	    (t->items[i].side == SIDE_MARK || token_is(t, i, CLASS_CONJUNCTION | CLASS_ADVERB) ||
		is_opening_adverb(t, i)))
		i++;
	/* "Asked about the bridge," */
	if (i + 1 < before && token_may_be(t, i, CLASS_VERB | CLASS_SPEECH) &&
	    token_is(t, i + 1, CLASS_PREPOSITION))
		i++;
	if (i >= before || !token_is(t, i, CLASS_PREPOSITION | CLASS_SUBORDINATOR | CLASS_AS))
		return i < before && token_is_kind(t, i, TOKEN_COMMA) ? i + 1 : i;
	while (i < before &&
	    !(token_is_kind(t, i, TOKEN_COMMA) && t->items[i].side == SIDE_OUT &&
		!token_is_kind(t, i + 1, TOKEN_NUMBER)))
		i++;
	return i + 1;
}

/*
 * "Dagegen hält Ann:", "Auf dem Markt ruft Ann:": what follows the verb that a first part
 * of one phrase stands before; else 0.
 */
static size_t
behind_verb(const struct tokens *t)
{
	size_t at = 0;

	if (token_is(t, 0, CLASS_PREPOSITION))
		at = phrase_right(t, 1).end;
	else if (token_is(t, 0, CLASS_ADVERB))
		at = 1;
	if (at == 0 || at >= t->n || t->items[at].kind != TOKEN_WORD ||
	    t->items[at].side != SIDE_OUT || t->items[at].capital ||
	    token_is(t, at, CLASS_DETERMINER | CLASS_PREPOSITION | CLASS_OF | CLASS_CONJUNCTION))
		return 0;
	at++;
	while (token_is(t, at, CLASS_ADVERB | CLASS_VERB))
		at++;
	return at;
}

struct phrase
subject_of_sentence(const struct tokens *t, size_t before)
{
	struct phrase none = { .kind = PHRASE_NONE };
	struct phrase p;
	size_t at = (t->traits & CLASS_NOUNS_CAPITAL) ? behind_verb(t) : 0;

	if (at == 0)
		at = subject_clause_start(t, before);
	if (at >= before)
		return none;
	p = phrase_right(t, at);
	if (p.kind == PHRASE_NONE || p.end > before || !subject_may(t, &p))
		return none;
	if (!language_has_words(t->language))
		return name_run_alone(t, at, p.end);
	return p;
}

struct phrase
subject_of_clause(const struct tokens *t, size_t before)
{
	struct phrase p = { .kind = PHRASE_NONE };
	size_t at = before;

	while (at > 1 &&
	    !(token_is_kind(t, at - 2, TOKEN_COMMA) && token_is(t, at - 1, CLASS_CONJUNCTION)))
		at--;
	if (at > 1)
		p = phrase_right(t, at);
	return p.kind != PHRASE_NONE && p.end <= before ? p : subject_of_sentence(t, before);
}
