/*
 * selfname: how a page of text names its own site: in a copyright line ("© 2024 Example
 * News"), in pitches and terms ("support Example News", "Example News offers ..."), in its
 * addresses (desk@example.com), by lines that are its name or begin with it, in the sign-off
 * of a wire ("--EN").
 *
 * Each of these is a vote. The words around a name and their weights are
 * lib/data/site-cues.txt; names are runs of words written large, or those of known outlets
 * (outlets.h), which need no cue. A known outlet goes before a name that is not known, and a
 * company that prints several outlets behind both. Agencies are none: "© dpa" credits a
 * picture.
 */
#ifndef META_SELFNAME_H
#define META_SELFNAME_H

#include "meta/outlets.h"
#include "meta/title.h"

enum { SELFNAME_CANDIDATES = 48, SELFNAME_HEAD = 16 };

struct selfname {
	struct {
		struct str text;            /* borrowed */
		struct title_key key;       /* of a name that is not known */
		const struct outlet *known; /* NULL for such a name */
		int weight;
		int lines;       /* that are or begin with the name */
		int line_weight; /* what they add to the weight */
	} of[SELFNAME_CANDIDATES];
	size_t n;
	struct str head[SELFNAME_HEAD]; /* borrowed; the first short lines */
	size_t n_head;
};

/* Looks at a line that is no part of the story. */
void selfname_add(struct selfname *s, struct str text);
/* The name that is told best, a view into one of the lines; "" where none is told well enough. */
struct str selfname_best(const struct selfname *s);
/* NAME--SITE, the sign-off of a wire: its parts. */
bool selfname_sign_off(struct str line, struct str *name, struct str *site);

#endif
