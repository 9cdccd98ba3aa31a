/*
 * title: the headline, by a vote of all that names it, and the names of sites at the ends of
 * titles.
 *
 * Names of the site are cut off at either end, where a mark (| - : and their like) parts
 * them. Candidates with the same letters and digits are one, with the weights of all who
 * name it. The page's own heading counts most where it shares its words with the others; a
 * candidate that another one only lengthens gains. The weights were set on some 600 pages.
 */
#ifndef META_TITLE_H
#define META_TITLE_H

#include <stdint.h>

#include "text/bytes.h"

enum { TITLE_CANDIDATES = 16, TITLE_SITES = 8, TITLE_KEY = 256 };

/* Letters and digits of a text, small. */
struct title_key {
	char s[TITLE_KEY];
	size_t n;
	uint64_t hash; /* of all of them, also those behind TITLE_KEY */
};

void title_key_of(struct title_key *key, struct str text);
struct str title_key_str(const struct title_key *key);
bool title_key_equal(const struct title_key *a, const struct title_key *b);
/* Whether one of two keys of three bytes and more holds the other. */
bool title_key_meets(const struct title_key *a, const struct title_key *b);

/* Who names it. */
enum title_source {
	TITLE_OPEN_GRAPH,
	TITLE_TWITTER,
	TITLE_META,
	TITLE_JSON_HEADLINE,
	TITLE_HEADING, /* the first h1 */
	TITLE_SECOND_HEADING,
	TITLE_LATER_HEADING,
	TITLE_SUBHEADING, /* an h2 that another source names too */
	TITLE_PIECE,      /* an h2 that another source has before or behind a mark */
	TITLE_ELEMENT,
	TITLE_SOURCES
};

struct title_candidate {
	struct str text; /* borrowed */
	struct title_key key;
	unsigned sources; /* a bit each */
};

struct title_vote {
	struct title_candidate of[TITLE_CANDIDATES];
	size_t n;
	struct title_key sites[TITLE_SITES]; /* names of the site and its host */
	size_t n_sites;
	size_t headings; /* h1 on the page */
	bool is_news;    /* it says that it is a newspaper's article */
};

/* All names of the site come before the candidates. */
void title_add_site(struct title_vote *v, struct str name);
/* Adds a candidate that may have a site's name at its ends. */
void title_add(struct title_vote *v, struct str text, enum title_source source);
/*
 * Adds a heading: its text, and the same with line ends between its elements. Where a
 * candidate is its last lines, what stands before them is a kicker.
 */
void title_add_heading(
    struct title_vote *v, struct str lines, struct str text, enum title_source source);
/*
 * Adds a heading of lower rank, a line each between its elements: a headline only where a
 * candidate is the same, but for a kicker on lines before it, or has it at an end.
 */
void title_add_subheading(struct title_vote *v, struct str lines);
/* The winner, a part of one of the candidates; "" without any. */
struct str title_winner(const struct title_vote *v);
/* The text without the names of sites at its ends. */
struct str title_without_site(const struct title_vote *v, struct str text);
/*
 * The end of a longer title, before or behind a mark, that has these letters, and in *rest what
 * is beyond the mark: the name of the site, mostly. "" and "" where it has not that shape.
 */
struct str title_end(struct str longer, const struct title_key *key, struct str *rest);
/* Of what was left over, the piece that is farthest from the headline: the last, or the first. */
struct str title_outer_piece(struct str rest, bool at_end);

#endif
