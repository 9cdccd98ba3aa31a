/*
 * edge_back: what stands behind a sentence.
 */
#ifndef GUARD_EDGE_BACK_H
#define GUARD_EDGE_BACK_H

#include "guard/outline.h"

/*
 * An agency, a section behind a bar, what opens furniture, the numbers of notes, #tags and
 * @names: how many bytes; 0 where there is none.
 */
size_t edge_back(const struct outline *o, struct str s);

#endif
