/* scan_text: the shown text of a node, as scan.h has it. */
#include "embedded/scan.h"

#include "text/unicode.h"
#include "text/utf8.h"

/* Elements that only change how their text looks. */
static bool
is_style(int tag)
{
	return tag == TAG_B || tag == TAG_I || tag == TAG_EM || tag == TAG_STRONG || tag == TAG_U ||
	    tag == TAG_FONT || tag == TAG_SUP || tag == TAG_SUB || tag == TAG_SMALL ||
	    tag == TAG_WBR || tag == TAG_Q || tag == TAG_ABBR || tag == TAG_MARK;
}

/* Whether the node ends what stands before it. */
static bool
is_break(const struct tree *t, uint32_t node, enum scan_join join)
{
	int tag = (int)tree_html_tag(t, node);

	if (t->nodes[node].kind != NODE_ELEMENT || is_style(tag))
		return false;
	return join == SCAN_JOIN_LINE || html_tag_display((enum html_tag)tag) != DISPLAY_INLINE;
}

static void
add_shown(struct str text, char *owed, size_t start, struct buf *out)
{
	for (size_t at = 0; at < text.n && out->n - start < SCAN_TEXT_LIMIT;) {
		uint32_t point;
		size_t n = utf8_next(text.s + at, text.n - at, &point);

		if (unicode_is_space(point) || unicode_is_control(point)) {
			*owed = *owed ? *owed : ' ';
		} else if (point != 0x200b && !unicode_is_dropped(point)) {
			if (*owed && out->n > start)
				buf_byte(out, *owed);
			*owed = 0;
			buf_add(out, str_part(text, at, n));
		}
		at += n;
	}
}

bool
scan_text(const struct tree *t, uint32_t top, enum scan_join join, struct buf *out)
{
	size_t start = out->n;
	char mark = join == SCAN_JOIN_LINE ? '\n' : ' ';
	char owed = 0;
	uint32_t open = 0; /* the last element that breaks, while its text goes on */

	for (uint32_t node = tree_next(t, top, top); node && out->n - start < SCAN_TEXT_LIMIT;) {
		bool hidden =
		    t->nodes[node].kind == NODE_ELEMENT && tree_display(t, node) == DISPLAY_HIDDEN;

		if (t->nodes[node].kind == NODE_TEXT) {
			/* Behind an element that broke: its end breaks as well. */
			if (open && t->nodes[node].parent != open) {
				owed = mark;
				open = 0;
			}
			add_shown(tree_text(t, node), &owed, start, out);
		} else if (is_break(t, node, join)) {
			owed = mark;
			open = node;
		}
		node = hidden ? tree_next_outside(t, node, top) : tree_next(t, node, top);
	}
	return !out->failed;
}
