/*
 * byline_word: a byline cut into words, and what lib/data/bylines.txt says of them.
 *
 * A word ends at a blank, a bracket or a mark; also where page text ran two elements
 * together: "Ada QuillFollow" and "ByAda Quill", where the piece is in the table, and
 * "Ada Quill4" at the digit.
 */
#ifndef BYLINE_BYLINE_WORD_H
#define BYLINE_BYLINE_WORD_H

#include "text/bytes.h"

enum byline_kind {
	BYLINE_PLAIN = 0, /* not in the table */
	BYLINE_BY = 'b',
	BYLINE_AND = 'a',
	BYLINE_PARTICLE = 'p',
	BYLINE_STOP = 's',
	BYLINE_VERB = 'v',
	BYLINE_PICTURE = 'x',
	BYLINE_ROLE = 'r',
	BYLINE_TEAM = 't',
	BYLINE_LETTERS = 'c',
	BYLINE_TITLE = 'h', /* of a scholar or a noble, before the name */
	BYLINE_AGENCY = 'g',
};

/* What ends a word: a blank, a comma, or a mark that ends the name. */
enum byline_break { BREAK_BLANK, BREAK_COMMA, BREAK_MARK };

struct byline_word {
	size_t at;
	size_t end;
	enum byline_break before; /* the strongest since the last word */
};

struct byline_reader {
	struct str text; /* borrowed */
	size_t at;       /* what was read */
	/* what stood in brackets before the last word, where that is in the table */
	enum byline_kind noted;
};

/* The next word; false at the end. */
bool byline_next(struct byline_reader *r, struct byline_word *w);
/* The longest phrase of the table that begins with the word; word and reader move to its end. */
enum byline_kind byline_phrase(struct byline_reader *r, struct byline_word *w);
/* What the table says of a whole text. */
enum byline_kind byline_kind_of(struct str phrase);
/* Whether a word may be the particle of a name, even where the table says more of it: "von". */
bool byline_may_be_particle(struct str word);
/*
 * Where a second name begins that page text glued to the first by a blank: "Ada Quill Tom
 * Reed". A given name that is known, behind two words of which the last is none, and with a
 * word behind it; name.n where there is none.
 */
size_t byline_second(struct str name);
/* Whether a word has two capitals and no small letter. */
bool byline_in_capitals(struct str word);

#endif
