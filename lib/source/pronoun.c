#include "source/pronoun.h"

/* Thousandths, as in claim.h. */
enum {
	SPEAKER = 3000,
	MENTION = 2000,
	FIRST = 1000,
	EARLY = 300,
	EARLY_TOKENS = 3,
	KNOWN = 400,
	OFTEN = 80,
	OFTEN_MOST = 6,
	QUOTED = 1500,
	POSSESSED = 500,
	STEP_BACK = 600,
};

struct choice {
	struct name *best;
	int score;
	enum given gender;
};

static enum given
gender_of(uint64_t is)
{
	if (is & CLASS_HE)
		return GIVEN_MALE;
	return (is & CLASS_SHE) ? GIVEN_FEMALE : GIVEN_NONE;
}

static bool
fits(const struct name *n, enum given gender)
{
	if (n->body || (!n->person && n->spoke == 0))
		return false;
	return n->gender == GIVEN_NONE || n->gender == GIVEN_EITHER || n->gender == gender;
}

static void
offer(struct choice *c, struct name *n, int score)
{
	if (!n || !fits(n, c->gender))
		return;
	if (n->gender == c->gender)
		score += KNOWN;
	score += OFTEN * (int)(n->count < OFTEN_MOST ? n->count : OFTEN_MOST);
	if (!c->best || score > c->score) {
		c->best = n;
		c->score = score;
	}
}

static void
offer_mentions(
    struct choice *c, struct window *w, const struct sentence *s, size_t before, int score)
{
	bool first = true;

	for (size_t i = 0; i < s->mention_count && s->mentions[i].from < before; i++) {
		const struct mention *m = &s->mentions[i];
		int own = score;

		if (m->quoted)
			own -= QUOTED;
		else if (first)
			own += FIRST;
		first = first && m->quoted;
		if (m->from <= EARLY_TOKENS)
			own += EARLY;
		if (m->possessive)
			own -= POSSESSED;
		offer(c, names_fullest(w->names, m->name), own);
	}
}

struct name *
pronoun_find(struct window *w, uint64_t number, size_t token)
{
	struct sentence *s = window_at(w, number);
	struct choice c = { .gender = gender_of(s->tokens.items[token].is) };
	uint64_t n = number;

	if (c.gender == GIVEN_NONE)
		return NULL;
	offer_mentions(&c, w, s, token, MENTION);
	for (int back = 1; back <= PRONOUN_BACK && window_back(w, &n); back++) {
		s = window_at(w, n);
		if (s->decided && s->voice.kind == VOICE_NAME)
			offer(
			    &c, names_fullest(w->names, s->voice.name), SPEAKER - STEP_BACK * back);
		offer_mentions(&c, w, s, SIZE_MAX, MENTION - STEP_BACK * back);
	}
	return c.best;
}
