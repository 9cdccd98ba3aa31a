/*
 * html: any bytes through charset, tree and visible text; the tree must hang together, and
 * nothing may come out that could forge a line. The first byte chooses an encoding.
 */
#include "html/charset.h"
#include "html/visible.h"
#include "text/unicode.h"
#include "text/utf8.h"

#include "must.h"

/* Links in both directions, and each node once in document order. */
static void
check_tree(const struct tree *t)
{
	size_t seen = 0;

	for (uint32_t at = tree_next(t, 0, 0); at; at = tree_next(t, at, 0)) {
		const struct node *n = &t->nodes[at];
		struct str value;

		must(at < t->n && ++seen < t->n);
		must(
		    n->prev ? t->nodes[n->prev].next == at : t->nodes[n->parent].first_child == at);
		must(n->next ? t->nodes[n->next].prev == at : t->nodes[n->parent].last_child == at);
		must(n->kind == NODE_TEXT ? !n->first_child : n->kind == NODE_ELEMENT);
		must(n->kind != NODE_ELEMENT || tree_name(t, at).n > 0);
		must(utf8_valid(tree_text(t, at)) == tree_text(t, at).n);
		tree_attr(t, at, ATTR_CLASS, &value);
		must(utf8_valid(value) == value.n);
	}
}

static void
check_lines(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t point;

		at += utf8_next(s.s + at, s.n - at, &point);
		must(point != UTF8_BROKEN && !unicode_is_dropped(point));
		must(point == '\n' || !unicode_is_control(point));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tree tree = TREE_INIT;
	struct str bytes = { (const char *)data, size };
	struct buf decoded = BUF_INIT;
	struct buf lines = BUF_INIT;
	enum charset charset = CHARSET_NONE;
	struct str page;

	if (size == 0)
		return 0;
	charset = (enum charset)(data[0] % CHARSET_COUNT);
	bytes = str_from(bytes, 1);
	if (charset == CHARSET_NONE)
		charset = charset_of(bytes, CHARSET_NONE);
	must(charset_decode(charset, bytes, &decoded, &page));
	must(utf8_valid(page) == page.n);
	must(tree_build(&tree, page));
	check_tree(&tree);
	must(visible_lines(&tree, &lines));
	check_lines(buf_str(&lines));
	buf_free(&decoded);
	buf_free(&lines);
	return 0;
}
