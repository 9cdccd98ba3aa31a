/*
 * passed: what a near join over several processes hands from pass to pass, a record a line.
 *
 *	KEY TAB NUMBER TAB SIGNATURE TAB WORDS.PLACE.PREFIX TAB LINE	sent: spread.h to meet.h
 *	NUMBER-EARLIER TAB REASON	a pair: meet.h to settle.h
 *	NUMBER-NUMBER TAB LINE		a line itself, which sorts behind its pairs
 *
 * Keys, numbers and signatures are 16 hexadecimal digits, so that sorting by bytes sorts by
 * number; the counts are as few as it takes.
 * A line's number is that of its piece of the input and its own there, both from 0.
 */
#ifndef NEAR_PASSED_H
#define NEAR_PASSED_H

#include <stdint.h>

#include "line/writer.h"
#include "text/bytes.h"

enum {
	PASSED_LINE_BITS = 40,
	PASSED_PIECES = 1 << (64 - PASSED_LINE_BITS),
};

/* A line under one of its keys. */
struct sent {
	uint64_t key;
	uint64_t number;
	uint64_t signature; /* of its words */
	uint64_t words;     /* different ones */
	uint64_t place;     /* of the key's word among them, from 0 */
	uint64_t prefix;    /* so many have a key; 0: it is the one for long lines */
	struct str line;    /* whole where place is 0, else the text alone */
};

void passed_send(struct writer *out, const struct sent *sent);
/* False where the line is no such record. The view is into it. */
bool passed_receive(struct str raw, struct sent *sent);

/* A pair, or a line where both numbers are the same. */
struct pair_key {
	uint64_t later, earlier;
};

void passed_pair(struct writer *out, struct pair_key key, struct str rest);
bool passed_take_pair(struct str raw, struct pair_key *key, struct str *rest);

#endif
