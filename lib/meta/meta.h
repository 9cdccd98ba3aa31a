/*
 * meta: what a page tells of itself: headline, authors, date, site, address, language.
 *
 * HTML tells it in many places that do not agree: JSON-LD, meta elements, microdata, classes,
 * the text around the headline; page text in its lines alone. The headline is put to a vote
 * (title.h); for the others the places are asked in order of trust. Nothing is taken from
 * comments, and of several bylines the one nearest the headline.
 *
 * Values are as the page has them, characters decoded, not yet cleaned as values of tags;
 * an empty one was not told. They are valid until the next call with the same meta.
 */
#ifndef META_META_H
#define META_META_H

#include "article/article.h"
#include "embedded/scan.h"
#include "text/arena.h"

struct meta {
	struct str title;
	struct str authors; /* a line end between two */
	struct str date;    /* ISO 8601 */
	struct str site;
	struct str url;
	/* a BCP 47 tag: that of the story's text where it is sure, else as declared */
	struct str lang;

	/* private */
	struct scan scan;
	struct arena arena;
	struct buf text;
};

void meta_init(struct meta *m);
/*
 * Reads the page: its tree (NULL for page text) and the lines that were found in it. Where
 * it is from is told by `url`, "" where nobody knows. False where memory ends.
 */
bool meta_read(struct meta *m, const struct tree *t, const struct article *a, struct str url);
void meta_free(struct meta *m);

#endif
