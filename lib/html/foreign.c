#include "html/build.h"

/* HTML elements that end foreign content. */
static const bool breaks_out[TAG_COUNT] = {
	[TAG_B] = true,
	[TAG_BIG] = true,
	[TAG_BLOCKQUOTE] = true,
	[TAG_BODY] = true,
	[TAG_BR] = true,
	[TAG_CENTER] = true,
	[TAG_CODE] = true,
	[TAG_DD] = true,
	[TAG_DIV] = true,
	[TAG_DL] = true,
	[TAG_DT] = true,
	[TAG_EM] = true,
	[TAG_EMBED] = true,
	[TAG_H1] = true,
	[TAG_H2] = true,
	[TAG_H3] = true,
	[TAG_H4] = true,
	[TAG_H5] = true,
	[TAG_H6] = true,
	[TAG_HEAD] = true,
	[TAG_HR] = true,
	[TAG_I] = true,
	[TAG_IMG] = true,
	[TAG_LI] = true,
	[TAG_LISTING] = true,
	[TAG_MENU] = true,
	[TAG_META] = true,
	[TAG_NOBR] = true,
	[TAG_OL] = true,
	[TAG_P] = true,
	[TAG_PRE] = true,
	[TAG_RUBY] = true,
	[TAG_S] = true,
	[TAG_SMALL] = true,
	[TAG_SPAN] = true,
	[TAG_STRIKE] = true,
	[TAG_STRONG] = true,
	[TAG_SUB] = true,
	[TAG_SUP] = true,
	[TAG_TABLE] = true,
	[TAG_TT] = true,
	[TAG_U] = true,
	[TAG_UL] = true,
	[TAG_VAR] = true,
};

static bool
is_math_text(unsigned tag)
{
	return tag & TREE_MATH && open_traits(tag) & INTEGRATION;
}

static bool
is_html_integration(const struct builder *b, const struct open_element *e)
{
	struct str encoding;

	if (e->tag != (TREE_MATH | TAG_ANNOTATION_XML))
		return e->tag & TREE_SVG && open_traits(e->tag) & INTEGRATION;
	encoding = tree_value(b->tree, e->node, ATTR_ENCODING);
	return str_eq_ascii(encoding, STR("text/html")) ||
	    str_eq_ascii(encoding, STR("application/xhtml+xml"));
}

bool
foreign_takes(const struct builder *b, const struct token *tok)
{
	const struct open_element *e = b->depth ? &b->stack[b->depth - 1] : NULL;
	bool is_start = tok->kind == TOKEN_START;
	bool is_text = tok->kind == TOKEN_TEXT;

	if (!e || !(e->tag & TREE_FOREIGN) || tok->kind == TOKEN_END_OF_PAGE)
		return false;
	if (is_math_text(e->tag) &&
	    (is_text || (is_start && tok->tag != TAG_MGLYPH && tok->tag != TAG_MALIGNMARK)))
		return false;
	if (e->tag == (TREE_MATH | TAG_ANNOTATION_XML) && is_start && tok->tag == TAG_SVG)
		return false;
	return !((is_start || is_text) && is_html_integration(b, e));
}

static void
text(struct builder *b, struct token *tok)
{
	if (!build_is_space(b, tok->text))
		b->frameset_ok = false;
	if (tok->has_nul)
		tok->text = nodes_decode(b->tree, tok->text, DECODE_NUL);
	open_text(b, tok->text);
}

static bool
has_font_attr(const struct builder *b, const struct token *tok)
{
	for (uint32_t i = tok->attrs; i < tok->attrs + tok->n_attrs; i++) {
		unsigned name = b->tree->attrs[i].name;

		if (name == ATTR_COLOR || name == ATTR_FACE || name == ATTR_SIZE)
			return true;
	}
	return false;
}

static bool
ends_foreign(const struct builder *b, const struct token *tok)
{
	if (tok->kind == TOKEN_END)
		return tok->tag == TAG_BR || tok->tag == TAG_P;
	return breaks_out[tok->tag] || (tok->tag == TAG_FONT && has_font_attr(b, tok));
}

static void
pop_foreign(struct builder *b)
{
	for (; b->depth > 1; open_pop(b)) {
		const struct open_element *e = open_current(b);

		if (!(e->tag & TREE_FOREIGN) || is_math_text(e->tag) || is_html_integration(b, e))
			return;
	}
}

/* Closes the foreign element of that name; true where HTML's rules are to decide. */
static bool
end_tag(struct builder *b, const struct token *tok)
{
	for (size_t i = b->depth; i-- > 1;) {
		if (!(b->stack[i].tag & TREE_FOREIGN))
			return true;
		if (!open_same_name(b, &b->stack[i], tok))
			continue;
		while (b->depth > i)
			open_pop(b);
		return false;
	}
	return false;
}

bool
foreign_token(struct builder *b, struct token *tok)
{
	switch (tok->kind) {
	case TOKEN_TEXT:
		text(b, tok);
		return false;
	case TOKEN_START:
	case TOKEN_END:
		if (ends_foreign(b, tok)) {
			pop_foreign(b);
			return build_by_mode(b, tok);
		}
		if (tok->kind == TOKEN_END)
			return end_tag(b, tok) && build_by_mode(b, tok);
		open_foreign(b, tok, open_current(b)->tag & TREE_FOREIGN);
		if (tok->self_closing)
			open_pop(b);
		return false;
	case TOKEN_DOCTYPE:
	case TOKEN_END_OF_PAGE:
		break;
	}
	return false;
}
