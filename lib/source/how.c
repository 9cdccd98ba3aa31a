#include "source/how.h"

/* Letters outside the marks that are no part of what was said: "that", "and". */
enum { BEFORE_MOST = 6, BEHIND_MOST = 12 };

static int
outside(const struct tokens *t, size_t from, size_t to)
{
	const struct token *a = &t->items[from];
	const struct token *b = &t->items[to];

	return to > from ? (b->letters - a->letters) - (b->quoted - a->quoted) : 0;
}

/* "..., Ann said, adding that": more is told without marks. */
static bool
is_added(const struct tokens *t, const struct claim *c)
{
	size_t from = c->speaker.end > c->cue_end ? c->speaker.end : c->cue_end;

	for (size_t i = from; i < t->n; i++)
		if (t->items[i].side == SIDE_OUT && (t->items[i].is & CLASS_GERUND) &&
		    (t->items[i].is & (CLASS_SPEECH | CLASS_OBJECT)))
			return outside(t, i + 1, t->n) > BEHIND_MOST;
	return false;
}

/*
 * "Ann commented on the delay with these words: "..."":
 * what stands before the colon is not what was said.
 */
static size_t
over_lead(const struct tokens *t, size_t from)
{
	size_t at = from;

	while (at < t->n && t->items[at].side == SIDE_OUT)
		at++;
	return at < t->n && at > from && t->items[at - 1].kind == TOKEN_COLON ? at : from;
}

struct str
how_told(const struct sentence *s)
{
	const struct tokens *t = &s->tokens;
	const struct claim *c = &s->claims.best;
	const struct token *end = &t->items[t->n];
	size_t from;

	if (end->quoted == 0)
		return STR("indirect");
	if (c->kind == CLAIM_NONE)
		return end->quoted * 10 > end->letters * 9 ? STR("direct") : STR("mixed");
	from = c->speaker.edge < c->left ? c->speaker.edge : c->left;
	if (t->items[from].quoted > 0)
		return outside(t, 0, from) <= BEFORE_MOST && !is_added(t, c) ? STR("direct")
									     : STR("mixed");
	from = over_lead(t, c->speaker.end > c->cue_end ? c->speaker.end : c->cue_end);
	if (outside(t, from, t->n) <= BEHIND_MOST &&
	    end->quoted * 2 > end->letters - t->items[from].letters)
		return STR("direct");
	return STR("mixed");
}
