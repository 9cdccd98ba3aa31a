#include "source/weigh.h"

#include "credit/around.h"

enum {
	THOUSAND = 1000,
	ENOUGH_COVERAGE = 350,
	ENOUGH_SCORE = 1000,
	LONG_QUOTE = 20, /* letters of a quotation before a comment that need no more beside them */
	SHORT_QUOTE = 8, /* where the sentence begins with it */
	OTHER_COVERAGE = 200, /* of the lesser of two statements */
	HEARER = 2, /* tokens from "der" to the name of who was told: "der Nachrichtenagentur X" */
	CLAIM_BRACE = 24
};

static const struct {
	const char *name;
	int base;
} patterns[] = {
	[CLAIM_NONE] = { "none", 0 },
	[CLAIM_SUBJECT] = { "subject", 2000 },
	[CLAIM_COMMENT] = { "comment", 2800 },
	[CLAIM_INVERTED] = { "inverted", 2600 },
	[CLAIM_ACCORDING] = { "according", 3000 },
	[CLAIM_AS] = { "as", 2200 },
	[CLAIM_CLAUSE] = { "clause", 800 },
	[CLAIM_GERUND] = { "gerund", 1000 },
	[CLAIM_JOINED] = { "joined", 1600 },
	[CLAIM_PASSIVE] = { "passive", 1200 },
	[CLAIM_AGENT] = { "agent", 1000 },
	[CLAIM_CITING] = { "citing", 1500 },
	[CLAIM_HELD] = { "held", 900 },
	[CLAIM_SUMMARY] = { "summary", 2000 },
	[CLAIM_DROPPED] = { "dropped", 2000 },
	[CLAIM_COLON] = { "colon", 1900 },
	[CLAIM_SIGNATURE] = { "signature", 3000 },
};

const char *
claim_name(enum claim_kind kind)
{
	return patterns[kind].name;
}

static uint32_t
letters(const struct tokens *t, size_t from, size_t to)
{
	return to > from ? t->items[to].letters - t->items[from].letters : 0;
}

static uint32_t
quoted(const struct tokens *t, size_t from, size_t to)
{
	return to > from ? t->items[to].quoted - t->items[from].quoted : 0;
}

static bool
quote_before(const struct tokens *t, size_t at)
{
	return at > 0 &&
	    (t->items[at - 1].side == SIDE_MARK ||
		(at > 1 && t->items[at - 1].kind == TOKEN_COMMA &&
		    t->items[at - 2].side == SIDE_MARK));
}

static size_t
next_comma(const struct tokens *t, size_t at)
{
	while (at < t->n && !(t->items[at].kind == TOKEN_COMMA && t->items[at].side == SIDE_OUT))
		at++;
	return at;
}

/* A dash behind which the sentence goes on by itself: "... - although nobody has seen it". */
static size_t
next_remark(const struct tokens *t, size_t at)
{
	while (at < t->n &&
	    !(t->items[at].kind == TOKEN_DASH && token_is(t, at + 1, CLASS_SUBORDINATOR)))
		at++;
	return at;
}

/* Behind a comment stands the sentence's end, a comma, or when and where it was said. */
static bool
ends_comment(const struct tokens *t, size_t at)
{
	return at >= t->n || t->items[at].kind >= TOKEN_COMMA ||
	    token_is(t, at,
		CLASS_PREPOSITION | CLASS_DAY | CLASS_ADVERB | CLASS_SUBORDINATOR | CLASS_TO);
}

/* The same behind whom it was said to: "..., Ann told the council on Friday." */
static bool
ends_with_hearer(const struct tokens *t, size_t at)
{
	struct phrase hearer;

	if (ends_comment(t, at) || (token_is(t, at, CLASS_VERB) && ends_comment(t, at + 1)))
		return true;
	hearer = phrase_right(t, at);
	return hearer.kind != PHRASE_NONE && ends_comment(t, hearer.end);
}

/* "..., Ann said." rather than "Ann said ...". */
static bool
is_comment(const struct tokens *t, const struct claim *c)
{
	size_t edge = c->speaker.edge;

	if (c->kind != CLAIM_SUBJECT || edge == 0 || !ends_with_hearer(t, c->cue_end))
		return false;
	if (t->items[edge - 1].side != SIDE_MARK && t->items[edge - 1].kind < TOKEN_COMMA)
		return false;
	return quote_before(t, edge) || letters(t, 0, edge) >= letters(t, c->cue_end, t->n);
}

