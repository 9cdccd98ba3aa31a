#include "html/build.h"

/* Tags that begin another part of the table than a row's. */
static bool
is_section(enum html_tag tag)
{
	return tag == TAG_CAPTION || tag == TAG_COL || tag == TAG_COLGROUP || tag == TAG_TBODY ||
	    tag == TAG_TFOOT || tag == TAG_THEAD;
}

static bool
is_body(enum html_tag tag)
{
	return tag == TAG_TBODY || tag == TAG_TFOOT || tag == TAG_THEAD;
}

static bool
is_cell(enum html_tag tag)
{
	return tag == TAG_TD || tag == TAG_TH;
}

static bool
is_start(const struct token *tok)
{
	return tok->kind == TOKEN_START;
}

static bool
is_end(const struct token *tok)
{
	return tok->kind == TOKEN_END;
}

static bool
in_table_scope(const struct builder *b, enum html_tag tag)
{
	return open_in_scope(b, tag, SCOPE_TABLE);
}

static void
clear_to_table(struct builder *b)
{
	open_clear_to(b, TAG_TABLE, TAG_NONE, TAG_NONE);
}

static void
clear_to_body(struct builder *b)
{
	open_clear_to(b, TAG_TBODY, TAG_TFOOT, TAG_THEAD);
}

static void
clear_to_row(struct builder *b)
{
	open_clear_to(b, TAG_TR, TAG_NONE, TAG_NONE);
}

/* By the rules of the body, before the table. */
static bool
foster(struct builder *b, struct token *tok)
{
	bool again;

	b->foster = true;
	again = body_mode(b, tok);
	b->foster = false;
	return again;
}

static bool
table_text(struct builder *b, struct token *tok)
{
	unsigned tag = open_current(b)->tag;
	bool in_table = tag == TAG_TEMPLATE || (open_traits(tag) & TABLE_PART) != 0;

	if (!in_table || !build_is_space(b, tok->text))
		return foster(b, tok);
	if (!tok->has_nul)
		open_text(b, tok->text);
	return false;
}

/* Opens a part of the table, by its tag or because what comes needs it (then that comes again). */
static bool
open_part(struct builder *b, struct token *tok, enum html_tag tag, enum mode mode)
{
	clear_to_table(b);
	b->mode = mode;
	if (tok->tag == tag) {
		open_element(b, tok);
		return false;
	}
	open_implied(b, tag);
	return true;
}

static bool
end_table(struct builder *b)
{
	if (!in_table_scope(b, TAG_TABLE))
		return false;
	open_pop_until(b, TAG_TABLE);
	build_reset_mode(b);
	return true;
}

static bool
start_form(struct builder *b, struct token *tok)
{
	if (!b->count[TAG_TEMPLATE] && !b->form)
		b->form = open_leaf(b, tok);
	return false;
}

static bool
start_input(struct builder *b, struct token *tok)
{
	for (uint32_t i = tok->attrs; i < tok->attrs + tok->n_attrs; i++) {
		const struct attr *a = &b->tree->attrs[i];
		struct str value = nodes_view(b->tree, (struct span){ a->at, a->size });

		if (a->name == ATTR_TYPE && str_eq_ascii(value, STR("hidden"))) {
			open_leaf(b, tok);
			return false;
		}
	}
	return foster(b, tok);
}

static bool
start_in_table(struct builder *b, struct token *tok)
{
	switch ((int)tok->tag) {
	case TAG_CAPTION:
		clear_to_table(b);
		formatting_mark(b);
		return open_part(b, tok, TAG_CAPTION, MODE_IN_CAPTION);
	case TAG_COLGROUP:
	case TAG_COL:
		return open_part(b, tok, TAG_COLGROUP, MODE_IN_COLUMN_GROUP);
	case TAG_TBODY:
	case TAG_TFOOT:
	case TAG_THEAD:
		return open_part(b, tok, tok->tag, MODE_IN_TABLE_BODY);
	case TAG_TD:
	case TAG_TH:
	case TAG_TR:
		return open_part(b, tok, TAG_TBODY, MODE_IN_TABLE_BODY);
	case TAG_TABLE:
		return end_table(b);
	case TAG_STYLE:
	case TAG_SCRIPT:
	case TAG_TEMPLATE:
		return build_in_head(b, tok);
	case TAG_INPUT:
		return start_input(b, tok);
	case TAG_FORM:
		return start_form(b, tok);
	default:
		return foster(b, tok);
	}
}

static bool
end_in_table(struct builder *b, struct token *tok)
{
	if (tok->tag == TAG_TABLE) {
		end_table(b);
		return false;
	}
	if (tok->tag == TAG_TEMPLATE)
		return template_end(b);
	if (is_section(tok->tag) || is_cell(tok->tag) || tok->tag == TAG_TR ||
	    tok->tag == TAG_BODY || tok->tag == TAG_HTML)
		return false;
	return foster(b, tok);
}

bool
table_in_table(struct builder *b, struct token *tok)
{
	switch (tok->kind) {
	case TOKEN_TEXT:
		return table_text(b, tok);
	case TOKEN_START:
		return start_in_table(b, tok);
	case TOKEN_END:
		return end_in_table(b, tok);
	case TOKEN_END_OF_PAGE:
		return body_mode(b, tok);
	case TOKEN_DOCTYPE:
		break;
	}
	return false;
}

