#include "source/claim.h"

#include "source/according.h"
#include "source/free.h"
#include "source/label.h"
#include "source/second.h"
#include "source/speaker.h"
#include "source/subject.h"
#include "source/thing.h"
#include "source/unknown.h"
#include "source/verb_group.h"
#include "source/verb_use.h"
#include "source/weigh.h"

/* Tokens from a participle to its auxiliary: where it is the second part, and where it is close. */
enum { CLAIM_BRACE = 24, AUXILIARY_REACH = 5 };

/* "konnte weder bestätigen noch ...": the form of a plural that is an infinitive here. */
static bool
is_infinitive(const struct tokens *t, const struct claim *c)
{
	if (!token_is(t, c->cue, CLASS_BARE))
		return false;
	for (size_t i = c->cue; i > 0 && t->items[i - 1].kind < TOKEN_COMMA; i--)
		if (token_is(t, i - 1, CLASS_MODAL | CLASS_TO) ||
		    (t->items[i - 1].is & (CLASS_REPORTED | CLASS_WEAK)) ==
			(CLASS_REPORTED | CLASS_WEAK))
			return true;
	return false;
}

static bool
phrase_has(const struct tokens *t, const struct phrase *p, uint64_t classes)
{
	for (size_t i = p->from; i < p->to; i++)
		if (token_is(t, i, classes))
			return true;
	return false;
}

/* The same by the words' endings, too. */
static bool
phrase_may_have(const struct tokens *t, const struct phrase *p, uint64_t classes)
{
	for (size_t i = p->from; i < p->to; i++)
		if (token_may_be(t, i, classes))
			return true;
	return false;
}

/* Judgements are those of somebody, or of what was written. */
static bool
can_judge(const struct tokens *t, const struct phrase *p)
{
	return p->kind == PHRASE_PRONOUN || subject_is_somebody(t, p) ||
	    phrase_has(t, p, CLASS_STUDY | CLASS_PLURAL);
}

static void
try_passive(struct search *s, struct claim *c)
{
	size_t by = c->cue_end;

	/* "an idea that was rejected by Ann": of the idea alone. */
	if (!token_is(s->t, by, CLASS_BY) ||
	    (c->left > 0 && token_is(s->t, c->left - 1, CLASS_RELATIVE | CLASS_THAT)))
		return;
	c->speaker = phrase_right(s->t, by + 1);
	if (c->speaker.kind == PHRASE_NONE || !can_judge(s->t, &c->speaker))
		return;
	c->kind = CLAIM_PASSIVE;
	claim_weigh(s, c);
}

/* "wurde von Ann begrüßt": who stands behind "von" in the clause of a passive. */
static bool
try_agent(struct search *s, struct claim *c)
{
	const struct tokens *t = s->t;
	struct phrase p = { .kind = PHRASE_NONE };
	bool passive = false;

	for (size_t i = c->cue;
	     i > 0 && c->cue - i < CLAIM_BRACE && t->items[i - 1].kind < TOKEN_COMMA; i--) {
		passive = passive || token_is(t, i - 1, CLASS_BE);
		if (token_is(t, i - 1, CLASS_BY))
			p = phrase_right(t, i);
	}
	if (!passive || p.kind == PHRASE_NONE)
		return passive;
	c->kind = CLAIM_AGENT;
	c->speaker = p;
	c->left = c->cue;
	claim_weigh(s, c);
	return true;
}

/* "Das teilte Ann mit.": what was said is the sentence before. */
static bool
is_summary(const struct tokens *t, const struct claim *c)
{
	const struct token *first = &t->items[0];

	return (first->is & CLASS_ANAPHOR) == CLASS_ANAPHOR && c->left <= first->span &&
	    c->speaker.from > c->cue;
}

/* "..., findet Ann.": not "findet Platz". */
static bool
is_behind(const struct tokens *t, const struct claim *c)
{
	return c->kind == CLAIM_INVERTED && subject_is_somebody(t, &c->speaker) &&
	    (speaker_ends_inversion(t, c->speaker.end) ||
		token_is(t, c->speaker.end, CLASS_CONJUNCTION));
}

/* The comma that opens the relative clause which one at `comma` closes; 0 where there is none. */
static size_t
relative_open(const struct tokens *t, size_t comma)
{
	for (size_t i = comma; i > 1 && comma - i < CLAIM_BRACE; i--)
		if (token_is_kind(t, i - 1, TOKEN_COMMA) &&
		    !token_is_kind(t, i + 1, TOKEN_NUMBER) &&
		    token_is(t, i + token_is(t, i, CLASS_PREPOSITION),
			CLASS_DETERMINER | CLASS_RELATIVE))
			return i - 1;
	return 0;
}

