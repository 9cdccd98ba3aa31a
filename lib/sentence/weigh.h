/*
 * weigh: the learned table (lib/data/sentence-weights.txt), which decides about the spots
 * that all rules pass.
 *
 * A logistic model: every feature of a reading that the table has adds its weight; over 0
 * is a cut. A feature is a letter and what it looks at, as text: "b" and the word before,
 * "s" and both shapes. Features without the language carry to languages that the training
 * text has not. The compiled table holds a hash of each name and its weight, 4 bytes
 * together in an open-addressed array (lib/data/sentence.awk); two names of one hash are
 * refused when the table is made.
 */
#ifndef SENTENCE_WEIGH_H
#define SENTENCE_WEIGH_H

#include "sentence/rules.h"

/* Weights are in sixteenths of the natural logarithm of the odds. */
enum { WEIGHT_ONE = 16, FEATURE_LONGEST = 2 * WORD_LONGEST };

/* Is told every feature of a reading, in the table or not; hash is that of text/table.h. */
typedef void feature_fn(void *to, struct str feature, uint32_t hash);

/* Shows every feature of the reading. */
void weigh_features(const struct reading *r, feature_fn *take, void *to);
/* The sum of their weights. */
int weigh(const struct reading *r);

#endif
