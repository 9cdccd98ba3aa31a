/*
 * postings: the kept sets that have a word among their first ones.
 *
 * A posting is in one of 64 classes, by the set's size and by the place of the word in its
 * set. It has a signature: a few bits of the word and those behind it in its set (signature.h).
 *
 * A list is one piece of memory: blocks of eight postings, their signatures side by side. A
 * long one is sorted by class whenever it is full and moves to a larger one, and begins
 * with a directory of where each class ends; what has come since stands behind.
 *
 * Eight bytes a posting, an eighth more in lists that grow, 128 for a directory. Adding takes
 * constant time on the whole.
 */
#ifndef NEAR_POSTINGS_H
#define NEAR_POSTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	POSTING_LINE_BITS = 26,
	POSTING_PLACE_BITS = 3,
	POSTING_PLACES = 1 << POSTING_PLACE_BITS, /* the last one stands for all from there on */
	POSTING_SIZES = 8,
	POSTING_CLASSES = POSTING_SIZES * POSTING_PLACES,
};

struct posting {
	uint32_t line; /* its number and, in the high six bits, its class */
	uint32_t signature;
};

enum { POSTINGS_BLOCK = 8 };

/* A line of the cache. */
struct posting_block {
	uint32_t signatures[POSTINGS_BLOCK];
	uint32_t lines[POSTINGS_BLOCK]; /* as in a posting */
};

struct postings {
	uint32_t count;
	uint32_t cap; /* a multiple of a block; 0: the one posting stands in place */
	union {
		struct posting one;
		struct posting_block *many; /* owned */
	} at;
};

enum {
	POSTINGS_LONG = 64,     /* the room of a list that has a directory, */
	POSTINGS_DIRECTORY = 2, /* of so many blocks */
};

/* Of a list of several postings; zeros behind the last one. */
static inline struct posting_block *
postings_blocks(const struct postings *p)
{
	return p->at.many + (p->cap < POSTINGS_LONG ? 0 : POSTINGS_DIRECTORY);
}

/*
 * Private: a directory has the ends of the classes in units of a power of two,
 * so that 16 bits suffice.
 */
static inline unsigned
postings_shift(const struct postings *p)
{
	unsigned shift = 0;

	while (p->cap >> shift > UINT16_MAX)
		shift++;
	return shift;
}

/*
 * Where a class begins in a list with a directory, or a little before; POSTING_CLASSES:
 * where the unsorted ones do.
 */
static inline size_t
postings_begin(const struct postings *p, uint32_t class)
{
	const uint16_t *ends = (const uint16_t *)(const void *)p->at.many;

	return class ? (size_t)ends[class - 1] << postings_shift(p) : 0;
}

/* Where it ends, or a little behind. */
static inline size_t
postings_end(const struct postings *p, uint32_t class)
{
	size_t end = postings_begin(p, class + 1) + ((size_t)1 << postings_shift(p)) - 1;

	return end < p->count ? end : p->count;
}

static inline uint32_t
posting_number(uint32_t line)
{
	return line & ((1U << POSTING_LINE_BITS) - 1);
}

static inline uint32_t
posting_size(uint32_t line)
{
	return (line >> POSTING_LINE_BITS) / POSTING_PLACES;
}

static inline uint32_t
posting_place(uint32_t line)
{
	return (line >> POSTING_LINE_BITS) % POSTING_PLACES;
}

/* The class of a word at this place, from 0, in a set of such a size. */
uint32_t posting_class(size_t place, uint32_t size_class);
uint32_t posting_size_class(size_t size);
/* The largest size in a class; SIZE_MAX for the last one. */
size_t posting_size_end(uint32_t size_class);

void postings_free(struct postings *p);
/* False where memory ends. */
bool postings_add(struct postings *p, uint32_t line, uint32_t class, uint32_t signature);

#endif
