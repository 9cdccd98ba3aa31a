#include "html/build.h"

static bool
start_other(struct builder *b, struct token *tok)
{
	formatting_reconstruct(b);
	open_element(b, tok);
	return false;
}

static bool
start_ignored(struct builder *b, struct token *tok)
{
	(void)b;
	(void)tok;
	return false;
}

static bool
start_html(struct builder *b, struct token *tok)
{
	if (b->count[TAG_TEMPLATE] == 0)
		build_merge_attrs(b, b->stack[0].node, tok);
	return false;
}

/* Whether the second open element is the body. */
static bool
has_body(const struct builder *b)
{
	return b->depth > 1 && b->stack[1].tag == TAG_BODY;
}

static bool
start_body(struct builder *b, struct token *tok)
{
	if (!has_body(b) || b->count[TAG_TEMPLATE])
		return false;
	b->frameset_ok = false;
	build_merge_attrs(b, b->stack[1].node, tok);
	return false;
}

static bool
start_frameset(struct builder *b, struct token *tok)
{
	if (!has_body(b) || !b->frameset_ok)
		return false;
	nodes_detach(b->tree, b->stack[1].node);
	while (b->depth > 1)
		open_pop(b);
	b->tree->body = open_element(b, tok);
	b->mode = MODE_IN_FRAMESET;
	return false;
}

static bool
start_block(struct builder *b, struct token *tok)
{
	open_close_p(b);
	open_element(b, tok);
	return false;
}

static bool
start_heading(struct builder *b, struct token *tok)
{
	open_close_p(b);
	if (open_traits(open_current(b)->tag) & HEADING)
		open_pop(b);
	open_element(b, tok);
	return false;
}

static bool
start_pre(struct builder *b, struct token *tok)
{
	start_block(b, tok);
	b->skip_line_end = true;
	b->frameset_ok = false;
	return false;
}

static bool
start_form(struct builder *b, struct token *tok)
{
	uint32_t node;

	if (b->form && !b->count[TAG_TEMPLATE])
		return false;
	open_close_p(b);
	node = open_element(b, tok);
	if (!b->count[TAG_TEMPLATE])
		b->form = node;
	return false;
}

/*
 * An open li, or dd or dt, is closed by the next one, unless a list or another special element
 * is between.
 */
static bool
start_item(struct builder *b, struct token *tok, enum html_tag one, enum html_tag two)
{
	b->frameset_ok = false;
	for (size_t i = b->depth; i-- > 0;) {
		unsigned tag = b->stack[i].tag;

		if (tag == one || tag == two) {
			open_imply_end_tags(b, (enum html_tag)tag);
			open_pop_until(b, tag);
			break;
		}
		if (open_traits(tag) & SPECIAL && tag != TAG_ADDRESS && tag != TAG_DIV &&
		    tag != TAG_P)
			break;
	}
	return start_block(b, tok);
}

static bool
start_li(struct builder *b, struct token *tok)
{
	return start_item(b, tok, TAG_LI, TAG_LI);
}

static bool
start_dd(struct builder *b, struct token *tok)
{
	return start_item(b, tok, TAG_DD, TAG_DT);
}

static bool
start_plaintext(struct builder *b, struct token *tok)
{
	b->tokens.plain = true;
	return start_block(b, tok);
}

static bool
start_button(struct builder *b, struct token *tok)
{
	if (open_in_scope(b, TAG_BUTTON, SCOPE)) {
		open_imply_end_tags(b, TAG_NONE);
		open_pop_until(b, TAG_BUTTON);
	}
	b->frameset_ok = false;
	return start_other(b, tok);
}

static bool
start_formatting(struct builder *b, struct token *tok)
{
	formatting_reconstruct(b);
	formatting_add(b, tok, open_element(b, tok));
	return false;
}

static bool
start_a(struct builder *b, struct token *tok)
{
	uint32_t node = formatting_find(b, TAG_A);

	if (node) {
		size_t at;

		formatting_adopt(b, tok);
		formatting_drop(b, node);
		at = open_index(b, node);
		if (at < b->depth)
			open_remove(b, at);
	}
	return start_formatting(b, tok);
}

static bool
start_nobr(struct builder *b, struct token *tok)
{
	formatting_reconstruct(b);
	if (open_in_scope(b, TAG_NOBR, SCOPE))
		formatting_adopt(b, tok);
	return start_formatting(b, tok);
}

static bool
start_object(struct builder *b, struct token *tok)
{
	start_other(b, tok);
	formatting_mark(b);
	b->frameset_ok = false;
	return false;
}

