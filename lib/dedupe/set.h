/*
 * set: the fingerprints seen so far, each with a number of the caller's if wished.
 *
 * Open addressing in segments of 8,192 slots of 16 bytes, found through a directory by some
 * bits of a mixed fingerprint, as in extendible hashing (Fagin, Nievergelt, Pippenger,
 * Strong, 1979): a full segment is split in two, so the table grows piece by piece, without
 * a pause and without an old table beside the new one. A look-up begins at a cache line of
 * four slots and goes on from there. Memory: 20 to 40 bytes a fingerprint (5 to 10 more with
 * numbers).
 *
 * The order of slots is mixed with a secret of the run: nobody can write lines that crowd
 * one place, and a look-up costs the same whatever is looked up. What the set answers does
 * not depend on it.
 */
#ifndef DEDUPE_SET_H
#define DEDUPE_SET_H

#include <stdint.h>

#include "dedupe/fingerprint.h"

struct set_segment;

struct set {
	uint64_t count;
	bool numbered; /* each fingerprint has a number */
	/*
	 * Fingerprints with lower numbers may be dropped, and are where their room is needed:
	 * with times for numbers the memory of a stream without end is that of one age.
	 */
	uint32_t oldest;

	/* private */
	uint64_t secret[4];
	uint32_t *directory; /* owned: 2^bits numbers of segments; one may stand there often */
	unsigned bits;
	struct set_segment *segments; /* owned */
	size_t n;
	size_t cap;
	struct set_chunk *chunks;              /* owned: the memory of all slots */
	struct fingerprint *spare, *spare_end; /* not given to a segment yet */
	size_t size;                           /* of all chunks, in bytes */
};

/* A fingerprint, and where it is looked for. */
struct set_place {
	struct fingerprint f; /* set by the caller, before set_expect */

	/* private */
	struct fingerprint *first;
	size_t of; /* the number of segments when it was true */
	uint32_t segment;
};

enum set_answer { SET_FAILED = -1, SET_NEW = 0, SET_KNOWN = 1 };

/* Nothing is allocated before the first fingerprint comes. */
void set_init(struct set *s, bool numbered);
/*
 * Where they will be looked for. The memory there is fetched meanwhile and nobody waits for
 * it: who has many to add asks for the places of all before adding the first.
 */
void set_expect(const struct set *s, struct set_place *places, size_t n);
/*
 * Adds it unless it is there. SET_FAILED: memory ended, the set is as it was. Where the set
 * is numbered, *number points to the fingerprint's number, 0 if new, until the next call.
 */
enum set_answer set_add(struct set *s, struct set_place *place, uint32_t **number);
/* Its number where it is known (and the set numbered), until the next set_add; else NULL. */
uint32_t *set_find(const struct set *s, struct fingerprint f);
/* Walks all fingerprints, in no order: *at begins as 0; false behind the last. */
bool set_next(const struct set *s, size_t *at, struct fingerprint *f, uint32_t *number);
void set_free(struct set *s);

#endif
