/*
 * amount: numbers in words, scales and money as values (value.h).
 *
 * Two hundred and five is #205e0, 5 million #5e6; a currency stands behind its number,
 * whatever side of it the text has it on.
 */
#ifndef GUARD_AMOUNT_H
#define GUARD_AMOUNT_H

#include "guard/token.h"

/* In the whole line. */
void amount_fold(struct reading *r);

#endif
