/*
 * xml: the tags of XML text, one after another, without a tree: for who looks for some elements
 * in text that may not be well-formed (XML 1.0, no DTD). All results are views.
 */
#ifndef CONTAINER_XML_H
#define CONTAINER_XML_H

#include "text/bytes.h"

struct xml_tag {
	struct str name; /* with its prefix: "dc:creator" */
	struct str attributes;
	size_t begin, end; /* where it stands */
	bool closes;       /* </name> */
	bool is_empty;     /* <name/> */
};

/*
 * The next tag from *at on, which goes behind it; sections, comments and instructions are
 * passed over.
 */
bool xml_next(struct str s, size_t *at, struct xml_tag *tag);
/*
 * What stands between an opening tag, which *at is behind, and the next closing one of its
 * name, behind which *at goes; false where none comes.
 */
bool xml_inside(struct str s, const struct xml_tag *open, size_t *at, struct str *inside);
/* The attribute's value as written; "" without one. */
struct str xml_attribute(struct str attributes, struct str name);
/*
 * Adds what text means: sections without their marks, the five entities that XML knows; others
 * stay, and tags.
 */
bool xml_add_text(struct buf *out, struct str text);

#endif
