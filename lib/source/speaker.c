#include "source/speaker.h"

#include "lang/given.h"
#include "source/free.h"

/* Whether a clause may begin with a phrase whose first token is here. */
static bool
at_clause_edge(const struct tokens *t, size_t at)
{
	const struct token *before;

	if (at == 0)
		return true;
	before = &t->items[at - 1];
	if (before->side == SIDE_MARK || before->kind >= TOKEN_COMMA)
		return true;
	return (before->is &
		   (CLASS_CONJUNCTION | CLASS_SUBORDINATOR | CLASS_THAT | CLASS_AS |
		       CLASS_ADVERB)) != 0;
}

/* "dem Rat"; "der neuen Zeitung": what ends so behind that article is no subject. */
static bool
is_oblique(const struct tokens *t, size_t from)
{
	if (token_is(t, from, CLASS_OBLIQUE))
		return true;
	return token_is(t, from, CLASS_OF) && token_is(t, from, CLASS_DETERMINER) &&
	    !t->items[from + 1].capital && t->items[from + 1].kind == TOKEN_WORD &&
	    token_may_be(t, from + 1, CLASS_OBLIQUE);
}

/* Where nouns have capitals: a phrase in the case of a subject, with a noun in it. */
static bool
has_noun(const struct tokens *t, const struct phrase *p)
{
	if (p->edge == p->from && is_oblique(t, p->from))
		return false;
	for (size_t i = p->from; i < p->to; i++) {
		const struct token *k = &t->items[i];

		if (k->capital && !token_is(t, i, CLASS_DETERMINER))
			return true;
		/* "der 39-Jährige" */
		if (k->kind == TOKEN_NUMBER && is_alpha(t->text.s[k->at + k->n - 1]))
			return true;
	}
	return false;
}

/* "She passes in the street": what follows is a verb. */
static bool
is_subject_pronoun(const struct tokens *t, size_t at)
{
	return t->traits == 0 && token_is(t, at, CLASS_HE | CLASS_SHE | CLASS_THEY) &&
	    !token_is(t, at, CLASS_POSSESSIVE);
}

/* "met with Ann": behind a preposition that does not open the clause nobody speaks. */
bool
speaker_may(const struct tokens *t, const struct phrase *p)
{
	size_t before;

	if (p->kind == PHRASE_NONE)
		return false;
	if (p->kind == PHRASE_PRONOUN && token_is(t, p->from, CLASS_SPEAKER))
		return token_is(t, p->from, CLASS_PERSON);
	if (p->to == p->from + 1 && token_is_kind(t, p->from, TOKEN_NUMBER))
		return false;
	if (p->kind == PHRASE_NOUN && (t->traits & CLASS_NOUNS_CAPITAL) && !has_noun(t, p))
		return false;
	if (p->edge == 0 || p->kind == PHRASE_PRONOUN)
		return true;
	if (token_is(t, p->edge - 1, CLASS_AS))
		return true;
	if (token_is(t, p->edge, CLASS_DETERMINER) && t->items[p->edge - 1].is == 0 &&
	    token_may_be(t, p->edge - 1, CLASS_GERUND))
		return false;
	before = token_entry(t, p->edge - 1);
	if (p->kind == PHRASE_NOUN && is_subject_pronoun(t, before))
		return false;
	return !token_is(t, before, CLASS_PREPOSITION | CLASS_OF | CLASS_TO) ||
	    (before >= 1 && token_is(t, before, CLASS_SUBORDINATOR));
}

bool
speaker_is_somebody(const struct tokens *t, const struct phrase *p)
{
	if (p->kind == PHRASE_PRONOUN)
		return !token_is(t, p->from, CLASS_IT);
	for (size_t i = p->from; i < p->to && p->kind == PHRASE_NOUN; i++) {
		if (token_is(t, i, CLASS_PERSON | CLASS_PEOPLE))
			return true;
		/* "the status of the players" is nobody, "two of the players" are. */
		if (token_is(t, i, CLASS_OF) && i > p->from &&
		    !token_is(t, i - 1, CLASS_DETERMINER | CLASS_NUMBER))
			return false;
	}
	return p->kind == PHRASE_NAME;
}

