#include "source/second.h"

#include "source/apposition.h"
#include "source/speaker.h"
#include "source/subject.h"

enum { BRACKET = 16 };

/* The bracket that one at `at` closes, or `at` where none is closed there. */
static size_t
bracket_open(const struct tokens *t, size_t at)
{
	if (t->items[at].kind != TOKEN_CLOSE)
		return at;
	for (size_t i = at; i > 0 && at - i < BRACKET; i--)
		if (t->items[i - 1].kind == TOKEN_OPEN)
			return i - 1;
	return at;
}

/* Where the clause begins that a token stands in; brackets and names in marks are walked over. */
static size_t
clause_start(const struct tokens *t, size_t at)
{
	while (at > 0) {
		size_t open = bracket_open(t, apposition_title(t, at - 1));

		if (open < at - 1)
			at = open;
		else if (token_before_hyphen(t, at) < at)
			at = token_before_hyphen(t, at);
		else if (t->items[at - 1].kind < TOKEN_COMMA && t->items[at - 1].side == SIDE_OUT)
			at--;
		else
			break;
	}
	return at;
}

/* Where a phrase before `at` ends: a bracket behind it is walked over. */
static size_t
phrase_end(const struct tokens *t, size_t at)
{
	return at > 0 ? (bracket_open(t, at - 1) < at - 1 ? bracket_open(t, at - 1) : at) : 0;
}

/*
 * The phrase before `at`; a name in quotation marks belongs to the noun
 * before it: der Sender "Nord".
 */
static struct phrase
phrase_before(const struct tokens *t, size_t start, size_t at)
{
	size_t open;
	struct phrase p;

	/* "Der Rat hingegen sagte" */
	while (at > start + 1 && token_is(t, at - 1, CLASS_ADVERB))
		at--;
	open = at > 0 ? apposition_title(t, at - 1) : 0;
	if (at == 0 || open + 1 == at)
		return phrase_left(t, start, phrase_end(t, at));
	p = phrase_left(t, start, open);
	if (p.kind == PHRASE_NOUN)
		p.to = p.end = at;
	return p;
}

/* ", der das sagte,": the verb at the end of a relative clause. */
static bool
in_relative_clause(const struct tokens *t, size_t start, size_t verb)
{
	if (start == 0 || t->items[start - 1].kind != TOKEN_COMMA || start == verb)
		return false;
	if (token_is(t, start, CLASS_PREPOSITION) && start + 1 < verb)
		start++;
	return token_is(t, start, CLASS_DETERMINER) && t->items[verb + 1].kind >= TOKEN_COMMA;
}

/* Whether what stands between two marks before the verb has no verb: an apposition. */
static bool
is_apposition(const struct tokens *t, size_t mark)
{
	size_t i = mark;

	while (i > 0 && t->items[i - 1].kind != TOKEN_COMMA && t->items[i - 1].side == SIDE_OUT) {
		i--;
		if (token_is(t, i, CLASS_AUXILIARY | CLASS_MODAL | CLASS_SPEECH | CLASS_REPORTED))
			return false;
	}
	return i > 0 && t->items[i - 1].kind == TOKEN_COMMA;
}

/* "sich", adverbs and a day may stand between the verb and its subject. */
static size_t
over_adverbs(const struct tokens *t, size_t at)
{
	for (;;) {
		if (token_is(t, at, CLASS_PREPOSITION) &&
		    token_is(t, at + 1, CLASS_DAY | CLASS_MONTH))
			at += 2;
		else if (token_is(t, at,
			     CLASS_ADVERB | CLASS_DAY | CLASS_VERB | CLASS_INNER | CLASS_NEGATION))
			at++;
		else
			return at;
	}
}

/* "sagte": a verb of one subject, in languages whose plurals end in "n". */
static bool
is_singular(const struct tokens *t, size_t verb)
{
	struct str low = token_lower(t, verb);

	return low.n > 0 && low.s[low.n - 1] != 'n' && !token_is(t, verb, CLASS_BE);
}

/*
 * The subject before the verb, one phrase or two with a conjunction between them,
 * if the clause begins with it.
 */
static bool
find_pair(const struct tokens *t, struct claim *c, size_t start, struct phrase p)
{
	struct phrase first;

	/* "Auch Ann sagte" */
	if (p.edge == start ||
	    (p.edge == start + 1 && p.kind == PHRASE_NAME && token_is(t, start, CLASS_ADVERB)))
		return speaker_take(t, c, CLAIM_SUBJECT, p);
	if (p.edge < start + 2 || !token_is(t, p.edge - 1, CLASS_CONJUNCTION))
		return false;
	first = phrase_left(t, start, p.edge - 1);
	if (first.edge != start || is_singular(t, c->cue) ||
	    !speaker_take(t, c, CLAIM_SUBJECT, first))
		return false;
	c->second = p;
	return true;
}

/* A clause opened by "wie" with its verb at the end. */
static bool
find_comment(const struct tokens *t, struct claim *c, size_t start, size_t verb)
{
	struct phrase p = phrase_right(t, over_adverbs(t, start + 1));

	return p.end <= verb && speaker_take(t, c, CLAIM_AS, p);
}

/*
 * Back over appositions ("wie der Sprecher, Ben Lee, sagte") to the "wie"
 * of the verb's clause, or `start`.
 */
static size_t
comment_start(const struct tokens *t, size_t start)
{
	size_t at = start;

	for (int i = 0; i < APPOSITION_COMMAS; i++) {
		if (token_is(t, at, CLASS_AS))
			return at;
		if (at == 0 || t->items[at - 1].kind != TOKEN_COMMA)
			break;
		at = clause_start(t, at - 1);
	}
	return start;
}

