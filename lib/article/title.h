/*
 * title: the headline, by a vote of all that names it, and the names of sites at the ends of
 * titles.
 *
 * Candidates are compared by their letters and digits without case. Names of the site are
 * cut off at either end, where a mark (| - : and their like) parts them. The candidates that
 * are equal share their weights; the heaviest wins, in the form that was given first.
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
bool title_key_equal(const struct title_key *a, const struct title_key *b);
/* Whether one of two keys of three bytes and more holds the other. */
bool title_key_meets(const struct title_key *a, const struct title_key *b);

struct title_vote {
	struct {
		struct str text; /* borrowed */
		struct title_key key;
		int weight;
	} of[TITLE_CANDIDATES];
	size_t n;
	struct title_key sites[TITLE_SITES]; /* names of the site and its host */
	size_t n_sites;
};

/* All names of the site come before the candidates. */
void title_add_site(struct title_vote *v, struct str name);
/* Adds a candidate that may have a site's name at its ends. */
void title_add(struct title_vote *v, struct str text, int weight);
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
