/*
 * story: one page as strip writes it: decoded, cut to its article, with its tags.
 */
#ifndef CMD_STORY_H
#define CMD_STORY_H

#include "article/article.h"
#include "container/unwrap.h"
#include "html/charset.h"
#include "line/tags.h"
#include "meta/meta.h"

/* The tags of -m, in the order in which they are written. */
enum story_tag {
	STORY_TITLE,
	STORY_AUTHOR,
	STORY_DATE,
	STORY_SITE,
	STORY_URL,
	STORY_LANG,
	STORY_TAGS
};

struct story {
	struct writer out;
	const char *doc; /* -d, or NULL */
	const char *url; /* -u, or NULL */
	enum article_taste taste;
	enum charset encoding;   /* -E, or CHARSET_NONE */
	bool wanted[STORY_TAGS]; /* -m */
	bool all;                /* --all: all visible text */
	bool blocks;             /* -k: every block, with part= and why= */

	size_t kept; /* lines of the last page that were written */

	/* private */
	struct article article;
	struct tree tree;
	struct meta meta;
	struct buf decoded; /* the page in UTF-8, where it was not */
	struct buf visible; /* its visible text */
	struct buf line;
	struct buf values[1 + STORY_TAGS]; /* of doc=, and of the tags of -m */
};

void story_init(struct story *s);
/* The name of a tag of -m; empty for another number. */
struct str story_tag_name(size_t tag);
/* Writes the page's lines; false where memory ends. */
bool story_write(struct story *s, const struct unwrapped *page, struct str doc);
/* Frees all but the writer, which the caller closes. */
void story_free(struct story *s);

#endif
