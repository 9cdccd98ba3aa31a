#include "source/according.h"

#include "source/free.h"
#include "source/speaker.h"
#include "source/subject.h"

static bool
can_be_cited(const struct tokens *t, const struct phrase *p)
{
	if (p->kind != PHRASE_NOUN)
		return p->kind == PHRASE_NAME;
	for (size_t i = p->from; i < p->to; i++)
		if (token_may_be(t, i, CLASS_PERSON | CLASS_STUDY))
			return true;
	return false;
}

static bool
names_document(const struct tokens *t, const struct phrase *p)
{
	for (size_t i = p->from; i < p->to; i++)
		if (token_may_be(t, i, CLASS_STUDY | CLASS_SOURCE_NOUN))
			return true;
	return false;
}

/* "cited NP as saying", of the words that are verbs besides; "citing NP" is none. */
static bool
wants_as(const struct tokens *t, size_t cue)
{
	return token_is(t, cue, CLASS_OBJECT | CLASS_SPEECH) && !token_is(t, cue, CLASS_GERUND);
}

/* Where the word for "according to" is that for "depending on": a thing that says nothing. */
static bool
depends_on(const struct tokens *t, const struct phrase *p)
{
	if (!(t->traits & CLASS_FREE_ORDER) || p->kind != PHRASE_NOUN)
		return false;
	for (size_t i = p->from; i < p->to; i++)
		if (token_is(t, i,
			CLASS_PERSON | CLASS_STUDY | CLASS_SOURCE_NOUN | CLASS_BODY | CLASS_PEOPLE))
			return false;
	return true;
}

/* "según la leyenda", "selon la saison": of words that the table has for it. */
static bool
names_thing(const struct tokens *t, const struct phrase *p)
{
	for (size_t i = p->from; i < p->to; i++)
		if (token_is(t, i, CLASS_OBLIQUE))
			return true;
	return false;
}

/* "Ainda de acordo com": nothing but adverbs stands before it. */
static bool
opens_sentence(const struct tokens *t, size_t at)
{
	while (at > 0 && token_is(t, at - 1, CLASS_ADVERB | CLASS_CONJUNCTION | CLASS_INNER))
		at--;
	return at == 0;
}

/* "su relato", "ses propres dires": where the order is free, of whoever speaks. */
static bool
says_of_own(const struct tokens *t, size_t at)
{
	return (t->traits & CLASS_FREE_ORDER) && token_is(t, at, CLASS_POSSESSIVE) &&
	    !token_is(t, at, CLASS_SPEAKER) &&
	    (token_is(t, at + 1, CLASS_SOURCE_NOUN) || token_is(t, at + 2, CLASS_SOURCE_NOUN));
}

/* The subject of the clause before, if that is somebody; or else whoever spoke before. */
static void
take_own(struct search *s, struct claim *c)
{
	c->kind = CLAIM_ACCORDING;
	c->speaker = subject_of_sentence(s->t, c->cue);
	if (c->cue == 0 || !subject_is_somebody(s->t, &c->speaker)) {
		c->speaker.kind = PHRASE_NONE;
		c->kind = CLAIM_DROPPED;
	}
	claim_weigh(s, c);
}

/* "according to Ann and her advisers": the other one, where nothing else follows. */
static void
find_second(const struct tokens *t, struct claim *c)
{
	struct phrase p;

	if (t->traits != 0 || !token_is(t, c->speaker.end, CLASS_CONJUNCTION))
		return;
	p = phrase_right(t, c->speaker.end + 1);
	if (p.kind == PHRASE_NONE || p.kind == PHRASE_PRONOUN || !subject_is_somebody(t, &p) ||
	    !subject_is_somebody(t, &c->speaker) ||
	    (p.end < t->n && t->items[p.end].kind < TOKEN_COMMA))
		return;
	c->second = p;
	c->second.plural = true;
	c->speaker.end = p.end;
}

/*
 * "Nach eigenen Angaben war Ann dort", "Ann war nach eigenen Angaben dort": the subject;
 * kind PHRASE_NONE where it is not found.
 */
static struct phrase
own_words(const struct tokens *t, size_t from, size_t behind)
{
	size_t start = from;
	struct phrase p;

	while (start > 0 && t->items[start - 1].kind < TOKEN_COMMA)
		start--;
	p = phrase_right(t, from > 0 ? start : behind + 1);
	if (from > 0 && (p.end > from || !subject_may(t, &p)))
		p = phrase_left(t, 0, from);
	return subject_may(t, &p) ? p : (struct phrase){ .kind = PHRASE_NONE };
}