/* The mark that bounds a parenthesis before `at`: its number + 1, 0 at the sentence's start or a quotation. */
static size_t
mark_before(const struct tokens *t, size_t at)
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
	const struct token *first = &t->items[from];
	bool person;

	if (to < from + 2 || !first->name || !t->items[to - 1].name)
		return false;
	person = given_find(str_part(t->text, first->at, first->n)) != GIVEN_NONE;
	for (size_t i = from; i < to; i++)
		if (!t->items[i].name && !(person && token_is(t, i, CLASS_OF)))
			return false;
	return true;
}

/* Back from the comma (or bracket) before the cue, parenthesis by parenthesis, to who speaks. */
struct phrase
speaker_over(const struct tokens *t, size_t mark)
{
	struct phrase found = { .kind = PHRASE_NONE };
	size_t right = mark;

	for (int i = 0; i < SPEAKER_COMMAS; i++) {
		size_t left = mark_before(t, right);
		struct phrase p;

		/* "the vice-president, general Ann Lee, said" */
		while (i == 0 && left && left + 2 < right && !t->items[left].name &&
		    token_is(t, left, CLASS_TITLE))
			left++;
		if (i == 0 && left && is_bare_name(t, left, right)) {
			p = phrase_left(t, 0, left - 1);
			/* "Ann Lee, of Norwick, South Holm, said" */
			if (p.kind == PHRASE_NAME && !speaker_may(t, &p)) {
				right = left - 1;
				continue;
			}
			return (struct phrase){ left, right, speaker_may(t, &p) ? p.edge : left,
				right, PHRASE_NAME, false };
		}
		if (left == 0)
			break;
		right = left - 1;
		p = phrase_left(t, 0, right);
		if (!speaker_may(t, &p) || !at_clause_edge(t, p.edge))
			continue;
		if (p.kind != PHRASE_NOUN)
			return p;
		if (found.kind == PHRASE_NONE)
			found = p;
	}
	return found;
}

/* Over an opening ("In Ohio," "When he came,") to where the main clause begins. */
static size_t
clause_start(const struct tokens *t, size_t before)
{
	size_t i = 0;

	while (i < before &&
	    (t->items[i].side == SIDE_MARK || token_is(t, i, CLASS_CONJUNCTION | CLASS_ADVERB)))
		i++;
	/* "Asked about the bridge," */
	if (i + 1 < before && token_may_be(t, i, CLASS_VERB | CLASS_SPEECH) &&
	    token_is(t, i + 1, CLASS_PREPOSITION))
		i++;
	if (i >= before || !token_is(t, i, CLASS_PREPOSITION | CLASS_SUBORDINATOR | CLASS_AS))
		return i < before && token_is_kind(t, i, TOKEN_COMMA) ? i + 1 : i;
	while (i < before &&
	    !(token_is_kind(t, i, TOKEN_COMMA) && t->items[i].side == SIDE_OUT &&
		!token_is_kind(t, i + 1, TOKEN_NUMBER)))
		i++;
	return i + 1;
}

struct phrase
speaker_subject(const struct tokens *t, size_t before)
{
	struct phrase none = { .kind = PHRASE_NONE };
	struct phrase p;
	size_t at = clause_start(t, before);

	if (at >= before)
		return none;
	p = phrase_right(t, at);
	if (p.kind == PHRASE_NONE || p.end > before || !speaker_may(t, &p))
		return none;
	return p;
}

/* The subject of the clause: of what a comma and a conjunction open, or else of the sentence. */
static struct phrase
clause_subject(const struct tokens *t, size_t before)
{
	struct phrase p = { .kind = PHRASE_NONE };
	size_t at = before;

	while (at > 1 &&
	    !(token_is_kind(t, at - 2, TOKEN_COMMA) && token_is(t, at - 1, CLASS_CONJUNCTION)))
		at--;
	if (at > 1)
		p = phrase_right(t, at);
	return p.kind != PHRASE_NONE && p.end <= before ? p : speaker_subject(t, before);
}

