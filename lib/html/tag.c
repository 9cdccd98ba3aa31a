#include "html/tag.h"

struct name {
	struct cell name;
};

#define TABLE_OF struct name
#define ROW(name) { name },
#include "html-tags.inc"

#define TABLE_OF struct name
#define ROW(name) { name },
#include "html-attributes.inc"

enum html_tag
html_tag_find(struct str name, uint32_t hash)
{
	const struct name *row = table_find_hashed(&html_tags, name, hash);

	return row ? (enum html_tag)(row - html_tags_rows + 1) : TAG_OTHER;
}

enum html_attr
html_attr_find(struct str name, uint32_t hash)
{
	const struct name *row = table_find_hashed(&html_attributes, name, hash);

	return row ? (enum html_attr)(row - html_attributes_rows + 1) : ATTR_NONE;
}

struct str
html_tag_name(enum html_tag tag)
{
	return tag == TAG_NONE || tag >= TAG_OTHER
	    ? STR("")
	    : cell_text(html_tags_rows[tag - 1].name, html_tags_texts);
}

enum { BLOCK = DISPLAY_BLOCK, HIDDEN = DISPLAY_HIDDEN };

/* DISPLAY_INLINE where nothing is said. */
static const unsigned char display[TAG_COUNT] = {
	[TAG_ADDRESS] = BLOCK,
	[TAG_ARTICLE] = BLOCK,
	[TAG_ASIDE] = BLOCK,
	[TAG_BLOCKQUOTE] = BLOCK,
	[TAG_BODY] = BLOCK,
	[TAG_BR] = DISPLAY_BREAK,
	[TAG_CAPTION] = BLOCK,
	[TAG_CENTER] = BLOCK,
	[TAG_DD] = BLOCK,
	[TAG_DETAILS] = BLOCK,
	[TAG_DIALOG] = BLOCK,
	[TAG_DIR] = BLOCK,
	[TAG_DIV] = BLOCK,
	[TAG_DL] = BLOCK,
	[TAG_DT] = BLOCK,
	[TAG_FIELDSET] = BLOCK,
	[TAG_FIGCAPTION] = BLOCK,
	[TAG_FIGURE] = BLOCK,
	[TAG_FOOTER] = BLOCK,
	[TAG_FORM] = BLOCK,
	[TAG_FRAMESET] = BLOCK,
	[TAG_H1] = BLOCK,
	[TAG_H2] = BLOCK,
	[TAG_H3] = BLOCK,
	[TAG_H4] = BLOCK,
	[TAG_H5] = BLOCK,
	[TAG_H6] = BLOCK,
	[TAG_HEADER] = BLOCK,
	[TAG_HGROUP] = BLOCK,
	[TAG_HR] = DISPLAY_BREAK,
	[TAG_HTML] = BLOCK,
	[TAG_LEGEND] = BLOCK,
	[TAG_LI] = BLOCK,
	[TAG_LISTING] = BLOCK,
	[TAG_MAIN] = BLOCK,
	[TAG_MENU] = BLOCK,
	[TAG_NAV] = BLOCK,
	[TAG_OL] = BLOCK,
	[TAG_OPTGROUP] = BLOCK,
	[TAG_OPTION] = BLOCK,
	[TAG_P] = BLOCK,
	[TAG_PLAINTEXT] = BLOCK,
	[TAG_PRE] = BLOCK,
	[TAG_SEARCH] = BLOCK,
	[TAG_SECTION] = BLOCK,
	[TAG_SELECT] = BLOCK,
	[TAG_SUMMARY] = BLOCK,
	[TAG_TABLE] = BLOCK,
	[TAG_TBODY] = BLOCK,
	[TAG_TD] = DISPLAY_CELL,
	[TAG_TEXTAREA] = BLOCK,
	[TAG_TFOOT] = BLOCK,
	[TAG_TH] = DISPLAY_CELL,
	[TAG_THEAD] = BLOCK,
	[TAG_TR] = BLOCK,
	[TAG_UL] = BLOCK,
	[TAG_XMP] = BLOCK,
	[TAG_HEAD] = HIDDEN,
	[TAG_IFRAME] = HIDDEN,
	[TAG_NOEMBED] = HIDDEN,
	[TAG_NOFRAMES] = HIDDEN,
	[TAG_NOSCRIPT] = HIDDEN,
	[TAG_SCRIPT] = HIDDEN,
	[TAG_STYLE] = HIDDEN,
	[TAG_TEMPLATE] = HIDDEN,
	[TAG_TITLE] = HIDDEN,
};

enum html_display
html_tag_display(enum html_tag tag)
{
	return (enum html_display)display[tag];
}
