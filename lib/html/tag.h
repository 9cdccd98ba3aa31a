/*
 * tag: the names of elements and attributes, as numbers, and how an element is shown.
 *
 * The numbers are the rows of lib/data/html-tags.txt and html-attributes.txt: TAG_P,
 * TAG_ANNOTATION_XML, ATTR_HTTP_EQUIV. They mean nothing but themselves, and change with
 * the tables.
 */
#ifndef HTML_TAG_H
#define HTML_TAG_H

#include <stdbool.h>

#include "text/bytes.h"
#include "text/table.h"

enum html_tag {
	TAG_NONE,
#define NAME(name) TAG_##name,
#include "html-tags.inc"
	TAG_OTHER, /* an element whose name is not in the table */
	TAG_COUNT
};

enum html_attr {
	ATTR_NONE,
#define NAME(name) ATTR_##name,
#include "html-attributes.inc"
	ATTR_COUNT
};

/* By a name in lower case and its hash (text/table.h); TAG_OTHER, ATTR_NONE where it is unknown. */
enum html_tag html_tag_find(struct str name, uint32_t hash);
enum html_attr html_attr_find(struct str name, uint32_t hash);
/* The name in lower case; empty for TAG_NONE and TAG_OTHER. */
struct str html_tag_name(enum html_tag tag);

/* How a browser shows an element by default (HTML Standard, 15.3), as far as text goes. */
enum html_display {
	DISPLAY_INLINE,
	DISPLAY_BLOCK,  /* on lines of its own */
	DISPLAY_BREAK,  /* br, hr: ends the line before it */
	DISPLAY_CELL,   /* td, th: apart from the next one by a space */
	DISPLAY_HIDDEN, /* nothing in it is shown: head, script, style, template, ... */
};
enum html_display html_tag_display(enum html_tag tag);

#endif
