#include "grammar/name_run.h"

#include "lang/given.h"

bool
name_run_is_person(const struct tokens *t, size_t from, size_t to)
{
	struct token *first;

	if (token_is(t, from, CLASS_TITLE))
		return to - from > 1 && !token_is(t, to - 1, CLASS_TITLE | CLASS_BODY);
	first = &t->items[from];
	return to - from > 1 && given_find(str_part(t->text, first->at, first->n)) != GIVEN_NONE;
}

size_t
name_run_person(const struct tokens *t, size_t from, size_t to)
{
	size_t end = from;

	while (end < to && t->items[end].name)
		end++;
	return end > from + 1 && end < to && name_run_is_person(t, from, end) &&
		!token_is(t, to - 1, CLASS_NOUN | CLASS_PLURAL)
	    ? end
	    : from;
}

size_t
name_run_start(const struct tokens *t, size_t from, size_t to)
{
	while (to > from && t->items[to - 1].name)
		to--;
	return to;
}

size_t
name_run_given(const struct tokens *t, size_t from, size_t to)
{
	if (!(t->traits & CLASS_FREE_ORDER))
		return from;
	for (size_t i = from; i + 1 < to; i++) {
		const struct token *k = &t->items[i];

		if (k->name && given_find(str_part(t->text, k->at, k->n)) != GIVEN_NONE)
			return i;
	}
	return from;
}
