#include "byline/date.h"

#include <stdint.h>

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_of_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool
date_is_valid(const struct date *date)
{
	if (date->year < DATE_YEAR_MIN || date->year > DATE_YEAR_MAX)
		return false;
	if (date->precision == DATE_YEAR)
		return true;
	if (date->month < 1 || date->month > 12)
		return false;
	return date->precision == DATE_MONTH ||
	    (date->day >= 1 && date->day <= days_of_month(date->year, date->month));
}

/* Minutes of UTC since the first of March of year 0, by Hinnant's days_from_civil (2014). */
static int64_t
instant(const struct date *d)
{
	int64_t year = d->month <= 2 ? d->year - 1 : d->year;
	int64_t month = d->month <= 2 ? d->month + 9 : d->month - 3;
	int64_t days =
	    year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + d->day;

	return days * 1440 + d->hour * 60 + d->minute - d->offset;
}

bool
date_same_instant(const struct date *a, const struct date *b)
{
	return a->precision >= DATE_MINUTE && b->precision >= DATE_MINUTE && a->has_offset &&
	    b->has_offset && instant(a) == instant(b);
}

static int
day_number(const struct date *d)
{
	return (d->year * 12 + d->month) * 31 + d->day;
}

bool
date_is_before(const struct date *a, const struct date *b)
{
	return day_number(a) < day_number(b);
}

/* Days since 1600-01-01, not before. */
static void
set_day(struct date *date, int64_t days)
{
	int year = 1600;
	int month = 1;

	year += (int)(days / 146097) * 400;
	days %= 146097;
	while (days >= 365 + is_leap(year)) {
		days -= 365 + is_leap(year);
		year++;
	}
	while (days >= days_of_month(year, month)) {
		days -= days_of_month(year, month);
		month++;
	}
	date->year = year;
	date->month = month;
	date->day = (int)days + 1;
}

/* By the cycle of 33 years with eight leap years, exact from 1178 to 1634 of that calendar. */
void
date_from_persian(struct date *date)
{
	int64_t year = date->year - 979;
	int64_t months = date->month - 1;
	int64_t days = 365 * year + year / 33 * 8 + (year % 33 + 3) / 4;

	if (year < 0)
		return;
	days += months < 6 ? months * 31 : 186 + (months - 6) * 30;
	set_day(date, days + date->day - 1 + 79);
}

/* Digits alone, at most `most` of them; -1 where s is anything else. */
static int64_t
digits(struct str s, size_t most)
{
	int64_t value = 0;

	if (s.n == 0 || s.n > most)
		return -1;
	for (size_t i = 0; i < s.n; i++) {
		if (!is_digit(s.s[i]))
			return -1;
		value = value * 10 + (s.s[i] - '0');
	}
	return value;
}

static bool
from_epoch(int64_t seconds, struct date *date)
{
	enum { DAYS_1600_TO_1970 = 135140 };
	int64_t of_day = seconds % 86400;

	*date = (struct date){ .precision = DATE_SECOND, .has_offset = true };
	set_day(date, seconds / 86400 + DAYS_1600_TO_1970);
	date->hour = (int)(of_day / 3600);
	date->minute = (int)(of_day / 60 % 60);
	date->second = (int)(of_day % 60);
	return date_is_valid(date);
}

/* 20241203, as a date's eight digits are told from other numbers by their value. */
static bool
from_compact(struct str s, struct date *date)
{
	int64_t value = digits(s, 8);

	if (s.n != 8 || value < 0)
		return false;
	*date = (struct date){ .year = (int)(value / 10000),
		.month = (int)(value / 100 % 100),
		.day = (int)(value % 100),
		.precision = DATE_DAY };
	return date_is_valid(date);
}

/* 2024 and 2024-12. */
static bool
from_short(struct str s, struct date *date)
{
	struct str year = str_part(s, 0, s.n < 4 ? s.n : 4);

	*date = (struct date){ .year = (int)digits(year, 4), .precision = DATE_YEAR };
	if (s.n == 7 && s.s[4] == '-') {
		date->month = (int)digits(str_from(s, 5), 2);
		date->precision = DATE_MONTH;
	}
	return (s.n == 4 || s.n == 7) && date_is_valid(date);
}

