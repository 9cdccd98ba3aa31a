#include "dedupe/judge.h"

#include "text/platform.h"

bool
judge_init(struct judge *j, const struct choice *c, char between)
{
	uint64_t secret[2];

	*j = (struct judge){ .choice = c, .between = between };
	set_init(&j->none, true);
	j->kinds = &j->none;
	exact_init(&j->exact, c->form, c->explain);
	if (!c->near && (c->state || c->forget))
		j->kinds = exact_remember(&j->exact);
	if (!c->near)
		return true;
	platform_secret(secret, 2);
	j->near = near_new(c->loose ? NEAR_LOOSE : NEAR_GUARDED,
	    c->by_document ? NEAR_DOCUMENTS : NEAR_LINES, c->threshold, secret);
	return j->near != NULL;
}

/* Before when kinds must have been seen to be forgotten. */
static uint64_t
oldest(const struct judge *j)
{
	uint64_t age = j->choice->forget;

	return age && age < j->now ? j->now - age : 0;
}

void
judge_at(struct judge *j, uint64_t now)
{
	j->now = now;
	if (j->choice->state || j->choice->forget)
		exact_at(&j->exact, now, j->choice->forget);
	/* With a state kinds are forgotten when it is saved. */
	if (j->near)
		near_at(j->near, now, j->choice->state ? 0 : oldest(j));
}

/* Frees what near has forgotten, whenever its kinds have doubled. */
static bool
renew(struct judge *j)
{
	enum { FEW = 4096 };
	struct near *fresh;

	if (!j->choice->forget || j->choice->state || near_kinds(j->near) < 2 * j->renewed + FEW)
		return true;
	fresh = near_without_forgotten(j->near);
	if (!fresh)
		return false;
	near_free(j->near);
	j->near = fresh;
	j->renewed = near_kinds(fresh);
	return true;
}

/* All texts as one. */
static bool
judge_exactly(struct judge *j, const struct unit *u, struct verdict *verdict)
{
	struct buf all = BUF_INIT;
	struct str raw;
	bool done;

	for (size_t i = 0; i < u->n; i++) {
		if (i)
			buf_byte(&all, j->between);
		buf_add(&all, u->texts[i]);
	}
	raw = buf_str(&all);
	done = !all.failed && exact_judge(&j->exact, &raw, 1, verdict);
	buf_free(&all);
	return done;
}

static bool
judge_nearly(struct judge *j, const struct unit *u, struct verdict *verdict)
{
	if (!renew(j))
		return false;
	return j->choice->by_document ? near_document(j->near, u->texts, u->n, verdict)
				      : near_line(j->near, u->texts[0], verdict);
}

bool
judge_unit(struct judge *j, struct unit *u, struct verdict *verdict)
{
	if (!unit_texts(u) ||
	    !(j->near ? judge_nearly(j, u, verdict) : judge_exactly(j, u, verdict)))
		return false;
	if (verdict->is != VERDICT_PASS && verdict->kind < j->known)
		verdict->is = VERDICT_PASS;
	verdict->kind -= verdict->is == VERDICT_PASS ? 0 : j->known;
	return true;
}

struct str
judge_reason(const struct judge *j)
{
	return j->near ? near_reason(j->near) : STR("same text");
}

bool
judge_load(struct judge *j, struct str extra)
{
	if (extra.n > 0 && !(j->near && near_load(j->near, extra, oldest(j))))
		return false;
	j->known = j->near ? near_kinds(j->near) : 0;
	return true;
}

bool
judge_save(struct judge *j, struct buf *extra)
{
	extra->n = 0;
	return !j->near || near_save(j->near, oldest(j), extra);
}

void
judge_free(struct judge *j)
{
	near_free(j->near);
	exact_free(&j->exact);
	set_free(&j->none);
}
