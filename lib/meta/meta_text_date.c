/* meta_text_date: the date of a page of text, of meta_text.h. */
#include "meta/meta_window.h"
#include "text/utf8.h"

/* Lines behind the story, and behind the headline, in which a date is looked for. */
enum { LABEL_LINES = 40, NEAR_LINES = 8 };

/* Bytes beside the date of a line that is nothing else, and before that of one that leads to it. */
enum { OTHER_BYTES = 12, LEAD_BYTES = 24, LEAD_BEHIND = 40 };

/* A date before it is one of the story's, unless it has a line of its own. */
enum { WEB_BEGAN = 1990 };

/* A date and the line that tells it. */
struct told {
	struct date date;
	size_t at;
	size_t end;
	size_t line; /* its bytes */
};

static bool
tell(struct str line, enum date_order order, struct told *d)
{
	d->line = line.n;
	return line.n <= META_LINE_LIMIT && date_find(line, order, &d->date, &d->at, &d->end);
}

static size_t
other_bytes(const struct told *d)
{
	return d->at + (d->line - d->end);
}

/* A sentence that tells of a day has more words beside it than a line that dates the story. */
static bool
is_dateline(const struct told *d)
{
	return d->date.year < WEB_BEGAN ? other_bytes(d) <= OTHER_BYTES
					: other_bytes(d) <= META_SHORT_LINE || d->at <= LEAD_BYTES;
}

/* Whether the line is the date of a publication, or begins with it. */
static bool
is_plain(const struct told *d)
{
	return !d->date.is_change && (d->at == 0 || other_bytes(d) <= OTHER_BYTES);
}

/*
 * The date nearest the headline, that of a publication before one of a change: of a line that
 * dates the story, or of any.
 */
static bool
window_date(const struct meta_lines *l, enum date_order order, bool any, struct told *told)
{
	struct meta_window w = meta_window_of(l);
	bool found = false;

	for (size_t k = 0; k < w.to - w.from; k++) {
		size_t i = meta_window_line(&w, k);
		struct told d;

		if (i == l->title || !tell(l->of[i], order, &d) || (found && d.date.is_change) ||
		    !((any && d.date.year >= WEB_BEGAN) || is_dateline(&d)))
			continue;
		*told = d;
		found = true;
		if (!d.date.is_change)
			return true;
	}
	return found;
}

/*
 * A line right behind the story: "Updated: December 3, 2024", "December 3, 2024 | Filed under
 * ...".
 */
static bool
date_behind(const struct meta_lines *l, enum date_order order, struct told *d)
{
	for (size_t i = l->last_body + 1; i < l->n && i <= l->last_body + META_LINES_BEHIND; i++)
		if (tell(l->of[i], order, d) &&
		    (d->line <= META_SHORT_LINE || d->at <= LEAD_BEHIND))
			return true;
	return false;
}

/* "Published: December 3, 2024", in the story or not far behind it, and nothing else. */
static bool
labelled_date(const struct meta_lines *l, enum date_order order, struct told *d)
{
	for (size_t i = l->title; i < l->n && i <= l->last_body + LABEL_LINES; i++)
		if (l->of[i].n <= META_SHORT_LINE && tell(l->of[i], order, d) &&
		    d->date.is_labelled && !d->date.is_change && d->end == d->line)
			return true;
	return false;
}

/*
 * The place and day before the first words of a press release: "LONDON, Dec. 3, 2024 (Example
 * Wire) -- The bridge".
 */
static bool
opening_date(const struct meta_lines *l, enum date_order order, struct told *d)
{
	static const char marks[] = "|-(/:)";
	struct str line = l->first_body < l->n ? l->of[l->first_body] : STR("");
	uint32_t point = 0;

	if (!date_find(line, order, &d->date, &d->at, &d->end) || d->end > META_SHORT_LINE)
		return false;
	line = str_trim(str_from(line, d->end));
	if (line.n > 0)
		utf8_next(line.s, line.n, &point);
	return point == 0x2013 || point == 0x2014 ||
	    (point > 0 && point < 0x80 && strchr(marks, (int)point));
}

/* The day of all lines that are a date and little else, if it is one and the same. */
static bool
only_date(const struct meta_lines *l, enum date_order order, struct told *told)
{
	bool found = false;

	for (size_t i = 0; i < l->n; i++) {
		struct told d;

		if (l->of[i].n > META_SHORT_LINE || !tell(l->of[i], order, &d) ||
		    other_bytes(&d) > OTHER_BYTES || d.date.year < WEB_BEGAN)
			continue;
		if (found &&
		    (date_is_before(&d.date, &told->date) || date_is_before(&told->date, &d.date)))
			return false;
		*told = d;
		found = true;
	}
	return found;
}

bool
meta_text_date_near(const struct meta_lines *l, enum date_order order, struct date *date)
{
	struct meta_lines near = *l;
	struct told told;

	if (l->n - l->title > NEAR_LINES)
		near.n = l->title + NEAR_LINES;
	if (near.first_body > near.n)
		near.first_body = near.n;
	if (l->title == l->n || !window_date(&near, order, false, &told))
		return false;
	*date = told.date;
	return true;
}

bool
meta_text_date(const struct meta_lines *l, enum date_order order, struct date *date)
{
	struct told d;
	struct told labelled;
	bool found = window_date(l, order, false, &d);

	if (!(found && is_plain(&d)) && labelled_date(l, order, &labelled)) {
		d = labelled;
		found = true;
	}
	found = found || opening_date(l, order, &d) || date_behind(l, order, &d) ||
	    window_date(l, order, true, &d) || only_date(l, order, &d);
	if (found)
		*date = d.date;
	return found;
}
