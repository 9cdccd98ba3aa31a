#include "source/speaker.h"

#include "source/apposition.h"
#include "source/beside.h"
#include "source/free.h"
#include "source/subject.h"
#include "source/thing.h"
#include "source/verb_group.h"

/*
 * "envoy for Norwick and Holm Ann Lee": a noun and what it is of,
 * before a name that goes on with that.
 */
static bool
is_of_two(const struct tokens *t, const struct phrase *first, const struct phrase *second)
{
	if (first->kind != PHRASE_NOUN || second->kind != PHRASE_NAME)
		return false;
	for (size_t i = first->from; i < first->to; i++)
		if (token_is(t, i, CLASS_LINKS))
			return true;
	return false;
}

/* Of two kinds, "Ann and council leaders", "Ann and her partners": both somebody. */
static bool
are_two(const struct tokens *t, const struct phrase *first, const struct phrase *second)
{
	/* "Acabó la fiesta y los vecinos dijeron": the feast did not. */
	if (first->kind == second->kind)
		return !(t->traits & CLASS_FREE_ORDER) || subject_is_somebody(t, first) ||
		    !subject_is_somebody(t, second);
	return t->traits == 0 && subject_is_somebody(t, first) &&
	    (subject_is_somebody(t, second) || token_is(t, second->from, CLASS_POSSESSIVE)) &&
	    !is_of_two(t, first, second);
}

/* "Ann and Ben said", "she and her advisers said": the one before the conjunction. */
static void
find_second(const struct tokens *t, struct claim *c)
{
	size_t at = c->speaker.edge;
	struct phrase p;

	if (at < 2 || c->speaker.kind == PHRASE_PRONOUN || !token_is(t, at - 1, CLASS_CONJUNCTION))
		return;
	p = phrase_left(t, 0, at - 1);
	if (!are_two(t, &p, &c->speaker) || !subject_at_edge(t, p.edge) || !subject_may(t, &p))
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
		if (p->kind != PHRASE_NOUN || !subject_may(t, p) || !subject_at_edge(t, p->edge))
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
	/* "ha detto Ann lo scorso giovedì" */
	if ((t->traits & CLASS_FREE_ORDER) && token_is(t, at, CLASS_DETERMINER) &&
	    token_is(t, at + 1, CLASS_DAY))
		return true;
	return token_is(t, at,
		   CLASS_PREPOSITION | CLASS_RELATIVE | CLASS_DAY | CLASS_ADVERB |
		       CLASS_SUBORDINATOR | CLASS_AS) ||
	    token_may_be(t, at, CLASS_ADVERB | CLASS_GERUND);
}

/*
 * "antecipou uma reforma,": an object behind the verb, where the order is free:
 * nobody who speaks, and nothing that is read.
 */
static bool
is_thing_behind(const struct tokens *t, const struct phrase *p)
{
	if ((t->traits != 0 && !(t->traits & CLASS_FREE_ORDER)) || subject_is_somebody(t, p))
		return false;
	/*
	 * Where there are no articles, none tells "an object" from "the object";
	 * nor where more follows, "menciona la actitud de".
	 */
	if (!(t->traits & CLASS_GENITIVE) && !token_is(t, p->from, CLASS_POSSESSIVE) &&
	    (!token_is(t, p->from, CLASS_DETERMINER) || token_is(t, p->from, CLASS_DEFINITE)) &&
	    (p->end >= t->n || t->items[p->end].kind >= TOKEN_COMMA ||
		token_is(t, p->end, CLASS_ADVERB | CLASS_DAY)))
		return false;
	for (size_t i = p->from; i < p->to; i++)
		if (token_is(t, i, CLASS_STUDY | CLASS_BODY | CLASS_TITLE))
			return false;
	return true;
}

/*
 * "El alcalde, emocionado, agradeció la ayuda": nobody behind the verb,
 * but at the other end of an apposition.
 */
static bool
opens_with_somebody(const struct tokens *t, const struct claim *c, const struct phrase *behind)
{
	struct phrase head;

	if (!(t->traits & CLASS_FREE_ORDER) || c->cue == 0 || subject_is_somebody(t, behind))
		return false;
	head = apposition_head(t, c->cue - 1);
	return head.edge == 0 && subject_is_somebody(t, &head);
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
	if (!subject_may(t, &p) ||
	    (p.kind == PHRASE_NOUN && p.end - p.from == 1 && token_is(t, p.from, CLASS_DAY)))
		return false;
	if (!quoted &&
	    (!speaker_ends_inversion(t, p.end) || is_thing_behind(t, &p) ||
		opens_with_somebody(t, c, &p)))
		return false;
	c->kind = CLAIM_INVERTED;
	c->speaker = p;
	return true;
}

