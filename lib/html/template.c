#include "html/build.h"

bool
template_start(struct builder *b, struct token *tok)
{
	open_element(b, tok);
	formatting_mark(b);
	b->frameset_ok = false;
	b->mode = MODE_IN_TEMPLATE;
	b->template_modes[b->templates++] = MODE_IN_TEMPLATE;
	return true;
}

static void
close_template(struct builder *b)
{
	open_pop_until(b, TAG_TEMPLATE);
	formatting_clear_to_mark(b);
	b->templates--;
	build_reset_mode(b);
}

bool
template_end(struct builder *b)
{
	if (b->count[TAG_TEMPLATE] == 0)
		return false;
	open_imply_all_end_tags(b);
	close_template(b);
	return false;
}

/* The mode that a start tag turns the template to. */
static enum mode
mode_for(enum html_tag tag)
{
	switch ((int)tag) {
	case TAG_CAPTION:
	case TAG_COLGROUP:
	case TAG_TBODY:
	case TAG_TFOOT:
	case TAG_THEAD:
		return MODE_IN_TABLE;
	case TAG_COL:
		return MODE_IN_COLUMN_GROUP;
	case TAG_TR:
		return MODE_IN_TABLE_BODY;
	case TAG_TD:
	case TAG_TH:
		return MODE_IN_ROW;
	default:
		return MODE_IN_BODY;
	}
}

static bool
start_tag(struct builder *b, struct token *tok)
{
	switch ((int)tok->tag) {
	case TAG_BASE:
	case TAG_BASEFONT:
	case TAG_BGSOUND:
	case TAG_LINK:
	case TAG_META:
	case TAG_NOFRAMES:
	case TAG_SCRIPT:
	case TAG_STYLE:
	case TAG_TEMPLATE:
	case TAG_TITLE:
		return build_in_head(b, tok);
	default:
		b->mode = mode_for(tok->tag);
		b->template_modes[b->templates - 1] = (uint8_t)b->mode;
		return true;
	}
}

bool
template_mode(struct builder *b, struct token *tok)
{
	switch (tok->kind) {
	case TOKEN_TEXT:
		return body_mode(b, tok);
	case TOKEN_START:
		return start_tag(b, tok);
	case TOKEN_END:
		return tok->tag == TAG_TEMPLATE && template_end(b);
	case TOKEN_END_OF_PAGE:
		if (b->count[TAG_TEMPLATE] == 0) {
			build_stop(b);
			return false;
		}
		close_template(b);
		return true;
	case TOKEN_DOCTYPE:
		break;
	}
	return false;
}
