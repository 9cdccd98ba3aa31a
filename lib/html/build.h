/*
 * build: the state of the tree construction (HTML Standard, 13.2.6), shared by its parts.
 * Private to the room.
 *
 *      build.c       the loop; the modes before and behind the body
 *      body.c        "in body"; its start tags in body_start.c
 *      table.c       tables
 *      template.c    templates
 *      selected.c    selectedcontent
 *      foreign.c     SVG and MathML
 *      open.c        the stack of open elements and its scopes; where a node goes
 *      formatting.c  the list of active formatting elements, the adoption agency
 *
 * A mode is a function that takes a token and says whether it is to be looked at again (in
 * the mode that was set). Terms are those of the standard.
 */
#ifndef HTML_BUILD_H
#define HTML_BUILD_H

#include "html/token.h"

enum mode {
	MODE_INITIAL,
	MODE_BEFORE_HTML,
	MODE_BEFORE_HEAD,
	MODE_IN_HEAD,
	MODE_AFTER_HEAD,
	MODE_IN_BODY,
	MODE_IN_TABLE,
	MODE_IN_CAPTION,
	MODE_IN_COLUMN_GROUP,
	MODE_IN_TABLE_BODY,
	MODE_IN_ROW,
	MODE_IN_CELL,
	MODE_IN_TEMPLATE,
	MODE_AFTER_BODY,
	MODE_IN_FRAMESET,
	MODE_AFTER_FRAMESET,
	MODE_AFTER_AFTER_BODY,
	MODE_AFTER_AFTER_FRAMESET,
	MODE_COUNT
};

struct open_element {
	uint32_t node;
	uint32_t hash; /* of its name */
	uint16_t tag;  /* as in struct node */
};

struct formatting {
	uint32_t node;      /* 0: a marker */
	uint32_t hash;      /* of the name */
	size_t attrs_begin; /* where the attributes stand in the page */
	uint32_t attrs;     /* their hash */
	uint16_t tag;
	bool is_hashed; /* attrs is set */
	bool open;      /* is on the stack */
};

/* A token opens three elements at most where the stack is full (td in table). */
enum { OPEN_MAX_SLACK = 8, FORMATTING_MAX = TREE_FORMATTING_LIMIT + TREE_DEPTH_LIMIT + 8 };

struct builder {
	struct tree *tree;
	struct tokenizer tokens;
	enum mode mode;
	uint32_t form; /* the form element pointer */
	bool quirks;   /* the document's mode */
	bool frameset_ok;
	bool foster;        /* foster parenting */
	bool skip_line_end; /* one at the start of the next text, behind <pre> */
	bool done;
	bool has_selected; /* a selectedcontent element was seen */
	uint32_t too_deep; /* open elements that are not on the stack */

	struct open_element stack[TREE_DEPTH_LIMIT + OPEN_MAX_SLACK];
	size_t depth;
	uint16_t count[TAG_COUNT]; /* HTML elements on the stack, by tag */

	struct formatting list[FORMATTING_MAX];
	size_t listed;
	size_t markers; /* in the list */

	uint8_t template_modes[TREE_DEPTH_LIMIT + OPEN_MAX_SLACK];
	size_t templates;
};

/* True where the token is to be looked at again. */
typedef bool token_handler(struct builder *b, struct token *tok);

/* open.c */
enum trait {
	SPECIAL = 1 << 0,
	IMPLIED = 1 << 1,       /* has an implied end tag */
	IMPLIED_TABLE = 1 << 2, /* the same, "thoroughly" */
	FORMATTING = 1 << 3,
	HEADING = 1 << 4,
	VOID = 1 << 5,
	SCOPE = 1 << 6, /* ends the scope; with SCOPE_LIST and SCOPE_BUTTON in those scopes alone */
	SCOPE_LIST = 1 << 7,
	SCOPE_BUTTON = 1 << 8,
	SCOPE_TABLE = 1 << 9,
	TABLE_PART = 1 << 10,  /* a node in it goes before the table: table tbody tfoot thead tr */
	INTEGRATION = 1 << 11, /* HTML or MathML text integration point, but for annotation-xml */
};
unsigned open_traits(unsigned tag);

static inline struct open_element *
open_current(struct builder *b)
{
	return &b->stack[b->depth - 1];
}

static inline bool
open_is(const struct builder *b, unsigned tag)
{
	return b->depth > 0 && b->stack[b->depth - 1].tag == tag;
}

