/*
 * rules: what is certain about a spot, settled one rule after another.
 *
 * Each rule looks at a reading and cuts, keeps or passes; the first that does not pass
 * decides. What all pass is left to the learned table (weigh.h). The rules know kinds
 * (a title, a month, a unit); which words are of a kind is data.
 */
#ifndef SENTENCE_RULES_H
#define SENTENCE_RULES_H

#include "sentence/spot.h"

enum verdict { VERDICT_PASS, VERDICT_CUT, VERDICT_KEEP };

/* A spot with what is known of the text around it. */
struct reading {
	struct spot spot;
	struct str language; /* ISO 639-1, or empty */
	bool cased;          /* the document has capitals so far */
	bool lower_start;    /* the sentence began with a lower-case letter */
	bool inside;         /* in a bracket that opened inside the sentence and closes again */
	bool danda;          /* the document uses a full stop of its own script */

	struct abbreviation abbreviation; /* what the word before is */
	struct str before;                /* the words in lower case */
	struct str after;
	struct str classes; /* of the word after */
	bool starter;       /* it begins sentences */

	/* private */
	char before_text[WORD_LONGEST];
	char after_text[WORD_LONGEST];
};

/* Fills in what follows from the spot and the language; the members above them are set. */
void reading_complete(struct reading *r);

/* One full stop of the common kind. */
static inline bool
reading_is_stop(const struct reading *r)
{
	return r->spot.kind == MARK_STOP && r->spot.stops == 1 && !r->spot.wide;
}

/* The verdict and the name of the rule. */
enum verdict rules_judge(const struct reading *r, const char **rule);

#endif