bool
date_value(struct str value, enum date_order order, struct date *date)
{
	struct str s = str_trim(value);
	int64_t number = digits(s, 13);
	size_t at;
	size_t end;

	if (number >= 0 && s.n >= 9)
		return from_epoch(s.n >= 12 ? number / 1000 : number, date);
	if (number >= 0 && s.n == 8)
		return from_compact(s, date);
	if (s.n >= 15 && s.s[8] == 'T' && from_compact(str_part(s, 0, 8), date))
		return true;
	return date_find(s, order, date, &at, &end) || from_short(s, date);
}

/* What two digits at s[at] say, where nothing but their number of digits is asked for; -1. */
static int
number_at(struct str s, size_t at, size_t n)
{
	return at + n <= s.n ? (int)digits(str_part(s, at, n), 4) : -1;
}

static bool
is_between(struct str s, size_t at)
{
	return at >= s.n || (!is_digit(s.s[at]) && !is_alpha(s.s[at]));
}

/* Past a part of the path that is a word, as of the section in 2024/politics/12/03. */
static size_t
skip_section(struct str s, size_t at)
{
	size_t i = at + 1;

	if (at >= s.n || s.s[at] != '/')
		return at;
	while (i < s.n && (is_alpha(s.s[i]) || s.s[i] == '-' || s.s[i] == '_'))
		i++;
	return i > at + 1 && i < s.n && s.s[i] == '/' ? i : at;
}

/*
 * 2024/12/03, 2024-12-03, 2024/12-03 at s[at], or 20241203; with one digit too behind a slash;
 * 2024/politics/12/03.
 */
static bool
url_date_at(struct str s, size_t at, struct date *date)
{
	size_t i = skip_section(s, at + 4);
	int parts[2] = { -1, -1 };

	if (is_between(s, at + 8) && from_compact(str_part(s, at, 8), date))
		return true;
	for (size_t k = 0; k < 2; k++) {
		if (i >= s.n || (s.s[i] != '/' && s.s[i] != '-' && s.s[i] != '_'))
			return false;
		parts[k] = number_at(s, i + 1, 2);
		i += 3;
		if (parts[k] >= 0)
			continue;
		i -= 1;
		parts[k] = number_at(s, i - 1, 1);
	}
	*date = (struct date){ .year = number_at(s, at, 4),
		.month = parts[0],
		.day = parts[1],
		.precision = DATE_DAY };
	return is_between(s, i) && date_is_valid(date);
}

bool
date_in_url(struct str url, struct date *date)
{
	bool begins = true;

	for (size_t i = 0; i + 8 <= url.n; i++) {
		if (begins && number_at(url, i, 4) >= 1990 && url_date_at(url, i, date))
			return true;
		begins = is_between(url, i);
	}
	return false;
}

static void
add_number(struct buf *out, int value, int width)
{
	char text[4];

	for (int i = width - 1; i >= 0; i--) {
		text[i] = (char)('0' + value % 10);
		value /= 10;
	}
	buf_add(out, (struct str){ text, (size_t)width });
}

static void
add_offset(struct buf *out, int offset)
{
	int minutes = offset < 0 ? -offset : offset;

	if (offset == 0) {
		buf_byte(out, 'Z');
		return;
	}
	buf_byte(out, offset < 0 ? '-' : '+');
	add_number(out, minutes / 60, 2);
	buf_byte(out, ':');
	add_number(out, minutes % 60, 2);
}

bool
date_write(const struct date *date, struct buf *out)
{
	static const char before[] = { 0, '-', '-', 'T', ':', ':' };
	const int parts[] = { date->year, date->month, date->day, date->hour, date->minute,
		date->second };
	size_t n = date->precision == DATE_SECOND ? 6
	    : date->precision == DATE_MINUTE      ? 5
						  : (size_t)date->precision + 1;

	for (size_t i = 0; i < n; i++) {
		if (before[i])
			buf_byte(out, before[i]);
		add_number(out, parts[i], i == 0 ? 4 : 2);
	}
	if (date->precision >= DATE_MINUTE && date->has_offset)
		add_offset(out, date->offset);
	return !out->failed;
}