/* Whether a tag's name is the element's, whatever its namespace; unknown ones by their bytes. */
bool open_same_name(const struct builder *b, const struct open_element *e, const struct token *tok);

void open_push(struct builder *b, struct open_element e);
void open_pop(struct builder *b);
/* Takes an element out of the middle. */
void open_remove(struct builder *b, size_t at);
void open_insert(struct builder *b, size_t at, struct open_element e);
/* Its index, or b->depth. */
size_t open_index(const struct builder *b, uint32_t node);
/* Pops until one of that tag was popped. */
void open_pop_until(struct builder *b, unsigned tag);
/* Pops while the current node is not of these tags, a template or html. */
void open_clear_to(struct builder *b, enum html_tag one, enum html_tag two, enum html_tag three);
/* Scopes: SCOPE, or it with SCOPE_LIST or SCOPE_BUTTON; SCOPE_TABLE. */
bool open_in_scope(const struct builder *b, enum html_tag tag, unsigned scope);
bool open_heading_in_scope(const struct builder *b);
bool open_node_in_scope(const struct builder *b, uint32_t node);
void open_imply_end_tags(struct builder *b, enum html_tag except);
void open_imply_all_end_tags(struct builder *b);
void open_close_p(struct builder *b);

/* Puts a node at the appropriate place, the target being an element of the stack. */
void open_place(struct builder *b, const struct open_element *target, uint32_t node);
/* Inserts an element for the token and opens it; `open_leaf` does not open it. */
uint32_t open_element(struct builder *b, const struct token *tok);
uint32_t open_leaf(struct builder *b, const struct token *tok);
uint32_t open_foreign(struct builder *b, const struct token *tok, unsigned space);
/* An element that no tag stands for. */
uint32_t open_implied(struct builder *b, enum html_tag tag);
/* Inserts a text at the appropriate place. */
void open_text(struct builder *b, struct span text);
/* An element whose text is read as a whole, and that text. */
void open_raw(struct builder *b, const struct token *tok, enum token_raw how);

/* formatting.c */
void formatting_mark(struct builder *b);
void formatting_clear_to_mark(struct builder *b);
void formatting_add(struct builder *b, const struct token *tok, uint32_t node);
void formatting_closed(struct builder *b, uint32_t node);
/* The node of the last one of that tag behind the last marker, or 0. */
uint32_t formatting_find(const struct builder *b, enum html_tag tag);
void formatting_drop(struct builder *b, uint32_t node);
void formatting_reconstruct(struct builder *b);
/* The adoption agency algorithm. */
void formatting_adopt(struct builder *b, const struct token *tok);

/* build.c */
/* By the rules of the mode that is set. */
bool build_by_mode(struct builder *b, struct token *tok);
bool build_in_head(struct builder *b, struct token *tok);
void build_reset_mode(struct builder *b);
/* Whether the text is white space alone, NULs not counted if they are to go. */
bool build_is_space(const struct builder *b, struct span text);
/*
 * A doctype that comes late, or a text of nothing but white space. White space at a text's
 * start is cut off, and inserted first if `insert`.
 */
bool build_means_nothing(struct builder *b, struct token *tok, bool insert);
/* Adds to an open element the attributes that it has not. */
void build_merge_attrs(struct builder *b, uint32_t node, const struct token *tok);
void build_stop(struct builder *b);

/* body_start.c */
bool body_start_tag(struct builder *b, struct token *tok);
bool body_start_void(struct builder *b, struct token *tok);

/* body.c */
bool body_mode(struct builder *b, struct token *tok);
void body_any_end_tag(struct builder *b, const struct token *tok);

/* table.c */
bool table_in_table(struct builder *b, struct token *tok);
bool table_in_caption(struct builder *b, struct token *tok);
bool table_in_column_group(struct builder *b, struct token *tok);
bool table_in_body(struct builder *b, struct token *tok);
bool table_in_row(struct builder *b, struct token *tok);
bool table_in_cell(struct builder *b, struct token *tok);

/* template.c */
bool template_start(struct builder *b, struct token *tok);
bool template_end(struct builder *b);
bool template_mode(struct builder *b, struct token *tok);

/* foreign.c */
bool foreign_takes(const struct builder *b, const struct token *tok);
bool foreign_token(struct builder *b, struct token *tok);

/* selected.c */
bool selected_show(struct tree *t);

/* doctype.c */
bool doctype_is_quirks(struct str inside);

#endif
