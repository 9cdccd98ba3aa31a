/*
 * meta_text: what a page of text tells of itself in its lines: byline and date near the
 * headline, the site's own name anywhere.
 *
 * For HTML the same lines are the last resort, where no markup tells.
 */
#ifndef META_META_TEXT_H
#define META_META_TEXT_H

#include <stdint.h>

#include "byline/date.h"

struct meta_lines {
	const struct str *of; /* borrowed; clean */
	size_t n;
	size_t title;      /* the headline's line, or n */
	size_t first_body; /* the first line of the story, or n */
	size_t last_body;
	/* of each line, zero at first: whether it tells a time, once that was asked */
	uint8_t *when;
};

/* The names of the byline nearest the headline; nothing where no line is one. */
void meta_text_authors(const struct meta_lines *l, struct buf *out);
/* Those of the first line behind the headline that begins with a word such as "By". */
void meta_text_byline(const struct meta_lines *l, struct buf *out);
bool meta_text_date(const struct meta_lines *l, enum date_order order, struct date *date);
/* Only a line beside a known headline that is a date and little else. */
bool meta_text_date_near(const struct meta_lines *l, enum date_order order, struct date *date);
/* The site as it names itself outside the story; a view into a line, or "". */
struct str meta_text_site(const struct meta_lines *l);

#endif
