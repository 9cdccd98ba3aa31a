#include "html/visible.h"

#include "text/clean.h"

struct lines {
	struct buf *out;
	size_t start; /* of the open line */
};

static void
end_line(struct lines *lines)
{
	clean_end(lines->out, lines->start);
	if (lines->out->n > lines->start)
		buf_byte(lines->out, '\n');
	lines->start = lines->out->n;
}

/* A script or style sheet of SVG is no text either. */
static enum html_display
display_of(const struct tree *t, uint32_t node)
{
	unsigned tag = t->nodes[node].tag;

	if (tag == (TREE_SVG | TAG_SCRIPT) || tag == (TREE_SVG | TAG_STYLE))
		return DISPLAY_HIDDEN;
	return tree_display(t, node);
}

/* What an element does to the line, where it begins and where it ends. */
static void
pass_edge(struct lines *lines, enum html_display how)
{
	if (how == DISPLAY_BLOCK || how == DISPLAY_BREAK)
		end_line(lines);
	else if (how == DISPLAY_CELL)
		clean_space(lines->out, lines->start);
}

/* The ends of all elements that end behind a node. */
static void
pass_ends(const struct tree *t, uint32_t node, uint32_t next, struct lines *lines)
{
	uint32_t parent = t->nodes[next].parent;

	for (; node && node != parent; node = t->nodes[node].parent)
		pass_edge(lines, display_of(t, node));
}

bool
visible_lines(const struct tree *t, struct buf *out)
{
	struct lines lines = { out, out->n };
	uint32_t next;

	for (uint32_t at = tree_next(t, 0, 0); at; at = next) {
		enum html_display how = display_of(t, at);

		if (how == DISPLAY_HIDDEN) {
			next = tree_next_outside(t, at, 0);
		} else {
			pass_edge(&lines, how);
			clean_add(out, lines.start, tree_text(t, at));
			next = tree_next(t, at, 0);
		}
		if (next && t->nodes[next].parent != at)
			pass_ends(t, at, next, &lines);
	}
	end_line(&lines);
	return !out->failed;
}
