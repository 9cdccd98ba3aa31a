#include "source/mood.h"

#include "source/whose.h"

enum { MOOD_BACK = 2, MOOD_FAR = 3 };

enum mood { MOOD_PLAIN, MOOD_UNREAL, MOOD_REPORTED, MOOD_HEARSAY };

/*
 * "Ich habe", "hätte ich": the mood tells nothing beside who writes;
 * nor where it opens a question, a condition or an order.
 */
static bool
is_told(const struct tokens *t, size_t at)
{
	return at > 0 && !token_is(t, at - 1, CLASS_SPEAKER) && !token_is(t, at + 1, CLASS_SPEAKER);
}

/* "Der Fisch sei groß, finde ich." */
static bool
has_writer(const struct tokens *t)
{
	if (t->seen & CLASS_SPEAKER)
		for (size_t i = 0; i < t->n; i++)
			if (t->items[i].side == SIDE_OUT && token_is(t, i, CLASS_SPEAKER))
				return true;
	return false;
}

/* Whether a verb's mood tells that somebody else said it. */
static enum mood
mood_of(const struct tokens *t)
{
	uint64_t before = 0;

	if (!(t->seen & CLASS_REPORTED))
		return MOOD_PLAIN;
	for (size_t i = 0; i < t->n; i++) {
		uint64_t is = t->items[i].side == SIDE_OUT ? t->items[i].is : 0;

		if ((is & CLASS_REPORTED) && (is & CLASS_MODAL))
			return MOOD_HEARSAY;
		if ((is & CLASS_REPORTED) && is_told(t, i) &&
		    !((is & CLASS_WEAK) && (before & CLASS_SUBORDINATOR)))
			return ((is & CLASS_WEAK) || (before & CLASS_THAT) || has_writer(t))
			    ? MOOD_UNREAL
			    : MOOD_REPORTED;
		before |= is;
	}
	return MOOD_PLAIN;
}

/* An outlet is named that reports it. */
static bool
is_credited(const struct sentence *s)
{
	for (size_t i = 0; i < s->credit.hit_count; i++)
		if (s->credit.hits[i].credited)
			return true;
	return false;
}

/* Whoever spoke in the sentence before, or the one before that, or seemed to. */
static bool
by_near(struct window *w, uint64_t number, enum mood mood)
{
	uint64_t before = number;

	for (int i = 0; i < MOOD_BACK && window_back(w, &before); i++) {
		if (sentence_has_voice(window_at(w, before)))
			return whose_sentence(w, number, before, "goes on by its mood");
		if (mood != MOOD_HEARSAY && window_at(w, before)->claims.lead.kind != CLAIM_NONE)
			return whose_claim(w, number, before, &window_at(w, before)->claims.lead,
			    "goes on by its mood");
		if (mood == MOOD_HEARSAY)
			return true;
	}
	return true;
}

/* Whom the sentence before is about, else who spoke last: where the mood can mean nothing else. */
static bool
by_far(struct window *w, uint64_t number)
{
	uint64_t before = number;

	if (!window_back(w, &before))
		return true;
	if (!whose_subject(w, number, before))
		return false;
	for (int i = 0; i < MOOD_FAR && window_at(w, number)->voice.kind == VOICE_NONE; i++)
		if (!window_back(w, &before))
			return true;
		else if (sentence_has_voice(window_at(w, before)))
			return whose_sentence(w, number, before, "goes on by its mood");
	return true;
}

bool
mood_decide(struct window *w, uint64_t number)
{
	const struct sentence *s = window_at(w, number);
	enum mood mood = mood_of(&s->tokens);

	if (mood == MOOD_PLAIN || is_credited(s))
		return true;
	if (!by_near(w, number, mood))
		return false;
	return s->voice.kind != VOICE_NONE || mood != MOOD_REPORTED || by_far(w, number);
}
