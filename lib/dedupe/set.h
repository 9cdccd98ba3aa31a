/*
 * set: the fingerprints seen so far, each with a number of the caller's if wished.
 *
 * Open addressing in segments of 8,192 slots of 16 bytes, found through a directory by the
 * first bits of a mixed fingerprint, as in extendible hashing (Fagin, Nievergelt, Pippenger,
 * Strong, 1979): a full segment is split in two, so the table grows piece by piece, without
 * a pause and without an old table beside the new one. A look-up begins at a cache line of
 * four slots and goes on from there. Memory: 18 to 37 bytes a fingerprint (4.5 to 9 more
 * with numbers).
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
	struct set_segment **directory; /* owned; 2^bits of them, a segment may stand in several */
	unsigned bits;
	uint64_t secret[4];
	uint64_t count;
	bool numbered; /* each fingerprint has a number */

	/* private */
	struct set_chunk *chunks;  /* owned: the memory of all slots */
	size_t spare;              /* slots of the first chunk that no segment has taken yet */
	size_t slots;              /* in all chunks */
	struct set_moving *moving; /* owned: a segment that is being split */
};

enum set_answer { SET_FAILED = -1, SET_NEW = 0, SET_KNOWN = 1 };

/* Nothing is allocated before the first fingerprint comes. */
void set_init(struct set *s, bool numbered);
/*
 * Adds it unless it is there. SET_FAILED: memory ended, the set is as it was. Where the set
 * is numbered, *number points to the fingerprint's number, 0 if new, until the next call.
 */
enum set_answer set_add(struct set *s, struct fingerprint f, uint32_t **number);
/*
 * How many of them stand where they are first looked for. Asked before many are added, for
 * the sake of the memory it touches: the look-ups here do not wait for one another.
 */
size_t set_warm(const struct set *s, const struct fingerprint *f, size_t n);
/* Its number where it is known (and the set numbered), until the next set_add; else NULL. */
uint32_t *set_find(const struct set *s, struct fingerprint f);
void set_free(struct set *s);

#endif
