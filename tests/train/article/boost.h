/*
 * boost: learns a model (lib/article/model.h) from rows of features: gradient boosting on
 * log loss (Friedman, "Greedy Function Approximation", 2001) with oblivious trees, over
 * histograms of each feature. Deterministic: the same rows
 * give the same model.
 */
#ifndef TRAIN_BOOST_H
#define TRAIN_BOOST_H

#include "article/model.h"

struct rows {
	const int16_t *x; /* row after row */
	const float *y;   /* 0 or 1 */
	const float *weight;
	const uint32_t *page; /* rows of a page are drawn together */
	size_t n;
	size_t count; /* features of a row */
	bool is_html;
};

struct boost_options {
	unsigned trees;
	double rate;
	double row_share;     /* of the pages, for each tree */
	double feature_share; /* of the features, for each tree */
	double l2;            /* added to the weight in each leaf */
	uint64_t seed;        /* of what is drawn */
	/* names of features left out, a blank before and behind each; NULL for none */
	const char *without;
};

struct learned {
	struct model_tree *trees; /* owned */
	struct model model;
	double *gain; /* owned; of each feature */
};

void boost_learn(struct learned *l, const struct rows *r, const struct boost_options *o);
/*
 * What several draws say on average (Breiman, "Bagging predictors", 1996): their trees, each
 * with its part of its leaves, in the order they were grown in.
 */
void boost_mean(struct learned *mean, const struct learned *draws, unsigned n);
void learned_free(struct learned *l);

#endif
