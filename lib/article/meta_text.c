#include "article/meta_text.h"

#include "article/byline.h"
#include "article/headline.h"
#include "article/selfname.h"

/* How far from the headline, and from the story's ends, lines are looked at. */
enum { LINES_BEFORE = 6, LINES_AFTER = 16, LINES_BEHIND = 6, LINE_LIMIT = 160, SHORT_LINE = 48 };

/* The lines in which the byline and the date stand. */
static void
find_window(const struct meta_lines *l, size_t *from, size_t *to)
{
	size_t anchor = l->title < l->n ? l->title : l->first_body;
	size_t end;

	if (anchor == l->n)
		anchor = 0;
	*from = anchor > LINES_BEFORE ? anchor - LINES_BEFORE : 0;
	end = anchor + LINES_AFTER;
	if (l->first_body < l->n && l->first_body > anchor && end > l->first_body + 6)
		end = l->first_body + 6;
	*to = end < l->n ? end : l->n;
}

/* The window's lines by their distance from the headline, those behind it first: 0, 1, 2 ... */
static size_t
line_at_distance(const struct meta_lines *l, size_t from, size_t to, size_t k)
{
	size_t anchor = l->title < l->n ? l->title : from;
	size_t behind = to > anchor ? to - anchor : 0;

	return k < behind ? anchor + k : anchor - 1 - (k - behind);
}

static size_t
names_in(struct str line, enum byline_trust trust, struct buf *out)
{
	return line.n <= LINE_LIMIT ? byline_names(line, trust, out) : 0;
}

/* A line that is a lead ("By") alone: the next one has the name. */
static bool
is_lead_alone(struct str line)
{
	return line.n <= 24 && byline_leads(line);
}

/* Whether a line tells when: a date, a time, how long ago or how long to read. */
static bool
tells_when(struct str line)
{
	struct date date;
	size_t at;
	size_t end;

	return line.n <= LINE_LIMIT &&
	    (headline_tells_time(line) || date_find(line, DATE_DAY_FIRST, &date, &at, &end));
}

/* Whether the line, or one beside it, tells when. */
static bool
stands_with_time(const struct meta_lines *l, size_t i)
{
	return tells_when(l->of[i]) || (i + 1 < l->n && tells_when(l->of[i + 1])) ||
	    (i + 2 < l->n && tells_when(l->of[i + 2])) || (i > 0 && tells_when(l->of[i - 1]));
}

/*
 * A line that is names and little else, without a word that leads to them: it begins with a
 * given name, or tells when, or stands beside a line that does.
 */
static size_t
bare_byline(const struct meta_lines *l, size_t i, struct buf *out)
{
	struct str line = l->of[i];
	struct buf names = BUF_INIT;
	size_t count = line.n <= SHORT_LINE * 2 ? byline_names(line, BYLINE_PLACE, &names) : 0;
	struct str first = str_part(buf_str(&names), 0, str_find_byte(buf_str(&names), '\n'));

	if (count > 0 &&
	    (!str_starts(line, first) ||
		!(line.n <= SHORT_LINE || first.n * 2 >= line.n || tells_when(line)) ||
		!(byline_is_person(first) || stands_with_time(l, i))))
		count = 0;
	if (count > 0)
		buf_add(out, buf_str(&names));
	out->failed = out->failed || names.failed;
	buf_free(&names);
	return count;
}

/* The lines behind a byline that are names too. */
static void
add_following(const struct meta_lines *l, size_t i, struct buf *out)
{
	for (size_t more = 0; more < LINES_BEHIND && ++i < l->n; more++) {
		struct buf names = BUF_INIT;
		bool is = l->of[i].n <= SHORT_LINE && l->of[i].n > 0 &&
		    byline_is_person(l->of[i]) && byline_names(l->of[i], BYLINE_PLACE, &names) == 1;

		if (is)
			byline_add(out, buf_str(&names));
		buf_free(&names);
		if (!is)
			return;
	}
}

static void
sign_off(const struct meta_lines *l, struct buf *out)
{
	for (size_t i = l->last_body; i < l->n && i <= l->last_body + LINES_BEHIND; i++) {
		struct str name;
		struct str site;

		if (selfname_sign_off(l->of[i], &name, &site)) {
			byline_add(out, name);
			return;
		}
	}
}

/* Line i as a byline with a word that leads to the names, in it or before it. */
static bool
led_byline(const struct meta_lines *l, size_t i, struct buf *out)
{
	if (names_in(l->of[i], BYLINE_LINE, out) > 0)
		return true;
	return i + 1 < l->n && is_lead_alone(l->of[i]) &&
	    names_in(l->of[i + 1], BYLINE_PLACE, out) > 0;
}

void
meta_text_authors(const struct meta_lines *l, struct buf *out)
{
	size_t from;
	size_t to;

	find_window(l, &from, &to);
	for (size_t k = 0; k < to - from; k++) {
		size_t i = line_at_distance(l, from, to, k);

		if (i != l->title && led_byline(l, i, out)) {
			add_following(l, i, out);
			return;
		}
	}
	for (size_t k = 0; k < to - from; k++) {
		size_t i = line_at_distance(l, from, to, k);

		if (i != l->title && bare_byline(l, i, out)) {
			add_following(l, i, out);
			return;
		}
	}
	sign_off(l, out);
	for (size_t i = l->last_body + 1;
	     out->n == 0 && i < l->n && i <= l->last_body + LINES_BEHIND; i++)
		led_byline(l, i, out);
}

/* How much of a line is not its date: a sentence that tells of a day has more. */
static bool
is_dateline(struct str line, size_t at, size_t end)
{
	return at + (line.n - end) <= SHORT_LINE || at <= 24;
}

/* The best date of the window: a line of its own before one in a sentence, a publication before a change. */
static bool
window_date(const struct meta_lines *l, enum date_order order, bool any, struct date *date)
{
	size_t from;
	size_t to;
	bool found = false;

	find_window(l, &from, &to);
	for (size_t k = 0; k < to - from; k++) {
		size_t i = line_at_distance(l, from, to, k);
		struct date d;
		size_t at;
		size_t end;

		if (i == l->title || l->of[i].n > LINE_LIMIT ||
		    !date_find(l->of[i], order, &d, &at, &end) || (found && d.is_change) ||
		    !(any || is_dateline(l->of[i], at, end)))
			continue;
		*date = d;
		found = true;
		if (!d.is_change)
			return true;
	}
	return found;
}

/* A short line right behind the story: "Updated: December 3, 2024". */
static bool
date_behind(const struct meta_lines *l, enum date_order order, struct date *date)
{
	size_t at;
	size_t end;

	for (size_t i = l->last_body + 1; i < l->n && i <= l->last_body + LINES_BEHIND; i++)
		if (l->of[i].n <= SHORT_LINE && date_find(l->of[i], order, date, &at, &end))
			return true;
	return false;
}

bool
meta_text_date(const struct meta_lines *l, enum date_order order, struct date *date)
{
	return window_date(l, order, false, date) || date_behind(l, order, date) ||
	    window_date(l, order, true, date);
}

struct str
meta_text_site(const struct meta_lines *l)
{
	struct selfname names = { .n = 0 };
	struct str name;
	struct str site = STR("");

	for (size_t i = 0; i < l->n; i++)
		if (i < l->first_body || i > l->last_body)
			selfname_add(&names, l->of[i]);
	site = selfname_best(&names);
	for (size_t i = l->last_body; site.n == 0 && i < l->n && i <= l->last_body + LINES_BEHIND;
	     i++)
		if (!selfname_sign_off(l->of[i], &name, &site))
			site = STR("");
	return site;
}
