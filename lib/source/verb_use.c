#include "source/verb_use.h"

bool
verb_governs(const struct tokens *t, const struct claim *c)
{
	size_t at = c->cue_end;

	if (at >= t->n || t->items[at].kind == TOKEN_STOP)
		return true;
	/* "..., saying only that", "was quoted as saying in May" */
	if (token_is(t, c->cue, CLASS_GERUND) && c->cue > 0 &&
	    token_is(t, c->cue, CLASS_STRONG | CLASS_PLAIN) &&
	    (t->items[c->cue - 1].kind == TOKEN_COMMA || token_is(t, c->cue - 1, CLASS_AS)))
		return true;
	return t->items[at].side == SIDE_MARK || t->items[at].name || t->items[at].capital ||
	    token_is(t, at, CLASS_THAT | CLASS_TO | CLASS_DETERMINER | CLASS_PRONOUN);
}

bool
verb_is_finite(const struct tokens *t, const struct claim *c, bool modal)
{
	if (modal || c->kind == CLAIM_INVERTED || token_is(t, c->speaker.from, CLASS_SPEAKER))
		return true;
	if (c->kind == CLAIM_CLAUSE && c->speaker.kind == PHRASE_NONE)
		return true;
	if (c->speaker.from == 0 && c->speaker.to == 1 && token_is_plural(t, 0))
		return true;
	return c->speaker.plural || c->second.kind != PHRASE_NONE ||
	    token_is(t, c->left - 1, CLASS_RELATIVE) ||
	    token_is(t, c->speaker.to - 1, CLASS_PLURAL | CLASS_THEY);
}

/* "sees it as a promise" */
static bool
as_behind(const struct tokens *t, size_t at)
{
	for (size_t i = at; i < t->n && t->items[i].kind < TOKEN_COMMA; i++)
		if (token_is(t, i, CLASS_AS))
			return true;
	return false;
}

/* "announced a package": a thing, not words. */
static bool
is_act(const struct tokens *t, size_t at)
{
	while (token_is(t, at, CLASS_DAY))
		at++;
	return token_is(t, at, CLASS_DETERMINER) &&
	    !token_is(t, at, CLASS_DEFINITE | CLASS_POSSESSIVE | CLASS_PERSON);
}

bool
verb_opens_clause(const struct tokens *t, size_t at)
{
	if (at >= t->n || t->items[at].kind >= TOKEN_COMMA)
		return true;
	for (; at < t->n && t->items[at].kind < TOKEN_COMMA; at++)
		if (token_is(
			t, at, CLASS_THAT | CLASS_SUBORDINATOR | CLASS_AUXILIARY | CLASS_MODAL))
			return true;
	at += at + 1 < t->n && t->items[at].kind == TOKEN_COMMA;
	return at < t->n && (t->items[at].kind == TOKEN_COLON || t->items[at].side == SIDE_MARK);
}

/* "...", the mayor posted: nothing but a phrase stands between the mark and the verb. */
static bool
follows_quote(const struct tokens *t, size_t cue)
{
	struct phrase p = phrase_left(t, 0, cue);

	return p.kind != PHRASE_NONE && p.edge > 0 && t->items[p.edge - 1].side == SIDE_MARK;
}

/* "voted Thursday to": a day or an adverb may stand between. */
static bool
infinitive_behind(const struct tokens *t, size_t at)
{
	while (token_is(t, at, CLASS_DAY | CLASS_ADVERB) ||
	    (token_is(t, at, CLASS_PREPOSITION) && token_is(t, at + 1, CLASS_DAY)))
		at++;
	return token_is(t, at, CLASS_TO);
}

/* "companies linked to the sale", "a plan backed in May": what is judged stands before the word. */
static bool
is_clipped_object(const struct tokens *t, const struct claim *c)
{
	uint64_t is = t->items[c->cue].is;

	return (is & CLASS_OBJECT) && !(is & (CLASS_SPEECH | CLASS_GERUND | CLASS_BARE)) &&
	    !(t->traits & (CLASS_FREE_ORDER | CLASS_VERB_SECOND)) && c->cue_end == c->cue + 1 &&
	    token_is(t, c->cue_end, CLASS_TO);
}

bool
verb_has_subject(const struct tokens *t, const struct claim *c)
{
	uint64_t is = t->items[c->cue].is;
	size_t before = c->cue;

	if (!(is & (CLASS_SPEECH | CLASS_OBJECT)) &&
	    !((is & CLASS_INFINITIVE) && infinitive_behind(t, c->cue_end)))
		return false;
	if (before == 0)
		return true;
	before--;
	if (t->items[before].side == SIDE_OUT && t->items[before].kind == TOKEN_POSSESSIVE)
		return before > 0 && token_is(t, before - 1, CLASS_PRONOUN | CLASS_RELATIVE);
	if (token_is(t, before, CLASS_DETERMINER) &&
	    !token_is(t, before, CLASS_PERSON | CLASS_ADVERB))
		return false;
	if (token_is(t, before, CLASS_PREPOSITION | CLASS_OF) &&
	    !((is & CLASS_GERUND) && token_is(t, before, CLASS_BY | CLASS_AS)))
		return false;
	if ((is & CLASS_WEAK) && is_act(t, c->cue_end))
		return false;
	if ((is & CLASS_OBJECT) && (is & CLASS_AS) && !as_behind(t, c->cue_end))
		return false;
	if (is_clipped_object(t, c))
		return false;
	if ((is & CLASS_CLAUSAL) == CLASS_CLAUSAL && !follows_quote(t, c->cue) &&
	    !verb_opens_clause(t, c->cue_end))
		return false;
	if (token_is(t, before, CLASS_TO))
		return before > 0 && token_is(t, before - 1, CLASS_SPEECH | CLASS_VERB);
	return true;
}
