#include "credit/carrier.h"

#include "credit/around.h"

enum { MARKED_WORDS = 6 };

/* A mark inside a word behind which a name may begin: l'AFP, EFE/EPA, ex-Reuters. */
static bool
is_joint(char c)
{
	return c == '\'' || c == '/' || c == '-' || (unsigned char)c == 0x99;
}

/*
 * The place in the token, from `at` on, where the next name may begin; its end where there is none.
 */
static size_t
next_start(const struct tokens *t, const struct token *k, size_t at)
{
	size_t end = token_end(k);

	while (k->joined && at < end)
		if (is_joint(t->text.s[at++]) && at < end)
			return at;
	return end;
}

static size_t
first_token_from(const struct tokens *t, size_t token, size_t byte)
{
	while (token < t->n && t->items[token].at < byte)
		token++;
	return token;
}

static bool
may_begin(const struct press *p, const char *s, size_t n)
{
	return word_watch_has(&p->sets->begins, press_beginning(s, n), !is_lower(*s));
}

/* The first name that begins in the token at `at` or behind a joint in it. */
static bool
find_in(const struct press *p, const struct tokens *t, size_t token, size_t at, struct carrier *m)
{
	const struct token *k = &t->items[token];
	size_t end = token_end(k);
	struct press_found found;

	for (; at < end; at = next_start(t, k, at)) {
		bool watched = at == k->at && !k->joined;

		if (!(watched || may_begin(p, t->text.s + at, end - at)) ||
		    !press_match(p, t->text, at, &found))
			continue;
		*m = (struct carrier){ .who = found.who,
			.name = publisher_name(found.who),
			.at = at,
			.end = at + found.n,
			.from = token,
			.to = first_token_from(t, token + 1, at + found.n),
			.sense = found.sense };
		return true;
	}
	return false;
}

/* A word for an outlet stands before the mark at `at`, or before one more word there. */
static bool
is_behind_medium(const struct tokens *t, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 2; i--) {
		if (t->items[i - 1].kind != TOKEN_WORD || t->items[i - 1].capital)
			return i == at && i == 1 &&
			    (credit_classes(token_lower(t, 0)) & CREDIT_MEDIUM);
		if (credit_classes(token_lower(t, i - 1)) & CREDIT_MEDIUM)
			return true;
	}
	return false;
}

/*
 * Where words that begin at `from`, with a capital and no more than a blank between them, end;
 * `from` where no mark closes them.
 */
static size_t
marked_end(const struct tokens *t, size_t from)
{
	size_t i = from;

	if (from >= t->n || !t->items[from].capital)
		return from;
	while (i < t->n && i - from < MARKED_WORDS && t->items[i].kind <= TOKEN_NUMBER) {
		const struct token *k = &t->items[i++];

		if (token_is_kind(t, i, TOKEN_QUOTE))
			return i;
		if (i == t->n ||
		    t->items[i].at - token_end(k) != (size_t)(t->text.s[token_end(k)] == ' '))
			return from;
	}
	return from;
}

/*
 * Those from `place` on that begin before the token `to`:
 * "Kurier" of "Kurier Lipowski" is another one. How many are left.
 */
static size_t
take_out(struct carrier found[CARRIER_LIMIT], size_t place, size_t n, size_t to)
{
	size_t end = place;

	while (end < n && found[end].from < to)
		end++;
	for (size_t i = end; i < n; i++)
		found[i - (end - place)] = found[i];
	return n - (end - place);
}

/*
 * Puts the name in the marks at `mark` among the others,
 * of which there are fewer than CARRIER_LIMIT.
 */
static size_t
add_marked(const struct tokens *t, size_t mark, struct carrier found[CARRIER_LIMIT], size_t n)
{
	static const struct publisher unnamed = { .kind = PRESS_OUTLET };
	size_t from = mark + 1;
	size_t to = is_behind_medium(t, mark) ? marked_end(t, from) : from;
	size_t at = t->items[from].at;
	size_t place = 0;

	while (place < n && found[place].to <= from)
		place++;
	if (to == from || (place < n && found[place].from == from && found[place].to == to))
		return n;
	n = take_out(found, place, n, to);
	for (size_t i = n; i > place; i--)
		found[i] = found[i - 1];
	found[place] = (struct carrier){ .who = &unnamed,
		.name = str_part(t->text, at, token_end(&t->items[to - 1]) - at),
		.at = at,
		.end = token_end(&t->items[to - 1]),
		.from = from,
		.to = to,
		.sense = SENSE_NONE };
	return n + 1;
}

/* Words of these classes begin no name. */
#define CLASS_NO_NAME                                                                    \
	(CLASS_PRONOUN | CLASS_PREPOSITION | CLASS_CONJUNCTION | CLASS_SUBORDINATOR |    \
	    CLASS_AUXILIARY | CLASS_MODAL | CLASS_NEGATION | CLASS_VERB | CLASS_SPEECH | \
	    CLASS_TO | CLASS_THAT)

static size_t
find_known(const struct press *p, const struct tokens *t, struct carrier found[CARRIER_LIMIT])
{
	size_t n = 0;

	for (size_t i = 0; (i = tokens_next(t, TOKENS_WATCHED, i)) < t->n && n < CARRIER_LIMIT;
	     i++) {
		const struct token *k = &t->items[i];
		size_t at = k->at;

		if (k->kind != TOKEN_WORD || (k->is & CLASS_NO_NAME && !(k->is & CLASS_DETERMINER)))
			continue;
		while (n < CARRIER_LIMIT && find_in(p, t, i, at, &found[n])) {
			at = found[n].end;
			i = found[n].to - 1;
			n++;
			if (at >= token_end(&t->items[i]))
				break;
			at = next_start(t, &t->items[i], at);
		}
	}
	return n;
}

size_t
carriers_find(const struct press *p, const struct tokens *t, struct carrier found[CARRIER_LIMIT])
{
	size_t n = find_known(p, t, found);

	if (!(t->traits & CLASS_FREE_ORDER) || !tokens_have(t, TOKEN_QUOTE))
		return n;
	for (size_t i = 1; i + 2 < t->n && n < CARRIER_LIMIT; i++)
		if (t->items[i].kind == TOKEN_QUOTE)
			n = add_marked(t, i, found, n);
	return n;
}
