#include "html/nodes.h"

#include "html/entity.h"
#include "text/memory.h"

struct str
nodes_view(const struct tree *t, struct span span)
{
	if (span.size == 0)
		return STR("");
	if (span.at & NODES_DECODED)
		return (struct str){ t->decoded.s + (span.at & ~NODES_DECODED), span.size };
	return (struct str){ t->page.s + span.at, span.size };
}

bool
nodes_room(struct tree *t)
{
	if (t->cap - t->n < NODES_A_TOKEN) {
		struct node *nodes =
		    mem_grow(t->nodes, &t->cap, t->n + NODES_A_TOKEN, sizeof(*nodes));

		if (!nodes)
			return false;
		t->nodes = nodes;
	}
	if (t->attrs_cap - t->n_attrs < NODES_ATTRS_A_TOKEN) {
		struct attr *attrs = mem_grow(
		    t->attrs, &t->attrs_cap, t->n_attrs + NODES_ATTRS_A_TOKEN, sizeof(*attrs));

		if (!attrs)
			return false;
		t->attrs = attrs;
	}
	return !t->decoded.failed && t->n < NODES_DECODED;
}

uint32_t
nodes_add(struct tree *t, enum node_kind kind, unsigned tag)
{
	t->nodes[t->n] = (struct node){ .kind = (uint8_t)kind, .tag = (uint16_t)tag };
	return (uint32_t)t->n++;
}

uint32_t
nodes_clone(struct tree *t, uint32_t node)
{
	uint32_t clone = nodes_add(t, (enum node_kind)t->nodes[node].kind, t->nodes[node].tag);

	t->nodes[clone].at = t->nodes[node].at;
	t->nodes[clone].size = t->nodes[node].size;
	t->nodes[clone].attrs = t->nodes[node].attrs;
	return clone;
}

void
nodes_append(struct tree *t, uint32_t parent, uint32_t node)
{
	uint32_t last = t->nodes[parent].last_child;

	t->nodes[node].parent = parent;
	t->nodes[node].prev = last;
	t->nodes[node].next = 0;
	if (last)
		t->nodes[last].next = node;
	else
		t->nodes[parent].first_child = node;
	t->nodes[parent].last_child = node;
}

void
nodes_insert_before(struct tree *t, uint32_t next, uint32_t node)
{
	uint32_t parent = t->nodes[next].parent;
	uint32_t prev = t->nodes[next].prev;

	t->nodes[node].parent = parent;
	t->nodes[node].prev = prev;
	t->nodes[node].next = next;
	t->nodes[next].prev = node;
	if (prev)
		t->nodes[prev].next = node;
	else
		t->nodes[parent].first_child = node;
}

void
nodes_detach(struct tree *t, uint32_t node)
{
	struct node *n = &t->nodes[node];
	struct node *parent = &t->nodes[n->parent];

	if (n->prev)
		t->nodes[n->prev].next = n->next;
	else if (parent->first_child == node)
		parent->first_child = n->next;
	if (n->next)
		t->nodes[n->next].prev = n->prev;
	else if (parent->last_child == node)
		parent->last_child = n->prev;
	n->parent = n->prev = n->next = 0;
}

void
nodes_move_children(struct tree *t, uint32_t from, uint32_t to)
{
	uint32_t child = t->nodes[from].first_child;

	t->nodes[from].first_child = t->nodes[from].last_child = 0;
	while (child) {
		uint32_t next = t->nodes[child].next;

		nodes_append(t, to, child);
		child = next;
	}
}

/* The next bytes that a decoder must look at; kept, so that each is searched for once. */
struct stops {
	size_t ref;
	size_t nul;
};

static size_t
next_byte(struct str s, size_t at, char c, bool wanted)
{
	return wanted ? at + str_find_byte(str_from(s, at), c) : s.n;
}

static size_t
next_stop(struct str s, size_t at, unsigned how, struct stops *stops)
{
	if (at == 0 || stops->ref < at)
		stops->ref = next_byte(s, at, '&', (how & DECODE_REFS) != 0);
	if (at == 0 || stops->nul < at)
		stops->nul = next_byte(s, at, '\0', (how & (DECODE_NUL | DECODE_DROP_NUL)) != 0);
	return stops->ref < stops->nul ? stops->ref : stops->nul;
}

static size_t
decode_one(struct str s, unsigned how, struct buf *out)
{
	enum entity_place place = how & DECODE_ATTRIBUTE ? ENTITY_ATTRIBUTE : ENTITY_TEXT;
	size_t n = *s.s == '&' ? entity_decode(s, place, out) : 0;

	if (n > 0)
		return n;
	if (*s.s != '\0')
		buf_byte(out, *s.s);
	else if (how & DECODE_NUL)
		buf_add(out, STR("\xef\xbf\xbd"));
	return 1;
}

struct span
nodes_decode(struct tree *t, struct span span, unsigned how)
{
	struct str s = nodes_view(t, span);
	struct stops stops;
	size_t stop = next_stop(s, 0, how, &stops);
	size_t start = t->decoded.n;

	if (stop == s.n)
		return span;
	/* What was decoded once must not move while it is read: U+FFFD is three bytes for one. */
	if (span.at & NODES_DECODED && buf_room(&t->decoded, 3 * s.n))
		s = nodes_view(t, span);
	for (size_t at = 0; at < s.n; stop = next_stop(s, at, how, &stops)) {
		buf_add(&t->decoded, str_part(s, at, stop - at));
		at = stop;
		if (at < s.n)
			at += decode_one(str_from(s, at), how, &t->decoded);
	}
	if (t->decoded.failed || t->decoded.n >= NODES_DECODED) {
		t->decoded.failed = true;
		return (struct span){ 0, 0 };
	}
	return (struct span){ (uint32_t)start | NODES_DECODED, (uint32_t)(t->decoded.n - start) };
}
