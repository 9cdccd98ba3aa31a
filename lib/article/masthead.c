#include "article/masthead.h"

#include "byline/byline.h"
#include "byline/headline_line.h"

/* Characters of prose; bytes of a line of the masthead, and how many kept ones are looked at. */
enum { PROSE_LEAST = 60, LINE_MOST = 120, LINES_MOST = 6 };

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

/* The entries of a live blog tell when they were written; one time alone may be a heading of the story. */
static void
drop_clocks(const struct survey *s, bool *kept)
{
	size_t clocks = 0;

	for (size_t i = 0; i < s->page.n; i++)
		clocks += kept[i] && headline_is_clock(page_text(&s->page, i));
	for (size_t i = 0; i < s->page.n && clocks >= CLOCKS_LEAST; i++)
		kept[i] = kept[i] && !headline_is_clock(page_text(&s->page, i));
}

bool
masthead_drop(const struct survey *s, bool *kept)
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
		if (line.n <= LINE_MOST && (headline_is_date(line) || is_byline(line, &failed)))
			kept[i] = false;
	}
	drop_clocks(s, kept);
	return !failed;
}
