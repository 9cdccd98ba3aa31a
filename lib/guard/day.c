#include "guard/day.h"

#include "guard/drafts.h"

/* Whether the word may be a day of a month: 5, 5th, first. */
static bool
is_day(const struct reading *r, size_t at)
{
	struct str text;

	if (!drafts_may_count(r, at))
		return false;
	text = drafts_text(r, at);
	if (str_eq(text, STR("first")) || str_eq(text, STR("second")) || str_eq(text, STR("third")))
		return true;
	if (str_ends(text, STR("th")))
		text = str_part(text, 0, text.n - 2);
	return text.n >= 4 && text.n <= 5 && text.s[0] == '#' && is_digit(text.s[1]) &&
	    (str_ends(text, STR("e0")) || (text.n == 4 && str_ends(text, STR("e1"))));
}

static bool
is_month(const struct reading *r, size_t at)
{
	const uint32_t *classes = drafts_notable(r, at)->classes;

	for (int i = 0; i < LANGUAGES; i++)
		if (classes[i] & WORD_MONTH)
			return true;
	return false;
}

/* The day as a plain value: beside a month 5, 5th and fifth are one. */
static struct draft
make_day(struct reading *r, struct draft day)
{
	struct str text = vocabulary_word(&r->knowledge->words, day.word);

	r->word.n = 0;
	if (str_eq(text, STR("first")))
		buf_add(&r->word, STR("#1e0"));
	else if (str_eq(text, STR("second")))
		buf_add(&r->word, STR("#2e0"));
	else if (str_eq(text, STR("third")))
		buf_add(&r->word, STR("#3e0"));
	else
		buf_add(&r->word, str_ends(text, STR("th")) ? str_part(text, 0, text.n - 2) : text);
	reading_rename(r, &day, knowledge_number(r->knowledge, buf_str(&r->word)));
	return day;
}

static bool
is_of(const struct reading *r, size_t at)
{
	struct str text = drafts_text(r, at);

	return str_eq(text, STR("of")) || str_eq(text, STR("de"));
}

/* A number of four digits below 3000. */
static bool
is_year(const struct reading *r, size_t at)
{
	enum { DIGITS = 4 };
	struct str text = drafts_text(r, at);
	size_t e = str_find_byte(text, 'e');

	return drafts_may_count(r, at) && text.s[0] == '#' && e + 2 == text.n && e > 1 &&
	    (text.s[1] == '1' || text.s[1] == '2') &&
	    e - 1 + (size_t)(text.s[e + 1] - '0') == DIGITS;
}

/* Where the month of a day stands: behind it, perhaps with `of` between; 0 where it has none. */
static size_t
month_behind(const struct reading *r, size_t at)
{
	size_t month = at + 1 + is_of(r, at + 1);

	if (!is_day(r, at))
		return 0;
	return is_month(r, month) && !is_day(r, month + 1) ? month : 0;
}

void
day_fold(struct reading *r)
{
	size_t to = 0;

	if (!(r->flags & FACT_COUNTS))
		return;
	for (size_t i = 0; i < r->count && !r->failed; i++) {
		size_t month = drafts_may_count(r, i) ? month_behind(r, i) : 0;
		bool dated = true;

		if (month) {
			struct draft day = make_day(r, r->drafts[i]);
			uint8_t mark = day.mark;

			day.mark = MARK_NONE;
			r->drafts[to] = r->drafts[month];
			r->drafts[to++].mark = mark;
			r->drafts[to++] = day;
			i = month;
		} else if (drafts_may_count(r, i + 1) && is_day(r, i + 1) && is_month(r, i)) {
			r->drafts[to++] = r->drafts[i++];
			r->drafts[to++] = make_day(r, r->drafts[i]);
		} else {
			dated = drafts_may_count(r, i + 2) && is_month(r, i);
			drafts_pass_on(r, i, &to);
		}
		if (dated && is_of(r, i + 1) && is_year(r, i + 2))
			i++;
	}
	r->count = to;
}