/* "Ann and Ben said": the one before the conjunction. */
static void
find_second(const struct tokens *t, struct claim *c)
{
	size_t at = c->speaker.edge;
	struct phrase p;

	if (at < 2 || c->speaker.kind == PHRASE_PRONOUN || !token_is(t, at - 1, CLASS_CONJUNCTION))
		return;
	p = phrase_left(t, 0, at - 1);
	if (p.kind != c->speaker.kind || !at_clause_edge(t, p.edge) || !speaker_may(t, &p))
		return;
	c->second = c->speaker;
	c->speaker = p;
	c->second.plural = true;
}

/* "A poll released by X shows": the poll, where no other cue stands between. */
static bool
find_study(const struct tokens *t, size_t cue, struct phrase *p)
{
	struct phrase right;

	for (size_t i = cue; i-- > 0 && cue - i <= PHRASE_RIGHT;) {
		if (t->items[i].side != SIDE_OUT || t->items[i].kind >= TOKEN_COMMA ||
		    token_is(t, i, CLASS_SPEECH | CLASS_RELATIVE | CLASS_SUBORDINATOR))
			return false;
		if (!token_is(t, i, CLASS_STUDY) || t->items[i].name)
			continue;
		*p = phrase_left(t, 0, i + 1);
		if (p->kind != PHRASE_NOUN || !speaker_may(t, p) || !at_clause_edge(t, p->edge))
			continue;
		right = phrase_right(t, p->from);
		if (right.kind == PHRASE_NOUN && right.end <= cue)
			p->to = p->end = right.to;
		return true;
	}
	return false;
}

/* What may stand behind an inverted subject where no quotation mark stands before the cue. */
bool
speaker_ends_inversion(const struct tokens *t, size_t at)
{
	if (at >= t->n || t->items[at].kind >= TOKEN_COMMA)
		return true;
	return token_is(t, at,
		   CLASS_PREPOSITION | CLASS_RELATIVE | CLASS_DAY | CLASS_ADVERB |
		       CLASS_SUBORDINATOR | CLASS_AS) ||
	    token_may_be(t, at, CLASS_ADVERB | CLASS_GERUND);
}

/* "antecipou uma reforma,": an object behind the verb, where the order is free: nobody who speaks, and nothing that is read. */
static bool
is_thing_behind(const struct tokens *t, const struct phrase *p)
{
	if (!(t->traits & CLASS_FREE_ORDER) || speaker_is_somebody(t, p) ||
	    !token_is(t, p->from, CLASS_DETERMINER) || token_is(t, p->from, CLASS_DEFINITE))
		return false;
	for (size_t i = p->from; i < p->to; i++)
		if (token_is(t, i, CLASS_STUDY | CLASS_BODY | CLASS_TITLE))
			return false;
	return true;
}

static bool
find_inverted(const struct tokens *t, struct claim *c)
{
	struct phrase p;
	bool quoted;

	if (!token_is(t, c->cue, CLASS_INVERTS) || token_is(t, c->cue, CLASS_GERUND | CLASS_BARE))
		return false;
	if (c->left != c->cue || (c->cue > 0 && c->cue < 3))
		return false;
	quoted = c->cue > 0 && t->items[c->cue - 1].side == SIDE_MARK;
	p = phrase_right(t, c->cue_end);
	if (!speaker_may(t, &p) ||
	    (p.kind == PHRASE_NOUN && p.end - p.from == 1 && token_is(t, p.from, CLASS_DAY)))
		return false;
	if (!quoted && (!speaker_ends_inversion(t, p.end) || is_thing_behind(t, &p)))
		return false;
	c->kind = CLAIM_INVERTED;
	c->speaker = p;
	return true;
}

bool
speaker_take(const struct tokens *t, struct claim *c, enum claim_kind kind, struct phrase p)
{
	if (!speaker_may(t, &p))
		return false;
	c->kind = kind;
	c->speaker = p;
	return true;
}

