#include "grammar/name_run.h"
#include "grammar/phrase.h"
#include "lang/given.h"

/* Over "of", "of the", "for", "&" to a capital before them: where that stands, or `at`. */
static size_t
over_connector(const struct tokens *t, size_t start, size_t at)
{
	size_t i = at;

	while (i > start && at - i < 2 &&
	    (token_is(t, i - 1, CLASS_OF) ||
		(at - i == 0 && i - 1 > start && token_is(t, i - 1, CLASS_DETERMINER) &&
		    token_is(t, i - 2, CLASS_OF))))
		i--;
	return i < at && i > start && t->items[i - 1].name && t->items[i - 1].side == SIDE_OUT
	    ? i - 1
	    : at;
}

static size_t
name_left(const struct tokens *t, size_t start, size_t last)
{
	size_t i = last;

	while (i > start && last - i < PHRASE_LEFT) {
		size_t next = i - 1;

		if (!t->items[next].name || t->items[next].side != SIDE_OUT)
			next = name_run_before(t, i);
		if (next == i)
			next = over_connector(t, start, i);
		if (next == i)
			break;
		i = next;
	}
	return i;
}

/* "Mayor Ann Lee of Norwick": the person alone is the name. */
static size_t
person_end(const struct tokens *t, size_t from, size_t end)
{
	size_t i = from;
	struct token *first;

	while (i < end && token_is(t, i, CLASS_TITLE))
		i++;
	first = &t->items[i];
	if (end - i < 4 || given_find(str_part(t->text, first->at, first->n)) == GIVEN_NONE)
		return end;
	while (i < end && !token_is(t, i, CLASS_LINKS))
		i++;
	return i;
}

/* Where nouns have capitals, a small word with a verb's ending is no adjective. */
static bool
ends_like_verb(const struct tokens *t, size_t at)
{
	return (t->traits & CLASS_NOUNS_CAPITAL) && !t->items[at].capital &&
	    token_may_be(t, at, CLASS_VERB);
}

/*
 * "that" behind a verb or a noun ("warned that officers"), or before an article:
 * no part of the phrase.
 */
static bool
opens_clause(const struct tokens *t, size_t at)
{
	if (!token_is(t, at, CLASS_THAT) || !token_is(t, at, CLASS_DETERMINER) || at == 0)
		return false;
	return token_is(t, at + 1, CLASS_DETERMINER) ||
	    (t->items[at - 1].kind < TOKEN_COMMA && t->items[at - 1].side == SIDE_OUT &&
		!token_is(t, at - 1, CLASS_PREPOSITION | CLASS_CONJUNCTION | CLASS_SUBORDINATOR));
}

/* "the very man", "the former first lady": an adverb close behind a determiner is an adjective. */
static bool
is_behind_determiner(const struct tokens *t, size_t start, size_t at)
{
	if (!token_is_open(t, at) && !token_is(t, at, CLASS_ADVERB))
		return false;
	if (at > start && token_is(t, at - 1, CLASS_DETERMINER))
		return true;
	return at > start + 1 && token_is(t, at + 1, CLASS_PERSON) && token_is_noun(t, at - 1) &&
	    !token_is(t, at - 1, CLASS_PERSON) && token_is(t, at - 2, CLASS_DETERMINER);
}

/* Back over nouns and adjectives to the determiner, which is taken too. */
static size_t
nouns_left(const struct tokens *t, size_t start, size_t from)
{
	size_t i = token_before_hyphen(t, from);

	while (i > start && from - i < PHRASE_LEFT) {
		if (opens_clause(t, i - 1))
			return i;
		if (token_is(t, i - 1, CLASS_DETERMINER)) {
			i--;
			break;
		}
		if ((token_is_noun(t, i - 1) && !ends_like_verb(t, i - 1)) ||
		    is_behind_determiner(t, start, i - 1))
			i = token_before_hyphen(t, i - 1);
		else if (i - 1 > start && token_is_noun(t, i - 2) &&
		    (token_is_possessive(t, i - 1) || token_is_slash(t, i - 1) ||
			token_joins_peoples(t, i - 1)))
			i -= 2;
		else if (i > start + 1 && name_run_before(t, i) < i)
			i = name_run_before(t, i);
		else
			break;
	}
	while (i > start && token_is(t, i - 1, CLASS_DETERMINER) && !opens_clause(t, i - 1))
		i--;
	return i;
}

