#include "grammar/name_run.h"
#include "grammar/phrase.h"

/* "Института моря", "Национальной ассоциации": small words may follow. */
static bool
names_body(const struct tokens *t, size_t at)
{
	/* "l'Union européenne" */
	if ((t->traits & CLASS_FREE_ORDER) && token_is(t, at, CLASS_BODY) &&
	    token_is(t, at + 1, CLASS_PEOPLE))
		return true;
	return (t->traits & CLASS_GENITIVE) &&
	    (token_is(t, at, CLASS_BODY) ||
		(token_may_be(t, at, CLASS_DETERMINER) &&
		    token_is(t, at + 1, CLASS_BODY | CLASS_PERSON)));
}

/*
 * Whether the walk to the right goes on over a token; `nouns` were seen since the last preposition.
 */
static bool
goes_right(const struct tokens *t, size_t at, size_t nouns)
{
	if (t->items[at].side != SIDE_OUT)
		return false;
	if (token_is(t, at, CLASS_DETERMINER))
		return nouns == 0 || token_is_genitive(t, 0, at);
	if (!token_is_open(t, at))
		return nouns == 0 ? token_is(t, at, CLASS_ADVERB)
				  : token_is_possessive(t, at) || token_is_slash(t, at) ||
			token_joins_peoples(t, at);
	if (t->items[at].name)
		return true;
	/* "le chef d'État français Ann Lee" */
	if (nouns > 0 && (t->traits & CLASS_FREE_ORDER) && token_is(t, at, CLASS_PEOPLE) &&
	    at + 1 < t->n && t->items[at + 1].name)
		return true;
	/* "volgens de woordvoerder onduidelijk": compounds are one word; "de raad legt ... voor" */
	if (nouns > 0 && !t->items[at].capital &&
	    (token_is(t, at - 1, CLASS_PERSON) || token_is(t, at, CLASS_SPLITS)) &&
	    (t->traits & (CLASS_VERB_SECOND | CLASS_NOUNS_CAPITAL)) == CLASS_VERB_SECOND)
		return false;
	if (token_is(t, at, CLASS_MONTH) ||
	    (nouns > 0 && t->items[at - 1].name && !names_body(t, at - 1) &&
		!token_is(t, at - 1, CLASS_PEOPLE | CLASS_TITLE) &&
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
	/* "para el juez los hechos": an article is half of a link, "de los" */
	if (token_is(t, at, CLASS_OF) && !token_is(t, at, CLASS_TO) &&
	    !((t->traits & CLASS_FREE_ORDER) && token_is(t, at, CLASS_DEFINITE)))
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

	while (i < t->n && i - from < most) {
		size_t behind = i;

		if (token_is_kind(t, i, TOKEN_DASH))
			behind = token_over_hyphen(t, i);
		else if (nouns > 0 && !t->items[i].name)
			behind = name_run_over(t, i);
		if (behind > i) {
			i = behind;
			continue;
		}
		if (!goes_right(t, i, nouns))
			break;
		if (nouns > 0 && (token_is(t, i, CLASS_DETERMINER) || token_is_possessive(t, i))) {
			end = i;
			nouns = 0;
		}
		nouns += t->items[i].kind <= TOKEN_NUMBER && token_is_open(t, i);
		i++;
	}
	return nouns ? i : end;
}

/* The head of the phrase is somebody by what he does. */
static bool
has_role(const struct tokens *t, const struct phrase *p)
{
	size_t at = p->from;

	while (at < p->end && token_is(t, at, CLASS_DETERMINER))
		at++;
	return at < p->end && token_is(t, at, CLASS_PERSON | CLASS_TITLE);
}

/*
 * "another witness, former adviser Ann Lee,": where the name of one person begins at the end
 * of what stands behind the comma; `to` where there is none.
 */
static size_t
described_name(const struct tokens *t, size_t from, size_t *to)
{
	size_t name;

	*to = from;
	if (t->traits != 0 || !token_is_noun(t, from) || t->items[from].name)
		return from;
	*to = run_right(t, from, PHRASE_RIGHT);
	name = name_run_start(t, from, *to);
	return name_run_is_person(t, name, *to) ? name : *to;
}

/*
 * The mark behind a description that may begin its name, where the order is free:
 * behind "civile" in "il ministro per la Protezione civile, Anna Lee",
 * behind "(HB)" in "la cheffe du parti (HB) Anna Lee".
 */
static size_t
description_end(const struct tokens *t, size_t at)
{
	if (!(t->traits & CLASS_FREE_ORDER) || at + 2 >= t->n)
		return at;
	if (t->items[at].kind == TOKEN_OPEN && t->items[at + 2].kind == TOKEN_CLOSE)
		return at + 2;
	return at +
	    (token_is_open(t, at) && !t->items[at].capital && t->items[at + 1].kind == TOKEN_COMMA);
}

/* "..., First Last," behind a description: the name. */
static bool
name_behind(const struct tokens *t, size_t end, struct phrase *p)
{
	size_t comma = description_end(t, end);
	size_t i = comma + 1;
	size_t name;

	if (comma >= t->n ||
	    (t->items[comma].kind != TOKEN_COMMA && t->items[comma].kind != TOKEN_CLOSE))
		return false;
	name = described_name(t, comma + 1, &i);
	if (name < i && (i >= t->n || t->items[i].kind > TOKEN_POSSESSIVE)) {
		*p = (struct phrase){ name, i, p->edge, i, PHRASE_NAME, false };
		return true;
	}
	i = comma + 1;
	while (i < t->n && i - comma <= PHRASE_RIGHT && t->items[i].name &&
	    t->items[i].side == SIDE_OUT)
		i++;
	if (i - comma < 3 || (i < t->n && t->items[i].kind <= TOKEN_POSSESSIVE))
		return false;
	*p = (struct phrase){ comma + 1, i, p->edge, i, PHRASE_NAME, false };
	return true;
}

/*
 * "l'assessore al Bilancio Ann Lee", "глава комитета по труду Анна Ли":
 * where the order is free, behind what somebody sees to.
 */
static bool
name_beyond(const struct tokens *t, struct phrase *p)
{
	size_t from = p->end + 2;
	size_t to;

	if (!(t->traits & CLASS_FREE_ORDER) || p->end == 0 ||
	    !token_is(t, p->end, CLASS_PREPOSITION | CLASS_TO) || !has_role(t, p))
		return false;
	while (from < t->n && from - p->end < PHRASE_LEFT && t->items[from].side == SIDE_OUT &&
	    t->items[from].kind == TOKEN_WORD && token_given(t, from) == GIVEN_NONE &&
	    !token_is(t, from, CLASS_PERSON | CLASS_TITLE | CLASS_SPEECH | CLASS_VERB | CLASS_THAT))
		from++;
	for (to = from; to < t->n && t->items[to].name && t->items[to].side == SIDE_OUT;)
		to++;
	if (to < from + 2 || token_given(t, from) == GIVEN_NONE ||
	    token_is(t, from - 1, CLASS_PREPOSITION | CLASS_TO | CLASS_DETERMINER))
		return false;
	*p = (struct phrase){ from, to, p->edge, to, PHRASE_NAME, false };
	return true;
}

/*
 * "des Historikers und Autors Ann Lee", "envoy for X and Y Ann Lee":
 * a second role, or place, before the name of one person.
 */
static void
name_joined(const struct tokens *t, struct phrase *p)
{
	size_t from = p->end + 1;
	size_t to;
	size_t name;

	if (p->plural || p->end >= t->n || !token_is(t, p->end, CLASS_CONJUNCTION))
		return;
	to = run_right(t, from, PHRASE_RIGHT);
	name = name_run_start(t, from, to);
	while (name < to && !name_run_is_person(t, name, to))
		name++;
	if (name > from && name + 1 < to)
		*p = (struct phrase){ name, to, p->edge, to, PHRASE_NAME, false };
}

/* The name behind a noun is whose it is: "il presidente del Consiglio", "президент России". */
static bool
is_owner(const struct tokens *t, size_t from, size_t name, size_t to)
{
	size_t given = name_run_given(t, name, to);

	if (name <= from || name >= t->n)
		return false;
	/* "il ministro delle Infrastrutture Matteo Salvini" */
	if ((t->traits & CLASS_FREE_ORDER) && given + 1 < to &&
	    token_given(t, given) != GIVEN_NONE && (given > name || to - name > 1))
		return false;
	if (token_is(t, name - 1, CLASS_OF) && token_is(t, name - 1, CLASS_DETERMINER) &&
	    (name > from + 1 || !(t->traits & CLASS_FREE_ORDER)))
		return true;
	/* "el diputado UDI": whose side he is on. */
	if ((t->traits & CLASS_FREE_ORDER) && to == name + 1 && token_is_acronym(t, name) &&
	    token_is_noun(t, name - 1) && !t->items[name - 1].capital)
		return true;
	/* "центр транспорта Москвы", "глава МИД Турции", "пресс-служба Кремля" */
	if ((t->traits & CLASS_GENITIVE) &&
	    (name_run_over_owner(t, name, to) == to ||
		(to == name + 1 && token_is(t, name - 1, CLASS_BODY))))
		return true;
	/* not "президент Польши Ян Ковальский" */
	return token_is(t, name - 1, CLASS_PERSON | CLASS_TITLE) &&
	    token_may_be(t, name, CLASS_PLACE) &&
	    !((t->traits & CLASS_GENITIVE) && to - name > 2 &&
		!token_may_be(t, to - 1, CLASS_PLACE));
}

/* "vom vergangenen (Freitag)": an adjective without the noun that it needs. */
static bool
lacks_noun(const struct tokens *t, size_t end)
{
	return (t->traits & CLASS_NOUNS_CAPITAL) && t->items[end - 1].kind == TOKEN_WORD &&
	    !t->items[end - 1].capital;
}

/* "le chef d'État français Ann Lee": who it is, behind a people at the end of what is joined. */
static bool
stands_beside(const struct tokens *t, struct phrase *p, size_t end)
{
	size_t name = name_run_start(t, p->end + 1, end);
	size_t given = name_run_given(t, name, end);

	if (!(t->traits & CLASS_FREE_ORDER) || p->kind != PHRASE_NOUN || name == end)
		return false;
	/*
	 * "la diputada de Vox Ann Lee", "le député d'opposition Ann Lee";
	 * not "de la familia Ann Lee"
	 */
	if (given > name && has_role(t, p))
		name = given;
	else if (name <= p->end + 1 ||
	    !(token_is(t, name - 1, CLASS_PEOPLE) ||
		(has_role(t, p) && !token_is(t, p->end, CLASS_DETERMINER) &&
		    !token_is(t, p->end + 1, CLASS_DETERMINER))))
		return false;
	if (!name_run_is_person(t, name, end))
		return false;
	*p = (struct phrase){ name, end, p->edge, end, PHRASE_NAME, false };
	return true;
}

/* "Kamerlid Ann (van der Lee)": a title and a given name, without a family's. */
static bool
is_given_alone(const struct tokens *t, const struct phrase *p)
{
	return (t->traits & (CLASS_VERB_SECOND | CLASS_NOUNS_CAPITAL)) == CLASS_VERB_SECOND &&
	    p->to == p->from + 2 && token_is(t, p->from, CLASS_TITLE) &&
	    token_given(t, p->from + 1) != GIVEN_NONE;
}

/*
 * What prepositions join to the phrase: the end of a description, or of a body's name,
 * but not of a person's.
 */
static void
chain_right(const struct tokens *t, struct phrase *p)
{
	for (int links = 0; links < PHRASE_CHAIN && links_right(t, p->end); links++) {
		/* "Ann van der Wal" */
		size_t behind = p->end + 1 +
		    (token_is(t, p->end + 1, CLASS_OF) &&
			!token_is(t, p->end + 1, CLASS_DETERMINER));
		size_t end = run_right(t, behind, PHRASE_RIGHT);

		if (end == behind || lacks_noun(t, end))
			return;
		if (stands_beside(t, p, end))
			return;
		p->end = end;
		if (p->kind == PHRASE_NOUN ||
		    (token_is(t, p->to, CLASS_OF) &&
			(!name_run_is_person(t, p->from, p->to) || is_given_alone(t, p)) &&
			!token_is(t, p->to + 1, CLASS_POSSESSIVE)))
			p->to = end;
	}
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
	p.to = p.end = run_right(t, from, PHRASE_RIGHT);
	/* "opowiada nam szef", "рассказал журналистам мэр": to whom, and when */
	while ((t->traits & CLASS_FREE_ORDER) && p.from + 1 < p.to &&
	    token_is(t, p.from, CLASS_ADVERB))
		p.from++;
	/* "That prompted": a pronoun and its verb. */
	if (p.to == from ||
	    (p.to == from + 2 && token_is(t, from, CLASS_THAT) &&
		token_may_be(t, from + 1, CLASS_VERB)))
		return (struct phrase){ .from = from, .to = from, .edge = from, .end = from };
	name = name_run_start(t, from, p.to);
	if (is_owner(t, from, name, p.to) ||
	    (name + 1 == p.to && token_before_hyphen(t, name) < name))
		name = p.to;
	else if (name == p.to && name_run_person(t, from, p.to) > from) {
		p.to = p.end = name_run_person(t, from, p.to);
		name = from;
	}
	p.kind = name < p.to ? PHRASE_NAME : PHRASE_NOUN;
	p.plural = token_is_plural(t, p.to - 1);
	if (p.kind == PHRASE_NAME)
		p.from = name_run_given(t, name, p.to);
	chain_right(t, &p);
	/* "голова Донецької ради (ДР) Павло Лі": the name of a body, and who is its head. */
	if (p.kind == PHRASE_NAME && name > from && token_is_kind(t, p.end, TOKEN_OPEN) &&
	    token_is(t, from, CLASS_PERSON | CLASS_TITLE))
		name_behind(t, p.end, &p);
	if (p.kind == PHRASE_NOUN && !name_behind(t, p.end, &p) && !name_beyond(t, &p))
		name_joined(t, &p);
	return p;
}

void
phrase_strip_source(const struct tokens *t, struct phrase *p)
{
	for (size_t i = p->from; i + 2 < p->end && i < p->from + 3; i++) {
		/*
		 * "der Polizei" with its article; not "du maire",
		 * where that is half of the word that joins.
		 */
		bool article =
		    token_is(t, i + 1, CLASS_DETERMINER) && !(t->traits & CLASS_FREE_ORDER);

		if (!token_may_be(t, i, CLASS_SOURCE_NOUN) || !token_is(t, i + 1, CLASS_OF) ||
		    ((t->traits & CLASS_FREE_ORDER) && token_is(t, i, CLASS_PERSON)))
			continue;
		*p = phrase_right(t, article ? i + 1 : i + 2);
		return;
	}
}
