/*
 * byline: the names of a story's authors, out of the line that tells them.
 *
 * What leads to the names ("By", "Von", "Text:"), trades and offices, dates, brackets,
 * addresses and what follows the names are left out; agencies stay. The words it knows are
 * lib/data/bylines.txt. A name is one to six words written large, small particles ("van
 * der") between them; letters behind it (MD) stay with it.
 */
#ifndef BYLINE_BYLINE_H
#define BYLINE_BYLINE_H

#include "text/bytes.h"

enum byline_trust {
	BYLINE_FIELD, /* said to be the author: where no name is found in it, all of it is one */
	BYLINE_PLACE, /* stands where bylines stand: whole names only */
	BYLINE_LINE,  /* any line: a word such as "By" must lead to the name */
	BYLINE_LED,   /* the same, and what it leads to may be one word, or a team */
};

/* A longer line is none. */
enum { BYLINE_LIMIT = 400 };

/*
 * Adds the names, each behind the end of a line ('\n') but for the first in out, none that
 * stands there already. The text is clean: single blanks, no controls. Returns how many
 * names the text has.
 */
size_t byline_names(struct str text, enum byline_trust trust, struct buf *out);
/* Adds one name to such a list, unless it stands there but for case. */
void byline_add(struct buf *out, struct str name);
/* Whether a text is nothing but words that lead to a name: "By", "Text:". */
bool byline_leads(struct str text);
/*
 * Whether a name begins with a given name that is known (lib/data/given-names.txt) or, where
 * names have no blanks, with a family name (lib/data/family-names.txt).
 */
bool byline_is_person(struct str name);
/* Whether a word is a given name that is known. */
bool byline_is_given(struct str word);
/* Whether a name is of a script that writes names without blanks. */
bool byline_is_unspaced(struct str name);
/* Whether a name ends with one, not in capitals, as in Hungarian and Vietnamese. */
bool byline_ends_given(struct str name);
/* Whether a line tells a trade or an office and no more: "Chief Correspondent, Wending". */
bool byline_is_trade(struct str line);
/* Whether a text begins with a mark and words that end names: "| Published". */
bool byline_stops(struct str text);
/* Whether a line begins with words that lead to a name. */
bool byline_begins(struct str line);
/* What stands behind such words; "" where the line does not begin with them. */
struct str byline_behind(struct str line);
/* The same of words that say it without doubt: two of them, or a colon: "Written by", "Author:". */
bool byline_says(struct str line);
/* Whether a whole text is nothing but an office, or a trade: "Newsroom", "Reporter". */
bool byline_is_office(struct str text);
/* Whether a whole text is nothing but the name of an agency. */
bool byline_is_agency(struct str text);

#endif
