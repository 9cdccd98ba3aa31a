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

#include "text/bytes.h"

enum {
	WRITING_ITSELF = 1 << 0, /* it stands for no other words */
	WRITING_VOTES = 1 << 1,  /* it speaks for a language */
};

struct writing {
	uint64_t bytes[2]; /* of the word, zeros behind them; zeros alone: a free place */
	uint32_t word;
	uint8_t length;
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
 * The bytes of the word that begins at the offset, with a letter; its length, or 0 where it
 * is not plain: it is longer, or what follows may belong to it.
 */
size_t writing_read(struct str text, size_t at, uint64_t bytes[2]);
/* The place of a word with these bytes. */
struct writing *writings_place(const struct writings *w, const uint64_t bytes[2]);

#endif
