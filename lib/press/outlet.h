/*
 * outlet: the common name of the outlet that printed a page, from what the page tells.
 *
 * In this order: a site= that is known, whole or a piece of it ("Home | BBC News"), or the
 * known host of url= (which of them, outlet.c tells); a known host or outlet in doc=
 * (wget's folders, "Reuters_2024-12-03.html", "Rain - BBC News.html"); a site= without its
 * slogan that is no company's; a readable form of the host; the fallback. The host of a
 * platform (a blog farm, an archive) says nothing.
 */
#ifndef PRESS_OUTLET_H
#define PRESS_OUTLET_H

#include "press/press.h"

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
