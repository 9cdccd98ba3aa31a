/*
 * figures: how well a model finds the articles of a set of pages.
 *
 * Precision, recall, F1 and whole paragraphs are gold.h's. The loss says how far the scores of a
 * page's blocks are from what is right, the less the better: it moves less by chance than the
 * choice of blocks does, and tells models apart that choose the same.
 */
#ifndef TRAIN_FIGURES_H
#define TRAIN_FIGURES_H

#include "article/model.h"
#include "sample.h"

/* Sums over the pages of a set; all 0 to begin with. */
struct figures {
	double precision, recall, para, f1, loss;
	size_t pages, with_precision;
	size_t hits, false_hits, misses; /* of segments */
};

/*
 * Adds a page; prints its figures, and its blocks that are wrongly kept ("+")
 * or missed ("-"), if told to.
 */
void figures_add(struct figures *sum, const struct sample *s, const struct model *model,
    bool tells_page, bool tells_errors);
/* Prints the figures of the sets, by their names, and their mean. */
void figures_print(const struct figures *sums, const char *const *sets, unsigned n);

#endif
