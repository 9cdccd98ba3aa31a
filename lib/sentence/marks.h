/*
 * marks: what a character can mean for the end of a sentence (lib/data/unicode-sentence.txt),
 * and the scan for the next one that matters.
 *
 * The scan is the only code that looks at every byte of a text: a table says for a byte
 * whether a terminator or a bracket may begin there, and only those are decoded.
 */
#ifndef SENTENCE_MARKS_H
#define SENTENCE_MARKS_H

#include <stdint.h>

#include "text/bytes.h"

enum mark {
	MARK_NOTHING,
	MARK_STOP,  /* a full stop that has other uses: . */
	MARK_FULL,  /* a full stop that has none: 。 । ። */
	MARK_ASK,   /* ? */
	MARK_SHOUT, /* ! */
	MARK_DOTS,  /* … */
	MARK_HALF,  /* : ; which end a sentence in Armenian and Greek alone */
	MARK_OPEN,  /* brackets */
	MARK_CLOSE,
	MARK_QUOTE, /* a quotation mark of either side */
	MARK_LEFT,  /* one that opens in most languages, and closes in some */
	MARK_RIGHT, /* the other way round */
	MARK_DASH,
	MARK_BULLET,
	MARK_TURNED, /* ¿ ¡ */
	MARK_SPACE,  /* what is dropped at a cut */
	MARK_FORMAT  /* not seen: zero-width and directional marks */
};

enum mark mark_of(uint32_t point);

/* The mark at text[at], at < text.n; *n is its length in bytes. */
enum mark mark_at(struct str text, size_t at, size_t *n);
/* The mark that ends before text[at], at > 0; *n is its length in bytes. */
enum mark mark_before(struct str text, size_t at, size_t *n);

static inline bool
mark_ends(enum mark m)
{
	return m >= MARK_STOP && m <= MARK_DOTS;
}

static inline bool
mark_is_quote(enum mark m)
{
	return m >= MARK_QUOTE && m <= MARK_RIGHT;
}

/*
 * The offset of the next terminator, half stop or bracket at or behind `from`; text.n where
 * there is none.
 */
size_t mark_scan(struct str text, size_t from);

#endif
