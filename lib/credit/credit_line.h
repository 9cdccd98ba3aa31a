/*
 * credit_line: a line that is nothing but a credit: "Source: X, Y", "Avec l'AFP", "— AFP".
 *
 * Behind a word for sources or pictures and a colon, a dash, or "with" stand only names of
 * the press, what joins them, and a person's name behind a stroke.
 */
#ifndef CREDIT_CREDIT_LINE_H
#define CREDIT_CREDIT_LINE_H

#include "credit/carrier.h"

enum { CREDIT_LINE_TOKENS = 16 }; /* a longer line is none */

/* Whether the line credits all the names in it. */
bool credit_line(const struct tokens *t, const struct carrier *all, size_t n);

#endif
