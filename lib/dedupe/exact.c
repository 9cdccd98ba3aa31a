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

/* By the kinds of this run alone. */
static inline bool
judge_in_run(struct exact *e, struct set_place *place, struct verdict *v)
{
	uint32_t *number = NULL;
	enum set_answer answer = set_add(&e->kinds, place, &number);

	v->is = answer == SET_NEW ? VERDICT_NEW : VERDICT_REPEAT;
	if (!number || answer == SET_FAILED)
		return answer != SET_FAILED;
	if (answer == SET_NEW)
		*number = (uint32_t)(e->kinds.count - 1);
	v->kind = *number;
	return e->kinds.count <= UINT32_MAX;
}

/* A kind from before is passed over, but for one that is of this run as well. */
static bool
judge_dated(struct exact *e, struct set_place *place, struct verdict *v)
{
	uint32_t *seen;
	enum set_answer answer = set_add(&e->dated, place, &seen);
	bool is_new;

	if (answer == SET_FAILED)
		return false;
	is_new = answer == SET_NEW || *seen < e->dated.oldest;
	*seen = e->now;
	v->is = is_new ? VERDICT_NEW : VERDICT_PASS;
	if (!e->numbers || (!is_new && !set_find(&e->kinds, place->f)))
		return true;
	set_expect(&e->kinds, place, 1);
	return judge_in_run(e, place, v);
}

static inline bool
judge_one(struct exact *e, struct set_place *place, struct verdict *v)
{
	v->is = VERDICT_PASS;
	if (e->parts > 1 && place->f.high % e->parts != e->part)
		return true;
	return e->dates ? judge_dated(e, place, v) : judge_in_run(e, place, v);
}

/*
 * Whether no TAB stands in the lines or between them: asked once for lines that a reader
 * handed out side by side, not for each. True only if it is so.
 */
static bool
has_no_tab(const struct str *raw, size_t n)
{
	const char *from = raw[0].s;
	const char *end = raw[n - 1].s + raw[n - 1].n;
	size_t sum = n - 1;

	for (size_t i = 0; i < n; i++)
		sum += raw[i].n;
	return raw[0].n > 0 && raw[n - 1].n > 0 && (uintptr_t)end - (uintptr_t)from == sum &&
	    !memchr(from, '\t', sum);
}

bool
exact_judge(struct exact *e, const struct str *raw, size_t n, struct verdict *verdicts)
{
	const struct set *looked_in = e->dates ? &e->dated : &e->kinds;
	bool bare = n > 0 && has_no_tab(raw, n);
	bool ours = is_for_this_run(e);

	for (size_t i = 0; i < n; i++) {
		struct str text = bare ? raw[i] : text_of(raw[i]);

		if (e->normal.form != NORMAL_BYTES && !normal_of(&e->normal, text, &text))
			return false;
		e->places[i].f = ours ? universal_of(&e->universal, text) : fingerprint_of(text);
	}
	set_expect(looked_in, e->places, n);
	for (size_t i = 0; i < n; i++)
		if (!judge_one(e, &e->places[i], &verdicts[i]))
			return false;
	return true;
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
