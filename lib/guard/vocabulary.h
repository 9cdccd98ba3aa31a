/*
 * vocabulary: every different word once, numbered by first sight.
 *
 * Words are bytes, folded by the caller. Numbers begin at 0 and never change, so that an
 * order by number is fixed for ever (join.h needs that). The table is mixed with a secret
 * of the run, for nobody is to build words that meet in it.
 */
#ifndef GUARD_VOCABULARY_H
#define GUARD_VOCABULARY_H

#include <stdint.h>

#include "text/arena.h"

/* Most words are no longer than their head, and found without a look at their bytes. */
struct vocabulary_slot {
	uint64_t head;   /* the first 8 bytes, zeros behind a shorter word */
	uint32_t number; /* from 1, and the length up to 255 in the high byte; 0: empty */
	uint32_t hash;
};

enum {
	VOCABULARY_LIMIT = (1 << 24) - 1,
	VOCABULARY_KEYS = 8, /* words of 4 bytes that the hash of a short word takes */
};

struct vocabulary {
	struct str *words; /* owned: by number; the bytes are the arena's */
	size_t count;
	size_t cap;
	struct vocabulary_slot *slots; /* owned */
	size_t mask;
	struct arena letters;
	uint64_t secret[2];
	uint64_t keys[VOCABULARY_KEYS + 1];
};

#define VOCABULARY_FAILED UINT32_MAX

bool vocabulary_init(struct vocabulary *l, const uint64_t secret[2]);
void vocabulary_free(struct vocabulary *l);

/*
 * The word's number, a new one at first sight; VOCABULARY_FAILED where memory ends or at the
 * limit.
 */
uint32_t vocabulary_number(struct vocabulary *l, struct str word);

static inline struct str
vocabulary_word(const struct vocabulary *l, uint32_t number)
{
	return l->words[number];
}

#endif