/* "eigenen Angaben": of the subject. */
static bool
is_own(const struct tokens *t, size_t at)
{
	return token_is(t, at, CLASS_POSSESSIVE) && !token_is(t, at, CLASS_DETERMINER);
}

/* Whether what stands behind "according to" or "citing" is nobody who said it. */
static bool
is_no_source(const struct tokens *t, const struct claim *c, bool citing)
{
	const struct phrase *p = &c->speaker;

	if (p->kind == PHRASE_NONE || (citing && !can_be_cited(t, p)))
		return true;
	/* "selon nos informations": the outlet's own */
	if (p->kind == PHRASE_NOUN && token_is(t, p->from, CLASS_SPEAKER))
		return true;
	/* "steht im Bericht", not "steht im Raum" */
	if (token_is(t, c->cue, CLASS_WEAK) && !names_document(t, p))
		return true;
	/* "Pour le maire, ..." */
	if (token_is(t, c->cue, CLASS_LINKS) && (c->cue > 0 || !subject_is_somebody(t, p)))
		return true;
	/* "segundo 45% dos entrevistados" */
	if (p->to == p->from + 1 && token_is_kind(t, p->from, TOKEN_NUMBER))
		return true;
	/* "varie selon les professions": no comma, and nobody who says it. */
	return !citing && !says_of_own(t, p->from) && depends_on(t, p) &&
	    (names_thing(t, p) ||
		(!opens_sentence(t, c->cue) && t->items[c->cue - 1].kind < TOKEN_COMMA));
}

/* Cues that stand before who speaks. */
static void
try_before(struct search *s, struct claim *c)
{
	bool citing = !token_is(s->t, c->cue, CLASS_ACCORDING);

	/* "según dijo Ann": as Ann said. */
	if ((s->t->traits & CLASS_FREE_ORDER) &&
	    token_is(s->t, c->cue_end, CLASS_SPEECH | CLASS_AUXILIARY))
		return;
	c->left = c->cue;
	c->speaker = phrase_right(s->t, c->cue_end);
	if (is_no_source(s->t, c, citing))
		return;
	if (says_of_own(s->t, c->speaker.from)) {
		take_own(s, c);
		return;
	}
	if (is_own(s->t, c->speaker.from) && s->t->traits & CLASS_NOUNS_CAPITAL) {
		c->speaker = own_words(s->t, c->cue, c->speaker.end);
		if (c->speaker.kind == PHRASE_NONE)
			return;
	}
	if (!citing)
		free_strip_source(s->t, &c->speaker);
	free_trim(s->t, &c->speaker);
	if (c->cue == 0)
		free_stretch(s->t, &c->speaker);
	phrase_strip_source(s->t, &c->speaker);
	find_second(s->t, c);
	c->kind = citing ? CLAIM_CITING : CLAIM_ACCORDING;
	if (citing && wants_as(s->t, c->cue)) {
		c->kind = CLAIM_SUBJECT;
		c->speaker.end += 2; /* "as saying" */
	}
	claim_weigh(s, c);
}

static void
try_behind(struct search *s, struct claim *c)
{
	c->left = c->cue;
	c->speaker = phrase_left(s->t, 0, c->cue);
	/* "In einem Papier vom vergangenen Freitag heißt es" */
	if (c->speaker.kind == PHRASE_NONE && token_is(s->t, 0, CLASS_PREPOSITION))
		c->speaker = phrase_right(s->t, 1);
	if (c->speaker.kind == PHRASE_NONE || c->speaker.end > c->cue)
		return;
	c->kind = CLAIM_ACCORDING;
	phrase_strip_source(s->t, &c->speaker);
	claim_weigh(s, c);
}

/* "Così il ministro Lenzi al congresso.": of the quotation before, where no verb follows. */
static void
try_thus(struct search *s, struct claim *c)
{
	c->speaker = phrase_right(s->t, c->cue_end);
	if (!subject_is_somebody(s->t, &c->speaker) || c->speaker.kind == PHRASE_PRONOUN)
		return;
	/* "Così il ministro: «...»" */
	if (token_is_kind(s->t, c->speaker.end, TOKEN_COLON)) {
		c->kind = CLAIM_SUBJECT;
		claim_weigh(s, c);
		return;
	}
	for (size_t i = c->speaker.end; i < s->t->n; i++)
		if (token_is(s->t, i, CLASS_SPEECH | CLASS_AUXILIARY | CLASS_MODAL) ||
		    token_may_be(s->t, i, CLASS_VERB))
			return;
	c->kind = CLAIM_SUMMARY;
	claim_weigh(s, c);
}

