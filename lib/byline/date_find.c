/*
 * date_find: dates in running text. The text becomes tokens (numbers, words of
 * lib/data/dates.txt, punctuation); at each token the few shapes that a date has are
 * tried, and the time is looked for behind it, then before it.
 */
#include "byline/date.h"

#include "byline/date_token.h"

/* Years of the Buddhist calendar, and how many more they are. */
enum { BUDDHIST_MIN = 2443, BUDDHIST_MORE = 543 };

static bool
is_punct(const struct token *k, const char *marks)
{
	return k->kind == TOKEN_PUNCT && k->value < 0x80 && strchr(marks, k->value) != NULL;
}

/* A word or mark that may stand between the day, the month and the year. */
static bool
is_joint(const struct token *k)
{
	return k->kind == TOKEN_FILLER || is_punct(k, ".,-/'");
}

/* Past up to `most` joints. */
static size_t
skip_joints(const struct date_tokens *t, size_t i, size_t most)
{
	while (most-- > 0 && is_joint(token(t, i)))
		i++;
	return i;
}

static bool
is_day(const struct token *k)
{
	return k->kind == TOKEN_NUMBER && k->digits <= 2 && k->value >= 1 && k->value <= 31;
}

static bool
is_year(const struct token *k)
{
	return k->kind == TOKEN_NUMBER && k->digits == 4 && k->value >= 1000 && k->value < 2600;
}

static bool
set_date(struct date *d, int year, int month, int day)
{
	if (year >= BUDDHIST_MIN)
		year -= BUDDHIST_MORE;
	*d = (struct date){ .year = year, .month = month, .day = day, .precision = DATE_DAY };
	if (year >= 1300 && year < 1500)
		date_from_persian(d);
	return date_is_valid(d);
}

/* The month's name as a month of its own calendar. */
static bool
set_named(struct date *d, const struct token *month, int year, int day)
{
	if ((month->kind == TOKEN_PERSIAN) != (year >= 1300 && year < 1500))
		return false;
	return set_date(d, year, month->value, day);
}

static bool
is_month(const struct token *k)
{
	return k->kind == TOKEN_MONTH || k->kind == TOKEN_PERSIAN;
}

/*
 * Each shape is tried at token i and returns the token behind the date, or 0.
 *
 * 3 December 2024, 3. Dez. 2024, 3 de diciembre de 2024, 3rd of December, 2024,
 * 3 December/December 2024 (a month by two names).
 */
static size_t
day_month_year(const struct date_tokens *t, size_t i, struct date *d)
{
	size_t month = skip_joints(t, i + 1, 2);
	size_t year = skip_joints(t, month + 1, 3);

	if (!is_day(token(t, i)) || !is_month(token(t, month)))
		return 0;
	if (is_month(token(t, year)) && token(t, year)->value == token(t, month)->value)
		year = skip_joints(t, year + 1, 2);
	if (!is_year(token(t, year)))
		return 0;
	return set_named(d, token(t, month), token(t, year)->value, token(t, i)->value) ? year + 1
											: 0;
}

static size_t time_at(const struct date_tokens *t, size_t i, struct date *d);

/* December 3, 2024; Dec. 3rd 2024; and of date(1): Dec 3 06:17:00 UTC 2024. */
static size_t
month_day_year(const struct date_tokens *t, size_t i, struct date *d)
{
	size_t day = skip_joints(t, i + 1, 1);
	size_t year = skip_joints(t, day + 1, 3);
	struct date time = { 0 };
	size_t behind = 0;

	if (!is_month(token(t, i)) || !is_day(token(t, day)))
		return 0;
	if (!is_year(token(t, year))) {
		behind = time_at(t, year, &time);
		if (!behind || !is_year(token(t, behind)))
			return 0;
		year = behind;
	}
	if (!set_named(d, token(t, i), token(t, year)->value, token(t, day)->value))
		return 0;
	if (behind) {
		time.year = d->year;
		time.month = d->month;
		time.day = d->day;
		*d = time;
	}
	return year + 1;
}

/* 2024. december 3.; 2024 m. gruodžio 3 d. */
static size_t
year_month_day(const struct date_tokens *t, size_t i, struct date *d)
{
	bool marked = token(t, i + 1)->kind == TOKEN_MINUTE_MARK;
	size_t month = skip_joints(t, marked ? i + 2 : i + 1, 2);
	size_t day = skip_joints(t, month + 1, 2);

	if (!is_year(token(t, i)) || !is_month(token(t, month)) || !is_day(token(t, day)))
		return 0;
	return set_named(d, token(t, month), token(t, i)->value, token(t, day)->value) ? day + 1
										       : 0;
}

