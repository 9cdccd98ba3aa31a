/*
 * outlet: the common name of the outlet that printed a page, from what the page tells.
 */
#ifndef SOURCE_OUTLET_H
#define SOURCE_OUTLET_H

#include "text/bytes.h"

/* What is known of a document; empty where it is not. */
struct outlet_facts {
	struct str site;
	struct str url;
	struct str doc;
	struct str fallback; /* of -S */
};

/* Adds the outlet's name, not cleaned yet; nothing where there is none. False where memory ends. */
bool outlet_name(const struct outlet_facts *facts, struct buf *name);

#endif
