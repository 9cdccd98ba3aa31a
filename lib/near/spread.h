/*
 * spread: near's lines under the keys that bring near ones together: the first of the three
 * passes of a near join over several processes.
 *
 * A line is sent under each of the first words of its prefix (order.h): with T of .6 some nine
 * of twenty words. One with more than SPREAD_LONG words would be sent too often: all of
 * these go under one key, and so do the shorter lines that may be near to one. Of a line the
 * text alone is sent, but for one key.
 *
 * Memory: a line, and the words met, a million at most.
 */
#ifndef NEAR_SPREAD_H
#define NEAR_SPREAD_H

#include "near/order.h"
#include "near/passed.h"

enum { SPREAD_LONG = 256 };

/* The key of long lines. */
uint64_t spread_long_key(void);
/* Whether a line of so many words is sent under it. */
bool spread_goes_long(const struct near_threshold *t, uint64_t words);

/* Sends a line; false where memory ends. */
bool spread_line(struct order *o, uint64_t number, struct str raw, struct writer *out);

#endif
