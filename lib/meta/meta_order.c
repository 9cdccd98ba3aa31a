#include "meta/meta_order.h"

#include "text/table.h"

struct top {
	struct cell word;
};

#define TABLE_OF struct top
#define ROW(word) { word },
#include "day-first.inc"

enum { MONTHS = 12, DAYS = 31, YEAR_DIGITS = 4, LINE_MOST = 512 };

/* Dates by which number is over 12. */
struct counts {
	size_t day_first;
	size_t month_first;
};

/* The number of one or two digits that ends before `at`; 0 where there is none. */
static int
number_before(struct str s, size_t at)
{
	int value = 0;
	int factor = 1;

	while (at > 0 && is_digit(s.s[at - 1]) && factor <= 100) {
		value += (s.s[--at] - '0') * factor;
		factor *= 10;
	}
	return value;
}

/*
 * Counts the date whose first slash is there: one or two digits on either side,
 * and a year behind the next slash.
 */
static void
count_date(struct counts *c, struct str line, size_t slash)
{
	struct str behind = str_from(line, slash + 1);
	size_t next = str_find_byte(behind, '/');
	size_t year = next + 1;
	int first = number_before(line, slash);
	int second = number_before(behind, next);

	while (year < behind.n && is_digit(behind.s[year]))
		year++;
	if (next == 0 || next > 2 || next == behind.n || year != next + 1 + YEAR_DIGITS ||
	    first < 1 || second < 1 || first > DAYS || second > DAYS)
		return;
	c->day_first += first > MONTHS && second <= MONTHS;
	c->month_first += second > MONTHS && first <= MONTHS;
}

static void
count_dates(struct counts *c, struct str line)
{
	line = str_part(line, 0, line.n < LINE_MOST ? line.n : LINE_MOST);
	for (size_t at = str_find_byte(line, '/'); at < line.n;
	     at += 1 + str_find_byte(str_from(line, at + 1), '/'))
		count_date(c, line, at);
}

static bool
is_day_first_host(struct str host)
{
	size_t at = host.n;

	while (at > 0 && host.s[at - 1] != '.')
		at--;
	return table_find(&day_first, str_from(host, at)) != NULL;
}

enum date_order
meta_order(const struct meta_lines *lines, struct str lang, struct str host)
{
	struct str region =
	    lang.n > 3 ? str_part(lang, 3, lang.n - 3 < 2 ? lang.n - 3 : 2) : STR("");
	struct counts c = { 0, 0 };

	for (size_t i = 0; i < lines->n; i++)
		count_dates(&c, lines->of[i]);
	if ((c.day_first > 0) != (c.month_first > 0))
		return c.day_first > 0 ? DATE_DAY_FIRST : DATE_MONTH_FIRST;
	if (lang.n > 0 && !str_eq_ascii(str_part(lang, 0, lang.n < 2 ? 0 : 2), STR("en")))
		return DATE_DAY_FIRST;
	if (region.n > 0 ? !str_eq_ascii(region, STR("us")) : is_day_first_host(host))
		return DATE_DAY_FIRST;
	return DATE_MONTH_FIRST;
}