/* "..., so NP." */
static void
try_so(struct search *s, struct claim *c)
{
	if (c->cue == 0 && (s->t->traits & CLASS_FREE_ORDER)) {
		try_thus(s, c);
		return;
	}
	if (c->cue == 0 || s->t->items[c->cue - 1].kind < TOKEN_COMMA)
		return;
	c->speaker = phrase_right(s->t, c->cue_end);
	if (!subject_may(s->t, &c->speaker) ||
	    (c->speaker.end < s->t->n && s->t->items[c->speaker.end].kind < TOKEN_COMMA &&
		!token_is(s->t, c->speaker.end, CLASS_PREPOSITION | CLASS_DAY | CLASS_ADVERB)))
		return;
	phrase_strip_source(s->t, &c->speaker);
	c->kind =
	    token_is_kind(s->t, c->speaker.end, TOKEN_COMMA) ? CLAIM_ACCORDING : CLAIM_INVERTED;
	claim_weigh(s, c);
}

/* "Angaben israelischer Ärzte": a small word of an open class with a noun behind it. */
static bool
is_genitive_adjective(const struct tokens *t, size_t at)
{
	return (t->traits & CLASS_NOUNS_CAPITAL) && at + 1 < t->n && token_is_open(t, at) &&
	    !t->items[at].capital && t->items[at].is == 0 && t->items[at + 1].capital &&
	    token_may_be(t, at, CLASS_OF);
}

/* "seinen Angaben", "ihrer Meinung" */
static bool
is_somebodys(const struct tokens *t, size_t at)
{
	return token_is(t, at, CLASS_POSSESSIVE) && token_is(t, at, CLASS_HE | CLASS_SHE);
}

/* "nach seinen Angaben", "ihrer Meinung nach": he and she. */
static void
take_somebodys(struct search *s, struct claim *c, size_t at)
{
	c->left = at;
	c->speaker = (struct phrase){ at, at + 1, at, c->cue_end, PHRASE_PRONOUN, false };
	c->kind = CLAIM_ACCORDING;
	claim_weigh(s, c);
}

/* "nach", "uit": not what stands for the sentence before. */
static bool
is_after(const struct tokens *t, size_t at)
{
	return token_is(t, at, CLASS_AFTER) && !token_is(t, at, CLASS_DEFINITE);
}

/* "по последним данным полиции": whose they are; nobody where that is not told. */
static void
take_genitive(struct search *s, struct claim *c, size_t from)
{
	c->speaker = phrase_right(s->t, c->cue_end);
	if (c->speaker.kind == PHRASE_NONE || !subject_is_somebody(s->t, &c->speaker))
		return;
	free_trim(s->t, &c->speaker);
	c->cue = c->left = from;
	c->kind = CLAIM_ACCORDING;
	claim_weigh(s, c);
}

/* "nach Lees Ansicht": a name with the ending of a genitive. */
static bool
is_name_in_genitive(const struct tokens *t, size_t from, size_t to)
{
	if (!(t->traits & CLASS_NOUNS_CAPITAL) || from >= to ||
	    t->text.s[token_end(&t->items[to - 1]) - 1] != 's')
		return false;
	for (size_t i = from; i < to; i++)
		if (!t->items[i].capital)
			return false;
	return true;
}

/* "«...», è il commento (amaro) di Ann": whose the words before are, where the order is free. */
static bool
take_remark(struct search *s, struct claim *c)
{
	const struct tokens *t = s->t;
	size_t left = c->cue;
	size_t of = c->cue_end + token_is_open(t, c->cue_end);

	while (left > 0 && token_is(t, left - 1, CLASS_DETERMINER | CLASS_BE))
		left--;
	if (!(t->traits & CLASS_FREE_ORDER) || left == c->cue || !token_is(t, of, CLASS_OF) ||
	    !free_behind_quote(t, left))
		return false;
	c->speaker = phrase_right(t, of + 1);
	c->left = left;
	c->kind = CLAIM_INVERTED;
	if (subject_is_somebody(t, &c->speaker))
		claim_weigh(s, c);
	return true;
}

