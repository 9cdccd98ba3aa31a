#include "html/build.h"

static bool
is_html_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool
build_is_space(const struct builder *b, struct span text)
{
	struct str s = nodes_view(b->tree, text);

	for (size_t i = 0; i < s.n; i++)
		if (!is_html_space(s.s[i]) && s.s[i] != '\0')
			return false;
	return true;
}

/*
 * Inserts the white space at the text's start if `insert`, and cuts it off; false where nothing
 * is left.
 */
static bool
cut_space(struct builder *b, struct token *tok, bool insert)
{
	struct str s = nodes_view(b->tree, tok->text);
	uint32_t n = 0;

	while (n < s.n && is_html_space(s.s[n]))
		n++;
	if (insert)
		open_text(b, (struct span){ tok->text.at, n });
	tok->text.at += n;
	tok->text.size -= n;
	return tok->text.size > 0;
}

bool
build_means_nothing(struct builder *b, struct token *tok, bool insert)
{
	if (tok->kind == TOKEN_DOCTYPE)
		return true;
	return tok->kind == TOKEN_TEXT && !cut_space(b, tok, insert);
}

void
build_stop(struct builder *b)
{
	b->done = true;
}

void
build_merge_attrs(struct builder *b, uint32_t node, const struct token *tok)
{
	struct tree *t = b->tree;
	struct node *n = &t->nodes[node];
	uint32_t first = (uint32_t)t->n_attrs;
	struct str value;

	for (uint32_t i = 0; i < n->attrs; i++)
		t->attrs[t->n_attrs++] = t->attrs[n->size + i];
	for (uint32_t i = tok->attrs; i < tok->attrs + tok->n_attrs; i++)
		if (!tree_attr(t, node, (enum html_attr)t->attrs[i].name, &value))
			t->attrs[t->n_attrs++] = t->attrs[i];
	if (t->n_attrs - first == n->attrs) {
		t->n_attrs = first;
		return;
	}
	n->size = first;
	n->attrs = (uint8_t)(t->n_attrs - first);
}

/* The mode of an open element, or MODE_COUNT where it tells none. */
static enum mode
mode_of(const struct builder *b, unsigned tag)
{
	switch (tag) {
	case TAG_TD:
	case TAG_TH:
		return MODE_IN_CELL;
	case TAG_TR:
		return MODE_IN_ROW;
	case TAG_TBODY:
	case TAG_THEAD:
	case TAG_TFOOT:
		return MODE_IN_TABLE_BODY;
	case TAG_CAPTION:
		return MODE_IN_CAPTION;
	case TAG_COLGROUP:
		return MODE_IN_COLUMN_GROUP;
	case TAG_TABLE:
		return MODE_IN_TABLE;
	case TAG_TEMPLATE:
		return b->templates ? (enum mode)b->template_modes[b->templates - 1] : MODE_IN_BODY;
	case TAG_HEAD:
		return MODE_IN_HEAD;
	case TAG_BODY:
		return MODE_IN_BODY;
	case TAG_FRAMESET:
		return MODE_IN_FRAMESET;
	case TAG_HTML:
		return b->tree->head ? MODE_AFTER_HEAD : MODE_BEFORE_HEAD;
	default:
		return MODE_COUNT;
	}
}

void
build_reset_mode(struct builder *b)
{
	b->mode = MODE_COUNT;
	for (size_t i = b->depth; i-- > 0 && b->mode == MODE_COUNT;)
		b->mode = mode_of(b, b->stack[i].tag);
}

static bool
initial(struct builder *b, struct token *tok)
{
	if (tok->kind == TOKEN_TEXT && !cut_space(b, tok, false))
		return false;
	b->mode = MODE_BEFORE_HTML;
	if (tok->kind == TOKEN_DOCTYPE) {
		b->quirks = doctype_is_quirks(nodes_view(b->tree, tok->text));
		return false;
	}
	b->quirks = true;
	return true;
}

/* Whether an end tag is one of those that count as if an element had begun: head body html br. */
static bool
is_opening_end_tag(const struct token *tok)
{
	return tok->tag == TAG_BODY || tok->tag == TAG_HTML || tok->tag == TAG_BR;
}

static bool
before_html(struct builder *b, struct token *tok)
{
	if (build_means_nothing(b, tok, false))
		return false;
	if (tok->kind == TOKEN_END && tok->tag != TAG_HEAD && !is_opening_end_tag(tok))
		return false;
	b->mode = MODE_BEFORE_HEAD;
	if (tok->kind == TOKEN_START && tok->tag == TAG_HTML) {
		b->tree->html = open_element(b, tok);
		return false;
	}
	b->tree->html = open_implied(b, TAG_HTML);
	return true;
}