/* "Ann hat den Plan, der gestern kam, gewürdigt": back from the participle to its auxiliary. */
static size_t
far_auxiliary(const struct tokens *t, size_t participle)
{
	size_t at = participle;

	while (at > 0 && participle - at < CLAIM_BRACE && !token_is(t, at, CLASS_HAVE)) {
		size_t open = 0;

		if (t->items[at - 1].kind < TOKEN_COMMA || t->items[at - 1].side == SIDE_MARK)
			open = at - 1;
		else if (t->items[at - 1].kind == TOKEN_COMMA)
			open = relative_open(t, at - 1);
		if (open == 0 && at > 1)
			break;
		at = open;
	}
	return at;
}

/* A participle behind a far auxiliary, or a finite verb, where the verb is the second part. */
static void
try_second(struct search *s, struct claim *c)
{
	const struct tokens *t = s->t;
	size_t verb = c->cue;

	if (is_infinitive(t, c))
		return;
	if (token_is(t, c->cue, CLASS_PARTICIPLE)) {
		verb = far_auxiliary(t, c->cue);
		if (!token_is(t, verb, CLASS_HAVE) && try_agent(s, c))
			return;
		if (!token_is(t, verb, CLASS_HAVE) && !token_is(t, c->cue, CLASS_SPEECH))
			return;
		if (!token_is(t, verb, CLASS_HAVE))
			verb = c->cue;
	}
	if (verb < c->cue) {
		c->cue = verb;
		c->cue_end = verb + 1;
	}
	if (!second_find(t, c, verb))
		return;
	if ((t->items[c->word].is & CLASS_BEHIND) == CLASS_BEHIND && !is_behind(t, c))
		return;
	/* "Ann ist sicher, dass", not "Ist die Brücke sicher?" */
	if (token_is(t, c->cue, CLASS_BE) && !can_judge(t, &c->speaker))
		return;
	if (is_summary(t, c))
		c->kind = CLAIM_SUMMARY;
	claim_weigh(s, c);
}

/* "still support projects": a verb before a noun, not a noun before a verb. */
static bool
is_verb_and_object(const struct tokens *t, const struct claim *c)
{
	return token_is(t, c->cue, CLASS_NOUNLIKE) && c->speaker.kind == PHRASE_NOUN &&
	    c->speaker.edge > 0 && c->speaker.edge + 1 == c->speaker.to &&
	    token_is(t, c->speaker.edge, CLASS_NOUNLIKE) &&
	    token_is(t, c->speaker.edge, CLASS_BARE);
}

/* "some of the biggest states": the form of a singular behind a plural is a noun. */
static bool
disagrees(const struct tokens *t, const struct claim *c)
{
	struct str word = token_lower(t, c->cue);

	return t->traits == 0 && token_is(t, c->cue, CLASS_NOUNLIKE) &&
	    !token_is(t, c->cue, CLASS_BARE) && word.s[word.n - 1] == 's' &&
	    c->speaker.kind == PHRASE_NOUN && c->speaker.plural &&
	    !phrase_has(t, &c->speaker, CLASS_STUDY);
}

/*
 * "La hausse indique que", "the trend shows growth", "rice adds flavour":
 * of a thing that is no document it is the outlet that reads so.
 */
static bool
only_shows(const struct tokens *t, const struct claim *c)
{
	const struct phrase *p = &c->speaker;
	uint64_t telling = CLASS_STUDY | CLASS_SOURCE_NOUN | CLASS_BODY;

	if (token_is(t, c->cue, CLASS_STRONG) || subject_is_somebody(t, p) ||
	    (p->kind == PHRASE_NOUN
		    ? phrase_has(t, p, telling)
		    : t->traits != 0 || token_is(t, c->cue, CLASS_OBJECT | CLASS_INFINITIVE)))
		return false;
	if (t->traits & CLASS_FREE_ORDER)
		return token_is(t, c->cue, CLASS_SHOWS | CLASS_GERUND);
	return t->traits == 0 && c->kind != CLAIM_INVERTED && !verb_opens_clause(t, c->cue_end) &&
	    !tokens_have(t, TOKEN_QUOTE) &&
	    (token_is(t, c->cue, CLASS_SHOWS | CLASS_GERUND) ||
		!phrase_may_have(
		    t, p, CLASS_PERSON | CLASS_PEOPLE | CLASS_TITLE | CLASS_NUMBER | CLASS_PLURAL));
}