static bool
start_table(struct builder *b, struct token *tok)
{
	if (!b->quirks)
		open_close_p(b);
	open_element(b, tok);
	b->frameset_ok = false;
	b->mode = MODE_IN_TABLE;
	return false;
}

bool
body_start_void(struct builder *b, struct token *tok)
{
	formatting_reconstruct(b);
	open_leaf(b, tok);
	b->frameset_ok = false;
	return false;
}

static bool
start_source(struct builder *b, struct token *tok)
{
	open_leaf(b, tok);
	return false;
}

static bool
start_input(struct builder *b, struct token *tok)
{
	bool frameset_ok = b->frameset_ok;
	uint32_t node;

	if (open_in_scope(b, TAG_SELECT, SCOPE))
		open_pop_until(b, TAG_SELECT);
	formatting_reconstruct(b);
	node = open_leaf(b, tok);
	b->frameset_ok =
	    frameset_ok && str_eq_ascii(tree_value(b->tree, node, ATTR_TYPE), STR("hidden"));
	return false;
}

static bool
start_hr(struct builder *b, struct token *tok)
{
	open_close_p(b);
	if (open_in_scope(b, TAG_SELECT, SCOPE))
		open_imply_end_tags(b, TAG_NONE);
	open_leaf(b, tok);
	b->frameset_ok = false;
	return false;
}

static bool
start_image(struct builder *b, struct token *tok)
{
	(void)b;
	tok->tag = TAG_IMG;
	return true;
}

static bool
start_textarea(struct builder *b, struct token *tok)
{
	struct str rest = str_from(b->tree->page, b->tokens.at);

	/* The line end behind the tag is not the text's. */
	if (str_starts(rest, STR("\r\n")))
		b->tokens.at += 2;
	else if (str_starts(rest, STR("\n")) || str_starts(rest, STR("\r")))
		b->tokens.at++;
	b->frameset_ok = false;
	open_raw(b, tok, RAW_REFS);
	return false;
}

static bool
start_xmp(struct builder *b, struct token *tok)
{
	open_close_p(b);
	formatting_reconstruct(b);
	b->frameset_ok = false;
	open_raw(b, tok, RAW_TEXT);
	return false;
}

static bool
start_iframe(struct builder *b, struct token *tok)
{
	b->frameset_ok = false;
	open_raw(b, tok, RAW_TEXT);
	return false;
}

static bool
start_raw(struct builder *b, struct token *tok)
{
	open_raw(b, tok, RAW_TEXT);
	return false;
}

static bool
start_select(struct builder *b, struct token *tok)
{
	if (open_in_scope(b, TAG_SELECT, SCOPE)) {
		open_pop_until(b, TAG_SELECT);
		return false;
	}
	b->frameset_ok = false;
	return start_other(b, tok);
}

/* An option closes an option, and in a select an optgroup too. */
static bool
start_option(struct builder *b, struct token *tok)
{
	if (open_in_scope(b, TAG_SELECT, SCOPE))
		open_imply_end_tags(b, tok->tag == TAG_OPTION ? TAG_OPTGROUP : TAG_NONE);
	else if (open_is(b, TAG_OPTION))
		open_pop(b);
	return start_other(b, tok);
}

static bool
start_selected(struct builder *b, struct token *tok)
{
	b->has_selected = true;
	return start_other(b, tok);
}

static bool
start_ruby_base(struct builder *b, struct token *tok)
{
	if (open_in_scope(b, TAG_RUBY, SCOPE))
		open_imply_end_tags(b, TAG_NONE);
	open_element(b, tok);
	return false;
}

static bool
start_ruby_text(struct builder *b, struct token *tok)
{
	if (open_in_scope(b, TAG_RUBY, SCOPE))
		open_imply_end_tags(b, TAG_RTC);
	open_element(b, tok);
	return false;
}

static bool
start_foreign(struct builder *b, struct token *tok)
{
	formatting_reconstruct(b);
	open_foreign(b, tok, tok->tag == TAG_SVG ? TREE_SVG : TREE_MATH);
	if (tok->self_closing)
		open_pop(b);
	return false;
}