static bool
before_head(struct builder *b, struct token *tok)
{
	if (build_means_nothing(b, tok, false))
		return false;
	if (tok->kind == TOKEN_START && tok->tag == TAG_HTML)
		return body_mode(b, tok);
	if (tok->kind == TOKEN_END && tok->tag != TAG_HEAD && !is_opening_end_tag(tok))
		return false;
	b->mode = MODE_IN_HEAD;
	if (tok->kind == TOKEN_START && tok->tag == TAG_HEAD) {
		b->tree->head = open_element(b, tok);
		return false;
	}
	b->tree->head = open_implied(b, TAG_HEAD);
	return true;
}

/* What belongs into the head; false where the tag does not. */
static bool
insert_into_head(struct builder *b, struct token *tok)
{
	switch ((int)tok->tag) {
	case TAG_BASE:
	case TAG_BASEFONT:
	case TAG_BGSOUND:
	case TAG_LINK:
	case TAG_META:
		open_leaf(b, tok);
		return true;
	case TAG_TITLE:
		open_raw(b, tok, RAW_REFS);
		return true;
	case TAG_NOSCRIPT:
	case TAG_NOFRAMES:
	case TAG_STYLE:
		open_raw(b, tok, RAW_TEXT);
		return true;
	case TAG_SCRIPT:
		open_raw(b, tok, RAW_SCRIPT);
		return true;
	case TAG_TEMPLATE:
		return template_start(b, tok);
	default:
		return false;
	}
}

bool
build_in_head(struct builder *b, struct token *tok)
{
	if (build_means_nothing(b, tok, true))
		return false;
	if (tok->kind == TOKEN_START) {
		if (tok->tag == TAG_HTML)
			return body_mode(b, tok);
		if (tok->tag == TAG_HEAD || insert_into_head(b, tok))
			return false;
	}
	if (tok->kind == TOKEN_END) {
		if (tok->tag == TAG_TEMPLATE)
			return template_end(b);
		if (tok->tag != TAG_HEAD && !is_opening_end_tag(tok))
			return false;
	}
	open_pop(b);
	b->mode = MODE_AFTER_HEAD;
	return tok->kind != TOKEN_END || tok->tag != TAG_HEAD;
}

/* What belongs into the head goes there, late as it comes. */
static bool
late_for_head(struct builder *b, struct token *tok)
{
	struct open_element head = { b->tree->head, 0, TAG_HEAD };
	size_t at = b->depth;
	bool taken;

	if (tok->tag == TAG_NOSCRIPT)
		return false;
	open_push(b, head);
	taken = insert_into_head(b, tok);
	open_remove(b, at);
	return taken;
}

static bool
start_after_head(struct builder *b, struct token *tok)
{
	if (tok->tag != TAG_BODY && tok->tag != TAG_FRAMESET)
		return false;
	b->tree->body = open_element(b, tok);
	b->frameset_ok = b->frameset_ok && tok->tag == TAG_FRAMESET;
	b->mode = tok->tag == TAG_BODY ? MODE_IN_BODY : MODE_IN_FRAMESET;
	return true;
}

static bool
after_head(struct builder *b, struct token *tok)
{
	if (build_means_nothing(b, tok, true))
		return false;
	if (tok->kind == TOKEN_START) {
		if (tok->tag == TAG_HTML)
			return body_mode(b, tok);
		if (tok->tag == TAG_HEAD || late_for_head(b, tok) || start_after_head(b, tok))
			return false;
	}
	if (tok->kind == TOKEN_END) {
		if (tok->tag == TAG_TEMPLATE)
			return template_end(b);
		if (!is_opening_end_tag(tok))
			return false;
	}
	b->tree->body = open_implied(b, TAG_BODY);
	b->mode = MODE_IN_BODY;
	return true;
}

/* Behind </body> and behind </html>. */
static bool
after_body(struct builder *b, struct token *tok)
{
	if (tok->kind == TOKEN_DOCTYPE)
		return false;
	if ((tok->kind == TOKEN_TEXT && build_is_space(b, tok->text)) ||
	    (tok->kind == TOKEN_START && tok->tag == TAG_HTML))
		return body_mode(b, tok);
	if (tok->kind == TOKEN_END_OF_PAGE) {
		build_stop(b);
		return false;
	}
	if (tok->kind == TOKEN_END && tok->tag == TAG_HTML && b->mode == MODE_AFTER_BODY) {
		b->mode = MODE_AFTER_AFTER_BODY;
		return false;
	}
	b->mode = MODE_IN_BODY;
	return true;
}

static bool
frameset_end_tag(struct builder *b, const struct token *tok)
{
	if (tok->tag == TAG_HTML && b->mode == MODE_AFTER_FRAMESET)
		b->mode = MODE_AFTER_AFTER_FRAMESET;
	if (tok->tag != TAG_FRAMESET || b->mode != MODE_IN_FRAMESET || b->depth < 2)
		return false;
	open_pop(b);
	if (!open_is(b, TAG_FRAMESET))
		b->mode = MODE_AFTER_FRAMESET;
	return false;
}