/* "nach (ersten) Angaben (der Polizei)": of whose, or else the words themselves. */
static void
try_source_noun(struct search *s, struct claim *c)
{
	const struct tokens *t = s->t;
	size_t from = c->cue;
	size_t behind = c->cue_end;

	if (token_is(t, behind, CLASS_AFTER) && from > 0 && is_somebodys(t, from - 1)) {
		take_somebodys(s, c, from - 1);
		return;
	}
	while (from > 0 && c->cue - from < 3 && !is_after(t, from) &&
	    t->items[from - 1].kind < TOKEN_COMMA)
		from--;
	if (take_remark(s, c) || !is_after(t, from))
		return;
	if (says_of_own(t, from + 1)) {
		c->cue = c->left = from;
		take_own(s, c);
		return;
	}
	if (t->traits & CLASS_GENITIVE) {
		take_genitive(s, c, from);
		return;
	}
	c->speaker = (struct phrase){ from + 1, behind, from + 1, behind, PHRASE_NOUN, true };
	if (from >= 2 && token_is(t, from - 1, CLASS_DETERMINER | CLASS_RELATIVE) &&
	    t->items[from - 2].kind == TOKEN_COMMA)
		return;
	if (is_name_in_genitive(t, from + 1, c->cue)) {
		c->speaker =
		    (struct phrase){ from + 1, c->cue, from + 1, behind, PHRASE_NAME, false };
	} else if (is_own(t, from + 1) && !token_is(t, c->cue, CLASS_OBLIQUE)) {
		c->speaker = own_words(t, from, behind);
		if (c->speaker.kind == PHRASE_NONE)
			return;
	} else if (is_somebodys(t, from + 1)) {
		take_somebodys(s, c, from + 1);
		return;
	} else if (token_is(t, behind, CLASS_OF) || is_genitive_adjective(t, behind)) {
		bool joined =
		    token_is(t, behind, CLASS_OF) && !token_is(t, behind, CLASS_DETERMINER);
		struct phrase p = phrase_right(t, behind + joined);

		if (p.kind != PHRASE_NONE && token_is(t, c->cue, CLASS_STUDY))
			c->speaker.to = c->speaker.end = p.end;
		else if (p.kind != PHRASE_NONE)
			c->speaker = p;
	} else if (token_is(t, c->cue, CLASS_OBLIQUE)) {
		return;
	}
	c->cue = c->left = from;
	c->kind = CLAIM_ACCORDING;
	claim_weigh(s, c);
}

static void
try_anonymous(struct search *s, struct claim *c)
{
	/* "de source policière", but "demnach" */
	size_t from = c->cue + (c->cue_end > c->cue + 1);

	c->speaker = (struct phrase){ from, c->cue_end, c->cue, c->cue_end, PHRASE_NOUN, false };
	c->kind = CLAIM_ACCORDING;
	claim_weigh(s, c);
}

/* Where nouns have capitals they are compounded: "Polizeiangaben". */
bool
according_compounds(const struct tokens *t, size_t at)
{
	return (t->traits & CLASS_NOUNS_CAPITAL) && t->items[at].capital &&
	    t->items[at].side == SIDE_OUT && token_may_be(t, at, CLASS_SOURCE_NOUN);
}

/* "citing NP"; "cited NP as saying". */
static bool
cites(const struct tokens *t, const struct claim *c)
{
	struct phrase p;

	if (!wants_as(t, c->cue))
		return true;
	p = phrase_right(t, c->cue_end);
	return token_is(t, p.end, CLASS_AS) && token_is(t, p.end + 1, CLASS_GERUND);
}

bool
according_try(struct search *s, struct claim *c)
{
	uint64_t is = s->t->items[c->cue].is;

	if ((is & CLASS_ACCORDING) && (is & CLASS_POSSESSIVE))
		take_own(s, c);
	else if ((is & CLASS_ACCORDING) && (is & CLASS_POSTPOSED))
		try_anonymous(s, c);
	else if ((is & CLASS_ACCORDING) || ((is & CLASS_CITING) && cites(s->t, c)))
		try_before(s, c);
	else if (is & CLASS_POSTPOSED)
		try_behind(s, c);
	else if (is & CLASS_SO)
		try_so(s, c);
	else if ((is & CLASS_SOURCE_NOUN) || according_compounds(s->t, c->cue))
		try_source_noun(s, c);
	else
		return false;
	return true;
}
