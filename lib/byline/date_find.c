/*
 * date_find: dates in running text. The text becomes tokens (numbers, words of
 * lib/data/dates.txt, punctuation); at each token the few shapes that a date has are
 * tried, and the time is looked for behind it, then before it.
 */
#include "byline/date.h"

#include "byline/date_shape.h"
#include "text/eight.h"

/* Whether a word such as "updated" stands before the date, behind the one before it. */
static bool
is_told_of(const struct date_tokens *t, size_t date, size_t from, enum token_kind kind)
{
	for (size_t i = from; i < date; i++)
		if (t->of[i].kind == (int)kind)
			return true;
	return false;
}

/* What the weekday and a comma before a date belong to. */
static size_t
with_weekday(const struct date_tokens *t, size_t i)
{
	if (i > 1 && token_is_mark(&t->of[i - 1], ",.") && t->of[i - 2].kind == TOKEN_WEEKDAY)
		return i - 2;
	return i > 0 && t->of[i - 1].kind == TOKEN_WEEKDAY ? i - 1 : i;
}

/*
 * Whether the text may have a digit of any script; no date is without.
 * Text without one goes eight bytes at once.
 */
static bool
may_have_digit(struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c;

		while (text.n - i > EIGHT &&
		    !(eight_digits(eight_load(text.s + i)) | (eight_load(text.s + i) & EIGHT_HIGH)))
			i += EIGHT;
		c = (unsigned char)text.s[i];
		if (is_digit(text.s[i]) || c == 0xd9 || c == 0xdb || c == 0xe0 || c == 0xef)
			return true;
	}
	return false;
}

/*
 * A date and the time behind it: from token `first` up to token `end`, 0 where none begins there.
 */
struct find {
	struct date date;
	size_t first;
	size_t end;
};

static struct find
find_at(const struct date_tokens *t, size_t i, enum date_order order)
{
	struct find f = { .first = with_weekday(t, i) };
	size_t timed = 0;

	f.end = date_shape_at(t, i, order, &f.date);
	if (f.end && f.date.precision == DATE_DAY)
		timed = date_time_behind(t, f.end, &f.date);
	f.end = timed ? timed : f.end;
	return f;
}

/*
 * "July 13, 2024October 10, 2020": page text glued the day of a change to that of the
 * publication, which is the earlier one.
 */
static void
take_earlier(const struct date_tokens *t, enum date_order order, struct find *f)
{
	struct find next = find_at(t, f->end, order);

	if (!next.end || t->of[f->end].at > t->of[f->end - 1].end)
		return;
	if (date_is_before(&next.date, &f->date))
		f->date = next.date;
	f->end = next.end;
}

bool
date_find(struct str text, enum date_order order, struct date *date, size_t *at, size_t *end)
{
	struct date_tokens t;
	bool found = false;

	if (!may_have_digit(text))
		return false;
	date_tokenize(&t, str_part(text, 0, text.n < DATE_TEXT_LIMIT ? text.n : DATE_TEXT_LIMIT));
	for (size_t i = 0, from = 0; i < t.n; i++) {
		struct find f = find_at(&t, i, order);

		if (!f.end)
			continue;
		if (f.date.precision == DATE_DAY)
			date_time_before(&t, i, &f.date);
		f.date.is_change = is_told_of(&t, i, from, TOKEN_UPDATED);
		f.date.is_labelled = is_told_of(&t, i, from, TOKEN_PUBLISHED);
		if (!f.date.is_change)
			take_earlier(&t, order, &f);
		if (!found || !f.date.is_change) {
			*date = f.date;
			*at = t.of[f.first].at;
			*end = t.of[f.end - 1].end;
			found = true;
		}
		if (!f.date.is_change)
			return true;
		from = f.end;
		i = f.end - 1;
	}
	return found;
}

bool
date_is_span(struct str text)
{
	struct date_tokens t;

	if (!may_have_digit(text))
		return false;
	date_tokenize(&t, text);
	for (size_t i = 0; i + 1 < t.n; i++)
		if (t.of[i].kind == TOKEN_NUMBER && t.of[i].digits <= 2 &&
		    (t.of[i + 1].kind == TOKEN_SPAN || t.of[i + 1].kind == TOKEN_MINUTE_MARK ||
			t.of[i + 1].kind == TOKEN_HOUR_MARK))
			return true;
	return false;
}
