/*
 * article: where the story is on a page.
 *
 *      struct article a = { 0 };
 *
 *      if (!article_find_in_text(&a, text, ARTICLE_BALANCED)) ...
 *      for (size_t i = 0; i < a.n; i++)
 *              if (article_line(&a, i).is_kept) ...
 *      article_free(&a);
 *
 * The page is cut into blocks (page.h), each is described by numbers (features.h), a learned
 * model says how likely each belongs to the story (model.h), and the likeliest course through
 * the page is kept (score.h). A page without a story has no line that is kept.
 *
 * Memory is kept from page to page. All texts are valid until the next page or article_free;
 * the page's own bytes are not needed any more. Time is linear in the page.
 */
#ifndef ARTICLE_ARTICLE_H
#define ARTICLE_ARTICLE_H

#include "article/score.h"

enum article_part {
	PART_BODY,
	PART_HEADING,
	PART_TITLE,
	PART_LIST,
	PART_QUOTE,
	PART_TABLE,
	PART_BYLINE,
	PART_CAPTION,
	PART_COMMENT,
	PART_LEGAL,
	PART_NAV,
	PART_PROMO,
	PART_RELATED,
	PART_SHARE,
	PART_OTHER,
};

struct article_line {
	/* clean; of a kept line without list sign and permalink sign, so it may be empty */
	struct str text;
	enum article_part part;
	bool is_kept;
};

struct article {
	size_t n; /* blocks of the page */

	/* private */
	struct survey survey;
	struct features features;
	struct scores scores;
	const struct model *model;
};

/* Finds the story in page text, well-formed UTF-8; false where memory ends. */
bool article_find_in_text(struct article *a, struct str text, enum article_taste taste);
/*
 * And in the tree of an HTML page, which must stay as long as the article is asked. Where
 * the page shows no story, or a few words, it is looked for in what is told beside (told.h).
 */
bool article_find_in_tree(struct article *a, const struct tree *t, enum article_taste taste);

/* Whether the page had more than PAGE_BLOCKS_LIMIT blocks: those behind were left out. */
static inline bool
article_is_cut(const struct article *a)
{
	return a->survey.page.cut;
}

/* The i-th block, in the page's order. */
struct article_line article_line(const struct article *a, size_t i);
/* Adds what weighed most for and against block i: "in_run+ furniture-". */
void article_why(const struct article *a, size_t i, struct buf *why);
/* The name of a part, as part= has it. */
struct str article_part_name(enum article_part part);

void article_free(struct article *a);

#endif