/* "Le plan annoncé mardi": a participle without its auxiliary tells of the noun before. */
static bool
lacks_auxiliary(const struct tokens *t, const struct claim *c)
{
	if (!(t->traits & CLASS_FREE_ORDER) || !token_is(t, c->word, CLASS_PARTICIPLE))
		return false;
	for (size_t i = c->cue; i > 0 && c->cue - i < AUXILIARY_REACH; i--)
		if (token_is(t, i - 1, CLASS_HAVE | CLASS_BE))
			return false;
	return true;
}

/* "Residents told to leave": a passive without its "were", of verbs that have a hearer. */
static bool
is_clipped(const struct tokens *t, const struct claim *c)
{
	return token_is(t, c->cue, CLASS_PARTICIPLE) && token_is(t, c->cue_end, CLASS_TO) &&
	    c->left == c->cue && c->cue > 0 && !token_is(t, c->cue - 1, CLASS_PRONOUN) &&
	    !(t->traits & CLASS_FREE_ORDER);
}

/* "..., challenging itself": a gerund that is often no speech, without what was said. */
static bool
is_silent_gerund(const struct tokens *t, const struct claim *c)
{
	return (c->kind == CLAIM_GERUND || c->kind == CLAIM_JOINED) && t->traits == 0 &&
	    token_is(t, c->cue, CLASS_GERUND) && !token_is(t, c->cue, CLASS_STRONG | CLASS_PLAIN) &&
	    !verb_opens_clause(t, c->cue_end);
}

static void
try_verb(struct search *s, struct claim *c)
{
	const struct tokens *t = s->t;
	uint64_t is = t->items[c->cue].is;
	bool noun = (is & CLASS_NOUNLIKE) && !verb_governs(t, c);
	struct verb_group group;

	if (t->traits & CLASS_VERB_SECOND) {
		try_second(s, c);
		return;
	}
	if (!verb_has_subject(t, c) || lacks_auxiliary(t, c) || (noun && !(is & CLASS_SHOWS)))
		return;
	group = verb_group_before(t, c->cue);
	c->left = group.left;
	if (is_clipped(t, c) || group.duty)
		return;
	if (group.be && !(is & CLASS_GERUND)) {
		try_passive(s, c);
		return;
	}
	if (token_is(t, c->cue_end, CLASS_BY))
		return;
	if (speaker_find(t, c) ? (is & CLASS_BARE) && !verb_is_finite(t, c, group.modal)
			       : !free_is_dropped(t, c))
		return;
	if (c->speaker.kind == PHRASE_NONE)
		c->kind = CLAIM_DROPPED;
	else if (is_verb_and_object(t, c) || disagrees(t, c) || only_shows(t, c) ||
	    thing_has_object(t, c) || (noun && !phrase_has(t, &c->speaker, CLASS_STUDY)) ||
	    is_silent_gerund(t, c) || (!(is & CLASS_SPEECH) && !can_judge(t, &c->speaker)))
		return;
	claim_weigh(s, c);
}

/* "Ann is afraid that", "was willing to": a state of mind with what it is about. */
static void
try_feeling(struct search *s, struct claim *c)
{
	const struct tokens *t = s->t;
	struct verb_group group = verb_group_before(t, c->cue);

	if (!group.be ||
	    !token_is(t, c->cue_end,
		CLASS_THAT | CLASS_TO | CLASS_PREPOSITION | CLASS_OF | CLASS_PRONOUN |
		    CLASS_DETERMINER) ||
	    token_is(t, c->cue_end, CLASS_BY))
		return;
	c->left = group.left;
	if (speaker_find(t, c) && subject_is_somebody(t, &c->speaker))
		claim_weigh(s, c);
}

/* "Ann's bet is that", "Ann's claim that": who holds it. */
static void
try_held(struct search *s, struct claim *c)
{
	const struct tokens *t = s->t;
	size_t that = c->cue_end + token_is(t, c->cue_end, CLASS_BE);

	if (!token_is(t, that, CLASS_THAT) || c->cue == 0)
		return;
	c->left = c->cue;
	if (t->items[c->cue - 1].kind == TOKEN_POSSESSIVE && t->items[c->cue - 1].side == SIDE_OUT)
		c->speaker = phrase_left(t, 0, c->cue - 1);
	else if (token_is(t, c->cue - 1, CLASS_POSSESSIVE) &&
	    token_is(t, c->cue - 1, CLASS_HE | CLASS_SHE))
		c->speaker = (struct phrase){ c->cue - 1, c->cue, c->cue - 1, c->cue,
			PHRASE_PRONOUN, false };
	if (!subject_may(t, &c->speaker))
		return;
	c->cue_end = that;
	c->kind = CLAIM_HELD;
	claim_weigh(s, c);
}

