/*
 * credit: the agencies and other outlets whose report a sentence passes on (via=), by the
 * frames in which a name is a credit; a bare name is none.
 */
#ifndef SOURCE_CREDIT_H
#define SOURCE_CREDIT_H

#include "source/token.h"

enum { CREDIT_HITS = 16 };

/* The name of an outlet or agency in a sentence. */
struct credit_hit {
	size_t from; /* tokens */
	size_t to;
	bool credited; /* stands in a frame: the speaker of no statement, but its carrier */
};

/* What a sentence credits. */
struct credit {
	struct buf via; /* owned: clean values joined with `;` */
	struct credit_hit hits[CREDIT_HITS];
	size_t hit_count;
};

/* What holds for the open document. */
struct credits {
	struct buf own;     /* owned: the outlet that printed it, never its own via= */
	struct buf carried; /* owned: credits of the whole document, a dateline's or the byline's */
	uint64_t sentences; /* read so far */
};

/* A document begins: its outlet and its author=, empty where not known. False where memory ends. */
bool credits_begin(struct credits *c, struct str own, struct str author);
/* Fills *credit for a sentence whose sides are known. False where memory ends. */
bool credits_read(struct credits *c, const struct tokens *t, struct credit *credit);
void credits_free(struct credits *c);

#endif
