#include "source/verb_group.h"

/* "a juste dit", "ha solo detto": one small word between an auxiliary and its participle. */
static bool
splits_group(const struct tokens *t, size_t at, size_t cue)
{
	return (t->traits & CLASS_FREE_ORDER) && at + 1 == cue && at > 1 && !t->items[at].is &&
	    !t->items[at].capital && token_is(t, at - 1, CLASS_HAVE);
}

/*
 * "he's announced", "who's saying": behind a pronoun an auxiliary,
 * and "is" before a verb of judgement ("he's accused of").
 */
static void
take_short(const struct tokens *t, struct verb_group *g, bool be)
{
	if (g->left < 2 || t->items[g->left - 1].kind != TOKEN_POSSESSIVE ||
	    t->items[g->left - 1].side != SIDE_OUT ||
	    !token_is(t, g->left - 2, CLASS_PRONOUN | CLASS_RELATIVE))
		return;
	g->be = g->be || be;
	g->left--;
}

/* "Pékin lui reproche": he is no subject there. */
static bool
is_object(const struct tokens *t, size_t at)
{
	return (t->traits & CLASS_FREE_ORDER) && token_is(t, at, CLASS_VERB) &&
	    token_is(t, at, CLASS_HE | CLASS_SHE);
}

/* "4 августа заявил": without a preposition. */
static bool
is_date(const struct tokens *t, size_t month)
{
	return (t->traits & CLASS_GENITIVE) && token_is(t, month, CLASS_MONTH) && month > 0 &&
	    token_is_kind(t, month - 1, TOKEN_NUMBER);
}

/* A small word of an open or closed class that may stand between an auxiliary and its verb. */
static bool
stands_between(const struct tokens *t, size_t at, size_t cue)
{
	uint64_t is = t->items[at].is;

	return (is & CLASS_ADVERB) ||
	    (!(is & ~CLASS_STARTS) && token_may_be(t, at, CLASS_ADVERB)) ||
	    splits_group(t, at, cue);
}

/*
 * How many tokens up to this one are walked over: a time, a small pronoun, the inside of a phrase.
 */
static size_t
walked_over(const struct tokens *t, size_t at)
{
	uint64_t is = t->items[at].is;

	if ((is & CLASS_INNER) || is_object(t, at))
		return 1;
	if (is_date(t, at))
		return 2;
	if (is & CLASS_DAY)
		return at > 0 && token_is(t, at - 1, CLASS_PREPOSITION) ? 2 : 1;
	return 0;
}

struct verb_group
verb_group_before(const struct tokens *t, size_t cue)
{
	struct verb_group g = { .left = cue };
	bool adverbs = true;

	while (g.left > 0) {
		size_t at = g.left - 1;
		const struct token *k = &t->items[at];
		size_t over = walked_over(t, at);

		if (k->side != SIDE_OUT || k->name || k->kind > TOKEN_NUMBER)
			break;
		if (over > 0) {
			g.left -= over;
			continue;
		}
		if (k->is & (CLASS_AUXILIARY | CLASS_MODAL | CLASS_NEGATION)) {
			g.be = g.be || (adverbs && (k->is & CLASS_BE));
			g.modal = g.modal || !(k->is & (CLASS_BE | CLASS_HAVE));
			g.duty = g.duty || (k->is & CLASS_DUTY);
			adverbs = false;
		} else if (!stands_between(t, at, cue)) {
			break;
		}
		if (k->is & CLASS_PRONOUN)
			break;
		g.left--;
	}
	take_short(t, &g, adverbs && !token_is(t, cue, CLASS_SPEECH));
	return g;
}
