/*
 * phrase: several words that are written for others: in spite of, despite.
 */
#ifndef GUARD_PHRASE_H
#define GUARD_PHRASE_H

#include "guard/token.h"

/* Puts what they stand for in place of all phrases of the line, the longest first. */
void phrase_fold(struct reading *r);

#endif
