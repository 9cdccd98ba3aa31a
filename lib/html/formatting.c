/*
 * formatting: misnested <b>, <i>, <a> ... A formatting element that was closed from outside
 * is opened again where the text goes on, so the list of active ones outlives the stack.
 * Both are of bounded length; what the standard lets grow with the square of the page is
 * bounded by names: TREE_FORMATTING_LIMIT, and a clone a byte of the page.
 */
#include "html/build.h"

enum { ARK_MOST = 3 };

void
formatting_mark(struct builder *b)
{
	b->list[b->listed++] = (struct formatting){ .node = 0 };
	b->markers++;
}

void
formatting_clear_to_mark(struct builder *b)
{
	while (b->listed > 0) {
		bool marker = b->list[--b->listed].node == 0;

		if (marker) {
			b->markers--;
			return;
		}
	}
}

static void
remove_entry(struct builder *b, size_t at)
{
	b->listed--;
	memmove(b->list + at, b->list + at + 1, (b->listed - at) * sizeof(b->list[0]));
}

/* The hash of an entry's attributes, which most entries are never asked for. */
static uint32_t
attrs_of(const struct builder *b, struct formatting *f)
{
	if (!f->is_hashed)
		f->attrs = token_attrs_hash(&b->tokens, f->attrs_begin);
	f->is_hashed = true;
	return f->attrs;
}

/* How many elements behind the last marker have this tag. */
static size_t
count_tag(const struct builder *b, uint16_t tag)
{
	size_t n = 0;

	for (size_t i = b->listed; i-- > 0 && b->list[i].node;)
		n += b->list[i].tag == tag;
	return n;
}

/* "Noah's Ark": of equal elements behind the last marker three stay. */
static void
drop_fourth(struct builder *b, struct formatting *added)
{
	size_t equal = 0;
	size_t first = 0;

	if (count_tag(b, added->tag) < ARK_MOST)
		return;
	for (size_t i = b->listed; i-- > 0 && b->list[i].node;) {
		struct formatting *f = &b->list[i];

		if (f->tag == added->tag && attrs_of(b, f) == attrs_of(b, added)) {
			equal++;
			first = i;
		}
	}
	if (equal >= ARK_MOST)
		remove_entry(b, first);
}

void
formatting_add(struct builder *b, const struct token *tok, uint32_t node)
{
	struct formatting added = {
		.node = node,
		.hash = tok->hash,
		.attrs_begin = tok->attrs_begin,
		.tag = (uint16_t)tok->tag,
		.open = true,
	};

	drop_fourth(b, &added);
	if (b->listed - b->markers >= TREE_FORMATTING_LIMIT)
		b->tree->cut = true;
	else
		b->list[b->listed++] = added;
}

/* The index of a node's entry, or b->listed. */
static size_t
entry_of(const struct builder *b, uint32_t node)
{
	for (size_t i = b->listed; i-- > 0;)
		if (b->list[i].node == node)
			return i;
	return b->listed;
}

void
formatting_closed(struct builder *b, uint32_t node)
{
	size_t at = entry_of(b, node);

	if (at < b->listed)
		b->list[at].open = false;
}

uint32_t
formatting_find(const struct builder *b, enum html_tag tag)
{
	for (size_t i = b->listed; i-- > 0 && b->list[i].node;)
		if (b->list[i].tag == tag)
			return b->list[i].node;
	return 0;
}

void
formatting_drop(struct builder *b, uint32_t node)
{
	size_t at = entry_of(b, node);

	if (at < b->listed)
		remove_entry(b, at);
}

/* A new element for an entry, opened where the next node goes. */
static void
open_again(struct builder *b, struct formatting *f)
{
	uint32_t clone = nodes_clone(b->tree, f->node);

	open_place(b, open_current(b), clone);
	f->node = clone;
	f->open = true;
	open_push(b, (struct open_element){ clone, f->hash, f->tag });
}

/* Clones are as many as bytes were read, at most: their number is the page's to choose. */
static bool
may_clone(struct builder *b)
{
	enum { FREE_NODES = 1 << 14 };
	bool may = b->depth < TREE_DEPTH_LIMIT && b->tree->n < FREE_NODES + b->tokens.at;

	b->tree->cut |= !may;
	return may;
}