/* Not "did not unveil", not "lobbing": a lone word behind a modal, or in -ing, is a verb. */
static bool
heads_phrase(const struct tokens *t, size_t start, size_t last)
{
	const struct token *k = &t->items[last];

	if (token_is(t, last, CLASS_PERSON | CLASS_NUMBER))
		return true;
	if (!token_is_noun(t, last))
		return false;
	if (last > start && token_is(t, last - 1, CLASS_MODAL | CLASS_NEGATION | CLASS_TO))
		return false;
	if ((k->is & ~(CLASS_STARTS | CLASS_SPLITS)) || (t->traits & CLASS_NOUNS_CAPITAL))
		return true;
	return !(lexicon_ending(t->language, token_lower(t, last)) & CLASS_VERB) ||
	    (last > start && token_is(t, last - 1, CLASS_DETERMINER));
}

/* A lone capital that is no name: "Präsident Frankreichs", "Hafen- und Verkehrsminister". */
static bool
is_common_noun(const struct tokens *t, size_t start, size_t at)
{
	if (token_before_hyphen(t, at) < at ||
	    (at > start && token_is_possessive(t, at - 1) && token_is(t, at, CLASS_TITLE)))
		return true;
	return at > start && !t->items[at - 1].name &&
	    token_is(t, at - 1, CLASS_PERSON | CLASS_TITLE) &&
	    (token_may_be(t, at, CLASS_PLACE) ||
		((t->traits & CLASS_GENITIVE) && token_is_acronym(t, at)));
}

/* "пресс-служба Совета ЕС", "глава МИД Турции": of a body, by its case alone. */
static bool
is_whose_body(const struct tokens *t, size_t start, size_t at, size_t end)
{
	return (t->traits & CLASS_GENITIVE) && at > start &&
	    token_is(t, at - 1, CLASS_PERSON | CLASS_TITLE) &&
	    name_run_over_owner(t, at, end) == end;
}

/* The single link of a chain that ends before `end`. */
static struct phrase
link_left(const struct tokens *t, size_t start, size_t end)
{
	struct phrase p = { .to = end, .end = end };
	size_t last = end - 1;

	if (end <= start)
		return p;
	if (t->items[last].name && t->items[last].side == SIDE_OUT) {
		p.kind = PHRASE_NAME;
		p.from = name_left(t, start, last);
		p.edge = nouns_left(t, start, p.from);
		if ((p.from + 1 == end && is_common_noun(t, start, p.from)) ||
		    is_whose_body(t, start, p.from, end)) {
			p.kind = PHRASE_NOUN;
			p.from = p.edge;
			return p;
		}
		p.from = name_run_given(t, p.from, end);
		p.to = person_end(t, p.from, end);
		p.plural = token_is_plural(t, p.to - 1);
	} else if (heads_phrase(t, start, last)) {
		p.kind = PHRASE_NOUN;
		p.from = p.edge = nouns_left(t, start, last);
		p.plural = token_is_plural(t, last);
	}
	return p;
}

/* Whether a link may end in this word: not a verb that a preposition follows. */
static bool
can_head(const struct tokens *t, size_t at)
{
	if (token_is(t, at, CLASS_NUMBER | CLASS_PERSON))
		return true;
	return token_is_noun(t, at) &&
	    (t->items[at].name || !token_may_be(t, at, CLASS_VERB | CLASS_ADVERB));
}

/* Whether the word before joins a phrase to the noun before that: a preposition, "advisers to". */
static bool
joins_left(const struct tokens *t, size_t at)
{
	/* "Ortega y Ruiz", not "hubo fiesta y los vecinos" */
	if (at < 2 || (token_is(t, at - 1, CLASS_CONJUNCTION) && !t->items[at].name))
		return false;
	return token_is(t, at - 1, CLASS_PREPOSITION | CLASS_OF) ||
	    (token_is(t, at - 1, CLASS_TO) && token_is(t, at - 2, CLASS_PERSON));
}

