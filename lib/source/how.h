/*
 * how: whether what is reported stands in quotation marks: all of it, none, or a part.
 */
#ifndef SOURCE_HOW_H
#define SOURCE_HOW_H

#include "source/sentence.h"

/* "direct", "indirect" or "mixed", of a sentence that has a speaker. */
struct str how_told(const struct sentence *s);

#endif
