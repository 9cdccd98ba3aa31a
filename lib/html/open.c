#include "html/build.h"

static const uint16_t traits[TAG_COUNT] = {
	[TAG_A] = FORMATTING,
	[TAG_ADDRESS] = SPECIAL,
	[TAG_APPLET] = SPECIAL | SCOPE,
	[TAG_AREA] = SPECIAL | VOID,
	[TAG_ARTICLE] = SPECIAL,
	[TAG_ASIDE] = SPECIAL,
	[TAG_B] = FORMATTING,
	[TAG_BASE] = SPECIAL | VOID,
	[TAG_BASEFONT] = SPECIAL | VOID,
	[TAG_BGSOUND] = SPECIAL | VOID,
	[TAG_BIG] = FORMATTING,
	[TAG_BLOCKQUOTE] = SPECIAL,
	[TAG_BODY] = SPECIAL,
	[TAG_BR] = SPECIAL | VOID,
	[TAG_BUTTON] = SPECIAL | SCOPE_BUTTON,
	[TAG_CAPTION] = SPECIAL | SCOPE | IMPLIED_TABLE,
	[TAG_CENTER] = SPECIAL,
	[TAG_CODE] = FORMATTING,
	[TAG_COL] = SPECIAL | VOID,
	[TAG_COLGROUP] = SPECIAL | IMPLIED_TABLE,
	[TAG_DD] = SPECIAL | IMPLIED,
	[TAG_DETAILS] = SPECIAL,
	[TAG_DIR] = SPECIAL,
	[TAG_DIV] = SPECIAL,
	[TAG_DL] = SPECIAL,
	[TAG_DT] = SPECIAL | IMPLIED,
	[TAG_EM] = FORMATTING,
	[TAG_EMBED] = SPECIAL | VOID,
	[TAG_FIELDSET] = SPECIAL,
	[TAG_FIGCAPTION] = SPECIAL,
	[TAG_FIGURE] = SPECIAL,
	[TAG_FONT] = FORMATTING,
	[TAG_FOOTER] = SPECIAL,
	[TAG_FORM] = SPECIAL,
	[TAG_FRAME] = SPECIAL | VOID,
	[TAG_FRAMESET] = SPECIAL,
	[TAG_H1] = SPECIAL | HEADING,
	[TAG_H2] = SPECIAL | HEADING,
	[TAG_H3] = SPECIAL | HEADING,
	[TAG_H4] = SPECIAL | HEADING,
	[TAG_H5] = SPECIAL | HEADING,
	[TAG_H6] = SPECIAL | HEADING,
	[TAG_HEAD] = SPECIAL,
	[TAG_HEADER] = SPECIAL,
	[TAG_HGROUP] = SPECIAL,
	[TAG_HR] = SPECIAL | VOID,
	[TAG_HTML] = SPECIAL | SCOPE | SCOPE_TABLE,
	[TAG_I] = FORMATTING,
	[TAG_IFRAME] = SPECIAL,
	[TAG_IMG] = SPECIAL | VOID,
	[TAG_INPUT] = SPECIAL | VOID,
	[TAG_KEYGEN] = SPECIAL | VOID,
	[TAG_LI] = SPECIAL | IMPLIED,
	[TAG_LINK] = SPECIAL | VOID,
	[TAG_LISTING] = SPECIAL,
	[TAG_MAIN] = SPECIAL,
	[TAG_MARQUEE] = SPECIAL | SCOPE,
	[TAG_MENU] = SPECIAL,
	[TAG_META] = SPECIAL | VOID,
	[TAG_NAV] = SPECIAL,
	[TAG_NOBR] = FORMATTING,
	[TAG_NOEMBED] = SPECIAL,
	[TAG_NOFRAMES] = SPECIAL,
	[TAG_NOSCRIPT] = SPECIAL,
	[TAG_OBJECT] = SPECIAL | SCOPE,
	[TAG_OL] = SPECIAL | SCOPE_LIST,
	[TAG_OPTGROUP] = IMPLIED,
	[TAG_OPTION] = IMPLIED,
	[TAG_P] = SPECIAL | IMPLIED,
	[TAG_PARAM] = SPECIAL | VOID,
	[TAG_PLAINTEXT] = SPECIAL,
	[TAG_PRE] = SPECIAL,
	[TAG_RB] = IMPLIED,
	[TAG_RP] = IMPLIED,
	[TAG_RT] = IMPLIED,
	[TAG_RTC] = IMPLIED,
	[TAG_S] = FORMATTING,
	[TAG_SCRIPT] = SPECIAL,
	[TAG_SEARCH] = SPECIAL,
	[TAG_SECTION] = SPECIAL,
	[TAG_SELECT] = SPECIAL | SCOPE,
	[TAG_SMALL] = FORMATTING,
	[TAG_SOURCE] = SPECIAL | VOID,
	[TAG_STRIKE] = FORMATTING,
	[TAG_STRONG] = FORMATTING,
	[TAG_STYLE] = SPECIAL,
	[TAG_SUMMARY] = SPECIAL,
	[TAG_TABLE] = SPECIAL | SCOPE | SCOPE_TABLE | TABLE_PART,
	[TAG_TBODY] = SPECIAL | IMPLIED_TABLE | TABLE_PART,
	[TAG_TD] = SPECIAL | SCOPE | IMPLIED_TABLE,
	[TAG_TEMPLATE] = SPECIAL | SCOPE | SCOPE_TABLE,
	[TAG_TEXTAREA] = SPECIAL,
	[TAG_TFOOT] = SPECIAL | IMPLIED_TABLE | TABLE_PART,
	[TAG_TH] = SPECIAL | SCOPE | IMPLIED_TABLE,
	[TAG_THEAD] = SPECIAL | IMPLIED_TABLE | TABLE_PART,
	[TAG_TITLE] = SPECIAL,
	[TAG_TR] = SPECIAL | IMPLIED_TABLE | TABLE_PART,
	[TAG_TRACK] = SPECIAL | VOID,
	[TAG_TT] = FORMATTING,
	[TAG_U] = FORMATTING,
	[TAG_UL] = SPECIAL | SCOPE_LIST,
	[TAG_WBR] = SPECIAL | VOID,
	[TAG_XMP] = SPECIAL,
};

