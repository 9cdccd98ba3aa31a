/*
 * attribution: the rules that keep a quotation and the words that say who said it together.
 *
 *      "Was it rust?" Mr. Hale asked.      “谁付钱？”李明问。
 *
 * What looks ahead is bounded by a few words.
 */
#ifndef SENTENCE_ATTRIBUTION_H
#define SENTENCE_ATTRIBUTION_H

#include "sentence/rules.h"

/* Behind a quotation that ends in a mark of its own: keeps, or passes. */
enum verdict attribution_judge(const struct reading *r);
/* The same in scripts without spaces. */
enum verdict attribution_judge_wide(const struct reading *r);

#endif
