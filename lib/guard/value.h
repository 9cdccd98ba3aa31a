/*
 * value: a number in digits, in one form.
 *
 * A value is `#`, perhaps `-`, its digits without zeros at either end, `e` and the power of
 * ten: 5,000,000 and 5 million are #5e6, 2.5 is #25e-1. An ordinal is `#`, digits, `th`.
 * What may mean two things (1.500; 12.05.2024) stays as it is written, behind the `#`.
 */
#ifndef GUARD_VALUE_H
#define GUARD_VALUE_H

#include "text/bytes.h"

/* Reads the digits at an offset and writes their value; returns how many bytes they were. */
size_t value_read(struct str text, size_t at, bool negative, struct buf *value);
/* Writes digits, without their zeros at the ends, times a power of ten. */
void value_write(struct buf *out, bool negative, struct str digits, int exponent);
/*
 * Whether the one, that may mean two things, is the other if its full stop parts thousands:
 * #20.000, #2e4.
 */
bool value_is_grouped(struct str grouped, struct str value);
/* #5e0 to #5th. */
void value_make_ordinal(struct buf *value);
/* m, b, k, tn right behind digits, and the word for it. */
bool value_is_scale_letter(struct str word);
struct str value_scale_word(struct str word);

#endif
