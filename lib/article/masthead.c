#include "article/masthead.h"

#include "byline/byline.h"
#include "byline/headline_line.h"

/* Characters of prose; bytes of a line of the masthead, and how many kept ones are looked at. */
enum { PROSE_LEAST = 60, LINE_MOST = 120, LINES_MOST = 6 };

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
	return !failed;
}
