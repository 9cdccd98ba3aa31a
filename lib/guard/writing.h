/*
 * writing: words as they were written lately, by their bytes.
 *
 * Most words of a line are a few letters of ASCII that stood in the lines before in the same
 * case. For those one look at 16 bytes tells all that reading them letter by letter and
 * asking the vocabulary would. A table of fixed size, a place for each: what meets in a place
 * takes it over, so that lines made to meet there cost what they would without it.
 */
#ifndef GUARD_WRITING_H
#define GUARD_WRITING_H

#include <stdint.h>

#include "guard/knowledge.h"
#include "text/eight.h"

enum { WRITING_PLACE_BITS = 14 }; /* so many places, as a power of two */

enum {
	WRITING_ITSELF = 1 << 0, /* it stands for no other words */
	WRITING_VOTES = 1 << 1,  /* it speaks for a language */
};

struct writing {
	uint64_t bytes[2]; /* of the word, zeros behind them; zeros alone: a free place */
	uint32_t word;
	uint8_t shape; /* enum token_shape */
	uint8_t flags; /* of its fact */
	uint8_t kind;  /* WRITING_ITSELF, WRITING_VOTES */
};

struct writings {
	struct writing *places; /* owned */
};

/* False where memory ends. */
bool writings_init(struct writings *w);
void writings_free(struct writings *w);

/*
 * Private: whether a word is sure to end before this byte: apostrophes may be in one, $ behind one,
 * a full stop behind its first letter.
 */
static inline bool
writing_ends(unsigned char byte, size_t length)
{
	return byte == ' ' ||
	    (byte < 0x80 && byte != '\'' && byte != '`' && byte != '$' &&
		(byte != '.' || length > 1));
}

/*
 * The bytes of the word of n letters and digits that the rest of a line begins with. False
 * where it is not plain: it is longer than they, or what follows may belong to it.
 */
static inline bool
writing_read(struct str rest, size_t n, uint64_t bytes[2])
{
	const size_t behind = n > EIGHT ? n - EIGHT : 0;

	if (n > 2 * EIGHT || (n < rest.n && !writing_ends((unsigned char)rest.s[n], n)))
		return false;
	bytes[0] = eight_start(rest) & eight_first((unsigned)(n - behind));
	bytes[1] = 0;
	if (behind)
		bytes[1] = eight_start(str_from(rest, EIGHT)) & eight_first((unsigned)behind);
	return true;
}

/* The place of a word with these bytes. */
static inline struct writing *
writings_place(const struct writings *w, const uint64_t bytes[2])
{
	uint64_t mixed = (bytes[0] ^ bytes[1] * 0x9e3779b97f4a7c15U) * 0xd6e8feb86659fd93U;

	return &w->places[mixed >> (64 - WRITING_PLACE_BITS)];
}

/* Notes the word of n such bytes in its place, where another one stood. False where memory ends. */
bool writing_learn(
    struct writing *place, const uint64_t bytes[2], size_t n, struct knowledge *knowledge);

#endif
