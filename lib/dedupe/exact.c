#include "dedupe/exact.h"

void
exact_init(struct exact *e, enum normal_form form, bool numbers)
{
	*e = (struct exact){ .normal = NORMAL_INIT(form), .numbers = numbers };
	universal_init(&e->universal);
	set_init(&e->kinds, numbers);
	set_init(&e->dated, true);
}

struct set *
exact_remember(struct exact *e)
{
	e->dates = true;
	return &e->dated;
}

void
exact_at(struct exact *e, uint64_t now, uint64_t age)
{
	e->now = now < UINT32_MAX ? (uint32_t)now : UINT32_MAX;
	e->dated.oldest = age > 0 && e->now > age ? e->now - (uint32_t)age : 0;
}

static struct str
text_of(struct str raw)
{
	return str_part(raw, 0, str_find_byte(raw, '\t'));
}

bool
exact_key(struct exact *e, struct str raw, struct fingerprint *key)
{
	struct str text;

	if (!normal_of(&e->normal, text_of(raw), &text))
		return false;
	*key = fingerprint_of(text);
	return true;
}

/* A part is part of what other runs do, and what is dated may be saved for them. */
static bool
is_for_this_run(const struct exact *e)
{
	return e->parts <= 1 && !e->dates;
}

/* By the kinds of this run alone; they are numbered in the order of the lines. */
static bool
judge_in_run(struct exact *e, struct set_place *places, size_t n, struct verdict **said)
{
	uint64_t count = e->kinds.count;

	if (!set_add(&e->kinds, places, n))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct set_place *p = &places[i];

		said[i]->is = p->known ? VERDICT_REPEAT : VERDICT_NEW;
		if (!p->number)
			continue;
		if (!p->known)
			*p->number = (uint32_t)count++;
		said[i]->kind = *p->number;
	}
	return !e->numbers || count <= UINT32_MAX;
}

/* A kind from before is passed over, but for one that is of this run as well. */
static bool
judge_dated(struct exact *e, struct set_place *places, size_t n, struct verdict **said)
{
	if (!set_add(&e->dated, places, n))
		return false;
	for (size_t i = 0; i < n; i++) {
		uint32_t *seen = places[i].number;
		bool is_new = !places[i].known || *seen < e->dated.oldest;
		struct set_place in_run = { .f = places[i].f };

		*seen = e->now;
		said[i]->is = is_new ? VERDICT_NEW : VERDICT_PASS;
		if (e->numbers && (is_new || set_find(&e->kinds, in_run.f)) &&
		    !judge_in_run(e, &in_run, 1, &said[i]))
			return false;
	}
	return true;
}

/* Asked once for all lines, which stand side by side, and not for each. */
static bool
has_no_tab(const struct str *raw, size_t n)
{
	const struct str *last = &raw[n - 1];

	return !memchr(raw[0].s, '\t', (size_t)(last->s - raw[0].s) + last->n);
}

bool
exact_judge(struct exact *e, const struct str *raw, size_t n, struct verdict *verdicts)
{
	struct verdict *said[EXACT_BATCH];
	bool bare = n > 0 && has_no_tab(raw, n);
	bool ours = is_for_this_run(e);
	size_t asked = 0;

	for (size_t i = 0; i < n; i++) {
		struct str text = bare ? raw[i] : text_of(raw[i]);
		struct fingerprint *f = &e->places[asked].f;

		if (e->normal.form != NORMAL_BYTES && !normal_of(&e->normal, text, &text))
			return false;
		*f = ours ? universal_of(&e->universal, text) : fingerprint_of(text);
		verdicts[i].is = VERDICT_PASS;
		said[asked] = &verdicts[i];
		asked += e->parts <= 1 || f->high % e->parts == e->part;
	}
	return e->dates ? judge_dated(e, e->places, asked, said)
			: judge_in_run(e, e->places, asked, said);
}

uint64_t
exact_count(const struct exact *e)
{
	return e->dates ? e->dated.count : e->kinds.count;
}

void
exact_free(struct exact *e)
{
	set_free(&e->kinds);
	set_free(&e->dated);
	normal_free(&e->normal);
}