/*
 * "Ann Lee, die Bürgermeisterin, sagte", with or without the second comma:
 * the name, if the clause begins with it.
 */
static bool
find_described(const struct tokens *t, struct claim *c, size_t start, const struct phrase *p)
{
	struct phrase name;

	if (p->kind != PHRASE_NOUN || p->edge != start || start == 0 ||
	    t->items[start - 1].kind != TOKEN_COMMA)
		return false;
	name = phrase_left(t, 0, start - 1);
	return name.kind == PHRASE_NAME && name.edge == clause_start(t, name.edge) &&
	    speaker_take(t, c, CLAIM_SUBJECT, name);
}

/*
 * The head of an apposition that a comma right before the verb closes, if its clause begins there.
 */
static bool
find_over(const struct tokens *t, struct claim *c, size_t comma)
{
	struct phrase p = apposition_head(t, comma);

	return (p.kind == PHRASE_NAME || p.edge == clause_start(t, p.edge)) &&
	    speaker_take(t, c, CLAIM_SUBJECT, p);
}

/* Behind the verb: inverted where a comma or mark stands before it. */
static bool
find_behind(const struct tokens *t, struct claim *c, size_t start, size_t verb)
{
	struct phrase p = phrase_right(t, over_adverbs(t, verb + 1));

	if (verb == 0 && t->items[0].capital)
		return false;
	return speaker_take(t, c, start == verb && start > 0 ? CLAIM_INVERTED : CLAIM_SUBJECT, p);
}

/*
 * "..., sagte Ann Lee.": a name and the sentence's end behind the verb are its subject, no hearer.
 */
static bool
ends_with_name(const struct tokens *t, size_t verb)
{
	struct phrase p = phrase_right(t, over_adverbs(t, verb + 1));

	return p.kind == PHRASE_NAME && p.edge == p.from &&
	    (p.end >= t->n || t->items[p.end].kind == TOKEN_STOP);
}

/* "Das Vorhaben", "die Kritik an der Schule": what nobody but others speak of. */
static bool
is_matter(const struct tokens *t, const struct phrase *p)
{
	for (size_t i = p->from; i < p->to && !token_is(t, i, CLASS_PREPOSITION); i++)
		if (t->items[i].capital && token_is(t, i, CLASS_OBLIQUE | CLASS_SOURCE_NOUN))
			return true;
	return false;
}

/* "Das Vorhaben lehnte Ann ab": who judges stands behind the verb. */
static bool
find_judge(
    const struct tokens *t, struct claim *c, size_t start, size_t verb, const struct phrase *p)
{
	if (p->kind != PHRASE_NOUN || p->edge != start ||
	    !(is_matter(t, p) ||
		(token_is(t, p->from, CLASS_OBLIQUE) && token_is(t, c->cue, CLASS_OBJECT))))
		return false;
	return speaker_take(t, c, CLAIM_AGENT, phrase_right(t, over_adverbs(t, verb + 1)));
}

/*
 * "Von der Leyen sagte, ...", "Van Weel zei dat": a family's name that begins its clause,
 * for nobody else stands behind the verb.
 */
static bool
is_particle_name(const struct tokens *t, size_t start, size_t verb, const struct phrase *p)
{
	size_t behind = over_adverbs(t, verb + 1);

	if (p->kind == PHRASE_NONE || p->edge == start || !token_is(t, start, CLASS_PREPOSITION) ||
	    (t->items[behind].kind < TOKEN_COMMA && !token_is(t, behind, CLASS_THAT)))
		return false;
	for (size_t i = start; i < p->to - 1; i++)
		if (!token_is(t, i, CLASS_OF))
			return false;
	return true;
}

/* "...", zo benadrukt ze: a closing mark and a comma stand before the clause. */
static bool
is_behind_quote(const struct tokens *t, size_t start)
{
	return start > 1 && t->items[start - 1].kind == TOKEN_COMMA &&
	    t->items[start - 2].side == SIDE_MARK;
}

bool
second_find(const struct tokens *t, struct claim *c, size_t verb)
{
	size_t start = clause_start(t, verb);
	struct phrase p;

	while (start < verb &&
	    (token_is(t, start, CLASS_CONJUNCTION) ||
		(token_is(t, start, CLASS_ADVERB) && token_is(t, start + 1, CLASS_SUBORDINATOR))))
		start++;
	if (is_behind_quote(t, start))
		while (start < verb && token_is(t, start, CLASS_ADVERB))
			start++;
	c->left = verb;
	if (t->items[c->cue_end].kind >= TOKEN_COMMA &&
	    token_is(t, comment_start(t, start), CLASS_AS))
		return find_comment(t, c, comment_start(t, start), verb);
	if (verb > 1 && token_is(t, verb - 1, CLASS_CONJUNCTION))
		return speaker_take(t, c, CLAIM_JOINED, subject_of_sentence(t, verb - 1));
	p = phrase_before(t, start, verb);
	if (is_particle_name(t, start, verb, &p))
		p = (struct phrase){ start, p.to, start, p.end, PHRASE_NAME, false };
	if (find_described(t, c, start, &p) || find_judge(t, c, start, verb, &p))
		return true;
	if (in_relative_clause(t, start, verb))
		return false;
	if (p.kind != PHRASE_NONE && find_pair(t, c, start, p))
		return true;
	/* "Wir erklären Ihnen": the subject is found, and is nobody. */
	if (p.kind == PHRASE_PRONOUN && p.edge == start && start < verb)
		return false;
	if (start == verb && start > 0 && !ends_with_name(t, verb) && is_apposition(t, start - 1) &&
	    find_over(t, c, start - 1))
		return true;
	if (find_behind(t, c, start, verb))
		return true;
	return start == verb && start > 0 && find_over(t, c, start - 1);
}
