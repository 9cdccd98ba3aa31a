/*
 * exchange: words put for other words that say the same.
 */
#ifndef GUARD_EXCHANGE_H
#define GUARD_EXCHANGE_H

#include "guard/side.h"

/* The same letters, cut into words otherwise; values never, and no negation made of letters. */
bool exchange_is_joined(const struct pair *p, struct side a, struct side b);
/* Words that say nothing of their own on both sides, or on the only one. */
bool exchange_is_function(const struct pair *p, struct side a, struct side b);
/* Writings of the same words, perhaps cut into words otherwise. */
bool exchange_is_variant(const struct pair *p, struct side a, struct side b);
/* Initials or an abbreviation of the other side. */
bool exchange_is_short(const struct pair *p, struct side a, struct side b);
/*
 * Whether the words that say nothing of their own say something beside one another: a tense, a
 * place.
 */
bool exchange_differs(const struct pair *p, struct side a, struct side b);

#endif
