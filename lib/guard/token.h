/*
 * token: a line as the words that the guard compares.
 *
 * A word's number is that of its canonical form: contractions are opened, spellings and
 * phrases taken for what they stand for, values made one (#5e6 for $5m, 5,000,000 and
 * five million), days put behind their month. What stood before a word and how it was
 * written goes with it. What is before and behind the sentence (edge.h) is left out.
 */
#ifndef GUARD_TOKEN_H
#define GUARD_TOKEN_H

#include "guard/knowledge.h"
#include "guard/letters.h"
#include "guard/outline.h"
#include "guard/record.h"
#include "guard/writing.h"

/* What stood before a word; the strongest counts. */
enum token_mark {
	MARK_NONE,
	MARK_QUOTE,
	MARK_COMMA,
	MARK_COLON, /* and semicolon */
	MARK_DASH,
	MARK_OPEN,
	MARK_CLOSE,
	MARK_STOP, /* the end of a sentence */
};

enum {
	TOKEN_MARK_SHIFT = 1, /* TOKEN_FIRST is bit 0 */
	TOKEN_SHAPE_SHIFT = 4,
	TOKEN_ABBREVIATED = 1 << 6, /* a full stop follows that does not end the line */
	TOKEN_GLUED = 1 << 7,       /* nothing but a hyphen parts it from the word before */
};

static inline enum token_mark
token_mark(uint32_t token)
{
	return (enum token_mark)(token >> TOKEN_MARK_SHIFT & 7);
}

static inline enum token_shape
token_shape(uint32_t token)
{
	return (enum token_shape)(token >> TOKEN_SHAPE_SHIFT & 3);
}

/* What is noted of a line as a whole. */
enum line_note {
	NOTE_LANGUAGE = 7,            /* enum language, LANGUAGES where none is clear */
	NOTE_OTHER_LANGUAGE = 1 << 3, /* it is clearly one without lists */
	NOTE_QUESTION = 1 << 4,
	NOTE_CUT = 1 << 5,      /* it ends in an ellipsis */
	NOTE_END_MARK = 1 << 6, /* a bracket, quote or comma stands at the end */
	NOTE_DATED_SHIFT = 8,   /* from here: a hash of the numbers and months cut off; 0: none */
};

struct draft {
	uint32_t word;
	uint8_t mark;
	uint8_t shape;
	uint8_t marks; /* TOKEN_ABBREVIATED, TOKEN_GLUED, DRAFT_CURRENCY */
	uint8_t flags; /* of the word's fact */
};

enum { DRAFT_CURRENCY = 1 << 0 /* a sign of currency, before its number */ };

struct reading {
	struct knowledge *knowledge; /* borrowed */
	struct writings writings;
	struct draft *drafts; /* owned */
	size_t count;
	size_t cap;
	struct votes votes;
	unsigned voters;
	/* those of all words' facts; FACT_COUNTS where there is a sign of currency too */
	uint8_t flags;
	uint32_t last;   /* word */
	bool may_double; /* two words in a row are the same, or some were made others */
	uint32_t notes;
	struct outline outline; /* of the line in plain form */
	struct buf plain;       /* it, where it is not as it came */
	struct buf word;        /* scratch */
	bool failed;            /* memory ended */
};

/* False where memory ends. */
bool reading_init(struct reading *r, struct knowledge *k);
void reading_free(struct reading *r);
/* Reads a line; the drafts are in order. False where memory ends. */
bool reading_line(struct reading *r, struct str text);
/*
 * Makes a draft one of this word; false, and the reading has failed, where it is
 * VOCABULARY_FAILED.
 */
bool reading_rename(struct reading *r, struct draft *draft, uint32_t word);

#endif