static void
try_cue(struct search *s, struct claim *c)
{
	uint64_t is = s->t->items[c->cue].is;

	if (is & CLASS_CLAIM)
		try_held(s, c);
	if (according_try(s, c))
		return;
	if ((is & CLASS_FEELING) && (!(is & CLASS_OBJECT) || verb_group_before(s->t, c->cue).be))
		try_feeling(s, c);
	else
		try_verb(s, c);
}

/* The next token from `at` on that can be a cue, their number where there is none. */
static size_t
next_cue(const struct tokens *t, size_t at)
{
	size_t busy = tokens_next(t, TOKENS_BUSY, at);
	size_t noun = t->n;

	if (t->traits & CLASS_NOUNS_CAPITAL)
		noun = tokens_next(t, TOKENS_CAPITAL, at);
	return noun < busy ? noun : busy;
}

/* What is asked of a claim that is none: to clear all of it would cost more than most sentences. */
static void
forget(struct claim *c)
{
	c->kind = CLAIM_NONE;
	c->speaker.kind = c->second.kind = PHRASE_NONE;
	c->coverage = c->score = 0;
	c->apart = false;
}

/* A claim by a cue, so far without a speaker. */
static void
begin(struct claim *c, size_t cue, size_t cue_end)
{
	forget(c);
	c->cue = c->word = c->left = cue;
	c->cue_end = cue_end;
	c->speaker = (struct phrase){ .kind = PHRASE_NONE };
}

/* A word of no class that stands where a verb of speech stands. */
static void
try_unknown(struct search *s)
{
	for (size_t i = s->t->n; i-- > 1;) {
		struct claim c;

		begin(&c, i, i + 1);
		if (s->t->items[i].side != SIDE_OUT)
			return;
		if (unknown_end(s->t, &c) || unknown_verb(s->t, &c)) {
			claim_weigh(s, &c);
			return;
		}
	}
}

static void
try_cues(struct search *s)
{
	const struct tokens *t = s->t;
	bool compounds = t->traits & CLASS_NOUNS_CAPITAL;
	size_t cues = 0;

	for (size_t i = 0; (i = next_cue(t, i)) < t->n && cues < CLAIM_CUES;
	     i += t->items[i].span) {
		struct claim c;

		if (!token_is(t, i, CLASS_CUE) && !(compounds && according_compounds(t, i)))
			continue;
		begin(&c, i, i + t->items[i].span);
		cues++;
		try_cue(s, &c);
	}
}

/* "Il caso Ann Lee: «...»": the name says which one; what opens the phrase is nobody. */
static bool
is_case(const struct tokens *t, const struct phrase *p)
{
	return p->kind != PHRASE_PRONOUN && (p->from > p->edge || p->kind == PHRASE_NOUN) &&
	    p->edge < t->n &&
	    !token_is(t, p->edge + token_is(t, p->edge, CLASS_DETERMINER),
		CLASS_PERSON | CLASS_TITLE | CLASS_PEOPLE);
}

/* "La ministra alza la voce: «...»", no verb of speech, free order: whom the clause is about. */
static void
try_colon(struct search *s)
{
	const struct tokens *t = s->t;
	struct claim c;
	size_t last = t->n;

	if (!(t->traits & CLASS_FREE_ORDER) || !label_own_colon(t, &s->out->best, &c) || c.cue == 0)
		return;
	while (last > 0 && t->items[last - 1].kind == TOKEN_STOP)
		last--;
	if (last == 0 || t->items[last - 1].side == SIDE_OUT)
		return;
	if (!subject_is_somebody(t, &c.speaker))
		c.speaker = phrase_left(t, 0, c.cue);
	if (!subject_may(t, &c.speaker) || is_case(t, &c.speaker))
		return;
	c.cue_end = c.cue + 1;
	c.word = c.left = c.cue;
	c.kind = CLAIM_SUBJECT;
	claim_weigh(s, &c);
}

void
claims_find(struct claims *out, const struct tokens *t, const struct credit *credit)
{
	struct search s;
	struct claim label;

	s.t = t;
	s.credit = credit;
	s.out = out;
	s.nested = false;
	forget(&s.other);

	forget(&out->best);
	forget(&out->label);
	forget(&out->lead);
	out->carried = false;
	if (label_colon(t, &label) || label_signature(t, &label))
		claim_weigh(&s, &label);
	if ((t->seen & CLASS_CUE) || (t->traits & CLASS_NOUNS_CAPITAL))
		try_cues(&s);
	if (out->best.kind == CLAIM_NONE && tokens_have(t, TOKEN_COLON))
		try_colon(&s);
	if (out->best.kind == CLAIM_NONE &&
	    (tokens_have(t, TOKEN_QUOTE) || token_is_kind(t, 0, TOKEN_DASH)))
		try_unknown(&s);
	claim_join_other(&s);
}
