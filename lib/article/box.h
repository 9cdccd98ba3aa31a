/*
 * box: the elements of a page that hold its blocks, as the places of a layout.
 *
 * Boxes stand in document order, a parent before its children; box 0 is the whole page. A
 * box holds the blocks from `first` to before `end`: what stands in it is one stretch, so
 * anything summed over blocks is a difference of two running sums.
 *
 * What a box is for is told by its tag and by the words of its class, id, role and itemprop
 * attributes (lib/data/class-words.txt), as a set of bits.
 */
#ifndef ARTICLE_BOX_H
#define ARTICLE_BOX_H

#include <stdint.h>

#include "html/tree.h"

/* The first ones in the order of lib/data/class-words.txt. */
enum box_group {
	GROUP_BODY,
	GROUP_CONTENT,
	GROUP_COMMENT,
	GROUP_RELATED,
	GROUP_SHARE,
	GROUP_SUB,
	GROUP_NAV,
	GROUP_FOOT,
	GROUP_SIDE,
	GROUP_AD,
	GROUP_META,
	GROUP_CAP,
	GROUP_SUM,
	GROUP_POP,
	GROUP_QUOTE,
	GROUP_LIST,
	GROUP_POST,
	GROUP_HIDDEN,
	GROUP_TAG_ARTICLE,
	GROUP_TAG_MAIN,
	GROUP_TAG_ASIDE,
	GROUP_TAG_NAV,
	GROUP_TAG_HEADER,
	GROUP_TAG_FOOTER,
	GROUP_TAG_FIGURE,
	GROUP_TAG_LIST,
	GROUP_TAG_TABLE,
	GROUP_TAG_QUOTE,
	GROUP_TAG_FORM,
	BOX_GROUPS
};

struct box {
	uint32_t parent; /* box 0 is its own */
	uint32_t node;   /* of the tree */
	uint32_t first;  /* of its blocks */
	uint32_t end;
	uint32_t groups; /* a bit for each group */
	/* a hash of its tag and class, and of those of the two boxes around it */
	uint32_t signature;
	uint32_t own;      /* a hash of its tag and class alone */
	uint32_t children; /* boxes right in it */
	uint16_t tag;      /* enum html_tag */
	uint16_t depth;
};

/*
 * What class attributes came to: those of a page are mostly the same few. The views are of the
 * tree's; a memo of zeros is empty.
 */
enum { BOX_MEMO_BITS = 7 };

struct box_memo {
	struct box_class {
		struct str value;
		unsigned tag; /* and one; 0 in an empty slot */
		uint32_t groups, own;
	} of[1 << BOX_MEMO_BITS];
};

/* Fills in what the element's tag and attributes tell: tag, node, groups and own. */
void box_read(struct box *box, const struct tree *t, uint32_t node, struct box_memo *memo);

#endif
