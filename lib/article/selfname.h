/*
 * selfname: how a page of text names its own site: in a copyright line ("© 2024 Example
 * News"), in pitches and terms ("support Example News", "Example News offers ..."), in the
 * sign-off of a wire ("--EN").
 *
 * The words around a name are lib/data/site-cues.txt, each with a weight; names are runs of
 * words written large. A name counts when copyright lines or several cues give it. Agencies
 * are none: "© dpa" credits a picture.
 */
#ifndef ARTICLE_SELFNAME_H
#define ARTICLE_SELFNAME_H

#include "article/title.h"

enum { SELFNAME_CANDIDATES = 48, SELFNAME_LINE_LIMIT = 1024 };

struct selfname {
	struct {
		struct str text; /* borrowed */
		struct title_key key;
		int weight;
	} of[SELFNAME_CANDIDATES];
	size_t n;
};

/* Looks at a line that is no part of the story. */
void selfname_add(struct selfname *s, struct str text);
/* The name that is told best, a view into one of the lines; "" where none is told well enough. */
struct str selfname_best(const struct selfname *s);
/* NAME--SITE, the sign-off of a wire: its parts. */
bool selfname_sign_off(struct str line, struct str *name, struct str *site);

#endif
