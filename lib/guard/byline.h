/*
 * byline: the names of who wrote a line, in front of it: By Ann Salter and Jo Reed, Wire -
 */
#ifndef GUARD_BYLINE_H
#define GUARD_BYLINE_H

#include "text/bytes.h"

/* How many bytes a byline takes, with the dash or bar behind it; 0 where none is in front. */
size_t byline_before(struct str s);

#endif
