/*
 * probe-html: what lib/html makes of pages, for the tables of tests/html.bats.
 *
 *      probe-html FUNCTION <lines      a page a line, with the escapes \n \r \t \0 \xHH \\
 *
 * A tree is written as name[attribute=value](children), texts in quotes.
 */
#include "probe.h"

#include "html/charset.h"
#include "html/entity.h"
#include "html/tree.h"
#include "html/visible.h"
#include "text/clean.h"
#include "text/table.h"

static unsigned
hex_value(char c)
{
	return is_digit(c) ? (unsigned)(c - '0') : (unsigned)(to_lower(c) - 'a') + 10;
}

/* Undoes the escape behind the backslash at an offset; returns how many bytes it took. */
static size_t
unescape_one(struct str s, struct buf *out)
{
	if (s.n > 3 && s.s[1] == 'x') {
		buf_byte(out, (char)(hex_value(s.s[2]) << 4 | hex_value(s.s[3])));
		return 4;
	}
	switch (s.n > 1 ? s.s[1] : '\\') {
	case 'n':
		buf_byte(out, '\n');
		break;
	case 'r':
		buf_byte(out, '\r');
		break;
	case 't':
		buf_byte(out, '\t');
		break;
	case '0':
		buf_byte(out, '\0');
		break;
	default:
		buf_byte(out, '\\');
		break;
	}
	return 2;
}

static struct str
unescape(struct str s, struct buf *out)
{
	out->n = 0;
	while (s.n > 0) {
		size_t n = 1;

		if (*s.s == '\\')
			n = unescape_one(s, out);
		else
			buf_byte(out, *s.s);
		s = str_from(s, n < s.n ? n : s.n);
	}
	return buf_str(out);
}

static void
write_attrs(const struct tree *t, uint32_t node, struct buf *out)
{
	static const struct {
		enum html_attr name;
		const char *label;
	} shown[] = {
		{ ATTR_CLASS, "class" },
		{ ATTR_HREF, "href" },
		{ ATTR_ID, "id" },
		{ ATTR_TITLE, "title" },
	};
	struct str value;

	for (size_t i = 0; i < sizeof(shown) / sizeof(shown[0]); i++) {
		if (!tree_attr(t, node, shown[i].name, &value))
			continue;
		buf_byte(out, '[');
		buf_add(out, str_of(shown[i].label));
		buf_byte(out, '=');
		buf_add(out, value);
		buf_byte(out, ']');
	}
}

static void
write_node(const struct tree *t, uint32_t node, struct buf *out)
{
	unsigned tag = t->nodes[node].tag;
	size_t start;

	if (t->nodes[node].prev)
		buf_byte(out, ' ');
	if (t->nodes[node].kind == NODE_TEXT) {
		buf_byte(out, '"');
		start = out->n;
		clean_add(out, start, tree_text(t, node));
		buf_byte(out, '"');
		return;
	}
	if (tag & TREE_FOREIGN)
		buf_add(out, tag & TREE_SVG ? STR("svg:") : STR("math:"));
	buf_add(out, tree_name(t, node));
	write_attrs(t, node, out);
	if (t->nodes[node].first_child)
		buf_byte(out, '(');
}

static void
write_below(const struct tree *t, uint32_t top, struct buf *out)
{
	uint32_t next;

	for (uint32_t at = tree_next(t, top, top); at; at = next) {
		uint32_t end = at;
		uint32_t parent;

		write_node(t, at, out);
		next = tree_next(t, at, top);
		parent = next ? t->nodes[next].parent : top;
		for (; end != parent && t->nodes[end].parent != parent; end = t->nodes[end].parent)
			buf_byte(out, ')');
	}
}

static void
tree_of(struct str page, bool body, struct buf *out)
{
	struct tree t = TREE_INIT;

	if (tree_build(&t, page))
		write_below(&t, body ? t.body : 0, out);
	tree_free(&t);
}

static void
whole(struct str page, struct buf *out)
{
	tree_of(page, false, out);
}

static void
body(struct str page, struct buf *out)
{
	tree_of(page, true, out);
}

static void
entity(struct str s, struct buf *out)
{
	entity_decode_all(s, ENTITY_TEXT, out);
}

static void
entity_in_value(struct str s, struct buf *out)
{
	entity_decode_all(s, ENTITY_ATTRIBUTE, out);
}

#define ROWS struct cell
#define ROW(name) name,
#include "charset-names.inc"

static struct str
charset_name(enum charset charset)
{
	return charset == CHARSET_NONE
	    ? STR("none")
	    : cell_text(charset_names_rows[charset - 1], charset_names_texts);
}

static void
sniff(struct str bytes, struct buf *out)
{
	buf_add(out, charset_name(charset_of(bytes, CHARSET_NONE)));
}

/* LABEL, a space, bytes. */
static void
told(struct str s, struct buf *out)
{
	size_t space = str_find_byte(s, ' ');
	enum charset label = charset_find(str_part(s, 0, space));

	buf_add(out, charset_name(charset_of(str_from(s, space + 1), label)));
}

static void
label(struct str s, struct buf *out)
{
	buf_add(out, charset_name(charset_find(s)));
}

/* LABEL, a space, bytes. */
static void
decode(struct str s, struct buf *out)
{
	size_t space = str_find_byte(s, ' ');
	struct buf decoded = BUF_INIT;
	struct str page;

	if (charset_decode(
		charset_find(str_part(s, 0, space)), str_from(s, space + 1), &decoded, &page))
		buf_add(out, page);
	buf_free(&decoded);
}

static void
visible(struct str page, struct buf *out)
{
	struct tree t = TREE_INIT;

	if (tree_build(&t, page))
		visible_lines(&t, out);
	for (size_t i = 0; i < out->n; i++)
		if (out->s[i] == '\n')
			out->s[i] = '|';
	tree_free(&t);
}

static const struct probe probes[] = {
	{ "tree", whole },
	{ "body", body },
	{ "entity", entity },
	{ "value", entity_in_value },
	{ "sniff", sniff },
	{ "told", told },
	{ "label", label },
	{ "decode", decode },
	{ "visible", visible },
};

int
main(int argc, char **argv)
{
	return probe_run(argc, argv, probes, sizeof(probes) / sizeof(probes[0]), unescape);
}
