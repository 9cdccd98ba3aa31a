#include "guard/amount.h"

#include "guard/drafts.h"
#include "guard/value.h"

static bool
is_value_at(const struct reading *r, size_t at)
{
	struct str text;

	if (at >= r->count || !(r->drafts[at].flags & FACT_VALUE))
		return false;
	text = drafts_text(r, at);
	return str_find_byte(text, 'e') < text.n && !str_ends(text, STR("th"));
}

/* A number under a hundred in words, into *value; returns how many words it has, or 0. */
static size_t
read_small(const struct reading *r, size_t at, unsigned *value)
{
	unsigned kind = drafts_kind(r, at);

	if (kind != NUMBER_UNIT && kind != NUMBER_TEEN && kind != NUMBER_TENS)
		return 0;
	*value = drafts_notable(r, at)->number;
	if (kind != NUMBER_TENS || drafts_kind(r, at + 1) != NUMBER_UNIT ||
	    r->drafts[at + 1].mark != MARK_NONE)
		return 1;
	*value += drafts_notable(r, at + 1)->number;
	return 2;
}

/* A number under a thousand in words. */
static size_t
read_words(const struct reading *r, size_t at, unsigned *value)
{
	unsigned rest;
	size_t n = read_small(r, at, value);
	size_t more;

	if (n == 0 && str_eq(drafts_text(r, at), STR("one")) &&
	    (drafts_kind(r, at + 1) == NUMBER_HUNDRED || drafts_kind(r, at + 1) == NUMBER_SCALE)) {
		*value = 1;
		n = 1;
	}
	if (n == 0 || *value > 9 || drafts_kind(r, at + n) != NUMBER_HUNDRED)
		return n;
	*value *= 100;
	n++;
	if (str_eq(drafts_text(r, at + n), STR("and")) &&
	    (more = read_small(r, at + n + 1, &rest)) > 0)
		more++;
	else
		more = read_small(r, at + n, &rest);
	*value += more ? rest : 0;
	return n + more;
}

/* The power of ten of the scale words from there; *n counts them. */
static int
read_scale(const struct reading *r, size_t at, size_t *n)
{
	if (drafts_kind(r, at) == NUMBER_SCALE && r->drafts[at].mark == MARK_NONE) {
		*n = 1;
		return drafts_notable(r, at)->number;
	}
	if (drafts_kind(r, at) == NUMBER_HUNDRED && r->drafts[at].mark == MARK_NONE) {
		*n = 1;
		return 2;
	}
	*n = 0;
	return 0;
}

/* Adds to the exponent of a value. */
static void
write_scaled(struct str value, int scale, struct buf *out)
{
	size_t e = str_find_byte(value, 'e');
	bool negative = value.s[1] == '-';
	struct str digits = str_part(value, 1 + negative, e - 1 - negative);
	bool below = e + 1 < value.n && value.s[e + 1] == '-';
	int exponent = 0;

	for (size_t i = e + 1 + below; i < value.n; i++)
		exponent = exponent * 10 + (value.s[i] - '0');
	value_write(out, negative, digits, (below ? -exponent : exponent) + scale);
}

static void
write_words(unsigned number, int scale, struct buf *out)
{
	char digits[4];
	size_t n = sizeof(digits);

	do
		digits[--n] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	value_write(out, false, (struct str){ digits + n, sizeof(digits) - n }, scale);
}

/* 10:00 before am or pm: its digits; empty where it is none. */
static struct str
full_hour(const struct reading *r, size_t at)
{
	struct str text = drafts_text(r, at);
	struct str next = drafts_text(r, at + 1);

	if (!str_ends(text, STR(":00")) || text.n > sizeof("#12:00") - 1 ||
	    !(str_eq(next, STR("am")) || str_eq(next, STR("pm"))))
		return STR("");
	return str_part(text, 1, text.n - 1 - (sizeof(":00") - 1));
}

/* The value that begins there into r->word; returns how many words it has, or 0. */
static size_t
read_value(struct reading *r, size_t at)
{
	unsigned number;
	size_t more;
	size_t n;

	r->word.n = 0;
	if (full_hour(r, at).n > 0) {
		value_write(&r->word, false, full_hour(r, at), 0);
		return 1;
	}
	if (is_value_at(r, at)) {
		int scale = read_scale(r, at + 1, &more);

		write_scaled(drafts_text(r, at), scale, &r->word);
		return 1 + more;
	}
	n = read_words(r, at, &number);
	if (n > 0) {
		int scale = read_scale(r, at + n, &more);

		write_words(number, scale, &r->word);
		return n + more;
	}
	if (drafts_kind(r, at) == NUMBER_ORDINAL) {
		write_words(drafts_notable(r, at)->number, 0, &r->word);
		buf_add(&r->word, STR("th"));
		return 1;
	}
	return 0;
}

void
amount_fold(struct reading *r)
{
	size_t to = 0;

	if (!(r->flags & FACT_COUNTS))
		return;
	for (size_t i = 0; i < r->count && !r->failed;) {
		struct draft first = r->drafts[i];
		struct draft unit = first;
		bool money = first.marks == DRAFT_CURRENCY && is_value_at(r, i + 1);
		size_t n = money || drafts_may_count(r, i) ? read_value(r, i + money) : 0;

		if (n == 0) {
			r->drafts[i].marks &= (uint8_t)~DRAFT_CURRENCY;
			drafts_pass_on(r, i++, &to);
			continue;
		}
		first.marks = 0;
		reading_rename(r, &first, knowledge_number(r->knowledge, buf_str(&r->word)));
		r->drafts[to++] = first;
		unit.mark = MARK_NONE;
		unit.marks = 0;
		if (money)
			r->drafts[to++] = unit;
		i += n + money;
	}
	r->count = to;
}
