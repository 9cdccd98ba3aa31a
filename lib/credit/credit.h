/*
 * credit: the agencies and other outlets whose report a sentence passes on (via=).
 *
 * A dateline or an agency's byline credits the document from there on, a picture's credit
 * its own line, a frame of words (frame.h) its own sentence; a bare name is none. The
 * outlet that printed the page is never credited by itself. What is said of a continued
 * quotation or of the same speaker's next sentence is not known here.
 */
#ifndef CREDIT_CREDIT_H
#define CREDIT_CREDIT_H

#include "credit/carrier.h"

/* The name of an outlet or agency in a sentence. */
struct credit_hit {
	size_t from; /* tokens */
	size_t to;
	bool credited; /* stands in a frame: the speaker of no statement, but its carrier */
};

/* What a sentence credits. */
struct credit {
	struct buf via; /* owned: clean values joined with `;` */
	bool own;       /* by a frame of its own, not only by the document */
	size_t hit_count;
	struct credit_hit hits[CARRIER_LIMIT];
};

enum { CREDIT_PERSONS = 8 };

/* What holds for the open document. */
struct credits {
	const struct press *press;
	struct buf own;     /* owned: the outlet that printed it */
	struct buf carried; /* owned: credits of the whole document */
	/* Whose name a person of the document has (Michael Bloomberg); borrowed from press. */
	const struct publisher *persons[CREDIT_PERSONS];
	size_t person_n;
};

void credits_init(struct credits *c, const struct press *press);
/* A document begins: its outlet and its author=, empty where not known. False where memory ends. */
bool credits_begin(struct credits *c, struct str own, struct str author);
/*
 * Fills *credit for a sentence whose sides are known; l is NULL for a language without a table.
 * False where memory ends.
 */
bool credits_read(
    struct credits *c, const struct tokens *t, const struct language *l, struct credit *credit);
void credits_free(struct credits *c);

#endif
