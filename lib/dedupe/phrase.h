/*
 * phrase: several words that are written for others: in spite of, despite.
 */
#ifndef DEDUPE_PHRASE_H
#define DEDUPE_PHRASE_H

#include "dedupe/token.h"

/* Puts what they stand for in place of all phrases of the line, the longest first. */
void phrase_fold(struct reading *r);

#endif
