/*
 * suffix: letters right behind digits: 5th, 20bn, 3pm are two words, 737max is one.
 */
#ifndef GUARD_SUFFIX_H
#define GUARD_SUFFIX_H

#include "guard/knowledge.h"

/* km, pm, bn: what the number counts, or how many times. */
bool suffix_is_unit(struct knowledge *k, struct str word);
/* st, th, ème */
bool suffix_is_ordinal(struct str word);

#endif