/* In a frameset, and behind it. (Of texts only white space would stay: none is kept.) */
static bool
frameset(struct builder *b, struct token *tok)
{
	if (tok->kind == TOKEN_END_OF_PAGE)
		build_stop(b);
	if (tok->kind == TOKEN_END)
		return frameset_end_tag(b, tok);
	if (tok->kind != TOKEN_START)
		return false;
	if (tok->tag == TAG_HTML)
		return body_mode(b, tok);
	if (tok->tag == TAG_NOFRAMES)
		return build_in_head(b, tok);
	if (b->mode == MODE_IN_FRAMESET && tok->tag == TAG_FRAMESET)
		open_element(b, tok);
	if (b->mode == MODE_IN_FRAMESET && tok->tag == TAG_FRAME)
		open_leaf(b, tok);
	return false;
}

static token_handler *const modes[MODE_COUNT] = {
	[MODE_INITIAL] = initial,
	[MODE_BEFORE_HTML] = before_html,
	[MODE_BEFORE_HEAD] = before_head,
	[MODE_IN_HEAD] = build_in_head,
	[MODE_AFTER_HEAD] = after_head,
	[MODE_IN_BODY] = body_mode,
	[MODE_IN_TABLE] = table_in_table,
	[MODE_IN_CAPTION] = table_in_caption,
	[MODE_IN_COLUMN_GROUP] = table_in_column_group,
	[MODE_IN_TABLE_BODY] = table_in_body,
	[MODE_IN_ROW] = table_in_row,
	[MODE_IN_CELL] = table_in_cell,
	[MODE_IN_TEMPLATE] = template_mode,
	[MODE_AFTER_BODY] = after_body,
	[MODE_IN_FRAMESET] = frameset,
	[MODE_AFTER_FRAMESET] = frameset,
	[MODE_AFTER_AFTER_BODY] = after_body,
	[MODE_AFTER_AFTER_FRAMESET] = frameset,
};

bool
build_by_mode(struct builder *b, struct token *tok)
{
	return modes[b->mode](b, tok);
}

/* Whether an element of that name never goes on the stack: it has no contents, or a raw text. */
static bool
stays_off_stack(const struct builder *b, const struct token *tok)
{
	if (b->stack[b->depth - 1].tag & TREE_FOREIGN)
		return false;
	switch ((int)tok->tag) {
	case TAG_IFRAME:
	case TAG_NOEMBED:
	case TAG_NOFRAMES:
	case TAG_NOSCRIPT:
	case TAG_SCRIPT:
	case TAG_STYLE:
	case TAG_TEXTAREA:
	case TAG_TITLE:
	case TAG_XMP:
		return true;
	default:
		return (open_traits(tok->tag) & VOID) != 0;
	}
}

/* Where the stack is full, an element is a child of the deepest; true where that was done. */
static bool
too_deep(struct builder *b, const struct token *tok)
{
	if (tok->kind == TOKEN_START && b->depth >= TREE_DEPTH_LIMIT && !stays_off_stack(b, tok)) {
		open_leaf(b, tok);
		b->too_deep++;
		b->tree->cut = true;
		return true;
	}
	if (tok->kind == TOKEN_END && b->too_deep > 0) {
		b->too_deep--;
		return true;
	}
	return false;
}

/* <pre>, LF: that line end is not the text's. */
static bool
cut_line_end(struct builder *b, struct token *tok)
{
	struct str s = nodes_view(b->tree, tok->text);
	uint32_t n = s.n > 0 && (s.s[0] == '\n' || s.s[0] == '\r');

	if (s.n > 1 && s.s[0] == '\r' && s.s[1] == '\n')
		n++;
	tok->text.at += n;
	tok->text.size -= n;
	return tok->text.size > 0;
}

static void
process(struct builder *b, struct token *tok)
{
	bool again = true;

	if (b->skip_line_end) {
		b->skip_line_end = false;
		if (tok->kind == TOKEN_TEXT && !cut_line_end(b, tok))
			return;
	}
	if (too_deep(b, tok))
		return;
	while (again)
		again = foreign_takes(b, tok) ? foreign_token(b, tok) : build_by_mode(b, tok);
}

static void
begin(struct builder *b, struct tree *t, struct str page)
{
	t->n = t->n_attrs = t->decoded.n = 0;
	t->decoded.failed = false;
	t->page = page;
	t->html = t->head = t->body = 0;
	t->cut = false;
	*b = (struct builder){ .tree = t, .frameset_ok = true };
	token_begin(&b->tokens, t);
}

bool
tree_build(struct tree *t, struct str page)
{
	struct builder b;
	struct token tok = { .kind = TOKEN_TEXT };

	begin(&b, t, page.n ? page : STR(""));
	if (page.n > TREE_PAGE_LIMIT || !nodes_room(t))
		return false;
	nodes_add(t, NODE_DOCUMENT, TAG_NONE);
	while (!b.done) {
		if (!nodes_room(t))
			return false;
		b.tokens.cdata = b.depth > 0 && open_current(&b)->tag & TREE_FOREIGN;
		token_next(&b.tokens, &tok);
		process(&b, &tok);
	}
	return !t->decoded.failed && (!b.has_selected || selected_show(t));
}
