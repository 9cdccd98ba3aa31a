/*
 * outlet: the common name of the outlet that printed a page, from what the page tells.
 *
 * In this order: a host of url= that is known; a site= that is known, whole or a piece of it
 * ("Home | BBC News"); a site= without its slogan; a readable form of the host; a host or
 * the name of a known outlet in doc= (wget's folders, "reuters-2024-12-03.html"); the
 * fallback. The host of a platform (a blog farm, an archive) says nothing.
 */
#ifndef SOURCE_OUTLET_H
#define SOURCE_OUTLET_H

#include "source/press.h"

/* What is known of a document; empty where it is not. */
struct outlet_facts {
	struct str site;
	struct str url;
	struct str doc;
	struct str fallback; /* of -S */
};

/* Adds the outlet's name, not cleaned yet; nothing where there is none. False where memory ends. */
bool outlet_name(const struct press *press, const struct outlet_facts *facts, struct buf *name);

#endif
