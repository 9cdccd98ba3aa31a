/*
 * sentences: what split-sentences writes of a paragraph: a sentence a line, with the tags of
 * the line it came from, at= and (-v) why it ends there.
 */
#ifndef CMD_SENTENCES_H
#define CMD_SENTENCES_H

#include "filter.h"
#include "sentence/flow.h"

/* A text of more bytes is cut as it comes, before the tags behind it are seen. */
enum { SENTENCES_LINE = 1 << 21 };

struct sentences {
	struct filter *f; /* borrowed */
	struct splitter splitter;
	bool told;   /* the language, by -l */
	bool number; /* -n */

	/* private */
	struct flow flow;
	struct guess guess;                              /* of the document so far */
	uint64_t paragraph;                              /* of the document, from 1 */
	uint64_t sentence;                               /* of the paragraph, from 1 */
	enum { FLOW_NONE, FLOW_TEXT, FLOW_FIELDS } open; /* what of a long line is expected */
};

void sentences_document(struct sentences *s);
/* A paragraph; the tail is the line's fields, from the TAB on, or empty. */
void sentences_split(struct sentences *s, struct str text, struct str tail);
/* A part of a line whose text is too long to be held. */
void sentences_part(struct sentences *s, struct str part, bool is_last);
void sentences_free(struct sentences *s);

#endif