/* What "of", "to" or another preposition before the edge joins to it: "members of", "any of". */
static struct phrase
joined_left(const struct tokens *t, size_t start, size_t edge)
{
	if (token_is(t, edge - 2, CLASS_DETERMINER) && token_is(t, edge - 1, CLASS_OF))
		return (struct phrase){
			.from = edge - 2, .edge = edge - 2, .kind = PHRASE_NOUN, .plural = true
		};
	if (can_head(t, edge - 2))
		return link_left(t, start, edge - 1);
	/* "people briefed on the talks" */
	if (edge > start + 2 && t->traits == 0 && token_is(t, edge - 3, CLASS_PERSON) &&
	    token_may_be(t, edge - 2, CLASS_VERB))
		return link_left(t, start, edge - 2);
	return (struct phrase){ .kind = PHRASE_NONE };
}

static struct phrase
chain_left(const struct tokens *t, size_t start, struct phrase p)
{
	for (int links = 0; links < PHRASE_CHAIN; links++) {
		struct phrase before;
		size_t edge;

		if (token_is_genitive(t, start, p.edge)) {
			before = link_left(t, start, p.edge);
			before.end = before.to = p.end;
			if (before.kind == PHRASE_NAME)
				before.to = p.edge;
			p = before;
			continue;
		}
		if (p.edge < start + 2)
			return p;
		edge = token_entry(t, p.edge - 1) + 1;
		if (edge < start + 2 || !joins_left(t, edge))
			return p;
		if (token_is(t, edge - 2, CLASS_CONJUNCTION)) {
			before = link_left(t, start, edge - 2);
			if (before.kind == PHRASE_NONE || !joins_left(t, before.edge))
				return p;
			p.edge = before.edge;
			continue;
		}
		before = joined_left(t, start, edge);
		if (before.kind == PHRASE_NONE)
			return p;
		before.end = p.end;
		if (before.kind == PHRASE_NOUN)
			before.to = p.to;
		p = before;
		if (p.kind == PHRASE_NAME)
			return p;
	}
	return p;
}

/* The first known given name with another name behind it, or `from`. */
static size_t
first_given(const struct tokens *t, size_t from, size_t to)
{
	for (size_t i = from; i + 1 < to; i++)
		if (token_given(t, i) != GIVEN_NONE)
			return i;
	return from;
}

/*
 * "Party for the People leader Ann Lee", "Governor of Norwick Ann Lee": a person who is the
 * whole chain, where the "spokesman for mayor Ann Lee" is another.
 */
static bool
stands_behind_chain(const struct tokens *t, const struct phrase *p, const struct phrase *chain)
{
	size_t given;

	if (p->kind != PHRASE_NAME || t->traits != 0 || chain->from >= p->edge)
		return false;
	given = first_given(t, p->from, p->to);
	if (given + 1 >= p->to || !name_run_is_person(t, given, p->to))
		return false;
	if (chain->kind == PHRASE_NAME)
		return p->from > p->edge && !name_run_is_person(t, chain->from, chain->to);
	return chain->kind == PHRASE_NOUN && t->items[chain->from].capital &&
	    token_is(t, chain->from, CLASS_TITLE) && token_is(t, chain->from + 1, CLASS_OF) &&
	    chain->from + 2 == p->edge;
}

struct phrase
phrase_left(const struct tokens *t, size_t start, size_t end)
{
	struct phrase none = { .from = end, .to = end, .edge = end, .end = end };
	struct phrase chain;
	struct phrase p;

	if (end <= start || t->items[end - 1].side != SIDE_OUT)
		return none;
	if (token_is(t, end - 1, CLASS_PRONOUN))
		return (struct phrase){ end - 1, end, end - 1, end, PHRASE_PRONOUN,
			token_is(t, end - 1, CLASS_THEY) };
	p = link_left(t, start, end);
	if (p.kind == PHRASE_NONE)
		return none;
	/* "ministre de l'Intérieur Ann Lee": the name stands beside the whole phrase. */
	if (p.kind == PHRASE_NAME && p.from > p.edge && t->items[p.from - 1].name &&
	    name_run_is_person(t, p.from, p.to)) {
		p.edge = chain_left(t, start, p).edge;
		return p;
	}
	chain = chain_left(t, start, p);
	if (stands_behind_chain(t, &p, &chain)) {
		p.edge = chain.edge;
		p.from = first_given(t, p.from, p.to);
		return p;
	}
	return chain;
}
