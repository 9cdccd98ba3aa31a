#include "byline/date_shape.h"

/* Years of the Buddhist calendar, and how many more they are. */
enum { BUDDHIST_MIN = 2443, BUDDHIST_MORE = 543 };

/* A word or mark that may stand between the day, the month and the year. */
static bool
is_joint(const struct token *k)
{
	return k->kind == TOKEN_FILLER || token_is_mark(k, ".,-/'");
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
		behind = date_time_at(t, year, &time);
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

	if (i + 4 >= t->n || k[0].kind != TOKEN_NUMBER || !token_is_mark(&k[1], "./-|") ||
	    k[2].kind != TOKEN_NUMBER || k[3].kind != TOKEN_PUNCT || k[3].value != k[1].value ||
	    k[4].kind != TOKEN_NUMBER || k[2].digits > 2)
		return false;
	if (k[1].value == '|')
		return k[0].digits == 2 && k[2].digits == 2 && k[4].digits == 4;
	/* 3.12. 20:24 has no year */
	if (k[4].digits == 2 && token_is_mark(&k[5], ":") && k[3].end != k[4].at)
		return false;
	/* 3. 12. 2024 is a date, 1 - 2 - 2003 and 1 / 2 / 2003 are not; nor is 1.2.2003.4 */
	if (k[1].value != '.' && (k[1].end != k[2].at || k[3].end != k[4].at))
		return false;
	if (k[5].kind == TOKEN_PUNCT && k[5].value == k[1].value && k[6].kind == TOKEN_NUMBER &&
	    k[5].at == k[4].end && k[6].at == k[5].end)
		return false;
	return i == 0 || k[-1].kind != TOKEN_PUNCT || k[-1].value != k[1].value ||
	    k[-1].end != k[0].at;
}

/*
 * 2024-12-03, 2024/12/03, 2024.12.03; 03.12.2024, 03/12/2024, 3.12.24, 03 | 12 | 2024;
 * 12.13.2024
 */
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

size_t
date_shape_at(const struct date_tokens *t, size_t i, enum date_order order, struct date *d)
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