/* 2024年12月3日, 令和6年12月3日, 2024년 12월 3일 */
static size_t
marked_date(const struct date_tokens *t, size_t i, struct date *d)
{
	int era = token(t, i)->kind == TOKEN_ERA ? token(t, i)->value : 0;
	size_t at = era ? i + 1 : i;

	if (token(t, at)->kind != TOKEN_NUMBER || token(t, at + 1)->kind != TOKEN_YEAR_MARK ||
	    token(t, at + 2)->kind != TOKEN_NUMBER || token(t, at + 3)->kind != TOKEN_MONTH_MARK ||
	    !is_day(token(t, at + 4)) || (!era && token(t, at)->digits != 4))
		return 0;
	if (!set_date(
		d, era + token(t, at)->value, token(t, at + 2)->value, token(t, at + 4)->value))
		return 0;
	return token(t, at + 5)->kind == TOKEN_DAY_MARK ? at + 6 : at + 5;
}

static int
full_year(const struct token *k)
{
	if (k->digits == 4)
		return k->value;
	return k->digits != 2 ? 0 : k->value < 70 ? 2000 + k->value : 1900 + k->value;
}

/* Whether number, mark, number, mark, number stand there with the same mark twice. */
static bool
is_numeric(const struct date_tokens *t, size_t i)
{
	const struct token *k = token(t, i);

	if (i + 4 >= t->n || k[0].kind != TOKEN_NUMBER || !is_punct(&k[1], "./-|") ||
	    k[2].kind != TOKEN_NUMBER || k[3].kind != TOKEN_PUNCT || k[3].value != k[1].value ||
	    k[4].kind != TOKEN_NUMBER || k[2].digits > 2)
		return false;
	if (k[1].value == '|')
		return k[0].digits == 2 && k[2].digits == 2 && k[4].digits == 4;
	/* 3. 12. 2024 is a date, 1 - 2 - 2003 and 1 / 2 / 2003 are not; nor is 1.2.2003.4 */
	if (k[1].value != '.' && (k[1].end != k[2].at || k[3].end != k[4].at))
		return false;
	if (k[5].kind == TOKEN_PUNCT && k[5].value == k[1].value && k[6].kind == TOKEN_NUMBER &&
	    k[5].at == k[4].end && k[6].at == k[5].end)
		return false;
	return i == 0 || k[-1].kind != TOKEN_PUNCT || k[-1].value != k[1].value ||
	    k[-1].end != k[0].at;
}

/* 2024-12-03, 2024/12/03, 2024.12.03; 03.12.2024, 03/12/2024, 3.12.24, 03 | 12 | 2024; 12.13.2024 */
static size_t
numeric_date(const struct date_tokens *t, size_t i, enum date_order order, struct date *d)
{
	const struct token *k = token(t, i);
	int first;
	int second;

	if (!is_numeric(t, i))
		return 0;
	if (is_year(&k[0]))
		return k[4].digits <= 2 && set_date(d, k[0].value, k[2].value, k[4].value) ? i + 5
											   : 0;
	if (k[0].digits > 2 || (k[4].digits == 2 && k[1].value == '-'))
		return 0;
	first = k[0].value;
	second = k[2].value;
	if (second <= 31 &&
	    (second > 12 || (k[1].value != '.' && order == DATE_MONTH_FIRST && first <= 12))) {
		first = k[2].value;
		second = k[0].value;
	}
	return set_date(d, full_year(&k[4]), second, first) ? i + 5 : 0;
}

static size_t
date_at(const struct date_tokens *t, size_t i, enum date_order order, struct date *d)
{
	size_t end = 0;

	switch (token(t, i)->kind) {
	case TOKEN_MONTH:
	case TOKEN_PERSIAN:
		return month_day_year(t, i, d);
	case TOKEN_ERA:
		return marked_date(t, i, d);
	case TOKEN_NUMBER:
		end = day_month_year(t, i, d);
		end = end ? end : numeric_date(t, i, order, d);
		end = end ? end : year_month_day(t, i, d);
		return end ? end : marked_date(t, i, d);
	default:
		return 0;
	}
}

