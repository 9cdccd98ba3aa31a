#include "source/beside.h"

#include "grammar/noun.h"
#include "source/speaker.h"
#include "source/subject.h"

bool
beside_name(const struct tokens *t, size_t left, size_t right, struct phrase *p)
{
	size_t from = right;
	struct phrase before;

	if (!(t->traits & CLASS_FREE_ORDER) || left < 2)
		return false;
	before = phrase_left(t, 0, left - 1);
	while (from > left && t->items[from - 1].name)
		from--;
	if (right - from < 2 || from < left + 2 || !token_is(t, left, CLASS_DETERMINER) ||
	    before.kind != PHRASE_NOUN || token_is(t, from - 1, CLASS_OF | CLASS_PREPOSITION) ||
	    token_given(t, from) == GIVEN_NONE)
		return false;
	for (size_t i = left; i < from; i++)
		if (t->items[i].kind != TOKEN_WORD)
			return false;
	*p = (struct phrase){ from, right, before.edge, right, PHRASE_NAME, false };
	return true;
}

void
beside_take_name(const struct tokens *t, struct phrase *p)
{
	struct phrase name;

	if (!(t->traits & CLASS_FREE_ORDER) || p->kind != PHRASE_NOUN || p->edge < 3 ||
	    t->items[p->edge - 1].kind != TOKEN_COMMA || !token_is(t, p->edge, CLASS_DETERMINER))
		return;
	name = phrase_left(t, 0, p->edge - 1);
	if (name.kind == PHRASE_NAME && name.edge == 0 && name.to - name.from > 1 &&
	    name.end == p->edge - 1)
		*p = (struct phrase){ name.from, name.to, 0, p->end, PHRASE_NAME, false };
}

bool
beside_relative(const struct tokens *t, struct claim *c, const struct phrase *inner)
{
	if (!(t->traits & CLASS_FREE_ORDER) || inner->kind == PHRASE_NAME ||
	    inner->kind == PHRASE_PRONOUN || inner->to > inner->from + 1)
		return false;
	for (size_t i = inner->from; i > 1 && t->items[i - 1].kind < TOKEN_COMMA; i--) {
		struct phrase p;

		if (!token_is(t, i - 1, CLASS_RELATIVE | CLASS_THAT))
			continue;
		p = phrase_left(t, 0, i - 1);
		return p.edge == 0 && subject_is_somebody(t, &p) &&
		    speaker_take(t, c, CLAIM_SUBJECT, p);
	}
	return false;
}