/* Behind a relative pronoun: the phrase before it speaks. */
static bool
find_relative(const struct tokens *t, struct claim *c, size_t pronoun)
{
	size_t end = pronoun;

	struct phrase p;

	if (end > 0 && token_is_kind(t, end - 1, TOKEN_COMMA))
		end--;
	p = phrase_left(t, 0, end);
	/* "un incendio que ha definido como": somebody else speaks of it, without being named. */
	if ((t->traits & CLASS_FREE_ORDER) && p.kind == PHRASE_NOUN && !speaker_is_somebody(t, &p))
		return false;
	return speaker_take(t, c, CLAIM_CLAUSE, p);
}

/* The dash that opens the parenthesis which another one closes; 0 where there is none. */
static size_t
dash_before(const struct tokens *t, size_t at)
{
	while (at > 0 && t->items[at - 1].side == SIDE_OUT) {
		at--;
		if (token_is_kind(t, at, TOKEN_DASH))
			return at;
	}
	return 0;
}

/*
 * "Ann Lee, the mayor, noted the rule in May": a name at the sentence's edge, with an
 * apposition that holds no verb of its own, before what could be an inverted subject.
 */
static bool
find_named_apposition(const struct tokens *t, struct claim *c, size_t mark)
{
	size_t left;
	struct phrase p;

	if (!token_is_kind(t, mark, TOKEN_COMMA) || t->items[mark].side != SIDE_OUT ||
	    token_is(t, c->cue, CLASS_GERUND))
		return false;
	left = mark_before(t, mark);
	if (!left)
		return false;
	if (!token_is(t, left, CLASS_RELATIVE))
		for (size_t i = left; i < mark; i++)
			if (token_is(t, i, CLASS_AUXILIARY | CLASS_MODAL))
				return false;
	p = speaker_over(t, mark);
	return p.kind == PHRASE_NAME && clause_start(t, p.to) >= p.edge &&
	    speaker_take(t, c, CLAIM_SUBJECT, p);
}

/* "Ann was charged and found guilty": a passive before the conjunction goes on behind it. */
static bool
is_passive(const struct tokens *t, size_t conjunction)
{
	for (size_t i = conjunction; i-- > 1;)
		if (token_is(t, i - 1, CLASS_BE) && t->items[i].side == SIDE_OUT)
			return t->items[i].kind == TOKEN_WORD && token_may_be(t, i, CLASS_VERB) &&
			    !token_may_be(t, i, CLASS_GERUND);
	return false;
}

/* "Ann came and said": the subject of the sentence, or of the relative clause that the verb before stands in. */
static bool
find_joined(const struct tokens *t, struct claim *c, size_t conjunction)
{
	if (!(t->traits & CLASS_FREE_ORDER) && !token_is(t, c->cue, CLASS_STRONG | CLASS_PLAIN) &&
	    is_passive(t, conjunction))
		return false;
	for (size_t i = conjunction; i > 0 && t->items[i - 1].kind < TOKEN_COMMA; i--)
		if (token_is(t, i - 1, CLASS_RELATIVE))
			return find_relative(t, c, i - 1);
	return speaker_take(t, c, CLAIM_JOINED, speaker_subject(t, conjunction));
}

static bool
find_behind_mark(const struct tokens *t, struct claim *c, size_t mark)
{
	struct phrase p;

	if (find_named_apposition(t, c, mark) || find_inverted(t, c) ||
	    free_find(t, c, CLAIM_INVERTED))
		return true;
	if (t->items[mark].side == SIDE_MARK)
		return false;
	if (token_is(t, c->cue, CLASS_GERUND) && c->left == c->cue)
		return speaker_take(t, c, CLAIM_GERUND, speaker_subject(t, mark));
	if (token_is_kind(t, mark, TOKEN_CLOSE)) {
		while (mark > 0 && !token_is_kind(t, mark, TOKEN_OPEN))
			mark--;
		p = phrase_left(t, 0, mark);
	} else if (token_is_kind(t, mark, TOKEN_DASH) && dash_before(t, mark)) {
		p = phrase_left(t, 0, dash_before(t, mark));
	} else {
		p = speaker_over(t, mark);
	}
	return speaker_take(t, c, CLAIM_SUBJECT, p);
}