/* +02:00, +0200, UTC, GMT+2, EST; returns the token behind it, or i. */
static size_t
offset_at(const struct date_tokens *t, size_t i, struct date *d)
{
	size_t first =
	    is_punct(token(t, i), "(") && token(t, i + 1)->kind == TOKEN_ZONE ? i + 1 : i;
	bool named = token(t, first)->kind == TOKEN_ZONE;
	const struct token *sign = token(t, named ? first + 1 : first);
	const struct token *number = sign + 1;

	if ((is_punct(sign, "+-") || sign->value == 0x2212) && number->kind == TOKEN_NUMBER &&
	    sign->end == number->at && (named || sign[-1].end == sign->at || number->digits == 4)) {
		bool pair = is_punct(&number[1], ":") && number[2].kind == TOKEN_NUMBER;

		int offset = number->digits == 4 ? number->value / 100 * 60 + number->value % 100
		    : pair                       ? number->value * 60 + number[2].value
						 : number->value * 60;
		if (offset > 14 * 60)
			return i;
		d->has_offset = true;
		d->offset = sign->value == '+' ? offset : -offset;
		return (size_t)(number - t->of) + (pair && number->digits != 4 ? 3 : 1);
	}
	if (!named)
		return i;
	d->has_offset = true;
	d->offset = token(t, first)->value;
	return first + 1;
}

/* Seconds, their fraction, AM and PM, and the zone, behind hours and minutes. */
static size_t
time_rest(const struct date_tokens *t, size_t i, bool before_noon, bool after_noon, struct date *d)
{
	if ((is_punct(token(t, i), ":") || token(t, i)->kind == TOKEN_MINUTE_MARK) &&
	    token(t, i + 1)->kind == TOKEN_NUMBER && token(t, i + 1)->digits == 2 &&
	    token(t, i + 1)->value < 60) {
		d->second = token(t, i + 1)->value;
		d->precision = DATE_SECOND;
		i += 2;
		if (is_punct(token(t, i), ".") && token(t, i + 1)->kind == TOKEN_NUMBER)
			i += 2;
	}
	if (token(t, i)->kind == TOKEN_MINUTE_MARK || token(t, i)->kind == TOKEN_SECOND_MARK)
		i++;
	if (token(t, i)->kind == TOKEN_AM || token(t, i)->kind == TOKEN_PM) {
		before_noon = token(t, i)->kind == TOKEN_AM;
		after_noon = !before_noon;
		i += is_punct(token(t, i + 1), ".") ? 2 : 1;
	}
	if (after_noon && d->hour < 12)
		d->hour += 12;
	if (before_noon && d->hour == 12)
		d->hour = 0;
	if (is_punct(token(t, i), ",") && token(t, i + 1)->kind == TOKEN_ZONE)
		i++;
	if (token(t, i)->kind == TOKEN_HOUR_MARK)
		i++;
	return offset_at(t, i, d);
}

/* Whether a word such as kl. or klo stands before. */
static bool
is_told(const struct date_tokens *t, size_t i)
{
	if (i > 1 && is_punct(token(t, i - 1), "."))
		i--;
	return i > 0 && token(t, i - 1)->kind == TOKEN_FILLER;
}

/*
 * 06:17, 6:17 AM, 14h05, 14.05 Uhr, 14時05分, 6 PM, at token i; the token behind it, or 0.
 * Hours and minutes with a full stop need a word that tells.
 */
