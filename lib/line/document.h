/*
 * document: where one document ends and the next begins (copytaster(5), rule 8).
 */
#ifndef LINE_DOCUMENT_H
#define LINE_DOCUMENT_H

#include "line/tags.h"

struct document {
	struct buf name; /* of the doc= of the lines so far */
	/* of the line before, where memory held them: most lines have the same */
	struct buf fields;
	uint64_t paragraph; /* by at= of the last line, 0 where it tells none */
	bool open;          /* a line was seen */
	bool named;         /* it had doc= */
};

#define DOCUMENT_INIT                               \
	{                                           \
		BUF_INIT, BUF_INIT, 0, false, false \
	}

/*
 * Whether the line begins another document than the line before it; true for the first
 * line. Where memory ends, d->name.failed is set.
 */
bool document_begins(struct document *d, struct line line);
void document_free(struct document *d);

#endif
