#include "html/tree.h"

#include <stdlib.h>

#include "html/nodes.h"

void
tree_free(struct tree *t)
{
	free(t->nodes);
	free(t->attrs);
	buf_free(&t->decoded);
	*t = (struct tree)TREE_INIT;
}

struct str
tree_text(const struct tree *t, uint32_t node)
{
	const struct node *n = &t->nodes[node];

	return n->kind == NODE_TEXT ? nodes_view(t, (struct span){ n->at, n->size }) : STR("");
}

/* As the page spells it, behind the `<` at an offset. */
static struct str
spelled_name(const struct tree *t, uint32_t at)
{
	struct str rest = str_from(t->page, at + 1);
	size_t n = 0;

	while (n < rest.n && !is_space(rest.s[n]) && rest.s[n] != '/' && rest.s[n] != '>')
		n++;
	return str_part(rest, 0, n);
}

struct str
tree_name(const struct tree *t, uint32_t node)
{
	const struct node *n = &t->nodes[node];
	enum html_tag tag = (enum html_tag)(n->tag & ~(unsigned)TREE_FOREIGN);

	if (n->kind != NODE_ELEMENT)
		return STR("");
	return tag == TAG_OTHER ? spelled_name(t, n->at) : html_tag_name(tag);
}

bool
tree_attr(const struct tree *t, uint32_t node, enum html_attr name, struct str *value)
{
	const struct node *n = &t->nodes[node];

	*value = STR("");
	if (n->attrs == 0)
		return false;
	for (const struct attr *a = t->attrs + n->size, *end = a + n->attrs; a < end; a++) {
		if (a->name == name) {
			*value = nodes_view(t, (struct span){ a->at, a->size });
			return true;
		}
	}
	return false;
}

struct str
tree_value(const struct tree *t, uint32_t node, enum html_attr name)
{
	struct str value;

	tree_attr(t, node, name, &value);
	return value;
}

enum html_display
tree_display(const struct tree *t, uint32_t node)
{
	enum html_tag tag = tree_html_tag(t, node);
	struct str mode;

	/* shadowroot is the name of old, which saved pages still have. */
	if (tag == TAG_TEMPLATE &&
	    (tree_attr(t, node, ATTR_SHADOWROOTMODE, &mode) ||
		tree_attr(t, node, ATTR_SHADOWROOT, &mode)))
		return DISPLAY_BLOCK;
	return html_tag_display(tag);
}
