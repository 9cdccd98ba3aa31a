/*
 * tree: a page as the HTML Standard builds it (13.2 "Parsing HTML documents", scripting on),
 * from UTF-8 to a tree of elements and texts. No page is wrong: every input has its tree.
 *
 * Shape: nodes stand in one array and are named by their index; 0 is the document, and as a
 * link it means "none". Comments and doctypes are left out. Texts that stand beside one
 * another are one text: a text is split where the page has a tag or comment that made no
 * node. A template's contents are its children. Line ends are as in the page (CR LF too).
 *
 * Elements: `tag` is the TAG_ of an HTML element's name, TAG_OTHER where the name is not in
 * lib/data/html-tags.txt. Those of SVG and MathML have TREE_SVG or TREE_MATH added, so that
 * TAG_TITLE never is an svg title; tree_html_tag gives TAG_NONE for them and for texts, and
 * may index an array of TAG_COUNT. Attributes are those of lib/data/html-attributes.txt.
 *
 * Lifetimes: the tree borrows the page, which must stay and not move. Texts and values are
 * views of the page, or of the tree's own memory where a character reference or a NUL had to
 * be decoded; they and the nodes are valid until the next tree_build or tree_free. Memory
 * is kept from page to page.
 *
 * Limits: a page of TREE_PAGE_LIMIT bytes; TREE_DEPTH_LIMIT open elements, deeper ones are
 * children of the deepest; TREE_FORMATTING_LIMIT active formatting elements, and as many
 * elements opened again as the page has bytes (the standard's step is quadratic). `cut` says
 * that one of the latter was met. Time and memory are linear in the page: 32 bytes a node,
 * 12 an attribute.
 */
#ifndef HTML_TREE_H
#define HTML_TREE_H

#include <stdbool.h>
#include <stdint.h>

#include "html/tag.h"
#include "text/bytes.h"

enum {
	TREE_PAGE_LIMIT = 1 << 30,
	TREE_DEPTH_LIMIT = 512,
	TREE_FORMATTING_LIMIT = 256,
};

/* Bits added to `tag` outside the HTML namespace. */
enum { TREE_SVG = 1 << 14, TREE_MATH = 1 << 15, TREE_FOREIGN = TREE_SVG | TREE_MATH };

enum node_kind { NODE_DOCUMENT, NODE_ELEMENT, NODE_TEXT };

struct node {
	uint32_t parent;
	uint32_t first_child;
	uint32_t last_child;
	uint32_t next; /* sibling */
	uint32_t prev; /* sibling */
	uint32_t at;   /* element: offset in the page of the tag that made it; text: private */
	uint32_t size; /* text: bytes; element: private */
	uint16_t tag;  /* element: enum html_tag, with TREE_SVG or TREE_MATH; text: TAG_NONE */
	uint8_t kind;  /* enum node_kind */
	uint8_t attrs; /* element: how many attributes */
};

struct attr {
	uint32_t at; /* private */
	uint32_t size;
	uint16_t name; /* enum html_attr */
};

struct tree {
	struct node *nodes; /* owned */
	size_t n;
	size_t cap;
	struct attr *attrs; /* owned; of an element one after another */
	size_t n_attrs;
	size_t attrs_cap;
	struct buf decoded; /* texts and values that are not as in the page */
	struct str page;    /* borrowed */
	uint32_t html; /* the html, head and body (or frameset) elements, 0 where there is none */
	uint32_t head;
	uint32_t body;
	bool cut; /* a limit was met */
};

#define TREE_INIT                                                           \
	{                                                                   \
		NULL, 0, 0, NULL, 0, 0, BUF_INIT, { "", 0 }, 0, 0, 0, false \
	}

/*
 * The tree of a page in UTF-8 (charset.h makes it so); false where memory ends or the page is
 * over the limit.
 */
bool tree_build(struct tree *t, struct str page);
void tree_free(struct tree *t);

/* A text's bytes; empty for an element. */
struct str tree_text(const struct tree *t, uint32_t node);
/* An element's name, in lower case if it is known, else as the page spells it; empty for a text. */
struct str tree_name(const struct tree *t, uint32_t node);
/* Whether the element has the attribute; *value is decoded, and "" where there is none. */
bool tree_attr(const struct tree *t, uint32_t node, enum html_attr name, struct str *value);
/* The value of an attribute, "" where there is none. */
struct str tree_value(const struct tree *t, uint32_t node, enum html_attr name);

/*
 * How an element is shown: html_tag_display's word, but for a template that is a shadow root,
 * which a browser shows.
 */
enum html_display tree_display(const struct tree *t, uint32_t node);

static inline enum html_tag
tree_html_tag(const struct tree *t, uint32_t node)
{
	unsigned tag = t->nodes[node].tag;

	return tag & TREE_FOREIGN ? TAG_NONE : (enum html_tag)tag;
}

/*
 * What follows in document order when the node's descendants are passed over, within `top`; 0
 * at the end.
 */
static inline uint32_t
tree_next_outside(const struct tree *t, uint32_t node, uint32_t top)
{
	while (node != top && !t->nodes[node].next)
		node = t->nodes[node].parent;
	return node == top ? 0 : t->nodes[node].next;
}

/*
 * What follows in document order within `top` (0: the document), 0 at the end:
 * for (uint32_t at = tree_next(t, top, top); at; at = tree_next(t, at, top)) ...
 */
static inline uint32_t
tree_next(const struct tree *t, uint32_t node, uint32_t top)
{
	uint32_t child = t->nodes[node].first_child;

	return child ? child : tree_next_outside(t, node, top);
}

#endif
