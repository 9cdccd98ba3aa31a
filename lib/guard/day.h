/*
 * day: days stand behind their month, 5 January and January 5th alike, and the year right
 * behind both: December of 2024 is December 2024.
 */
#ifndef GUARD_DAY_H
#define GUARD_DAY_H

#include "guard/token.h"

/* In the whole line, whose numbers are values. */
void day_fold(struct reading *r);

#endif
