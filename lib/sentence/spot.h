/*
 * spot: a place where a sentence may end, and what stands around it.
 *
 *      ... in the U.S.”  (The plan
 *      ^          ^  ^^   ^   ^ ^
 *      start before.text  end next after.text
 *
 * A run of terminators, with the quotation marks, brackets and citation marks that close
 * behind it, belongs to the sentence before. What is looked at ends with the next word: so
 * a sentence that was cut is seen again as it was seen the first time, and is not cut again.
 * Every look back or ahead is bounded (WORD_LONGEST, SPOT_OPENERS, and SPOT_QUOTE_REACH bytes
 * for the straight quotation mark that may be open), but for the run itself and what closes
 * behind it, which belong to no other spot.
 */
#ifndef SENTENCE_SPOT_H
#define SENTENCE_SPOT_H

#include "sentence/marks.h"
#include "sentence/words.h"

enum { SPOT_OPENERS = 8, SPOT_QUOTE_REACH = 1024 };

struct spot {
	struct str text;
	size_t start; /* of the sentence */
	size_t run;   /* of the terminators */
	size_t end;   /* behind them and what closes: where the sentence would end */
	size_t next;  /* behind the spaces: where the next one would begin; text.n at the end */

	enum mark kind;    /* the strongest of the terminators */
	size_t stops;      /* full stops in the run */
	bool wide;         /* a terminator that needs no space behind it */
	bool spaced;       /* spaces stand between the terminators */
	bool detached;     /* a space stands before the run */
	bool quote_closed; /* between run and end */
	bool bracket_closed;
	bool again;        /* behind closers more terminators stand, as in `etc.).` */
	bool cited;        /* [1] stands there */
	bool quote_opened; /* between next and the word there */
	bool bracket_opened;
	bool dash_opened; /* or a bullet */

	struct word before;  /* up to the run; no word where something closed right before it */
	struct word after;   /* the first word of what comes */
	bool first;          /* `before` is the sentence's first word */
	bool comma;          /* a comma stands before `before` */
	char left;           /* the byte right before `before`, 0 at the text's beginning */
	bool after_stopped;  /* a full stop stands behind `after` */
	uint32_t after_char; /* the character at next, openers left out */
};

/* Reads the spot whose terminators begin at text[at]. */
void spot_read(struct spot *p, struct str text, size_t start, size_t at);

static inline bool
spot_has_gap(const struct spot *p)
{
	return p->next > p->end;
}

#endif
