#include "source/label.h"

#include "source/speaker.h"
#include "source/subject.h"
#include "source/thing.h"

enum { SHOUTED_MOST = 3, OFFICE_WORDS = 3 };

/* "Minister: The bridge will stay closed", not "Director: Ann Lee". */
static bool
is_office(const struct tokens *t, const struct phrase *p)
{
	size_t small = 0;

	for (size_t i = p->to; i < t->n; i++)
		small += t->items[i].kind == TOKEN_WORD && !t->items[i].capital;
	return p->from == 0 && p->to == 1 && token_is(t, 0, CLASS_TITLE) && small >= OFFICE_WORDS;
}

static bool
can_speak(const struct tokens *t, const struct phrase *p)
{
	uint64_t is = t->items[p->to - 1].is;

	if (thing_is_about(t, p))
		return false;
	if (p->kind == PHRASE_NAME)
		return !(is & CLASS_PLACE) || p->to - p->from > 1;
	return p->kind == PHRASE_NOUN &&
	    ((is & CLASS_STUDY) || (p->plural && (is & CLASS_PERSON)) || is_office(t, p));
}

bool
label_colon(const struct tokens *t, struct claim *c)
{
	struct phrase p;
	size_t at = 0;

	if (!tokens_have(t, TOKEN_COLON))
		return false;
	while (at < t->n && at < LABEL_COLON && !token_is_kind(t, at, TOKEN_COLON))
		at++;
	if (!token_is_kind(t, at, TOKEN_COLON) || at == 0 || at + 1 == t->n ||
	    t->items[at].side != SIDE_OUT)
		return false;
	p = phrase_right(t, 0);
	if (p.kind == PHRASE_NONE || !can_speak(t, &p))
		return false;
	if (p.end != at && !(p.end < at && (t->items[p.end].is & CLASS_PREPOSITION)))
		return false;
	p.end = at;
	*c = (struct claim){ .kind = CLAIM_COLON,
		.cue = at,
		.cue_end = at + 1,
		.word = at,
		.left = at,
		.speaker = p };
	return true;
}

bool
label_tells(const struct tokens *t, size_t at)
{
	for (; at < t->n; at++)
		if (t->items[at].side != SIDE_OUT ||
		    token_is(t, at,
			CLASS_AUXILIARY | CLASS_MODAL | CLASS_PRONOUN | CLASS_NEGATION |
			    CLASS_THAT | CLASS_BE))
			return true;
	return false;
}

bool
label_signature(const struct tokens *t, struct claim *c)
{
	size_t end = t->n;
	size_t from;

	if (!tokens_have(t, TOKEN_DASH))
		return false;
	while (end > 0 && token_is_kind(t, end - 1, TOKEN_STOP))
		end--;
	from = end;
	while (from > 0 && t->items[from - 1].name && t->items[from - 1].side == SIDE_OUT)
		from--;
	if (end - from < 2 || from == 0 || !token_is_kind(t, from - 1, TOKEN_DASH))
		return false;
	if (from > 1 && t->items[from - 2].side != SIDE_MARK)
		return false;
	*c = (struct claim){ .kind = CLAIM_SIGNATURE,
		.cue = from - 1,
		.cue_end = from,
		.word = from - 1,
		.left = from - 1,
		.speaker = { from, end, from, end, PHRASE_NAME, false } };
	return true;
}

size_t
label_shouted(const struct tokens *t)
{
	size_t at = 0;

	while (at < t->n && at < SHOUTED_MOST && t->items[at].shouted)
		at++;
	return at > 0 && at + 1 < t->n && token_is_kind(t, at, TOKEN_COLON) ? at : 0;
}

/* A lone capital at the sentence's beginning may be any word. */
static bool
is_unsure(const struct tokens *t, const struct phrase *p)
{
	if (p->kind == PHRASE_NAME)
		return p->from == 0 && p->to == 1 && token_given(t, 0) == GIVEN_NONE;
	return !subject_is_somebody(t, p);
}

/* "Soddisfatto il tecnico Ann Lee:": who stands before the colon, where the order is free. */
static void
take_last_name(const struct tokens *t, size_t colon, struct phrase *p)
{
	struct phrase last;

	if (!(t->traits & CLASS_FREE_ORDER) || !is_unsure(t, p))
		return;
	last = phrase_left(t, 0, colon);
	if (last.kind == PHRASE_NAME && last.to - last.from > 1 && last.to == colon &&
	    token_given(t, last.from) != GIVEN_NONE && subject_may(t, &last))
		*p = last;
}

bool
label_own_colon(const struct tokens *t, const struct claim *lead, struct claim *c)
{
	struct phrase speaker;
	size_t at = 0;

	if (!tokens_have(t, TOKEN_COLON))
		return false;
	while (at < t->n && t->items[at].side == SIDE_OUT)
		at++;
	if (at == 0 || at == t->n || t->items[at - 1].kind != TOKEN_COLON)
		return false;
	if (lead->kind != CLAIM_NONE && lead->cue_end + 1 == at) {
		*c = *lead;
		return true;
	}
	speaker = subject_of_sentence(t, at - 1);
	take_last_name(t, at - 1, &speaker);
	if (thing_is_about(t, &speaker))
		speaker.kind = PHRASE_NONE;
	/* "His verdict: "It rains."" */
	if (speaker.end + 1 == at && (t->items[speaker.from].is & CLASS_POSSESSIVE) &&
	    (t->items[speaker.from].is & (CLASS_HE | CLASS_SHE))) {
		speaker.to = speaker.from + 1;
		speaker.kind = PHRASE_PRONOUN;
	}
	*c = (struct claim){ .kind = CLAIM_NONE, .cue = at - 1, .speaker = speaker };
	return true;
}