unsigned
open_traits(unsigned tag)
{
	switch (tag) {
	case TREE_MATH | TAG_MI:
	case TREE_MATH | TAG_MO:
	case TREE_MATH | TAG_MN:
	case TREE_MATH | TAG_MS:
	case TREE_MATH | TAG_MTEXT:
	case TREE_SVG | TAG_FOREIGNOBJECT:
	case TREE_SVG | TAG_DESC:
	case TREE_SVG | TAG_TITLE:
		return SPECIAL | SCOPE | INTEGRATION;
	case TREE_MATH | TAG_ANNOTATION_XML:
		return SPECIAL | SCOPE;
	default:
		return tag & TREE_FOREIGN ? 0 : traits[tag];
	}
}

bool
open_same_name(const struct builder *b, const struct open_element *e, const struct token *tok)
{
	enum html_tag tag = (enum html_tag)(e->tag & ~(unsigned)TREE_FOREIGN);

	if (tag != tok->tag || tag != TAG_OTHER)
		return tag == tok->tag;
	return e->hash == tok->hash &&
	    str_eq_ascii(tree_name(b->tree, e->node), nodes_view(b->tree, tok->name));
}

void
open_push(struct builder *b, struct open_element e)
{
	open_insert(b, b->depth, e);
}

void
open_insert(struct builder *b, size_t at, struct open_element e)
{
	if (b->depth == sizeof(b->stack) / sizeof(b->stack[0])) {
		b->tree->cut = true;
		return;
	}
	memmove(b->stack + at + 1, b->stack + at, (b->depth - at) * sizeof(e));
	b->stack[at] = e;
	b->depth++;
	if (!(e.tag & TREE_FOREIGN))
		b->count[e.tag]++;
}

void
open_remove(struct builder *b, size_t at)
{
	struct open_element e = b->stack[at];

	b->depth--;
	memmove(b->stack + at, b->stack + at + 1, (b->depth - at) * sizeof(e));
	if (e.tag & TREE_FOREIGN)
		return;
	b->count[e.tag]--;
	if (traits[e.tag] & FORMATTING)
		formatting_closed(b, e.node);
}

void
open_pop(struct builder *b)
{
	open_remove(b, b->depth - 1);
}

size_t
open_index(const struct builder *b, uint32_t node)
{
	for (size_t i = b->depth; i-- > 0;)
		if (b->stack[i].node == node)
			return i;
	return b->depth;
}

void
open_pop_until(struct builder *b, unsigned tag)
{
	while (b->depth > 1) {
		bool found = open_is(b, tag);

		open_pop(b);
		if (found)
			return;
	}
}

void
open_clear_to(struct builder *b, enum html_tag one, enum html_tag two, enum html_tag three)
{
	for (; b->depth > 1; open_pop(b)) {
		unsigned tag = open_current(b)->tag;

		if (tag == one || tag == two || tag == three || tag == TAG_TEMPLATE)
			return;
	}
}

bool
open_in_scope(const struct builder *b, enum html_tag tag, unsigned scope)
{
	if (b->count[tag] == 0)
		return false;
	for (size_t i = b->depth; i-- > 0;) {
		if (b->stack[i].tag == tag)
			return true;
		if (open_traits(b->stack[i].tag) & scope)
			return false;
	}
	return false;
}

