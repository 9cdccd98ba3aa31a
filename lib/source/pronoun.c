#include "source/pronoun.h"

#include "text/table.h"

/* Thousandths, as in claim.h. */
enum {
	SPEAKER = 3000,
	MENTION = 2000,
	FIRST = 1000,
	EARLY = 300,
	EARLY_TOKENS = 3,
	TITLE_WORDS = 4,
	KNOWN = 400,
	LEANS = 1500,   /* a pronoun of another gender stood for it; */
	LEANS_SURE = 2, /* so often that it is nobody of this one */
	OFTEN = 80,
	OFTEN_MOST = 6,
	QUOTED = 1500,
	POSSESSED = 500,
	STEP_BACK = 600,
	UNKNOWN = 1000, /* nothing tells that the name is a person's */
	UNKNOWN_LEAST = 2,
	OTHER = 1000, /* named behind such a pronoun: somebody else */
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
is_unknown(const struct name *n)
{
	return !n->person && n->spoke == 0;
}

/*
 * Whether pronouns of this gender stood for a name whose own is not known,
 * more often than others: > 0, or less: < 0.
 */
static int
leans(const struct name *n, enum given gender)
{
	if (n->gender != GIVEN_NONE && n->gender != GIVEN_EITHER)
		return 0;
	return gender == GIVEN_FEMALE ? n->leans : -n->leans;
}

static bool
fits(const struct name *n, enum given gender)
{
	if (n->body || (is_unknown(n) && (n->words < 2 || n->count < UNKNOWN_LEAST)))
		return false;
	return n->gender == gender ||
	    ((n->gender == GIVEN_NONE || n->gender == GIVEN_EITHER) &&
		leans(n, gender) > -LEANS_SURE);
}

static void
offer(struct choice *c, struct name *n, int score)
{
	if (!n || !fits(n, c->gender))
		return;
	if (n->gender == c->gender || leans(n, c->gender) > 0)
		score += KNOWN;
	else if (leans(n, c->gender) < 0)
		score -= LEANS;
	if (is_unknown(n))
		score -= UNKNOWN;
	score += OFTEN * (int)(n->count < OFTEN_MOST ? n->count : OFTEN_MOST);
	if (!c->best || score > c->score) {
		c->best = n;
		c->score = score;
	}
}

/* The first such pronoun of a sentence that is its subject, outside quotation marks. */
static size_t
first_pronoun(const struct sentence *s, enum given gender)
{
	const struct tokens *t = &s->tokens;

	if (!(t->seen & (gender == GIVEN_MALE ? CLASS_HE : CLASS_SHE)))
		return SIZE_MAX;
	for (size_t i = 0; i < t->n; i++)
		if (t->items[i].side == SIDE_OUT && gender_of(t->items[i].is) == gender &&
		    !(t->items[i].is & CLASS_POSSESSIVE))
			return i;
	return SIZE_MAX;
}

/* "the president", "the Republican nominee": who was called so. */
static void
offer_titles(struct choice *c, struct window *w, const struct sentence *s, size_t before, int score)
{
	const struct tokens *t = &s->tokens;

	if (~t->seen & (CLASS_TITLE | CLASS_PERSON))
		return;
	for (size_t i = 1; i < t->n && i < before; i++) {
		const struct token *k = &t->items[i];
		size_t from = i;

		if ((k->is & (CLASS_TITLE | CLASS_PERSON)) != (CLASS_TITLE | CLASS_PERSON) ||
		    k->side != SIDE_OUT || k->capital || k[1].name)
			continue;
		while (from > 0 && i - from < TITLE_WORDS && token_is_open(t, from))
			from--;
		if ((t->items[from].is & (CLASS_DEFINITE | CLASS_POSSESSIVE)) == CLASS_DEFINITE)
			offer(c, names_by_title(w->names, table_hash(token_lower(t, i))),
			    score + (from <= EARLY_TOKENS ? FIRST + EARLY : 0));
	}
}

static void
offer_mentions(
    struct choice *c, struct window *w, const struct sentence *s, size_t before, int score)
{
	bool first = true;
	size_t pronoun = first_pronoun(s, c->gender);

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
		if (m->from > pronoun)
			own -= OTHER;
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
	offer_titles(&c, w, s, token, MENTION);
	for (int back = 1; back <= PRONOUN_BACK && window_back(w, &n); back++) {
		s = window_at(w, n);
		if (s->decided && s->voice.kind == VOICE_NAME)
			offer(
			    &c, names_fullest(w->names, s->voice.name), SPEAKER - STEP_BACK * back);
		offer_mentions(&c, w, s, SIZE_MAX, MENTION - STEP_BACK * back);
		offer_titles(&c, w, s, SIZE_MAX, MENTION - STEP_BACK * back);
	}
	return c.best;
}
