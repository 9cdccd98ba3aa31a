#include "source/thing.h"

#include "grammar/noun.h"
#include "source/subject.h"

bool
thing_has_object(const struct tokens *t, const struct claim *c)
{
	const struct phrase *p = &c->speaker;

	if (!(t->traits & CLASS_FREE_ORDER) || c->kind != CLAIM_SUBJECT || p->kind != PHRASE_NOUN ||
	    p->plural || token_is(t, c->cue, CLASS_STRONG) ||
	    !token_is(t, c->cue_end, CLASS_DETERMINER) || subject_is_somebody(t, p))
		return false;
	for (size_t i = p->from; i < p->to && !token_is(t, i, CLASS_PREPOSITION); i++)
		if (token_may_be(t, i,
			CLASS_PERSON | CLASS_PLURAL | CLASS_STUDY | CLASS_BODY | CLASS_TITLE |
			    CLASS_SOURCE_NOUN | CLASS_PEOPLE))
			return false;
	return true;
}

bool
thing_is_about(const struct tokens *t, const struct phrase *p)
{
	size_t noun = p->from > 0 ? p->from - 1 : 0;

	return (t->traits & CLASS_FREE_ORDER) && p->kind == PHRASE_NAME && p->edge < noun &&
	    token_is(t, p->edge, CLASS_DETERMINER) &&
	    !(t->items[noun].is & ~(CLASS_OBLIQUE | CLASS_STARTS)) && !t->items[noun].capital;
}
