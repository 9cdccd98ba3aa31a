#include "article/masthead.h"

#include "byline/byline.h"
#include "byline/headline_line.h"

/* Characters of prose; bytes of a line of the masthead, and how many kept ones are looked at. */
enum { PROSE_LEAST = 60, LINE_MOST = 120, NAME_MOST = 40, LINES_MOST = 6 };

/* Times of day alone on their lines that make a live blog. */
enum { CLOCKS_LEAST = 2 };

/* The names of a byline are at least a third of it. */
enum { NAMES_SHARE = 3 };

static bool
is_byline(struct str line, bool *failed)
{
	struct buf names = BUF_INIT;
	bool is = byline_begins(line) && byline_names(line, BYLINE_LINE, &names) > 0 &&
	    names.n * NAMES_SHARE >= line.n;

	*failed = *failed || names.failed;
	buf_free(&names);
	return is;
}

/* The first prose that is kept; n where there is none. */
static size_t
find_prose(const struct survey *s, const bool *kept)
{
	size_t i = 0;

	while (i < s->page.n &&
	    !(kept[i] && s->measures.of[i].ending == ENDS_SENTENCE &&
		measure_length(&s->measures.of[i]) >= PROSE_LEAST))
		i++;
	return i;
}

/* Whether a line is a person's name alone, and no heading. */
static bool
is_name(const struct survey *s, size_t i, bool *failed)
{
	struct str line = page_text(&s->page, i);
	unsigned tag = s->page.is_html ? s->page.boxes[s->page.blocks[i].box].tag : TAG_NONE;
	struct buf names = BUF_INIT;
	bool is = s->page.is_html && !(tag >= TAG_H1 && tag <= TAG_H6) && line.n <= NAME_MOST &&
	    byline_is_person(line) && byline_names(line, BYLINE_PLACE, &names) == 1 &&
	    names.n == line.n;

	*failed = *failed || names.failed;
	buf_free(&names);
	return is;
}

/* "21:52 GMT", "Updated at 21:52". */
static bool
is_clock(const struct survey *s, size_t i)
{
	struct str line = page_text(&s->page, i);

	return headline_is_clock(line) ||
	    (line.n <= LINE_MOST / 2 && s->measures.of[i].furniture[FURNITURE_BYLINE] > 1 &&
		headline_tells_time(line));
}

/* Whether the line begins with a time of day that its page marks as one: "21:52 Sea wall holds". */
static bool
has_clock_in_front(const struct survey *s, size_t i)
{
	const struct block *block = &s->page.blocks[i];

	return block->time > 0 && block->time < block->n &&
	    headline_is_clock(str_trim(str_part(page_text(&s->page, i), 0, block->time)));
}

static size_t
count_clocks(const struct survey *s, const bool *kept)
{
	size_t clocks = 0;

	for (size_t i = 0; i < s->page.n; i++)
		clocks += kept[i] && (has_clock_in_front(s, i) || is_clock(s, i));
	return clocks;
}

static void
drop_clock_in_front(struct block *block, struct str text)
{
	size_t n = block->time;

	while (n < block->n && text.s[n] == ' ')
		n++;
	block->at += n;
	block->n -= n;
	block->time = 0;
}

/*
 * The entries of a live blog tell when they were written, and by whom; one time alone may be a
 * heading of the story.
 */
static void
drop_clocks(struct survey *s, bool *kept, bool *failed)
{
	bool is_entry = false; /* what stands before was the sign of one, or its heading */

	if (count_clocks(s, kept) < CLOCKS_LEAST)
		return;
	for (size_t i = 0; i < s->page.n; i++) {
		bool is_headed = has_clock_in_front(s, i);
		bool is_sign =
		    !is_headed && (is_clock(s, i) || (is_entry && is_name(s, i, failed)));

		is_entry =
		    is_headed || is_sign || (is_entry && s->measures.of[i].ending == ENDS_OPEN);
		kept[i] = kept[i] && !is_sign;
		if (kept[i] && is_headed)
			drop_clock_in_front(&s->page.blocks[i], page_text(&s->page, i));
	}
}

bool
masthead_drop(struct survey *s, bool *kept)
{
	size_t prose = find_prose(s, kept);
	size_t most = LINES_MOST;
	bool failed = false;

	for (size_t i = 0; i < prose && prose < s->page.n && most > 0; i++) {
		struct str line;

		if (!kept[i])
			continue;
		most--;
		line = page_text(&s->page, i);
		if (line.n <= LINE_MOST &&
		    (headline_is_date(line) || is_byline(line, &failed) || is_name(s, i, &failed)))
			kept[i] = false;
	}
	drop_clocks(s, kept, &failed);
	return !failed;
}
