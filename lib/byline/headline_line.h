/*
 * headline_line: what a line near the headline is by its looks.
 */
#ifndef BYLINE_HEADLINE_LINE_H
#define BYLINE_HEADLINE_LINE_H

#include "text/bytes.h"

/* Whether marks part it, as menus and the names of sites: " | ", " / ". */
bool headline_is_separated(struct str line);
/* Whether it holds a year, a time, or minutes to read, as the lines under a headline do. */
bool headline_tells_time(struct str line);
/* Whether it is a date and little else. */
bool headline_is_date(struct str line);
/* Whether it is a time of day alone, as over the entries of a live blog: "9:31PM", "08.30 CET". */
bool headline_is_clock(struct str line);
/* Whether it is the path to the page, "Home > Town > Headline", of which the other is the end. */
bool headline_is_path(struct str path, struct str line);
/* Whether it is a list of topics: commas, and hardly two words between them. */
bool headline_is_list(struct str line, size_t words);

#endif
