#include "source/apposition.h"

#include "grammar/noun.h"
#include "source/subject.h"

size_t
apposition_mark(const struct tokens *t, size_t at)
{
	while (at > 0) {
		at--;
		if (t->items[at].side != SIDE_OUT)
			return 0;
		if (token_is_kind(t, at, TOKEN_COMMA) || token_is_kind(t, at, TOKEN_DASH) ||
		    token_is_kind(t, at, TOKEN_OPEN))
			return at + 1;
	}
	return 0;
}

/* Two names or more; in that of a person, with "de" or "von" between them. */
static bool
is_bare_name(const struct tokens *t, size_t from, size_t to)
{
	bool person;

	if (to < from + 2 || !t->items[from].name || !t->items[to - 1].name)
		return false;
	person = token_given(t, from) != GIVEN_NONE;
	for (size_t i = from; i < to; i++)
		if (!t->items[i].name && !(person && token_is(t, i, CLASS_OF)))
			return false;
	return true;
}

/* "her mother, Ann, said": a given name alone, of one of somebody's own people. */
static bool
is_relative(const struct tokens *t, size_t from, size_t to)
{
	return to == from + 1 && from > 2 && t->items[from].name &&
	    token_is(t, from - 2, CLASS_PERSON) && token_is(t, from - 3, CLASS_POSSESSIVE) &&
	    token_given(t, from) != GIVEN_NONE;
}

size_t
apposition_title(const struct tokens *t, size_t mark)
{
	size_t open = mark;

	if (t->items[mark].side != SIDE_MARK)
		return mark;
	while (open > 0 && mark - open < APPOSITION_TITLE && t->items[open - 1].side == SIDE_IN)
		open--;
	return open < mark && open > 1 && t->items[open - 1].side == SIDE_MARK &&
		t->items[open - 2].kind == TOKEN_WORD && t->items[open].capital
	    ? open - 1
	    : mark;
}

struct phrase
apposition_head(const struct tokens *t, size_t mark)
{
	struct phrase found = { .kind = PHRASE_NONE };
	size_t right = mark;

	for (int i = 0; i < APPOSITION_COMMAS; i++) {
		size_t left = apposition_mark(t, right);
		size_t name = left;
		struct phrase p;

		/* "the vice-president, general Ann Lee, said" */
		while (i == 0 && left && name + 2 < right && !t->items[name].name &&
		    token_is(t, name, CLASS_TITLE))
			name++;
		if (i == 0 && left &&
		    (is_bare_name(t, name, right) || is_relative(t, name, right))) {
			p = phrase_left(t, 0, left - 1);
			/* "Ann Lee, of Norwick, South Holm, said" */
			if (p.kind == PHRASE_NAME && !subject_may(t, &p)) {
				right = left - 1;
				continue;
			}
			return (struct phrase){ name, right, subject_may(t, &p) ? p.edge : name,
				right, PHRASE_NAME, false };
		}
		if (left == 0)
			break;
		right = left - 1;
		p = phrase_left(t, 0, right);
		if (!subject_may(t, &p) || !subject_at_edge(t, p.edge))
			continue;
		if (p.kind != PHRASE_NOUN)
			return p;
		if (found.kind == PHRASE_NONE)
			found = p;
	}
	return found;
}