bool
open_heading_in_scope(const struct builder *b)
{
	for (size_t i = b->depth; i-- > 0;) {
		unsigned t = open_traits(b->stack[i].tag);

		if (t & (HEADING | SCOPE))
			return (t & HEADING) != 0;
	}
	return false;
}

bool
open_node_in_scope(const struct builder *b, uint32_t node)
{
	for (size_t i = b->depth; i-- > 0;) {
		if (b->stack[i].node == node)
			return true;
		if (open_traits(b->stack[i].tag) & SCOPE)
			return false;
	}
	return false;
}

void
open_imply_end_tags(struct builder *b, enum html_tag except)
{
	while (open_traits(open_current(b)->tag) & IMPLIED && !open_is(b, except))
		open_pop(b);
}

void
open_imply_all_end_tags(struct builder *b)
{
	while (open_traits(open_current(b)->tag) & (IMPLIED | IMPLIED_TABLE))
		open_pop(b);
}

void
open_close_p(struct builder *b)
{
	if (!open_in_scope(b, TAG_P, SCOPE | SCOPE_BUTTON))
		return;
	open_imply_end_tags(b, TAG_P);
	open_pop_until(b, TAG_P);
}

/* "Foster parenting": what stands in a table where it may not goes before the table. */
static void
place_foster(struct builder *b, uint32_t node)
{
	size_t i = b->depth - 1;

	while (i > 0 && b->stack[i].tag != TAG_TABLE && b->stack[i].tag != TAG_TEMPLATE)
		i--;
	if (b->stack[i].tag != TAG_TABLE)
		nodes_append(b->tree, b->stack[i].node, node);
	else if (b->tree->nodes[b->stack[i].node].parent)
		nodes_insert_before(b->tree, b->stack[i].node, node);
	else
		nodes_append(b->tree, b->stack[i - 1].node, node);
}

void
open_place(struct builder *b, const struct open_element *target, uint32_t node)
{
	if (b->foster && open_traits(target->tag) & TABLE_PART)
		place_foster(b, node);
	else
		nodes_append(b->tree, target->node, node);
}

static uint32_t
new_element(struct builder *b, const struct token *tok, unsigned space)
{
	uint32_t node = nodes_add(b->tree, NODE_ELEMENT, (unsigned)tok->tag | space);

	b->tree->nodes[node].at = tok->name.at - 1;
	b->tree->nodes[node].size = tok->attrs;
	b->tree->nodes[node].attrs = tok->n_attrs;
	if (b->depth == 0)
		nodes_append(b->tree, 0, node);
	else
		open_place(b, open_current(b), node);
	return node;
}

uint32_t
open_leaf(struct builder *b, const struct token *tok)
{
	return new_element(b, tok, 0);
}

uint32_t
open_foreign(struct builder *b, const struct token *tok, unsigned space)
{
	uint32_t node = new_element(b, tok, space);

	open_push(b, (struct open_element){ node, tok->hash, b->tree->nodes[node].tag });
	return node;
}

uint32_t
open_element(struct builder *b, const struct token *tok)
{
	return open_foreign(b, tok, 0);
}

uint32_t
open_implied(struct builder *b, enum html_tag tag)
{
	struct token tok = { .kind = TOKEN_START, .tag = tag };

	tok.name.at = (uint32_t)b->tokens.at + 1;
	tok.attrs = (uint32_t)b->tree->n_attrs;
	return open_element(b, &tok);
}

/* Whether the text goes on where the text node ends; if so, it is made longer. */
static bool
extend_text(struct tree *t, uint32_t node, struct span text)
{
	struct node *n = &t->nodes[node];

	if (n->kind != NODE_TEXT || n->at + n->size != text.at)
		return false;
	n->size += text.size;
	return true;
}

static uint32_t
new_text(struct tree *t, struct span text)
{
	uint32_t node = nodes_add(t, NODE_TEXT, TAG_NONE);

	t->nodes[node].at = text.at;
	t->nodes[node].size = text.size;
	return node;
}

void
open_text(struct builder *b, struct span text)
{
	struct open_element *current = open_current(b);
	uint32_t last = b->tree->nodes[current->node].last_child;

	if (text.size == 0)
		return;
	if (last && !b->foster && extend_text(b->tree, last, text))
		return;
	open_place(b, current, new_text(b->tree, text));
}

void
open_raw(struct builder *b, const struct token *tok, enum token_raw how)
{
	uint32_t parent = open_leaf(b, tok);
	struct span text = token_raw(&b->tokens, tok, how);

	if (text.size > 0)
		nodes_append(b->tree, parent, new_text(b->tree, text));
}
