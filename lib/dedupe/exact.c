#include "dedupe/exact.h"

void
exact_init(struct exact *e, enum normal_form form, bool numbered)
{
	*e = (struct exact){ .normal = NORMAL_INIT(form) };
	set_init(&e->kinds, numbered);
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

static bool
judge_one(struct exact *e, struct fingerprint key, struct verdict *v)
{
	uint32_t *number = NULL;
	enum set_answer answer;

	v->is = VERDICT_PASS;
	if (e->parts > 1 && key.high % e->parts != e->part)
		return true;
	answer = set_add(&e->kinds, key, &number);
	v->is = answer == SET_NEW ? VERDICT_NEW : VERDICT_REPEAT;
	if (answer == SET_FAILED || (number && e->kinds.count > UINT32_MAX))
		return false;
	if (number && answer == SET_NEW)
		*number = (uint32_t)(e->kinds.count - 1);
	v->kind = number ? *number : 0;
	return true;
}

bool
exact_judge(struct exact *e, const struct str *raw, size_t n, struct verdict *verdicts)
{
	for (size_t i = 0; i < n; i++)
		if (!exact_key(e, raw[i], &e->keys[i]))
			return false;
	(void)set_warm(&e->kinds, e->keys, n);
	for (size_t i = 0; i < n; i++)
		if (!judge_one(e, e->keys[i], &verdicts[i]))
			return false;
	return true;
}

void
exact_free(struct exact *e)
{
	set_free(&e->kinds);
	normal_free(&e->normal);
}