static size_t
time_at(const struct date_tokens *t, size_t i, struct date *d)
{
	bool told = is_told(t, i);
	bool before_noon = token(t, i)->kind == TOKEN_AM;
	bool after_noon = token(t, i)->kind == TOKEN_PM;
	const struct token *hour = token(t, before_noon || after_noon ? ++i : i);
	const struct token *mark = token(t, i + 1);
	const struct token *minute = token(t, i + 2);
	bool has_minute = minute->kind == TOKEN_NUMBER && minute->digits == 2 && minute->value < 60;

	if (hour->kind != TOKEN_NUMBER || hour->digits > 2 || hour->value > 24 ||
	    mark->kind == TOKEN_END)
		return 0;
	d->hour = hour->value % 24;
	d->precision = DATE_MINUTE;
	if (mark->kind == TOKEN_AM || mark->kind == TOKEN_PM)
		return time_rest(t, i + 1, before_noon, after_noon, d);
	if (mark->kind == TOKEN_HOUR_MARK && has_minute &&
	    token(t, i + 3)->kind == TOKEN_MINUTE_MARK) {
		d->minute = minute->value;
		return time_rest(t, i + 3, before_noon, after_noon, d);
	}
	if (mark->kind == TOKEN_HOUR_MARK && !(has_minute && mark->end == minute->at))
		return time_rest(t, i + 2, before_noon, after_noon, d);
	if (is_punct(mark, ".") && !told && token(t, i + 3)->kind != TOKEN_HOUR_MARK &&
	    token(t, i + 3)->kind != TOKEN_AM && token(t, i + 3)->kind != TOKEN_PM &&
	    token(t, i + 3)->kind != TOKEN_FILLER)
		return 0;
	if (!has_minute || (!is_punct(mark, ":.") && mark->kind != TOKEN_HOUR_MARK) ||
	    mark->end != minute->at)
		return 0;
	d->minute = minute->value;
	return time_rest(t, i + 3, before_noon, after_noon, d);
}

/* What may stand between a date and its time. */
static bool
is_beside(const struct token *k)
{
	return k->kind == TOKEN_FILLER || k->kind == TOKEN_WEEKDAY || k->kind == TOKEN_MONTH_MARK ||
	    k->kind == TOKEN_DAY_MARK || k->kind == TOKEN_HOUR_MARK || is_punct(k, ".,|-()") ||
	    (k->kind == TOKEN_PUNCT &&
		(k->value == 0x2013 || k->value == 0x2014 || k->value == 0xb7 ||
		    k->value == 0x2022 || k->value == 0xff08 || k->value == 0xff09));
}

static size_t
time_behind(const struct date_tokens *t, size_t i, struct date *d)
{
	struct date time = *d;

	for (size_t most = 5; most > 0; most--) {
		size_t end = time_at(t, i, &time);

		if (end) {
			*d = time;
			return end;
		}
		if (!is_beside(token(t, i)))
			return 0;
		i++;
	}
	return 0;
}

/* 06:17 AM, December 3, 2024: a time that ends where the date, or what belongs to it, begins. */
static void
time_before(const struct date_tokens *t, size_t date, struct date *d)
{
	size_t first = date > 9 ? date - 9 : 0;

	for (size_t i = first; i < date; i++) {
		struct date time = *d;
		size_t end = time_at(t, i, &time);

		while (end && end < date && is_beside(token(t, end)))
			end++;
		if (end != date)
			continue;
		*d = time;
		return;
	}
}

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
	if (i > 1 && is_punct(&t->of[i - 1], ",.") && t->of[i - 2].kind == TOKEN_WEEKDAY)
		return i - 2;
	return i > 0 && t->of[i - 1].kind == TOKEN_WEEKDAY ? i - 1 : i;
}

/* Whether the text may have a digit of any script; no date is without. */
static bool
may_have_digit(struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if (is_digit(text.s[i]) || c == 0xd9 || c == 0xdb || c == 0xe0 || c == 0xef)
			return true;
	}
	return false;
}

bool
date_find(struct str text, enum date_order order, struct date *date, size_t *at, size_t *end)
{
	struct date_tokens t;
	bool found = false;

	if (!may_have_digit(text))
		return false;
	t.text = str_part(text, 0, text.n < DATE_TEXT_LIMIT ? text.n : DATE_TEXT_LIMIT);
	t.n = 0;
	date_tokenize(&t);
	for (size_t i = 0, from = 0; i < t.n; i++) {
		struct date d;
		size_t behind = date_at(&t, i, order, &d);
		size_t timed;

		if (!behind)
			continue;
		d.is_change = is_told_of(&t, i, from, TOKEN_UPDATED);
		d.is_labelled = is_told_of(&t, i, from, TOKEN_PUBLISHED);
		timed = d.precision == DATE_DAY ? time_behind(&t, behind, &d) : behind;
		if (!timed)
			time_before(&t, i, &d);
		timed = timed ? timed : behind;
		if (!found || !d.is_change) {
			*date = d;
			*at = t.of[with_weekday(&t, i)].at;
			*end = t.of[timed - 1].end;
			found = true;
		}
		if (!d.is_change)
			return true;
		from = timed;
		i = timed - 1;
	}
	return found;
}