/* "..., said Ann Lee, the mayor of Norwick.": what tells more of her counts for nothing. */
static size_t
over_apposition(const struct tokens *t, size_t at)
{
	if (at >= t->n || t->items[at].kind != TOKEN_COMMA || quoted(t, at, t->n) > 0)
		return at;
	if ((t->traits & CLASS_FREE_ORDER) && !t->items[at + 1].capital && token_is_open(t, at + 1))
		return t->n;
	return token_is(t, at + 1, CLASS_DETERMINER | CLASS_RELATIVE | CLASS_PERSON | CLASS_TITLE)
	    ? t->n
	    : at;
}

/*
 * "Speaking to reporters in Norwick, Ann said", "Auf dem Weg zum Hafen sagte Ann": where what
 * opens the sentence ends, 0 where nothing does.
 */
static size_t
opening_end(const struct tokens *t, const struct claim *c)
{
	size_t edge = c->speaker.edge;

	if (c->kind != CLAIM_SUBJECT)
		return 0;
	if (t->traits & CLASS_VERB_SECOND)
		return edge > c->cue && token_is(t, 0, CLASS_PREPOSITION) &&
			next_comma(t, 0) > c->left
		    ? c->left
		    : 0;
	/* "Questionado sobre a greve, Lima disse que" */
	if (t->traits & CLASS_FREE_ORDER)
		return edge > 1 && edge < c->cue && next_comma(t, 0) + 1 == edge &&
			t->items[edge].quoted == 0 && !t->items[0].name &&
			!token_is(t, 0, CLASS_DETERMINER | CLASS_PERSON)
		    ? edge
		    : 0;
	return edge > 1 && edge < c->cue && t->traits == 0 &&
		t->items[edge - 1].kind == TOKEN_COMMA && t->items[edge].quoted == 0 &&
		next_comma(t, 0) + 1 == edge &&
		(token_is(t, 0, CLASS_PREPOSITION | CLASS_SUBORDINATOR) ||
		    token_may_be(t, 0, CLASS_GERUND))
	    ? edge
	    : 0;
}

/*
 * "Una volta, ha detto Ann Lee, il ponte cadde": where the order is free,
 * what goes on behind is said too.
 */
static bool
is_aside(const struct tokens *t, const struct claim *c, size_t from, size_t to)
{
	return (t->traits & CLASS_FREE_ORDER) && c->kind == CLAIM_INVERTED && from > 0 &&
	    to < t->n && t->items[from - 1].kind == TOKEN_COMMA &&
	    t->items[to].kind == TOKEN_COMMA && t->items[to].side == SIDE_OUT &&
	    letters(t, 0, from) < letters(t, to, t->n);
}

static void
measure(const struct tokens *t, struct claim *c)
{
	size_t edge = c->speaker.edge;
	size_t own_from = edge < c->cue ? edge : c->left;
	size_t own_to = c->speaker.end > c->cue_end ? c->speaker.end : c->cue_end;
	uint32_t total = t->items[t->n].letters;
	uint32_t enough = LONG_QUOTE;
	uint32_t content;
	uint32_t own;

	switch (c->kind) {
	case CLAIM_COMMENT:
	case CLAIM_INVERTED:
	case CLAIM_SIGNATURE:
		if (is_aside(t, c, own_from, own_to)) {
			own = letters(t, own_from, own_to);
			content = total - own;
			break;
		}
		content = letters(t, 0, own_from) + quoted(t, own_to, t->n);
		own = letters(t, own_from, over_apposition(t, own_to));
		break;
	case CLAIM_ACCORDING:
	case CLAIM_AS:
	case CLAIM_AGENT:
	case CLAIM_CITING:
		own = letters(t, own_from, own_to);
		content = total - own;
		break;
	case CLAIM_PASSIVE:
		own = letters(t, c->left, own_to);
		content = letters(t, 0, c->left);
		break;
	case CLAIM_CLAUSE:
		own = letters(t, own_from, c->cue_end);
		content = letters(t, c->cue_end, next_comma(t, c->cue_end)) * 4 / 5;
		break;
	case CLAIM_SUMMARY:
	case CLAIM_DROPPED:
		own = 0;
		content = total;
		break;
	case CLAIM_NONE:
	case CLAIM_SUBJECT:
	case CLAIM_GERUND:
	case CLAIM_JOINED:
	case CLAIM_HELD:
	case CLAIM_COLON:
	default:
		own = edge < c->cue
		    ? letters(t, edge, c->cue_end)
		    : letters(t, c->left, c->cue_end) + letters(t, edge, c->speaker.end);
		content = letters(t, own_to, next_remark(t, own_to));
		total -= letters(t, 0, opening_end(t, c)) / 2;
		break;
	}
	if (t->items[0].side == SIDE_MARK)
		enough = SHORT_QUOTE;
	c->coverage = total > own ? (int)(content * (uint64_t)THOUSAND / (total - own)) : 0;
	if (c->coverage < THOUSAND / 2 && own_from > 0 && quoted(t, 0, own_from) >= enough)
		c->coverage = THOUSAND / 2;
}

