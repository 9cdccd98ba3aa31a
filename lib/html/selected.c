/*
 * selected: <selectedcontent> in a select shows what its selected option holds (HTML
 * Standard, 4.10.17): that option's contents stand there a second time.
 *
 * The standard clones as options are closed; here it is done once, behind the page's end,
 * for the outermost selects: linear in the page.
 */
#include "html/build.h"

/* What a select holds that matters here; 0 where it has none. */
struct choice {
	uint32_t show;  /* the first selectedcontent */
	uint32_t first; /* option that is not disabled */
	uint32_t last;  /* option with the attribute selected */
};

static struct choice
choice_of(const struct tree *t, uint32_t select)
{
	struct choice c = { 0, 0, 0 };
	struct str value;

	for (uint32_t at = tree_next(t, select, select); at; at = tree_next(t, at, select)) {
		unsigned tag = t->nodes[at].tag;

		if (tag == TAG_SELECTEDCONTENT && !c.show)
			c.show = at;
		if (tag != TAG_OPTION)
			continue;
		if (tree_attr(t, at, ATTR_SELECTED, &value))
			c.last = at;
		if (!c.first && !tree_attr(t, at, ATTR_DISABLED, &value))
			c.first = at;
	}
	return c;
}

static void
drop_children(struct tree *t, uint32_t node)
{
	while (t->nodes[node].first_child)
		nodes_detach(t, t->nodes[node].first_child);
}

/* Copies what is in one element to the end of another, which is not within it. */
static bool
clone_children(struct tree *t, uint32_t from, uint32_t to)
{
	uint32_t at = t->nodes[from].first_child;
	uint32_t parent = to;

	while (at) {
		uint32_t clone;

		if (!nodes_room(t))
			return false;
		clone = nodes_clone(t, at);
		nodes_append(t, parent, clone);
		if (t->nodes[at].first_child) {
			parent = clone;
			at = t->nodes[at].first_child;
			continue;
		}
		while (at != from && !t->nodes[at].next) {
			at = t->nodes[at].parent;
			parent = t->nodes[parent].parent;
		}
		at = at == from ? 0 : t->nodes[at].next;
	}
	return true;
}

static bool
is_within(const struct tree *t, uint32_t node, uint32_t top)
{
	while (node && node != top)
		node = t->nodes[node].parent;
	return node == top;
}

static bool
show_choice(struct tree *t, uint32_t select)
{
	struct choice c = choice_of(t, select);
	uint32_t option = c.last ? c.last : c.first;

	if (!c.show || !option || is_within(t, c.show, option) || is_within(t, option, c.show))
		return true;
	drop_children(t, c.show);
	return clone_children(t, option, c.show);
}

bool
selected_show(struct tree *t)
{
	uint32_t next;

	for (uint32_t at = tree_next(t, 0, 0); at; at = next) {
		bool is_select = t->nodes[at].tag == TAG_SELECT;

		if (is_select && !show_choice(t, at))
			return false;
		next = is_select ? tree_next_outside(t, at, 0) : tree_next(t, at, 0);
	}
	return true;
}
