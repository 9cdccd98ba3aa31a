#include "source/mood.h"

#include "source/whose.h"

enum { MOOD_BACK = 2 };

enum mood { MOOD_PLAIN, MOOD_REPORTED, MOOD_HEARSAY };

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
		if ((is & CLASS_REPORTED) && !((is & CLASS_WEAK) && (before & CLASS_SUBORDINATOR)))
			return MOOD_REPORTED;
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

bool
mood_decide(struct window *w, uint64_t number)
{
	enum mood mood = mood_of(&window_at(w, number)->tokens);
	uint64_t before = number;

	if (is_credited(window_at(w, number)))
		return true;
	for (int i = 0; mood != MOOD_PLAIN && i < MOOD_BACK && window_back(w, &before); i++) {
		if (sentence_has_voice(window_at(w, before)))
			return whose_sentence(w, number, before, "goes on by its mood");
		if (mood == MOOD_REPORTED && window_at(w, before)->claims.lead.kind != CLAIM_NONE)
			return whose_claim(w, number, before, &window_at(w, before)->claims.lead,
			    "goes on by its mood");
		if (mood == MOOD_HEARSAY)
			return true;
	}
	return true;
}
