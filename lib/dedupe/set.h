/*
 * set: the fingerprints seen so far, each with a number of the caller's if wished.
 *
 * Open addressing in segments of 8,192 slots of 16 bytes, found through a directory by some
 * bits of a mixed fingerprint, as in extendible hashing (Fagin, Nievergelt, Pippenger,
 * Strong, 1979): a full segment is split in two, so the table grows piece by piece, without
 * a pause and without an old table beside the new one. A look-up begins at a cache line of
 * four slots and goes on from there. Memory: 18 to 37 bytes a fingerprint (5 to 9 more with
 * numbers).
 *
 * The order of slots is mixed with a secret of the run: nobody can write lines that crowd
 * one place, and a look-up costs the same whatever is looked up. What the set answers does
 * not depend on it.
 */
#ifndef DEDUPE_SET_H
#define DEDUPE_SET_H

#include <stdint.h>

#include "text/fingerprint.h"

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

/*
 * So many may be added at once: memory is asked for before it is waited for, and fewer left
 * the waits at the end of a batch too dear.
 */
enum { SET_AT_ONCE = 256 };

/* A fingerprint to be added. */
struct set_place {
	struct fingerprint f; /* set by the caller */
	bool known;           /* it was there */
	uint32_t *number;     /* where the set is numbered: its number, 0 if it is new */

	/* private */
	struct fingerprint *block;
	struct set_segment *segment;
};

/* Nothing is allocated before the first fingerprint comes. */
void set_init(struct set *s, bool numbered);
/*
 * Adds, in that order, those that are not there. What the places say of their numbers is
 * true until the next call. False: memory ended, the set holds what it held.
 */
bool set_add(struct set *s, struct set_place *places, size_t n);
/* Its number where it is known (and the set numbered), until the next set_add; else NULL. */
uint32_t *set_find(const struct set *s, struct fingerprint f);
/* Walks all fingerprints, in no order: *at begins as 0; false behind the last. */
bool set_next(const struct set *s, size_t *at, struct fingerprint *f, uint32_t *number);
void set_free(struct set *s);

#endif
