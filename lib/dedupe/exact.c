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

static bool
key_of_text(struct exact *e, struct str text, struct fingerprint *key)
{
	if (!normal_of(&e->normal, text, &text))
		return false;
	*key = fingerprint_of(text);
	return true;
}

bool
exact_key(struct exact *e, struct str raw, struct fingerprint *key)
{
	return key_of_text(e, text_of(raw), key);
}

static bool
judge_one(struct exact *e, struct set_place *place, struct verdict *v)
{
	uint32_t *number = NULL;
	enum set_answer answer;

	v->is = VERDICT_PASS;
	if (e->parts > 1 && place->f.high % e->parts != e->part)
		return true;
	answer = set_add(&e->kinds, place, &number);
	v->is = answer == SET_NEW ? VERDICT_NEW : VERDICT_REPEAT;
	if (answer == SET_FAILED || (number && e->kinds.count > UINT32_MAX))
		return false;
	if (number && answer == SET_NEW)
		*number = (uint32_t)(e->kinds.count - 1);
	v->kind = number ? *number : 0;
	return true;
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
	bool bare = n > 0 && has_no_tab(raw, n);

	for (size_t i = 0; i < n; i++) {
		struct fingerprint key;

		if (!key_of_text(e, bare ? raw[i] : text_of(raw[i]), &key))
			return false;
		set_expect(&e->kinds, key, &e->places[i]);
	}
	for (size_t i = 0; i < n; i++)
		if (!judge_one(e, &e->places[i], &verdicts[i]))
			return false;
	return true;
}

void
exact_free(struct exact *e)
{
	set_free(&e->kinds);
	normal_free(&e->normal);
}
