/*
 * nodes: the private side of tree.h: how nodes are made, linked and moved, and how bytes of
 * the page become what a text or an attribute's value shows.
 *
 * nodes_room is asked before each token for all that the token may need, so that nothing
 * in the middle of the tree's construction can fail.
 */
#ifndef HTML_NODES_H
#define HTML_NODES_H

#include "html/tree.h"

/* In an offset of a text or value: it counts in the tree's `decoded`, not in the page. */
#define NODES_DECODED (UINT32_C(1) << 31)

/* Bytes of the page, or of `decoded`. */
struct span {
	uint32_t at;
	uint32_t size;
};

struct str nodes_view(const struct tree *t, struct span span);

/* The node and attributes that one token can add at most. */
enum { NODES_A_TOKEN = 3 * TREE_FORMATTING_LIMIT, NODES_ATTRS_A_TOKEN = 3 * ATTR_COUNT };
bool nodes_room(struct tree *t);

uint32_t nodes_add(struct tree *t, enum node_kind kind, unsigned tag);
/* Another element with the same name and attributes, or text; without parent and children. */
uint32_t nodes_clone(struct tree *t, uint32_t node);

/* Links a node that has no parent in: as the last child, or before a child of the parent. */
void nodes_append(struct tree *t, uint32_t parent, uint32_t node);
void nodes_insert_before(struct tree *t, uint32_t next, uint32_t node);
/* Takes a node, with all in it, out of its parent; nothing where it has none. */
void nodes_detach(struct tree *t, uint32_t node);
/* Moves all children to the end of another node's; linear in their number. */
void nodes_move_children(struct tree *t, uint32_t from, uint32_t to);

/* References are decoded (as in an attribute); a NUL is left, made U+FFFD or dropped. */
enum nodes_decode {
	DECODE_REFS = 1,
	DECODE_ATTRIBUTE = 2,
	DECODE_NUL = 4,
	DECODE_DROP_NUL = 8,
};
/* The span as it is shown, copied only where that is not as in the page. */
struct span nodes_decode(struct tree *t, struct span span, unsigned how);

#endif
