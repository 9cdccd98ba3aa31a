/*
 * record: the kept lines, as numbers of their words.
 *
 * A token is one uint32: the word's number in the high 24 bits, marks in the low 8. They are
 * kept as bytes, the marks and then seven bits of the number in each, for most words have
 * low numbers: 2.7 bytes a token.
 */
#ifndef GUARD_RECORD_H
#define GUARD_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	TOKEN_SHIFT = 8,
	TOKEN_FIRST =
	    1, /* the word, whatever its accents, stands in this line for the first time */
};

static inline uint32_t
token_word(uint32_t token)
{
	return token >> TOKEN_SHIFT;
}

struct record {
	uint32_t at;    /* private */
	uint32_t count; /* of tokens */
	uint32_t words; /* of different words */
	uint32_t notes; /* the caller's */
};

struct records {
	struct record *items; /* owned */
	size_t count;
	size_t cap;
	uint32_t **chunks; /* owned; each owned */
	size_t chunk_count;
	size_t chunk_cap;
	size_t room;        /* units of four bytes left in the last chunk */
	uint32_t *views[2]; /* owned: the tokens read last, room for those of any record */
	size_t views_cap[2];
};

/* Two records may be read at a time. */
enum record_view { RECORD_KEPT, RECORD_LATER };

#define RECORDS_INIT                                       \
	{                                                  \
		NULL, 0, 0, NULL, 0, 0, 0, { NULL, NULL }, \
		{                                          \
			0, 0                               \
		}                                          \
	}

/*
 * Adds a line; its number of different words comes from the tokens marked
 * TOKEN_FIRST. False where memory ends.
 */
bool records_add(struct records *r, const uint32_t *tokens, size_t count, uint32_t notes);
/* Its tokens; valid until the next call for that view, or records_add. */
const uint32_t *records_tokens(const struct records *r, size_t number, enum record_view view);
/*
 * How many of its different words are marked, by their rank; 0 where they are fewer than
 * `least`, which is over 0.
 */
size_t records_marked(const struct records *r, size_t number, const uint32_t *ranks,
    const uint8_t *marks, size_t least);
/* Asks for the memory of its tokens. */
void records_wish(const struct records *r, size_t number);
/* Forgets the records from this one on. */
void records_cut(struct records *r, size_t count);
void records_free(struct records *r);

#endif
