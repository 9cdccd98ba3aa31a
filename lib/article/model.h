/*
 * model: what was learned (lib/data/article-*.txt, made by tests/train/): how likely a block
 * belongs to the article, from its features.
 *
 * Boosted oblivious trees (Prokhorenkova and others, "CatBoost", 2018): all splits of one
 * depth of a tree ask the same question, so MODEL_DEPTH answers are the number of a leaf, and
 * FEATURE_LANES blocks are answered at once without a branch (model_lanes.h). After the first
 * trees of the first draw the blocks that no later one would bring back are given up; the other
 * draws are asked of those alone that the first one is in doubt of, packed into full lanes. The
 * score is the log odds in 1/MODEL_UNIT; whole numbers only.
 */
#ifndef ARTICLE_MODEL_H
#define ARTICLE_MODEL_H

#include "article/features.h"

enum {
	MODEL_DEPTH = 5,
	MODEL_LEAVES = 1 << MODEL_DEPTH,
	MODEL_UNIT = 1024,
	MODEL_HOPELESS = -4 * MODEL_UNIT, /* what scores less is given up: it is out */
	MODEL_NEAR = 3 * MODEL_UNIT / 2 /* what is further from the threshold needs no other draw */
};

struct model_split {
	uint16_t feature;
	int16_t least; /* answered yes by this and more */
};

struct model_tree {
	struct model_split splits[MODEL_DEPTH];
	int16_t leaves[MODEL_LEAVES];
};

struct model {
	const struct model_tree *trees;
	size_t tree_count;
	int32_t draws; /* the trees are the mean of so many models, one after another */
	int32_t bias;
};

extern const struct model model_of_text;
extern const struct model model_of_html;

/*
 * The scores of all blocks by the first draw, into `score` of room for f->n rounded
 * up to FEATURE_LANES.
 */
void model_score(const struct model *m, const struct features *f, int32_t *score);
/*
 * Blocks from anywhere on a page, brought together. All zeros before its first use; then it
 * stays as it was left: lanes that no block takes are asked as well, and nobody looks at them.
 */
struct model_pack {
	size_t n;
	size_t block[FEATURE_LANES];
	int32_t score[FEATURE_LANES];
	int16_t lanes[FEATURES_HTML * FEATURE_LANES];
};

/*
 * Asks the other draws of the blocks whose scores are so near a threshold
 * that they may fall on either side.
 */
void model_refine(const struct model *m, const struct features *f, int32_t around,
    struct model_pack *pack, int32_t *score);
/*
 * What each feature added to a block's score, into `share` of room for f->count: at each
 * split of a tree, how far the answer moved the mean of the leaves that are left.
 */
void model_explain(const struct model *m, const struct features *f, size_t block, int32_t *share);
/* The probability of a score, of 65536. */
uint32_t model_probability(int32_t score);

#endif
