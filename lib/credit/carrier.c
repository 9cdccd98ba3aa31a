#include "credit/carrier.h"

#include "text/word_table.h"

/* A mark inside a word behind which a name may begin: l'AFP, EFE/EPA, ex-Reuters. */
static bool
is_joint(char c)
{
	return c == '\'' || c == '/' || c == '-' || (unsigned char)c == 0x99;
}

/* The place in the token, from `at` on, where the next name may begin; its end where there is none. */
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
			.at = at,
			.end = at + found.n,
			.from = token,
			.to = first_token_from(t, token + 1, at + found.n),
			.sense = found.sense };
		return true;
	}
	return false;
}

/* Words of these classes begin no name. */
#define CLASS_NO_NAME                                                                    \
	(CLASS_PRONOUN | CLASS_PREPOSITION | CLASS_CONJUNCTION | CLASS_SUBORDINATOR |    \
	    CLASS_AUXILIARY | CLASS_MODAL | CLASS_NEGATION | CLASS_VERB | CLASS_SPEECH | \
	    CLASS_TO | CLASS_THAT)

size_t
carriers_find(const struct press *p, const struct tokens *t, struct carrier found[CARRIER_LIMIT])
{
	size_t n = 0;

	for (size_t i = 0; (i = token_set_next(&t->watched, i, t->n)) < t->n && n < CARRIER_LIMIT;
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
