/*
 * postings: the kept sets that have a word among their first ones.
 *
 * A posting is in one of 64 classes, by the place of the word in its set and by the set's
 * size, so that who knows where a word may lead passes over whole pieces of a long list: it
 * is split by place, and a long piece of it by size. A bit signature of the word and
 * those behind it in the set (Sandes, Teodoro and Melo 2020) stands in the posting and turns
 * away most sets before their records, which lie scattered, are looked at: what is before the
 * first word that two sets share is in one of them alone.
 *
 * Twelve bytes a posting. Cost of a look-up: the postings in the classes asked for.
 */
#ifndef DEDUPE_POSTINGS_H
#define DEDUPE_POSTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	POSTINGS_MOST = 1 << 16, /* of one piece, the newest ones, that are looked at */
	POSTING_LINE_BITS = 26,
	POSTING_PLACES = 8, /* the last one stands for all from there on */
	POSTING_SIZES = 8,
};

struct posting {
	uint32_t line;         /* its number and, in the high six bits, its class */
	uint32_t signature[2]; /* in halves: twelve bytes in all */
};

struct postings {
	uint32_t count;
	uint32_t cap; /* 0: the one posting stands in place; UINT32_MAX: they are split */
	union {
		struct posting one;
		struct posting *many;   /* owned */
		struct postings *split; /* owned: by place or size */
	} at;
};

/* What is looked for: bits of the signatures that may differ, at most, by the other's size. */
struct probe {
	uint32_t different[POSTING_SIZES];
};

/* A look-up of one word: the classes that may be met, a bit for each, and the set looked up. */
struct pick {
	uint64_t classes;
	uint64_t signature;          /* of the word and those behind it */
	uint32_t place;              /* of the word */
	const struct postings *list; /* borrowed; for postings_pick to fill in */
};

struct picks {
	struct pick *items; /* owned */
	size_t count;
	size_t cap;
};

/* Lines found; each may stand there several times. */
struct lines {
	uint32_t *items; /* owned */
	size_t count;
	size_t cap;
	uint64_t capped; /* pieces that had more than POSTINGS_MOST */
};

/* A word's bit of a signature, by its rank. */
static inline uint64_t
posting_bit(uint32_t rank)
{
	enum {
		ALONE = 12,
		BITS = 64
	}; /* the commonest words have bits of their own: they tell most */

	return UINT64_C(1) << (rank < ALONE
		       ? rank
		       : ALONE + ((uint64_t)(rank * 0x9e3779b1U) * (BITS - ALONE) >> 32));
}

/* The class of a word at this place, from 0, in a set of this size. */
uint32_t posting_class(size_t place, size_t size);
uint32_t posting_size_class(size_t size);
/* The largest size in a class; SIZE_MAX for the last one. */
size_t posting_size_end(uint32_t size_class);

void postings_free(struct postings *p);
/* False where memory ends, as below. */
bool postings_add(struct postings *p, uint32_t line, uint32_t class, uint64_t signature);
/* Adds the lists of these classes, and asks for their memory: it lies scattered, and arrives while others are looked at. */
bool postings_pick(const struct postings *p, struct pick pick, struct picks *picks);
bool postings_find(const struct picks *picks, const struct probe *probe, struct lines *found);

#endif