/* A comma, a colon, a mark or an infinitive: more than an object follows. */
static bool
clause_behind(const struct tokens *t, size_t at)
{
	for (; at < t->n; at++)
		if (t->items[at].side != SIDE_OUT || t->items[at].kind == TOKEN_COMMA ||
		    t->items[at].kind == TOKEN_COLON || token_is(t, at, CLASS_THAT | CLASS_TO))
			return true;
	return false;
}

/* "Policja nie podała szczegółów": no clause follows a verb that is denied. */
static bool
is_denied(const struct tokens *t, const struct claim *c)
{
	if (!(t->traits & CLASS_FREE_ORDER) || clause_behind(t, c->cue_end))
		return false;
	for (size_t i = c->left; i < c->cue; i++)
		if (token_is(t, i, CLASS_NEGATION))
			return true;
	return false;
}

static void
score(struct search *s, struct claim *c)
{
	uint64_t is = s->t->items[c->word].is;

	c->score = patterns[c->kind].base + (c->coverage < THOUSAND ? c->coverage : THOUSAND);
	if (c->kind == CLAIM_AS &&
	    ((s->t->traits & CLASS_VERB_SECOND) ||
		((s->t->traits & CLASS_FREE_ORDER) && c->left == 1)))
		c->score += 800;
	if ((is & CLASS_WEAK) && (s->t->traits & CLASS_VERB_SECOND))
		c->score -= 700;
	if (is & CLASS_STRONG)
		c->score += 500;
	else if (is & CLASS_PLAIN)
		c->score += 300;
	if ((is & (CLASS_OBJECT | CLASS_FEELING)) && !(is & CLASS_SPEECH))
		c->score -= 800;
	if ((is & CLASS_INFINITIVE) && !(is & CLASS_SPEECH))
		c->score -= 500;
	if (is & CLASS_NOUNLIKE)
		c->score -= 400;
	if (c->kind == CLAIM_SUBJECT && (s->t->traits & CLASS_VERB_SECOND) &&
	    !(is & CLASS_OBJECT) && !clause_behind(s->t, c->cue_end))
		c->score -= 2500;
	if (c->kind == CLAIM_SUBJECT && is_denied(s->t, c))
		c->score -= 2500;
	if (s->nested && (c->kind == CLAIM_SUBJECT || c->kind == CLAIM_CLAUSE))
		c->score -= 900;
}

/* "gazeta „Kurier”": what stands in marks behind a noun belongs to it; 2 where it does. */
static size_t
in_marks(const struct tokens *t, const struct phrase *p)
{
	return (t->traits & CLASS_FREE_ORDER) && p->kind == PHRASE_NOUN &&
		token_is_kind(t, p->to, TOKEN_QUOTE)
	    ? 2
	    : 0;
}

/* "Источник «Времени» в полиции": who told the outlet. */
static bool
is_its_source(const struct tokens *t, const struct phrase *p, size_t outlet)
{
	return (t->traits & CLASS_GENITIVE) && p->kind == PHRASE_NOUN && outlet > p->from &&
	    token_is(t, p->from, CLASS_PERSON) && !token_is(t, p->from, CLASS_BODY) &&
	    p->end > outlet + 1;
}

/*
 * "die Nachrichtenagentur dpa": a name in small letters behind what it
 * is belongs to it; 1 where it does.
 */
static size_t
in_small_letters(const struct tokens *t, const struct phrase *p)
{
	return (t->traits & CLASS_NOUNS_CAPITAL) && p->kind == PHRASE_NOUN &&
	    credit_classes(token_lower(t, p->to - 1)) & (CREDIT_AGENCY | CREDIT_MEDIUM);
}

static bool
is_carrier(const struct tokens *t, const struct credit *credit, const struct phrase *p)
{
	size_t to = p->to + in_marks(t, p) + in_small_letters(t, p);

	for (size_t i = 0; i < credit->hit_count; i++)
		if (credit->hits[i].credited && credit->hits[i].from < to &&
		    credit->hits[i].to > p->from && !is_its_source(t, p, credit->hits[i].from))
			return true;
	return false;
}

static bool
is_enough(const struct claim *c)
{
	return c->coverage >= ENOUGH_COVERAGE && c->score >= ENOUGH_SCORE;
}

/* "(Ann berichtete)" tells where to read more. */
static bool
is_bracket(const struct tokens *t, const struct claim *c)
{
	return c->speaker.edge > 0 && t->items[c->speaker.edge - 1].kind == TOKEN_OPEN &&
	    (t->items[c->cue_end].kind == TOKEN_CLOSE || t->items[c->cue_end].kind == TOKEN_STOP);
}

