/*
 * title: the headline, by a vote of all that names it, and the names of sites at the ends of
 * titles.
 *
 * Names of the site are cut off at either end, where a mark (| - : and their like) parts
 * them. Candidates with the same letters and digits are one, with the weights of all who
 * name it. The page's own heading counts most where it shares its words with the others; a
 * candidate that another one only lengthens gains. The weights were set on some 600 pages.
 */
#ifndef ARTICLE_TITLE_H
#define ARTICLE_TITLE_H

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
};

/* All names of the site come before the candidates. */
void title_add_site(struct title_vote *v, struct str name);
/* Adds a candidate that may have a site's name at its ends. */
void title_add(struct title_vote *v, struct str text, enum title_source source);
/* The winner, a part of one of the candidates; "" without any. */
struct str title_winner(const struct title_vote *v);
/* The text without the names of sites at its ends. */
struct str title_without_site(const struct title_vote *v, struct str text);
/*
 * What a longer title has behind (or before) the headline and a mark: the name of the site,
 * mostly; "" where it has not that shape.
 */
struct str title_rest(struct str longer, struct str headline);

#endif