bool
speaker_take(const struct tokens *t, struct claim *c, enum claim_kind kind, struct phrase p)
{
	if (!subject_may(t, &p))
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
	if ((t->traits & CLASS_FREE_ORDER) && p.kind == PHRASE_NOUN && !subject_is_somebody(t, &p))
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
	left = apposition_mark(t, mark);
	if (!left)
		return false;
	p = apposition_head(t, mark);
	/* "КИЇВ, 7 квітня (...) - Дощ ущух, повідомив мер" */
	if ((t->traits & CLASS_FREE_ORDER) && p.from == 0 && t->items[0].shouted)
		return false;
	return p.kind == PHRASE_NAME && subject_clause_start(t, p.to) >= p.edge &&
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

/*
 * "Ann came and said": the subject of the sentence, or of the relative clause
 * that the verb before stands in.
 */
static bool
find_joined(const struct tokens *t, struct claim *c, size_t conjunction)
{
	if (!(t->traits & CLASS_FREE_ORDER) && !token_is(t, c->cue, CLASS_STRONG | CLASS_PLAIN) &&
	    is_passive(t, conjunction))
		return false;
	for (size_t i = conjunction; i > 0 && t->items[i - 1].kind < TOKEN_COMMA; i--)
		if (token_is(t, i - 1, CLASS_RELATIVE))
			return find_relative(t, c, i - 1);
	return speaker_take(t, c, CLAIM_JOINED, subject_of_sentence(t, conjunction));
}

/* 'Ann Lee, who wrote "Night Ferry," said': the head of an apposition that ends in a title. */
static bool
find_over_title(const struct tokens *t, struct claim *c, size_t mark)
{
	bool behind = token_is_kind(t, mark, TOKEN_COMMA);
	size_t close = mark - (behind && mark > 0);
	size_t open = apposition_title(t, close);
	struct phrase p;

	if (open == close || !(behind || token_is_kind(t, close - 1, TOKEN_COMMA)))
		return false;
	p = apposition_head(t, open);
	return p.kind == PHRASE_NAME && speaker_take(t, c, CLAIM_SUBJECT, p);
}

static bool
find_behind_mark(const struct tokens *t, struct claim *c, size_t mark)
{
	struct phrase p;

	if (t->items[mark].kind == TOKEN_QUOTE &&
	    (free_take_marked(t, c) || free_take_marked_house(t, c)))
		return true;
	if (find_named_apposition(t, c, mark) || find_inverted(t, c) ||
	    free_find(t, c, CLAIM_INVERTED))
		return true;
	if (find_over_title(t, c, mark))
		return true;
	if (t->items[mark].side == SIDE_MARK)
		return free_over_marks(t, c);
	/* "Możemy rozmawiać z Anną – dodał.": whoever spoke before. */
	if ((t->traits & CLASS_GENITIVE) && token_is_kind(t, mark, TOKEN_DASH) &&
	    token_is_kind(t, c->cue_end, TOKEN_STOP))
		return false;
	if (token_is(t, c->cue, CLASS_GERUND) && c->left == c->cue)
		return speaker_take(t, c, CLAIM_GERUND, subject_of_sentence(t, mark));
	if (token_is_kind(t, mark, TOKEN_CLOSE)) {
		while (mark > 0 && !token_is_kind(t, mark, TOKEN_OPEN))
			mark--;
		p = phrase_left(t, 0, mark);
	} else if (token_is_kind(t, mark, TOKEN_DASH) && dash_before(t, mark)) {
		p = phrase_left(t, 0, dash_before(t, mark));
	} else if (!beside_name(t, apposition_mark(t, mark), mark, &p)) {
		p = apposition_head(t, mark);
	}
	return speaker_take(t, c, CLAIM_SUBJECT, p);
}

/* "as many as they reported": another "as" before the one at `as`. */
static bool
is_comparison(const struct tokens *t, size_t as)
{
	for (size_t i = as; i > 0 && t->items[i - 1].kind < TOKEN_COMMA; i--)
		if (token_is(t, i - 1, CLASS_AS))
			return true;
	return false;
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
		return token_is(t, c->cue, CLASS_SPEECH) && !is_comparison(t, edge - 1)
		    ? CLAIM_AS
		    : CLAIM_CLAUSE;
	if (token_is(t, edge - 1, CLASS_SUBORDINATOR | CLASS_RELATIVE))
		return CLAIM_CLAUSE;
	/*
	 * "doctors, alarmed that Ann denied it", "signs that": not what a verb of speech reports.
	 */
	if (t->traits == 0 && edge > 1 && token_is(t, edge - 1, CLASS_THAT) &&
	    !token_is(t, edge - 2, CLASS_SPEECH | CLASS_BE | CLASS_CLAIM))
		return CLAIM_CLAUSE;
	return CLAIM_SUBJECT;
}

/* "Ann was quoted as saying" */
static bool
find_cited(const struct tokens *t, struct claim *c)
{
	struct verb_group group;

	if (c->cue < 3 || !token_is(t, c->cue - 1, CLASS_AS))
		return false;
	group = verb_group_before(t, c->cue - 2);
	if (!group.be)
		return false;
	c->left = group.left;
	return speaker_take(t, c, CLAIM_SUBJECT, phrase_left(t, 0, group.left));
}

/*
 * Behind whom a clause or a participle tells more: "residents who fled",
 * "doctors offering to help".
 */
static bool
tells_more(const struct tokens *t, size_t at)
{
	return token_is(t, at, CLASS_RELATIVE) ||
	    (at > 0 && token_is(t, at - 1, CLASS_PERSON) && token_may_be(t, at, CLASS_GERUND) &&
		!token_is(t, at, CLASS_SPEECH));
}

/*
 * "Residents who fled the town said": the phrase before the verb is the relative clause's own;
 * who it tells of speaks.
 */
static bool
find_over_relative(const struct tokens *t, struct claim *c, size_t edge)
{
	if (t->traits != 0 || subject_at_edge(t, edge))
		return false;
	for (size_t i = edge; i > 1 && t->items[i - 1].kind < TOKEN_COMMA; i--) {
		struct phrase p;

		if (token_is(t, i - 1, CLASS_SPEECH) && !token_is(t, i - 2, CLASS_RELATIVE))
			return false;
		if (!tells_more(t, i - 1))
			continue;
		p = phrase_left(t, 0, i - 1);
		return subject_at_edge(t, p.edge) && subject_is_somebody(t, &p) &&
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
	/* "...": lo ha detto Ann Lee. */
	if (before > 0 && free_stands_for_all(t, before) &&
	    t->items[before - 1].kind >= TOKEN_COMMA)
		c->left = before--;
	if ((token_is(t, before, CLASS_AS) && free_find(t, c, CLAIM_AS)) || free_summary(t, c))
		return true;
	if (token_is(t, before, CLASS_RELATIVE | CLASS_THAT))
		return find_relative(t, c, before);
	if (token_is(t, before, CLASS_CONJUNCTION))
		return find_joined(t, c, before);
	if (t->items[before].side == SIDE_MARK || t->items[before].kind >= TOKEN_COMMA)
		return find_behind_mark(t, c, before);
	if (token_is(t, c->cue, CLASS_GERUND) && c->left == c->cue && find_cited(t, c))
		return true;
	if (token_is(t, c->cue, CLASS_GERUND) && c->left == c->cue)
		return token_is(t, before, CLASS_BY | CLASS_SUBORDINATOR) &&
		    speaker_take(t, c, CLAIM_GERUND, subject_of_clause(t, before));
	p = phrase_left(t, 0, c->left);
	free_trim_front(t, &p);
	if (find_over_relative(t, c, p.edge) || beside_relative(t, c, &p) ||
	    free_take_house(t, c, p))
		return true;
	if (!speaker_take(t, c, CLAIM_SUBJECT, p) && !free_take_last(t, c, p))
		return free_behind_topic(t, c);
	find_second(t, c);
	if (c->speaker.kind == PHRASE_PRONOUN && (t->traits & CLASS_CLITICS) &&
	    c->speaker.edge > 0 && !t->items[c->speaker.from].spaced &&
	    token_is(t, c->speaker.edge - 1, CLASS_AUXILIARY))
		c->speaker.edge--;
	c->kind = kind_of_subject(t, c);
	beside_take_name(t, &c->speaker);
	return true;
}
