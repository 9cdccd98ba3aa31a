/*
 * scan: one walk over a page's tree that gathers all that may tell of its metadata: meta
 * elements, JSON-LD, titles, links, and the places where bylines and dates stand. What to
 * make of it is decided in meta.c.
 *
 * Comments are passed over: class or id says comments, behind the headline. What stands in
 * the frame of the page (other stories, navigation, margins) is marked.
 */
#ifndef EMBEDDED_SCAN_H
#define EMBEDDED_SCAN_H

#include "embedded/json.h"
#include "html/tree.h"

/* What a meta element tells; the first letters of lib/data/meta-names.txt. */
enum scan_field {
	SCAN_TITLE = 't',
	SCAN_AUTHOR = 'a',
	SCAN_DATE = 'd',
	SCAN_MODIFIED = 'm',
	SCAN_SITE = 's',
	SCAN_URL = 'u',
	SCAN_LANG = 'l',
	SCAN_LABEL = 'n', /* the name of a pair, "Written by"; its rank is the pair's number */
	SCAN_DATA = 'v',  /* and the pair's value */
};

struct scan_value {
	enum scan_field field;
	int rank; /* 0 is trusted most */
	struct str value;
};

enum place_kind { PLACE_AUTHOR, PLACE_DATE };

struct scan_place {
	enum place_kind kind;
	uint32_t node;
	bool told;        /* said by itemprop, rel or a time element, not by a class */
	bool published;   /* itemprop says so */
	bool modified;    /* a date of change */
	bool framed;      /* in the frame of the page */
	bool bio;         /* a class says that it describes the author */
	struct str value; /* datetime or content, "" without one */
};

#define SCAN_NO_OBJECT SIZE_MAX

enum {
	SCAN_VALUES = 96,
	SCAN_PLACES = 160,
	SCAN_HEADINGS = 8,
	SCAN_BOLD = 2,
	SCAN_SUBHEADINGS = 24
};

struct scan {
	struct scan_value values[SCAN_VALUES];
	size_t n_values;
	struct scan_place places[SCAN_PLACES];
	size_t n_places;
	uint32_t headings[SCAN_HEADINGS]; /* h1, but for those that lead to the site's first page */
	size_t n_headings;
	/* h2, an h3 that says that it is a title, the first <b> */
	uint32_t subheadings[SCAN_SUBHEADINGS];
	size_t n_subheadings;
	uint32_t title;        /* the title element, or 0 */
	uint32_t site_heading; /* an h1 that leads to the site's first page, or 0 */
	uint32_t home;         /* the first link that says that it leads there, or 0 */
	/* in `json`: what a meta element tells of the page, or SCAN_NO_OBJECT */
	size_t page_object;
	struct str canonical;
	struct str feed;  /* the title of the page's feed */
	struct str lang;  /* of the html element */
	struct json json; /* owned, as the memory that is kept */
};

/* Fills it anew, with views into the tree; false where memory ends. */
bool scan_tree(struct scan *s, const struct tree *t);
void scan_free(struct scan *s);
/* The value of the field with the lowest rank, the first of equals; "" without one. */
struct str scan_value(const struct scan *s, enum scan_field field);

/* Which field a name of this kind is, of a meta element or of a script's data; its value stays. */
bool scan_field_of(struct str name, struct scan_value *told);

enum { SCAN_TEXT_LIMIT = 1024 };

enum scan_join { SCAN_JOIN_BLANK, SCAN_JOIN_LINE };
/*
 * Adds the shown text of a node, white space made single blanks; where a block or (for
 * SCAN_JOIN_LINE) any element but those of type style ends, a blank or a line end. At most
 * SCAN_TEXT_LIMIT bytes.
 */
bool scan_text(const struct tree *t, uint32_t node, enum scan_join join, struct buf *out);

#endif
