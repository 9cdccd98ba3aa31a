/*
 * script: the data in a page's scripts: elements of a type of JSON, variables that are set to an
 * object, what is pushed onto a list of a tag manager, what React streams piece by piece.
 *
 * Code is read as if it were data (json_read_script): what is no object, list or string in it
 * makes no sense and is skipped. Time is linear in the page.
 */
#ifndef EMBEDDED_SCRIPT_H
#define EMBEDDED_SCRIPT_H

#include "embedded/json.h"
#include "html/tree.h"

struct script {
	struct json json;
	struct str plain;  /* the longest plain text of a stream; a view */
	struct buf stream; /* private */
	bool was_read;
};

#define SCRIPT_INIT                                 \
	{                                           \
		JSON_INIT, STR(""), BUF_INIT, false \
	}

/* What is looked for: the data that a page is made of, or any that names an author or a day. */
enum script_wish { SCRIPT_STORY, SCRIPT_NAMES };

/* Reads the page, once; the tree must stay. False where memory ends. */
bool script_read(struct script *s, const struct tree *t, enum script_wish wish);
void script_free(struct script *s);

#endif
