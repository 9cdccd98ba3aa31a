/*
 * edge_front: what stands in front of a sentence.
 */
#ifndef GUARD_EDGE_FRONT_H
#define GUARD_EDGE_FRONT_H

#include "guard/outline.h"

/*
 * A bullet, a number of a list, an agency, a dateline, a city, a byline, a kicker or an address
 * on the net: how many bytes; 0 where there is none.
 */
size_t edge_front(const struct outline *o, struct str s);

#endif
