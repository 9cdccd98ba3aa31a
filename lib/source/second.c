#include "source/second.h"

#include "source/speaker.h"

static bool
is_out(const struct tokens *t, size_t at, uint64_t classes)
{
	return at < t->n && t->items[at].side == SIDE_OUT && (t->items[at].is & classes);
}

static size_t
clause_start(const struct tokens *t, size_t at)
{
	while (at > 0 && t->items[at - 1].side == SIDE_OUT && t->items[at - 1].kind < TOKEN_COMMA)
		at--;
	return at;
}

/* "sich", adverbs and a day may stand between the verb and its subject. */
static size_t
over_adverbs(const struct tokens *t, size_t at)
{
	for (;;) {
		if (is_out(t, at, CLASS_PREPOSITION) && is_out(t, at + 1, CLASS_DAY | CLASS_MONTH))
			at += 2;
		else if (is_out(t, at,
			     CLASS_ADVERB | CLASS_DAY | CLASS_VERB | CLASS_INNER | CLASS_NEGATION))
			at++;
		else
			return at;
	}
}

static bool
take(const struct tokens *t, struct claim *c, enum claim_kind kind, struct phrase p)
{
	if (!speaker_may(t, &p))
		return false;
	c->kind = kind;
	c->speaker = p;
	return true;
}

bool
second_find(const struct tokens *t, struct claim *c, size_t verb)
{
	size_t start = clause_start(t, verb);
	struct phrase p;

	while (start < verb && is_out(t, start, CLASS_CONJUNCTION))
		start++;
	c->left = verb;
	if (is_out(t, start, CLASS_AS)) {
		p = phrase_right(t, over_adverbs(t, start + 1));
		return p.end <= verb && take(t, c, CLAIM_AS, p);
	}
	if (start < verb && is_out(t, start, CLASS_SUBORDINATOR | CLASS_THAT | CLASS_RELATIVE))
		return false;
	p = phrase_left(t, start, verb);
	if (p.kind != PHRASE_NONE && p.edge == start && take(t, c, CLAIM_SUBJECT, p))
		return true;
	p = phrase_right(t, over_adverbs(t, verb + 1));
	if (take(t, c, start == verb && start > 0 ? CLAIM_INVERTED : CLAIM_SUBJECT, p))
		return true;
	return start == verb && start > 0 && take(t, c, CLAIM_SUBJECT, speaker_over(t, start - 1));
}
