#include "grammar/name_run.h"

#include "lang/declension.h"

#include "lang/given.h"

/* Parts of a name that are looked back over; bytes of an ending that an apostrophe joins. */
enum { NAME_PARTS = 6, SUFFIX_MOST = 5 };

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

static bool
is_part(const struct tokens *t, size_t at)
{
	return at < t->n && t->items[at].name && t->items[at].side == SIDE_OUT;
}

static bool
is_ampersand(const struct tokens *t, size_t at)
{
	return token_is_kind(t, at, TOKEN_OTHER) && t->text.s[t->items[at].at] == '&';
}

/* "Department of Health": a body's word, and what joins another name to it, somewhere before. */
static bool
has_body_before(const struct tokens *t, size_t at)
{
	for (size_t i = at; i > 1 && at - i < NAME_PARTS; i--) {
		if (token_is(t, i - 1, CLASS_LINKS) && token_is(t, i - 2, CLASS_BODY))
			return true;
		if (!is_part(t, i - 1) && !token_is(t, i - 1, CLASS_CONJUNCTION))
			return false;
	}
	return false;
}

/*
 * "the Port and Dock Services", "Food and Drug Administration":
 * one body, for the second part has no article of its own, or the first says what it is for.
 */
static bool
joins_body(const struct tokens *t, size_t conjunction)
{
	size_t from = conjunction;
	size_t to = conjunction + 1;

	while (is_part(t, to))
		to++;
	if (name_run_is_person(t, conjunction + 1, to))
		return false;
	if (token_is(t, conjunction - 1, CLASS_FIELD) || has_body_before(t, conjunction))
		return true;
	while (from > 0 && is_part(t, from - 1))
		from--;
	return from > 0 && token_is(t, from - 1, CLASS_DETERMINER) && conjunction - from <= 2 &&
	    to > conjunction + 2 && token_is(t, to - 1, CLASS_BODY) &&
	    token_lower(t, to - 1).s[token_lower(t, to - 1).n - 1] == 's' &&
	    !token_is(t, conjunction - 1, CLASS_BODY | CLASS_PLACE | CLASS_PEOPLE);
}

size_t
name_run_over(const struct tokens *t, size_t at)
{
	const struct token *k = &t->items[at];
	size_t next = at + 1;

	if (!(k->is & (CLASS_CONJUNCTION | CLASS_LINKS)) && k->kind != TOKEN_OTHER)
		return at;
	if (at == 0 || !is_part(t, at - 1) || next >= t->n)
		return at;
	if (is_ampersand(t, at))
		return is_part(t, next) ? next : at;
	if (t->traits != 0)
		return at;
	if (token_is(t, at, CLASS_CONJUNCTION))
		return is_part(t, next) && joins_body(t, at) ? next : at;
	if (!token_is(t, at, CLASS_LINKS) || !token_is(t, at - 1, CLASS_BODY))
		return at;
	next += token_is(t, next, CLASS_DETERMINER);
	return is_part(t, next) && !token_is(t, next, CLASS_DAY | CLASS_MONTH) ? next : at;
}

size_t
name_run_before(const struct tokens *t, size_t at)
{
	for (size_t i = 1; i <= 2 && i < at && is_part(t, at); i++)
		if (name_run_over(t, at - i) == at)
			return at - i;
	return at;
}

size_t
name_run_start(const struct tokens *t, size_t from, size_t to)
{
	while (to > from) {
		size_t joint = t->items[to - 1].name ? to - 1 : name_run_before(t, to);

		if (joint == to || (joint <= from && !t->items[to - 1].name))
			break;
		to = joint;
	}
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

/* "Bay Roy'un babası", "Crina's": behind an apostrophe and small letters stands whose that is. */
static bool
has_suffix(const struct tokens *t, size_t at)
{
	struct str low = token_lower(t, at);
	size_t mark = str_find_byte(low, '\'');

	return mark + 1 < low.n && low.n - mark <= SUFFIX_MOST &&
	    is_lower(t->text.s[token_end(&t->items[at]) - 1]);
}

static struct phrase
name_at(const struct tokens *t, size_t start, size_t to, size_t least)
{
	size_t end = start;

	while (end < to && t->items[end].name)
		end++;
	if (end < start + least || has_suffix(t, end - 1))
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

bool
name_run_is_body(const struct tokens *t, size_t from)
{
	return (t->traits & (CLASS_FREE_ORDER | CLASS_GENITIVE)) == CLASS_FREE_ORDER &&
	    token_may_be(t, from, CLASS_BODY);
}

size_t
name_run_given(const struct tokens *t, size_t from, size_t to)
{
	size_t first = from;

	if (t->traits == 0 && token_is(t, from, CLASS_TITLE) && token_is(t, from + 1, CLASS_OF))
		first = from + 2;
	else if (!(t->traits & CLASS_FREE_ORDER) || name_run_is_body(t, from))
		return from;
	for (size_t i = first; i + 1 < to; i++) {
		const struct token *k = &t->items[i];

		if (k->name && given_find(str_part(t->text, k->at, k->n)) != GIVEN_NONE)
			return i;
	}
	return from;
}

/* In letters of ASCII, where the last part of the run is not. */
static bool
is_foreign(const struct tokens *t, size_t at, size_t to)
{
	return (unsigned char)t->text.s[t->items[at].at] < 0x80 &&
	    (unsigned char)t->text.s[t->items[to - 1].at] >= 0xD0;
}

/*
 * "Польского института", "Медицинского университета":
 * an adjective before or behind the body's word.
 */
static bool
belongs_to_body(const struct tokens *t, size_t at, size_t to)
{
	return token_may_be(t, at, CLASS_DETERMINER | CLASS_PEOPLE) &&
	    ((at > 0 && token_may_be(t, at - 1, CLASS_BODY)) ||
		(at + 1 < to && token_may_be(t, at + 1, CLASS_BODY)));
}

static enum declension_case
case_of(const struct tokens *t, size_t at)
{
	return declension_of(str_part(t->text, t->items[at].at, t->items[at].n)).form;
}

bool
name_run_is_owner(const struct tokens *t, size_t at, size_t to)
{
	enum declension_case form;

	if (to - at < 3 || at == 0 || token_given(t, at) != GIVEN_NONE ||
	    !(token_is(t, at - 1, CLASS_PERSON | CLASS_TITLE) ||
		(token_is_noun(t, at - 1) && !t->items[at - 1].capital)))
		return false;
	form = case_of(t, at);
	return case_of(t, to - 1) != CASE_GENITIVE &&
	    (form == CASE_GENITIVE ||
		(form == CASE_EITHER && token_given(t, at + 1) != GIVEN_NONE));
}

size_t
name_run_over_owner(const struct tokens *t, size_t from, size_t to)
{
	if (!(t->traits & CLASS_GENITIVE))
		return from;
	while (from < to &&
	    (token_may_be(t, from, CLASS_BODY | CLASS_PLACE) || token_is_acronym(t, from) ||
		is_foreign(t, from, to) || belongs_to_body(t, from, to) ||
		name_run_is_owner(t, from, to)))
		from++;
	return from;
}
