/*
 * date: a point in time as a page writes it, found in text and written as ISO 8601.
 *
 * A date is kept as written: the day, then the time and the offset where the page tells
 * them; nothing is moved to another zone. Known are ISO 8601, RFC 5322, numbers with . / or
 * - between them, names of months of some 40 languages (lib/data/dates.txt), the
 * numbered forms of Chinese, Japanese and Korean with their eras, and the Persian calendar.
 * Digits may be those of any script. A day that does not exist is no date.
 */
#ifndef BYLINE_DATE_H
#define BYLINE_DATE_H

#include "text/bytes.h"

enum date_precision { DATE_YEAR, DATE_MONTH, DATE_DAY, DATE_MINUTE, DATE_SECOND };

struct date {
	int year, month, day;
	int hour, minute, second;
	int offset; /* minutes east of UTC, where has_offset */
	bool has_offset;
	bool is_change;   /* a word before it says that something was changed then */
	bool is_labelled; /* or that it was published */
	enum date_precision precision;
};

/* What a reader of 03/12/2024 takes it for; a number over 12 decides before this does. */
enum date_order { DATE_DAY_FIRST, DATE_MONTH_FIRST };

/* Text is looked through so far and no further: dates stand in short lines. */
enum { DATE_TEXT_LIMIT = 512, DATE_YEAR_MIN = 1900, DATE_YEAR_MAX = 2100 };

/*
 * The first date of the text that has a day, with the time beside it; where it begins
 * and ends in *at and *end. A date of a change gives way to one that is not. Linear in
 * DATE_TEXT_LIMIT.
 */
bool date_find(struct str text, enum date_order order, struct date *date, size_t *at, size_t *end);
/* Whether a text counts a span of time: "3 hours ago", "vor 2 Stunden", "4 min read". */
bool date_is_span(struct str text);
/*
 * The date that a value of an attribute or a field is: as above, and 20241203, 2024-12,
 * 2024, seconds or milliseconds since 1970.
 */
bool date_value(struct str value, enum date_order order, struct date *date);
/* The date in an address, /2024/12/03/ or 2024-12-03 or 20241203 between its parts. */
bool date_in_url(struct str url, struct date *date);

/* Whether both tell their zone and mean the same minute. */
bool date_same_instant(const struct date *a, const struct date *b);
/* Whether a's day is before b's. */
bool date_is_before(const struct date *a, const struct date *b);
bool date_is_valid(const struct date *date);
/* Year, month and day of the Persian calendar become those of the Gregorian one. */
void date_from_persian(struct date *date);
/* Adds 2024, 2024-12, 2024-12-03, 2024-12-03T06:17, ...:30, and +02:00 or Z. */
bool date_write(const struct date *date, struct buf *out);

#endif
