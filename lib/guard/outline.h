/*
 * outline: where the words and the marks of a line stand, a bit for each byte.
 *
 * One pass over a line, 64 bytes at a time, answers what each of its readers would ask of
 * every byte: where a run of ASCII letters and digits ends (token.h), and where there is
 * something that is neither one of them nor a space (plain.h, edge.h). A byte beyond ASCII is
 * such a mark.
 *
 * An offset is one in the text that was read. Memory: a quarter of the text.
 */
#ifndef GUARD_OUTLINE_H
#define GUARD_OUTLINE_H

#include <stdint.h>

#include "text/bits.h"
#include "text/bytes.h"
#include "text/stretch.h"

enum { OUTLINE_BLOCK = STRETCH }; /* bytes */

struct outline_block {
	uint64_t words; /* the lowest bit for the first byte */
	uint64_t marks;
};

struct outline {
	struct str text;              /* borrowed: what was read */
	struct outline_block *blocks; /* owned: one more than the text has, of zeros */
	size_t cap;
};

#define OUTLINE_INIT                 \
	{                            \
		{ NULL, 0 }, NULL, 0 \
	}

/* False where memory ends. */
bool outline_read(struct outline *o, struct str text);
void outline_free(struct outline *o);

/* How many bytes of letters and digits follow there, at most 64. */
static inline size_t
outline_word(const struct outline *o, size_t at)
{
	const struct outline_block *b = &o->blocks[at / OUTLINE_BLOCK];
	const unsigned skip = at % OUTLINE_BLOCK;
	uint64_t others = ~(b->words >> skip | b[1].words << 1 << (OUTLINE_BLOCK - 1 - skip));

	return others ? bits_lowest(others) : OUTLINE_BLOCK;
}

/*
 * The first mark of a part of the text, and the last one, as an offset in it; its length where
 * it has none.
 */
size_t outline_first_mark(const struct outline *o, struct str part);
size_t outline_last_mark(const struct outline *o, struct str part);

#endif