static bool
close_caption(struct builder *b)
{
	if (!in_table_scope(b, TAG_CAPTION))
		return false;
	open_imply_end_tags(b, TAG_NONE);
	open_pop_until(b, TAG_CAPTION);
	formatting_clear_to_mark(b);
	b->mode = MODE_IN_TABLE;
	return true;
}

bool
table_in_caption(struct builder *b, struct token *tok)
{
	bool of_table = is_section(tok->tag) || is_cell(tok->tag) || tok->tag == TAG_TR;

	if (is_end(tok) && tok->tag == TAG_CAPTION) {
		close_caption(b);
		return false;
	}
	if ((is_start(tok) && of_table) || (is_end(tok) && tok->tag == TAG_TABLE))
		return close_caption(b);
	if (is_end(tok) && (of_table || tok->tag == TAG_BODY || tok->tag == TAG_HTML))
		return false;
	return body_mode(b, tok);
}

bool
table_in_column_group(struct builder *b, struct token *tok)
{
	if (build_means_nothing(b, tok, true))
		return false;
	if (tok->kind == TOKEN_END_OF_PAGE || (is_start(tok) && tok->tag == TAG_HTML))
		return body_mode(b, tok);
	if (is_start(tok) && tok->tag == TAG_COL) {
		open_leaf(b, tok);
		return false;
	}
	if ((is_start(tok) || is_end(tok)) && tok->tag == TAG_TEMPLATE)
		return build_in_head(b, tok);
	if ((is_end(tok) && tok->tag == TAG_COL) || !open_is(b, TAG_COLGROUP))
		return false;
	open_pop(b);
	b->mode = MODE_IN_TABLE;
	return !is_end(tok) || tok->tag != TAG_COLGROUP;
}

/* Pops the section that is open, and goes back to the table. */
static void
close_body(struct builder *b)
{
	clear_to_body(b);
	if (b->depth > 1 && is_body((enum html_tag)open_current(b)->tag))
		open_pop(b);
	b->mode = MODE_IN_TABLE;
}

bool
table_in_body(struct builder *b, struct token *tok)
{
	if (is_start(tok) && (tok->tag == TAG_TR || is_cell(tok->tag))) {
		clear_to_body(b);
		b->mode = MODE_IN_ROW;
		if (tok->tag == TAG_TR)
			open_element(b, tok);
		else
			open_implied(b, TAG_TR);
		return tok->tag != TAG_TR;
	}
	if (is_end(tok) && is_body(tok->tag)) {
		if (in_table_scope(b, tok->tag))
			close_body(b);
		return false;
	}
	if ((is_start(tok) && is_section(tok->tag)) || (is_end(tok) && tok->tag == TAG_TABLE)) {
		if (!in_table_scope(b, TAG_TBODY) && !in_table_scope(b, TAG_THEAD) &&
		    !in_table_scope(b, TAG_TFOOT))
			return false;
		close_body(b);
		return true;
	}
	return table_in_table(b, tok);
}

static bool
close_row(struct builder *b)
{
	if (!in_table_scope(b, TAG_TR))
		return false;
	clear_to_row(b);
	open_pop(b);
	b->mode = MODE_IN_TABLE_BODY;
	return true;
}

bool
table_in_row(struct builder *b, struct token *tok)
{
	if (is_start(tok) && is_cell(tok->tag)) {
		clear_to_row(b);
		open_element(b, tok);
		b->mode = MODE_IN_CELL;
		formatting_mark(b);
		return false;
	}
	if (is_end(tok) && tok->tag == TAG_TR) {
		close_row(b);
		return false;
	}
	if ((is_start(tok) && (is_section(tok->tag) || tok->tag == TAG_TR)) ||
	    (is_end(tok) && tok->tag == TAG_TABLE))
		return close_row(b);
	if (is_end(tok) && is_body(tok->tag))
		return in_table_scope(b, tok->tag) && close_row(b);
	return table_in_table(b, tok);
}

static bool
close_cell(struct builder *b)
{
	bool closed = false;

	open_imply_end_tags(b, TAG_NONE);
	while (b->depth > 1 && !closed) {
		closed = is_cell((enum html_tag)open_current(b)->tag);
		open_pop(b);
	}
	formatting_clear_to_mark(b);
	b->mode = MODE_IN_ROW;
	return true;
}

bool
table_in_cell(struct builder *b, struct token *tok)
{
	bool part = is_section(tok->tag) || tok->tag == TAG_TR;

	if (is_end(tok) && is_cell(tok->tag)) {
		if (in_table_scope(b, tok->tag)) {
			open_imply_end_tags(b, TAG_NONE);
			open_pop_until(b, tok->tag);
			formatting_clear_to_mark(b);
			b->mode = MODE_IN_ROW;
		}
		return false;
	}
	if (is_start(tok) && (part || is_cell(tok->tag)))
		return close_cell(b);
	if (is_end(tok) && (tok->tag == TAG_TABLE || tok->tag == TAG_TR || is_body(tok->tag)))
		return in_table_scope(b, tok->tag) && close_cell(b);
	if (is_end(tok) && (part || tok->tag == TAG_BODY || tok->tag == TAG_HTML))
		return false;
	return body_mode(b, tok);
}