/*
 * "sagte Lee der HZ": a name has no article, so that one behind it,
 * in the dative, begins the hearer.
 */
static bool
begins_hearer(const struct search *s, const struct phrase *p, size_t article)
{
	const struct tokens *t = s->t;

	for (size_t i = 0; i < s->credit->hit_count; i++)
		if (s->credit->hits[i].credited && s->credit->hits[i].from > article &&
		    s->credit->hits[i].from <= article + HEARER)
			return true;
	for (size_t i = p->edge; i < article; i++)
		if (!t->items[i].capital ||
		    token_may_be(t, i,
			CLASS_PERSON | CLASS_BODY | CLASS_PEOPLE | CLASS_STUDY | CLASS_SOURCE_NOUN |
			    CLASS_DETERMINER | CLASS_TITLE | CLASS_PLURAL))
			return false;
	return article == p->edge + 1 && token_is(t, article, CLASS_OF) &&
	    token_is(t, article, CLASS_DEFINITE) && !token_is(t, article, CLASS_OBLIQUE);
}

/* "sagte Ann der DW": who was told is no part of who speaks. */
static void
cut_hearer(const struct search *s, struct phrase *p)
{
	for (size_t i = p->edge + 1; i < p->to; i++) {
		if (!token_is(s->t, i, CLASS_DETERMINER) || !token_is_open(s->t, i - 1) ||
		    !begins_hearer(s, p, i))
			continue;
		p->to = p->end = i;
		if (s->t->items[i - 1].name)
			p->kind = PHRASE_NAME;
		return;
	}
}

/*
 * "Ann said ..., while Ben said ...": behind a comma and a conjunction somebody else speaks
 * by a verb of speech.
 */
static bool
is_other(const struct search *s, const struct claim *c)
{
	const struct tokens *t = s->t;
	const struct claim *best = &s->out->best;
	size_t edge = c->speaker.edge;

	return t->traits == 0 && s->other.kind == CLAIM_NONE && best->kind == CLAIM_SUBJECT &&
	    best->second.kind == PHRASE_NONE &&
	    (c->kind == CLAIM_SUBJECT || c->kind == CLAIM_CLAUSE) &&
	    c->speaker.kind != PHRASE_PRONOUN && c->second.kind == PHRASE_NONE &&
	    best->cue_end < edge && edge < c->cue && c->coverage >= OTHER_COVERAGE &&
	    token_is_kind(t, edge - 2, TOKEN_COMMA) && t->items[edge - 2].side == SIDE_OUT &&
	    token_is(t, edge - 1, CLASS_CONJUNCTION | CLASS_SUBORDINATOR) &&
	    token_is(t, c->cue, CLASS_STRONG | CLASS_PLAIN);
}

void
claim_join_other(struct search *s)
{
	struct claim *best = &s->out->best;

	if (s->other.kind == CLAIM_NONE || best->kind != CLAIM_SUBJECT || best->cue > s->other.cue)
		return;
	if (letters(s->t, s->other.cue_end, s->t->n) >
	    letters(s->t, best->cue_end, s->other.speaker.edge)) {
		s->other.second = best->speaker;
		*best = s->other;
	} else {
		best->second = s->other.speaker;
	}
	best->apart = true;
}

void
claim_weigh(struct search *s, struct claim *c)
{
	bool carried;

	if (c->kind == CLAIM_NONE || is_bracket(s->t, c))
		return;
	if ((s->t->traits & CLASS_NOUNS_CAPITAL) &&
	    (c->speaker.from > c->cue || c->kind == CLAIM_AS))
		cut_hearer(s, &c->speaker);
	carried = is_carrier(s->t, s->credit, &c->speaker);
	measure(s->t, c);
	if (is_comment(s->t, c)) {
		struct claim comment = *c;

		comment.kind = CLAIM_COMMENT;
		measure(s->t, &comment);
		if (comment.coverage >= ENOUGH_COVERAGE || c->coverage < ENOUGH_COVERAGE)
			*c = comment;
	}
	score(s, c);
	if (carried) {
		s->out->carried = s->out->carried || is_enough(c);
		return;
	}
	if (s->out->lead.kind == CLAIM_NONE || c->score > s->out->lead.score)
		s->out->lead = *c;
	if (is_other(s, c))
		s->other = *c;
	if (!is_enough(c))
		return;
	if (c->kind == CLAIM_COLON) {
		s->out->label = *c;
		return;
	}
	if (c->kind == CLAIM_SUBJECT)
		s->nested = true;
	if (s->out->best.kind == CLAIM_NONE || c->score > s->out->best.score)
		s->out->best = *c;
}
