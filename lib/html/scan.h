/*
 * scan: names, attributes and ends inside a tag, and where a raw text ends (HTML Standard,
 * 13.2.5.8 to 40). For the tokenizer and for the search for a declared encoding.
 *
 * Nothing is copied but the first SCAN_NAME_MAX bytes of a name, in lower case, to be looked
 * up: a longer one is in no table.
 */
#ifndef HTML_SCAN_H
#define HTML_SCAN_H

#include <stdint.h>

#include "text/bytes.h"

enum { SCAN_NAME_MAX = 24 };

struct scan_name {
	size_t from; /* offset in the page */
	size_t n;
	uint32_t hash; /* text/table.h, of the name in lower case */
	char low[SCAN_NAME_MAX];
};

/* The name in lower case; empty where it is over SCAN_NAME_MAX. */
static inline struct str
scan_name_low(const struct scan_name *name)
{
	return name->n > SCAN_NAME_MAX ? STR("") : (struct str){ name->low, name->n };
}

/* A tag's name from an offset on; returns the offset behind it. */
size_t scan_tag_name(struct str page, size_t at, struct scan_name *name);

struct scan_attr {
	struct scan_name name;
	size_t value; /* offset in the page */
	size_t value_n;
};

enum scan_got {
	SCAN_ATTR,       /* an attribute */
	SCAN_CLOSE,      /* `>` */
	SCAN_SELF_CLOSE, /* `/>` */
	SCAN_CUT,        /* the page ended in the tag */
};
/* What comes next in a tag; *at moves behind it. */
enum scan_got scan_attr(struct str page, size_t *at, struct scan_attr *attr);
/* Moves *at behind the end of the tag; false where the page ends before. */
bool scan_tag_end(struct str page, size_t *at);

/* Offset of the `</name` that ends a raw text beginning at an offset, or page.n. */
size_t scan_raw_end(struct str page, size_t at, struct str name);
/* The same for a script: one within `<!-- <script` does not count. */
size_t scan_script_end(struct str page, size_t at);

#endif
