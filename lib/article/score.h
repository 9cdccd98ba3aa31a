/*
 * score: from the likelihood of each block to the blocks that are the article.
 *
 * The threshold is the page's own, a share of how sure the model is of its best blocks:
 * with a fixed one unsure pages come out empty or halved; outside the run less is asked,
 * of comments more. Then the likeliest course of "in" and "out" is taken, where each change costs
 * a little (Viterbi, 1967), so that lone blocks follow their neighbours; the lines of a listing go
 * together, and no item is left out of a list. Of equal blocks only the first stays.
 */
#ifndef ARTICLE_SCORE_H
#define ARTICLE_SCORE_H

#include "article/model.h"
#include "article/survey.h"

/* Rather too little, or rather too much. */
enum article_taste { ARTICLE_BALANCED, ARTICLE_PRECISE, ARTICLE_RECALL };

struct scores {
	int32_t *score; /* owned; log odds of each block, in 1/MODEL_UNIT */
	bool *kept;     /* owned; whether the block is the article's */
	int32_t threshold;

	/* private */
	size_t cap;
	uint8_t *course;
	struct model_pack *pack; /* owned; where the model has draws to refine by */
};

/* Scores all blocks of a surveyed and described page and chooses; false where memory ends. */
bool scores_fill(struct scores *c, const struct model *model, const struct features *f,
    const struct survey *s, enum article_taste taste);
void scores_free(struct scores *c);

#endif
