/*
 * doubled: a word doubled by a slip counts once: the the.
 *
 * Numbers stay, and words that say another thing when they are said twice.
 */
#ifndef GUARD_DOUBLED_H
#define GUARD_DOUBLED_H

#include "guard/token.h"

void doubled_drop(struct reading *r);

#endif