/* By what stands directly before the phrase: a main clause, a comment, a clause inside another. */
static enum claim_kind
kind_of_subject(const struct tokens *t, const struct claim *c)
{
	size_t edge = c->speaker.edge;

	if (edge == 0)
		return CLAIM_SUBJECT;
	while (edge > 1 && token_is(t, edge - 1, CLASS_ADVERB))
		edge--;
	if (token_is(t, edge - 1, CLASS_AS))
		return token_is(t, c->cue, CLASS_SPEECH) ? CLAIM_AS : CLAIM_CLAUSE;
	if (token_is(t, edge - 1, CLASS_SUBORDINATOR | CLASS_RELATIVE))
		return CLAIM_CLAUSE;
	return CLAIM_SUBJECT;
}

/* Behind whom a clause or a participle tells more: "residents who fled", "doctors offering to help". */
static bool
tells_more(const struct tokens *t, size_t at)
{
	return token_is(t, at, CLASS_RELATIVE) ||
	    (at > 0 && token_is(t, at - 1, CLASS_PERSON) && token_may_be(t, at, CLASS_GERUND) &&
		!token_is(t, at, CLASS_SPEECH));
}

/* "Residents who fled the town said": the phrase before the verb is the relative clause's own; who it tells of speaks. */
static bool
find_over_relative(const struct tokens *t, struct claim *c, size_t edge)
{
	if (t->traits != 0 || at_clause_edge(t, edge))
		return false;
	for (size_t i = edge; i > 1 && t->items[i - 1].kind < TOKEN_COMMA; i--) {
		struct phrase p;

		if (token_is(t, i - 1, CLASS_SPEECH) && !token_is(t, i - 2, CLASS_RELATIVE))
			return false;
		if (!tells_more(t, i - 1))
			continue;
		p = phrase_left(t, 0, i - 1);
		return at_clause_edge(t, p.edge) && speaker_is_somebody(t, &p) &&
		    speaker_take(t, c, CLAIM_SUBJECT, p);
	}
	return false;
}

bool
speaker_find(const struct tokens *t, struct claim *c)
{
	size_t before = c->left;
	struct phrase p;

	if (token_is(t, c->cue, CLASS_SHOWS) && !token_is(t, c->cue, CLASS_GERUND) &&
	    find_study(t, c->left, &c->speaker)) {
		c->kind = CLAIM_SUBJECT;
		return true;
	}
	if (before == 0)
		return (c->cue == 0 && find_inverted(t, c)) || free_summary(t, c) ||
		    free_find(t, c, CLAIM_SUBJECT);
	before--;
	if ((token_is(t, before, CLASS_AS) && free_find(t, c, CLAIM_AS)) || free_summary(t, c))
		return true;
	if (token_is(t, before, CLASS_RELATIVE | CLASS_THAT))
		return find_relative(t, c, before);
	if (token_is(t, before, CLASS_CONJUNCTION))
		return find_joined(t, c, before);
	if (t->items[before].side == SIDE_MARK || t->items[before].kind >= TOKEN_COMMA)
		return find_behind_mark(t, c, before);
	if (token_is(t, c->cue, CLASS_GERUND) && c->left == c->cue)
		return token_is(t, before, CLASS_BY | CLASS_SUBORDINATOR) &&
		    speaker_take(t, c, CLAIM_GERUND, clause_subject(t, before));
	p = phrase_left(t, 0, c->left);
	if (find_over_relative(t, c, p.edge))
		return true;
	if (!speaker_take(t, c, CLAIM_SUBJECT, p) && !free_take_last(t, c))
		return false;
	find_second(t, c);
	if (c->speaker.kind == PHRASE_PRONOUN && (t->traits & CLASS_CLITICS) &&
	    c->speaker.edge > 0 && !t->items[c->speaker.from].spaced &&
	    token_is(t, c->speaker.edge - 1, CLASS_AUXILIARY))
		c->speaker.edge--;
	c->kind = kind_of_subject(t, c);
	return true;
}