void
formatting_reconstruct(struct builder *b)
{
	size_t at = b->listed;

	while (at > 0 && b->list[at - 1].node && !b->list[at - 1].open)
		at--;
	for (; at < b->listed && may_clone(b); at++)
		open_again(b, &b->list[at]);
}

/* What one round of the adoption agency works on; indexes of the stack. */
struct adoption {
	size_t element;  /* the formatting element */
	size_t block;    /* the furthest block */
	size_t bookmark; /* in the list: where the clone's entry goes */
	uint32_t last;   /* the topmost node that was moved so far */
};

/* The index of the first special element above the formatting element, or b->depth. */
static size_t
furthest_block(const struct builder *b, size_t element)
{
	size_t i = element + 1;

	while (i < b->depth && !(open_traits(b->stack[i].tag) & SPECIAL))
		i++;
	return i;
}

/* Makes a clone of an open element stand in its place, on the stack and in the list. */
static uint32_t
replace_by_clone(struct builder *b, size_t at, size_t entry)
{
	uint32_t clone = nodes_clone(b->tree, b->stack[at].node);

	b->stack[at].node = clone;
	b->list[entry].node = clone;
	return clone;
}

/*
 * The inner loop: each formatting element between the block and the element is cloned around
 * what was moved so far (the first three; more go off the list); the others leave the stack.
 */
static void
move_chain(struct builder *b, struct adoption *a)
{
	size_t inner = 1;

	for (size_t i = a->block - 1; i > a->element; i--, inner++) {
		size_t entry = entry_of(b, b->stack[i].node);
		uint32_t clone;

		if (entry < b->listed && inner > 3) {
			remove_entry(b, entry);
			a->bookmark -= entry < a->bookmark;
			entry = b->listed;
		}
		if (entry == b->listed) {
			open_remove(b, i);
			a->block--;
			continue;
		}
		clone = replace_by_clone(b, i, entry);
		if (a->last == b->stack[a->block].node)
			a->bookmark = entry + 1;
		nodes_detach(b->tree, a->last);
		nodes_append(b->tree, clone, a->last);
		a->last = clone;
	}
}

/*
 * Steps 14 to 19: what was moved goes into the common ancestor, the block's children into a
 * clone in it.
 */
static void
move_block(struct builder *b, struct adoption *a, size_t entry)
{
	struct formatting f = b->list[entry];
	struct open_element block = b->stack[a->block];
	uint32_t clone = nodes_clone(b->tree, f.node);

	nodes_detach(b->tree, a->last);
	open_place(b, &b->stack[a->element - 1], a->last);
	nodes_move_children(b->tree, block.node, clone);
	nodes_append(b->tree, block.node, clone);
	a->bookmark -= entry < a->bookmark;
	remove_entry(b, entry);
	f.node = clone;
	f.open = true;
	memmove(b->list + a->bookmark + 1, b->list + a->bookmark,
	    (b->listed - a->bookmark) * sizeof(f));
	b->list[a->bookmark] = f;
	b->listed++;
	open_remove(b, a->element);
	open_insert(b, a->block, (struct open_element){ clone, f.hash, f.tag });
}

/* One round of the outer loop; false where it was the last. */
static bool
adopt_once(struct builder *b, const struct token *tok)
{
	uint32_t node = formatting_find(b, tok->tag);
	struct adoption a;
	size_t entry;

	if (!node) {
		body_any_end_tag(b, tok);
		return false;
	}
	a.element = open_index(b, node);
	if (a.element == b->depth) {
		formatting_drop(b, node);
		return false;
	}
	if (!open_node_in_scope(b, node))
		return false;
	a.block = furthest_block(b, a.element);
	if (a.block == b->depth) {
		while (b->depth > a.element)
			open_pop(b);
		formatting_drop(b, node);
		return false;
	}
	entry = entry_of(b, node);
	a.bookmark = entry;
	a.last = b->stack[a.block].node;
	move_chain(b, &a);
	move_block(b, &a, entry_of(b, node));
	return true;
}

void
formatting_adopt(struct builder *b, const struct token *tok)
{
	if (open_is(b, tok->tag) && entry_of(b, open_current(b)->node) == b->listed) {
		open_pop(b);
		return;
	}
	for (int round = 0; round < 8 && adopt_once(b, tok); round++)
		;
}
