#include "html/build.h"

void
body_any_end_tag(struct builder *b, const struct token *tok)
{
	for (size_t i = b->depth; i-- > 0;) {
		if (!(b->stack[i].tag & TREE_FOREIGN) && open_same_name(b, &b->stack[i], tok)) {
			open_imply_end_tags(b, tok->tag);
			while (b->depth > i && b->depth > 1)
				open_pop(b);
			return;
		}
		if (open_traits(b->stack[i].tag) & SPECIAL)
			return;
	}
}

static bool
end_other(struct builder *b, struct token *tok)
{
	body_any_end_tag(b, tok);
	return false;
}

static bool
end_block(struct builder *b, struct token *tok)
{
	if (!open_in_scope(b, tok->tag, SCOPE))
		return false;
	open_imply_end_tags(b, TAG_NONE);
	open_pop_until(b, tok->tag);
	return false;
}

static bool
end_body(struct builder *b, struct token *tok)
{
	if (!open_in_scope(b, TAG_BODY, SCOPE))
		return false;
	b->mode = MODE_AFTER_BODY;
	return tok->tag == TAG_HTML;
}

static bool
end_form(struct builder *b, struct token *tok)
{
	uint32_t node = b->form;

	if (b->count[TAG_TEMPLATE])
		return end_block(b, tok);
	b->form = 0;
	if (!node || !open_node_in_scope(b, node))
		return false;
	open_imply_end_tags(b, TAG_NONE);
	open_remove(b, open_index(b, node));
	return false;
}

static bool
end_p(struct builder *b, struct token *tok)
{
	(void)tok;
	if (!open_in_scope(b, TAG_P, SCOPE | SCOPE_BUTTON))
		open_implied(b, TAG_P);
	open_close_p(b);
	return false;
}

static bool
end_item(struct builder *b, struct token *tok)
{
	if (!open_in_scope(b, tok->tag, tok->tag == TAG_LI ? SCOPE | SCOPE_LIST : SCOPE))
		return false;
	open_imply_end_tags(b, tok->tag);
	open_pop_until(b, tok->tag);
	return false;
}

static bool
end_heading(struct builder *b, struct token *tok)
{
	bool found = false;

	(void)tok;
	if (!open_heading_in_scope(b))
		return false;
	open_imply_end_tags(b, TAG_NONE);
	while (!found) {
		found = (open_traits(open_current(b)->tag) & HEADING) != 0;
		open_pop(b);
	}
	return false;
}

static bool
end_formatting(struct builder *b, struct token *tok)
{
	formatting_adopt(b, tok);
	return false;
}

static bool
end_object(struct builder *b, struct token *tok)
{
	if (!open_in_scope(b, tok->tag, SCOPE))
		return false;
	end_block(b, tok);
	formatting_clear_to_mark(b);
	return false;
}

/* </br> is <br>. */
static bool
end_br(struct builder *b, struct token *tok)
{
	tok->n_attrs = 0;
	return body_start_void(b, tok);
}

/* end_other where nothing is said. */
static token_handler *const ends[TAG_COUNT] = {
	[TAG_A] = end_formatting,
	[TAG_ADDRESS] = end_block,
	[TAG_APPLET] = end_object,
	[TAG_ARTICLE] = end_block,
	[TAG_ASIDE] = end_block,
	[TAG_B] = end_formatting,
	[TAG_BIG] = end_formatting,
	[TAG_BLOCKQUOTE] = end_block,
	[TAG_BODY] = end_body,
	[TAG_BR] = end_br,
	[TAG_BUTTON] = end_block,
	[TAG_CENTER] = end_block,
	[TAG_CODE] = end_formatting,
	[TAG_DD] = end_item,
	[TAG_DETAILS] = end_block,
	[TAG_DIALOG] = end_block,
	[TAG_DIR] = end_block,
	[TAG_DIV] = end_block,
	[TAG_DL] = end_block,
	[TAG_DT] = end_item,
	[TAG_EM] = end_formatting,
	[TAG_FIELDSET] = end_block,
	[TAG_FIGCAPTION] = end_block,
	[TAG_FIGURE] = end_block,
	[TAG_FONT] = end_formatting,
	[TAG_FOOTER] = end_block,
	[TAG_FORM] = end_form,
	[TAG_H1] = end_heading,
	[TAG_H2] = end_heading,
	[TAG_H3] = end_heading,
	[TAG_H4] = end_heading,
	[TAG_H5] = end_heading,
	[TAG_H6] = end_heading,
	[TAG_HEADER] = end_block,
	[TAG_HGROUP] = end_block,
	[TAG_HTML] = end_body,
	[TAG_I] = end_formatting,
	[TAG_LI] = end_item,
	[TAG_LISTING] = end_block,
	[TAG_MAIN] = end_block,
	[TAG_MARQUEE] = end_object,
	[TAG_MENU] = end_block,
	[TAG_NAV] = end_block,
	[TAG_NOBR] = end_formatting,
	[TAG_OBJECT] = end_object,
	[TAG_OL] = end_block,
	[TAG_P] = end_p,
	[TAG_PRE] = end_block,
	[TAG_S] = end_formatting,
	[TAG_SEARCH] = end_block,
	[TAG_SECTION] = end_block,
	[TAG_SELECT] = end_block,
	[TAG_SMALL] = end_formatting,
	[TAG_STRIKE] = end_formatting,
	[TAG_STRONG] = end_formatting,
	[TAG_SUMMARY] = end_block,
	[TAG_TEMPLATE] = build_in_head,
	[TAG_TT] = end_formatting,
	[TAG_U] = end_formatting,
	[TAG_UL] = end_block,
};

static void
text(struct builder *b, struct token *tok)
{
	if (tok->has_nul)
		tok->text = nodes_decode(b->tree, tok->text, DECODE_DROP_NUL);
	if (tok->text.size == 0)
		return;
	formatting_reconstruct(b);
	open_text(b, tok->text);
	b->frameset_ok = b->frameset_ok && build_is_space(b, tok->text);
}

bool
body_mode(struct builder *b, struct token *tok)
{
	switch (tok->kind) {
	case TOKEN_TEXT:
		text(b, tok);
		return false;
	case TOKEN_START:
		return body_start_tag(b, tok);
	case TOKEN_END:
		return ends[tok->tag] ? ends[tok->tag](b, tok) : end_other(b, tok);
	case TOKEN_END_OF_PAGE:
		if (b->templates > 0)
			return template_mode(b, tok);
		build_stop(b);
		return false;
	case TOKEN_DOCTYPE:
		break;
	}
	return false;
}
