/*
 * date_shape: the shapes in which day, month and year stand together, and the time beside
 * them, in tokens. Each function is asked of one token and tells behind which it ends, or 0.
 */
#ifndef BYLINE_DATE_SHAPE_H
#define BYLINE_DATE_SHAPE_H

#include "byline/date.h"
#include "byline/date_token.h"

/* A day that begins at token i; with its time where that stands before the year. */
size_t date_shape_at(const struct date_tokens *t, size_t i, enum date_order order, struct date *d);

/*
 * 06:17, 6:17 AM, 14h05, 14.05 Uhr, 14時05分, 6 PM, at token i, with the zone behind it. Hours
 * and minutes with a full stop need a word that tells.
 */
size_t date_time_at(const struct date_tokens *t, size_t i, struct date *d);
/* The time of the date that ends before token i. */
size_t date_time_behind(const struct date_tokens *t, size_t i, struct date *d);
/* 06:17 AM, December 3, 2024: the time that ends where the date at this token begins. */
void date_time_before(const struct date_tokens *t, size_t date, struct date *d);

#endif
