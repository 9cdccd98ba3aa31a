/*
 * model_lanes: a model's trees asked of FEATURE_LANES neighbouring blocks at once, without a
 * branch; on x86-64 with AVX2, where the processor has it, in registers alone.
 */
#ifndef ARTICLE_MODEL_LANES_H
#define ARTICLE_MODEL_LANES_H

#include "article/model.h"

/* Adds what n trees say of each lane to its score. The lanes are those of features.h. */
void
model_lanes_add(const struct model_tree *trees, size_t n, const int16_t *lanes, int32_t *score);
/* The same, as any machine does it. */
void model_lanes_add_plainly(
    const struct model_tree *trees, size_t n, const int16_t *lanes, int32_t *score);

#endif
