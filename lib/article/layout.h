/*
 * layout: what can be told of a page's boxes once its blocks are weighed: where the mass of
 * good text lies, which boxes are built alike, how far it is from each to what tells
 * something: an article element, a class of comments, the headline.
 *
 * Mass is positive worth (worth.h). All passes go once over the boxes or blocks, parents
 * before children.
 */
#ifndef ARTICLE_LAYOUT_H
#define ARTICLE_LAYOUT_H

#include "article/page.h"
#include "article/worth.h"

enum { NEAREST_NONE = 15, PRUNED_COMMENTS = 1 };

/* Shares are of 1000. */
struct place {
	/* steps up to the nearest box of each group, at most NEAREST_NONE */
	uint8_t nearest[BOX_GROUPS];
	/*
	 * PRUNED_COMMENTS; 2: a menu, a footer, related things; 3: another article ...
	 * and so for all in it
	 */
	uint8_t pruned;
	int16_t mass;         /* of the page's */
	int16_t linked;       /* of its characters */
	int16_t branch;       /* mass of the branch of the core it is in; -1 outside the core */
	uint32_t meets_title; /* the first box upwards that holds the headline too */
	uint32_t meets_best;  /* and that holds the best container too */
	uint32_t twin;        /* the first box with the same signature */
	/* of all blocks in boxes of one signature, kept at their twin: */
	uint32_t twin_blocks, twin_ends;
	int64_t twin_mass;
	int64_t direct; /* mass of the blocks right in it */
};

struct layout {
	struct place *places; /* owned; one for each box */
	uint32_t core;        /* the deepest box with most of its parent's mass all the way down */
	uint32_t best;        /* the container with most paragraphs */
	uint32_t story;       /* the smallest box that holds the headline and half of the mass */

	/* private */
	size_t cap;
	uint32_t *slots; /* owned; a table of boxes by signature */
	size_t slots_cap;
	uint64_t *characters; /* owned; before each block, and before the end: all, linked */
	size_t characters_cap;
	int64_t *around; /* owned; of each box: mass right in it and in its children's children */
	size_t around_cap;
};

/*
 * First says which boxes are pruned, by the worth as it is; `title` is the headline's block,
 * p->n where none is known. False where memory ends.
 */
bool layout_prune(struct layout *l, const struct page *p, const struct measures *m,
    const struct worth *w, size_t title);
/* Then the rest, by the worth as it is by now. */
void layout_fill(struct layout *l, const struct page *p, const struct measures *m,
    const struct worth *w, size_t title);
void layout_free(struct layout *l);

#endif
