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
		size_t next;

		if (t->items[i - 1].name && t->items[i - 1].side == SIDE_OUT)
			next = i - 1;
		else
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

/* "that" behind a verb or a noun ("warned that officers"), or before an article: no part of the phrase. */
static bool
opens_clause(const struct tokens *t, size_t at)
{
	if (!token_is(t, at, CLASS_THAT) || !token_is(t, at, CLASS_DETERMINER) || at == 0)
		return false;
	return token_is(t, at + 1, CLASS_DETERMINER) ||
	    (t->items[at - 1].kind < TOKEN_COMMA && t->items[at - 1].side == SIDE_OUT &&
		!token_is(t, at - 1, CLASS_PREPOSITION | CLASS_CONJUNCTION | CLASS_SUBORDINATOR));
}

/* Back over nouns and adjectives to the determiner, which is taken too. */
static size_t
nouns_left(const struct tokens *t, size_t start, size_t from)
{
	size_t i = from;

	while (i > start && from - i < PHRASE_LEFT) {
		if (opens_clause(t, i - 1))
			return i;
		if (token_is(t, i - 1, CLASS_DETERMINER)) {
			i--;
			break;
		}
		if ((t->items[i - 1].kind == TOKEN_POSSESSIVE || token_is_slash(t, i - 1)) &&
		    i - 1 > start && token_is_noun(t, i - 2))
			i -= 2;
		else if ((token_is_noun(t, i - 1) && !ends_like_verb(t, i - 1)) ||
		    (i - 1 > start && token_is(t, i - 2, CLASS_DETERMINER) &&
			(token_is_open(t, i - 1) || token_is(t, i - 1, CLASS_ADVERB))))
			i--;
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
		if (p.from + 1 == end && p.from > start && !(t->items[p.from - 1].name) &&
		    token_is(t, p.from - 1, CLASS_PERSON | CLASS_TITLE) &&
		    (token_may_be(t, p.from, CLASS_PLACE) ||
			((t->traits & CLASS_GENITIVE) && token_is_acronym(t, p.from)))) {
			p.kind = PHRASE_NOUN;
			p.from = p.edge;
			return p;
		}
		p.from = phrase_given(t, p.from, end);
		p.to = person_end(t, p.from, end);
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

/* "der Sprecher des Ministeriums": an article that joins what it opens to the noun before. */
static bool
is_genitive(const struct tokens *t, size_t start, size_t at)
{
	return at > start && token_is(t, at, CLASS_OF) && token_is(t, at, CLASS_DETERMINER) &&
	    (t->items[at - 1].capital || !(t->traits & CLASS_NOUNS_CAPITAL)) &&
	    token_is_noun(t, at - 1);
}

/* Whether the word before joins a phrase to the noun before that: a preposition, "advisers to". */
static bool
joins_left(const struct tokens *t, size_t at)
{
	if (at < 2)
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

		if (is_genitive(t, start, p.edge)) {
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

/* A given name and another one, or a title and a name. */
static bool
is_person(const struct tokens *t, size_t from, size_t to)
{
	struct token *first;

	if (token_is(t, from, CLASS_TITLE))
		return to - from > 1 && !token_is(t, to - 1, CLASS_TITLE | CLASS_BODY);
	first = &t->items[from];
	return to - from > 1 && given_find(str_part(t->text, first->at, first->n)) != GIVEN_NONE;
}

struct phrase
phrase_left(const struct tokens *t, size_t start, size_t end)
{
	struct phrase none = { .from = end, .to = end, .edge = end, .end = end };
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
	    is_person(t, p.from, p.to)) {
		p.edge = chain_left(t, start, p).edge;
		return p;
	}
	return chain_left(t, start, p);
}

/* "Института моря": small words may follow. */
static bool
names_body(const struct tokens *t, size_t at)
{
	return (t->traits & CLASS_GENITIVE) && token_is(t, at, CLASS_BODY);
}

/* Whether the walk to the right goes on over a token; `nouns` were seen since the last preposition. */
static bool
goes_right(const struct tokens *t, size_t at, size_t nouns)
{
	if (t->items[at].side != SIDE_OUT)
		return false;
	if (t->items[at].kind == TOKEN_POSSESSIVE || token_is_slash(t, at))
		return nouns > 0;
	if (token_is(t, at, CLASS_DETERMINER))
		return nouns == 0 || is_genitive(t, 0, at);
	if (!token_is_open(t, at))
		return nouns == 0 && token_is(t, at, CLASS_ADVERB);
	if (t->items[at].name)
		return true;
	/* "volgens de woordvoerder onduidelijk": compounds are one word. */
	if (nouns > 0 && !t->items[at].capital && token_is(t, at - 1, CLASS_PERSON) &&
	    (t->traits & (CLASS_VERB_SECOND | CLASS_NOUNS_CAPITAL)) == CLASS_VERB_SECOND)
		return false;
	if (token_is(t, at, CLASS_MONTH) ||
	    (nouns > 0 && t->items[at - 1].name && !names_body(t, at - 1) &&
		!token_is(t, at - 1, CLASS_PEOPLE) &&
		(t->traits & CLASS_FREE_ORDER ||
		    (t->traits & (CLASS_VERB_SECOND | CLASS_NOUNS_CAPITAL)) == CLASS_VERB_SECOND)))
		return false;
	if ((t->traits & CLASS_NOUNS_CAPITAL) && !t->items[at].capital &&
	    (nouns > 0 || token_is_verbal(t, at)))
		return false;
	if (nouns > 0 && token_is(t, at, CLASS_BARE) && token_is_plural(t, at - 1))
		return false;
	return nouns == 0 ||
	    (!token_is_verbal(t, at) && !token_may_be(t, at, CLASS_VERB | CLASS_ADVERB));
}

/* A preposition that joins what stands behind it to the phrase. */
static bool
links_right(const struct tokens *t, size_t at)
{
	const struct token *next = &t->items[at + 1];

	if (at + 1 >= t->n || !token_is(t, at, CLASS_PREPOSITION | CLASS_OF))
		return false;
	if (token_is(t, at, CLASS_OF) && !token_is(t, at, CLASS_TO))
		return true;
	return token_is(t, at, CLASS_LINKS) && next->side == SIDE_OUT &&
	    (next->capital || token_is(t, at + 1, CLASS_DETERMINER)) &&
	    !token_is(t, at + 1, CLASS_POSSESSIVE) &&
	    !(at + 2 < t->n && token_is(t, at + 2, CLASS_STUDY | CLASS_NOUNLIKE));
}

static size_t
run_right(const struct tokens *t, size_t from, size_t most)
{
	size_t nouns = 0;
	size_t end = from; /* of the part before a genitive */
	size_t i = from;

	while (i < t->n && i - from < most && goes_right(t, i, nouns)) {
		if (nouns > 0 && token_is(t, i, CLASS_DETERMINER)) {
			end = i;
			nouns = 0;
		}
		nouns += t->items[i].kind <= TOKEN_NUMBER && token_is_open(t, i);
		i++;
	}
	return nouns ? i : end;
}

/* "..., First Last," behind a description: the name. */
static bool
name_behind(const struct tokens *t, size_t comma, struct phrase *p)
{
	size_t i = comma + 1;

	if (comma >= t->n || t->items[comma].kind != TOKEN_COMMA)
		return false;
	while (i < t->n && i - comma <= PHRASE_RIGHT && t->items[i].name &&
	    t->items[i].side == SIDE_OUT)
		i++;
	if (i - comma < 3 || (i < t->n && t->items[i].kind <= TOKEN_POSSESSIVE))
		return false;
	*p = (struct phrase){ comma + 1, i, p->edge, i, PHRASE_NAME, false };
	return true;
}

static size_t
trailing_name(const struct tokens *t, size_t from, size_t to)
{
	while (to > from && t->items[to - 1].name)
		to--;
	return to;
}

/* "des Historikers und Autors Ann Lee", "envoy for X and Y Ann Lee": a second role, or place, before the name of one person. */
static void
name_joined(const struct tokens *t, struct phrase *p)
{
	size_t from = p->end + 1;
	size_t to;
	size_t name;

	if (p->plural || p->end >= t->n || !token_is(t, p->end, CLASS_CONJUNCTION))
		return;
	to = run_right(t, from, PHRASE_RIGHT);
	name = trailing_name(t, from, to);
	while (name < to && !is_person(t, name, to))
		name++;
	if (name > from && name + 1 < to)
		*p = (struct phrase){ name, to, p->edge, to, PHRASE_NAME, false };
}

/* The name behind a noun is whose it is: "il presidente del Consiglio", "президент России". */
static bool
is_owner(const struct tokens *t, size_t from, size_t name, size_t to)
{
	if (name <= from || name >= t->n)
		return false;
	if (token_is(t, name - 1, CLASS_OF) && token_is(t, name - 1, CLASS_DETERMINER))
		return true;
	/* "el diputado UDI": whose side he is on. */
	if ((t->traits & CLASS_FREE_ORDER) && to == name + 1 && token_is_acronym(t, name) &&
	    token_is_noun(t, name - 1) && !t->items[name - 1].capital)
		return true;
	return token_is(t, name - 1, CLASS_PERSON | CLASS_TITLE) &&
	    token_may_be(t, name, CLASS_PLACE);
}

/* "Ann Lee puts": where a person's name ends that other words follow, or `from`. */
static size_t
leading_person(const struct tokens *t, size_t from, size_t to)
{
	size_t end = from;

	while (end < to && t->items[end].name)
		end++;
	return end > from + 1 && end < to && is_person(t, from, end) &&
		!token_is(t, to - 1, CLASS_NOUN | CLASS_PLURAL)
	    ? end
	    : from;
}

size_t
phrase_given(const struct tokens *t, size_t from, size_t to)
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

/* "vom vergangenen (Freitag)": an adjective without the noun that it needs. */
static bool
lacks_noun(const struct tokens *t, size_t end)
{
	return (t->traits & CLASS_NOUNS_CAPITAL) && t->items[end - 1].kind == TOKEN_WORD &&
	    !t->items[end - 1].capital;
}

struct phrase
phrase_right(const struct tokens *t, size_t from)
{
	struct phrase p = { .from = from, .to = from, .edge = from, .end = from };
	size_t name;

	if (from >= t->n || t->items[from].side != SIDE_OUT)
		return p;
	if (token_is(t, from, CLASS_PRONOUN) && !token_is(t, from, CLASS_DETERMINER))
		return (struct phrase){ from, from + 1, from, from + 1, PHRASE_PRONOUN,
			token_is(t, from, CLASS_THEY) };
	/* "opowiada nam szef": whom it is told to */
	while ((t->traits & CLASS_FREE_ORDER) && token_is(t, p.from, CLASS_ADVERB) &&
	    token_is(t, p.from, CLASS_VERB))
		p.from++;
	p.to = p.end = run_right(t, from, PHRASE_RIGHT);
	/* "That prompted": a pronoun and its verb. */
	if (p.to == from ||
	    (p.to == from + 2 && token_is(t, from, CLASS_THAT) &&
		token_may_be(t, from + 1, CLASS_VERB)))
		return (struct phrase){ .from = from, .to = from, .edge = from, .end = from };
	name = trailing_name(t, from, p.to);
	if (is_owner(t, from, name, p.to))
		name = p.to;
	else if (name == p.to && leading_person(t, from, p.to) > from) {
		p.to = p.end = leading_person(t, from, p.to);
		name = from;
	}
	p.kind = name < p.to ? PHRASE_NAME : PHRASE_NOUN;
	p.plural = token_is_plural(t, p.to - 1);
	if (p.kind == PHRASE_NAME)
		p.from = phrase_given(t, name, p.to);
	for (int links = 0; links < PHRASE_CHAIN && links_right(t, p.end); links++) {
		size_t end = run_right(t, p.end + 1, PHRASE_RIGHT);

		if (end == p.end + 1 || lacks_noun(t, end))
			break;
		p.end = end;
		if (p.kind == PHRASE_NOUN ||
		    (token_is(t, p.to, CLASS_OF) && !is_person(t, p.from, p.to) &&
			!token_is(t, p.to + 1, CLASS_POSSESSIVE)))
			p.to = end;
	}
	if (p.kind == PHRASE_NOUN && !name_behind(t, p.end, &p))
		name_joined(t, &p);
	return p;
}

void
phrase_strip_source(const struct tokens *t, struct phrase *p)
{
	for (size_t i = p->from; i + 2 < p->end && i < p->from + 3; i++) {
		if (!token_may_be(t, i, CLASS_SOURCE_NOUN) || !token_is(t, i + 1, CLASS_OF))
			continue;
		*p = phrase_right(t, token_is(t, i + 1, CLASS_DETERMINER) ? i + 1 : i + 2);
		return;
	}
}
