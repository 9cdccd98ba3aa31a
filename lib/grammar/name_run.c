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

/* Where a known given name stands with another name behind it, or `to`. */
static size_t
given_from(const struct tokens *t, size_t from, size_t to)
{
	for (; from + 1 < to; from++)
		if (t->items[from].name && t->items[from + 1].name &&
		    token_given(t, from) != GIVEN_NONE)
			return from;
	return to;
}

static struct phrase
name_at(const struct tokens *t, size_t start, size_t to, size_t least)
{
	size_t end = start;

	while (end < to && t->items[end].name)
		end++;
	if (end < start + least)
		return (struct phrase){ .kind = PHRASE_NONE };
	return (struct phrase){ start, end, start, end, PHRASE_NAME, false };
}

struct phrase
name_run_alone(const struct tokens *t, size_t from, size_t to)
{
	size_t start = given_from(t, from, to);
	struct phrase p = name_at(t, start < to ? start : from, to, 2);

	p.edge = from;
	return p;
}

struct phrase
name_run_behind(const struct tokens *t, size_t from, size_t to)
{
	size_t start = given_from(t, from, to);

	if (start == to)
		for (start = from; start < to && !t->items[start].name;)
			start++;
	return name_at(t, start, to, start <= from + 1 && !token_is_acronym(t, start) ? 1 : 2);
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