/* start_other where nothing is said. */
static token_handler *const starts[TAG_COUNT] = {
	[TAG_A] = start_a,
	[TAG_ADDRESS] = start_block,
	[TAG_APPLET] = start_object,
	[TAG_AREA] = body_start_void,
	[TAG_ARTICLE] = start_block,
	[TAG_ASIDE] = start_block,
	[TAG_B] = start_formatting,
	[TAG_BASE] = build_in_head,
	[TAG_BASEFONT] = build_in_head,
	[TAG_BGSOUND] = build_in_head,
	[TAG_BIG] = start_formatting,
	[TAG_BLOCKQUOTE] = start_block,
	[TAG_BODY] = start_body,
	[TAG_BR] = body_start_void,
	[TAG_BUTTON] = start_button,
	[TAG_CAPTION] = start_ignored,
	[TAG_CENTER] = start_block,
	[TAG_CODE] = start_formatting,
	[TAG_COL] = start_ignored,
	[TAG_COLGROUP] = start_ignored,
	[TAG_DD] = start_dd,
	[TAG_DETAILS] = start_block,
	[TAG_DIALOG] = start_block,
	[TAG_DIR] = start_block,
	[TAG_DIV] = start_block,
	[TAG_DL] = start_block,
	[TAG_DT] = start_dd,
	[TAG_EM] = start_formatting,
	[TAG_EMBED] = body_start_void,
	[TAG_FIELDSET] = start_block,
	[TAG_FIGCAPTION] = start_block,
	[TAG_FIGURE] = start_block,
	[TAG_FONT] = start_formatting,
	[TAG_FOOTER] = start_block,
	[TAG_FORM] = start_form,
	[TAG_FRAME] = start_ignored,
	[TAG_FRAMESET] = start_frameset,
	[TAG_H1] = start_heading,
	[TAG_H2] = start_heading,
	[TAG_H3] = start_heading,
	[TAG_H4] = start_heading,
	[TAG_H5] = start_heading,
	[TAG_H6] = start_heading,
	[TAG_HEAD] = start_ignored,
	[TAG_HEADER] = start_block,
	[TAG_HGROUP] = start_block,
	[TAG_HR] = start_hr,
	[TAG_HTML] = start_html,
	[TAG_I] = start_formatting,
	[TAG_IFRAME] = start_iframe,
	[TAG_IMAGE] = start_image,
	[TAG_IMG] = body_start_void,
	[TAG_INPUT] = start_input,
	[TAG_KEYGEN] = body_start_void,
	[TAG_LI] = start_li,
	[TAG_LINK] = build_in_head,
	[TAG_LISTING] = start_pre,
	[TAG_MAIN] = start_block,
	[TAG_MARQUEE] = start_object,
	[TAG_MATH] = start_foreign,
	[TAG_MENU] = start_block,
	[TAG_META] = build_in_head,
	[TAG_NAV] = start_block,
	[TAG_NOBR] = start_nobr,
	[TAG_NOEMBED] = start_raw,
	[TAG_NOFRAMES] = build_in_head,
	[TAG_NOSCRIPT] = start_raw,
	[TAG_OBJECT] = start_object,
	[TAG_OL] = start_block,
	[TAG_OPTGROUP] = start_option,
	[TAG_OPTION] = start_option,
	[TAG_P] = start_block,
	[TAG_PARAM] = start_source,
	[TAG_PLAINTEXT] = start_plaintext,
	[TAG_PRE] = start_pre,
	[TAG_RB] = start_ruby_base,
	[TAG_RP] = start_ruby_text,
	[TAG_RT] = start_ruby_text,
	[TAG_RTC] = start_ruby_base,
	[TAG_S] = start_formatting,
	[TAG_SCRIPT] = build_in_head,
	[TAG_SEARCH] = start_block,
	[TAG_SECTION] = start_block,
	[TAG_SELECT] = start_select,
	[TAG_SELECTEDCONTENT] = start_selected,
	[TAG_SMALL] = start_formatting,
	[TAG_SOURCE] = start_source,
	[TAG_STRIKE] = start_formatting,
	[TAG_STRONG] = start_formatting,
	[TAG_STYLE] = build_in_head,
	[TAG_SUMMARY] = start_block,
	[TAG_SVG] = start_foreign,
	[TAG_TABLE] = start_table,
	[TAG_TBODY] = start_ignored,
	[TAG_TD] = start_ignored,
	[TAG_TEMPLATE] = build_in_head,
	[TAG_TEXTAREA] = start_textarea,
	[TAG_TFOOT] = start_ignored,
	[TAG_TH] = start_ignored,
	[TAG_THEAD] = start_ignored,
	[TAG_TITLE] = build_in_head,
	[TAG_TR] = start_ignored,
	[TAG_TRACK] = start_source,
	[TAG_TT] = start_formatting,
	[TAG_U] = start_formatting,
	[TAG_UL] = start_block,
	[TAG_WBR] = body_start_void,
	[TAG_XMP] = start_xmp,
};

bool
body_start_tag(struct builder *b, struct token *tok)
{
	token_handler *how = starts[tok->tag];

	return how ? how(b, tok) : start_other(b, tok);
}
