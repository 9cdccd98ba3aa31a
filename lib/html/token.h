/*
 * token: the tags and texts of a page (HTML Standard, 13.2.5 "Tokenization").
 *
 * Comments and what else makes no node are passed over, so texts may come one after another.
 * Attributes go into the tree's array as they are read, those of lib/data/html-attributes.txt
 * alone and of equal names the first. A text's references are decoded; its NULs stand as
 * they are, for the tree builder treats them by place. Each byte is looked at a bounded
 * number of times.
 */
#ifndef HTML_TOKEN_H
#define HTML_TOKEN_H

#include "html/nodes.h"

enum token_kind { TOKEN_END_OF_PAGE, TOKEN_TEXT, TOKEN_START, TOKEN_END, TOKEN_DOCTYPE };

struct token {
	enum token_kind kind;
	enum html_tag tag;  /* a tag's name */
	uint32_t hash;      /* of the name in lower case */
	bool self_closing;  /* <br/> */
	bool has_nul;       /* text: may hold a NUL */
	uint8_t n_attrs;    /* of a start tag */
	uint32_t attrs;     /* its first one in the tree's array */
	struct span name;   /* a tag's name as the page spells it */
	struct span text;   /* a text; what stands between `<!doctype` and `>` */
	size_t attrs_begin; /* offset behind the name */
};

struct tokenizer {
	struct tree *tree; /* borrowed: the page, and where attributes go */
	size_t at;         /* offset in the page */
	bool cdata;        /* set by the builder: <![CDATA[ begins a text (in foreign content) */
	bool plain;        /* set by the builder: the rest is text (behind <plaintext>) */
	bool has_nul;      /* the page has a NUL */
};

void token_begin(struct tokenizer *tk, struct tree *tree);
void token_next(struct tokenizer *tk, struct token *token);

/* How the text in an element without markup is read. */
enum token_raw {
	RAW_TEXT,   /* style, iframe: up to the end tag */
	RAW_REFS,   /* title, textarea: the same, with references ("RCDATA") */
	RAW_SCRIPT, /* script: end tags within <!-- <script> do not count */
};
/* Reads the text of the element whose start tag was just read, and passes over its end tag. */
struct span token_raw(struct tokenizer *tk, const struct token *start, enum token_raw how);

/*
 * A hash of all attributes of a start tag, given its attrs_begin: in any order, equal where
 * they are equal.
 */
uint32_t token_attrs_hash(const struct tokenizer *tk, size_t attrs_begin);

#endif
