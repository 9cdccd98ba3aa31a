/*
 * fingerprint: 128 bits that stand for a text.
 *
 * SipHash-2-4 with 128 bits of output (Aumasson and Bernstein, SipHash: a fast short-input
 * PRF, 2012) under a fixed key, the bytes 00 01 ... 0f of the authors' own test vectors.
 * The key is published so that fingerprints agree between runs and machines (--part, --keys,
 * states): 10^9 different lines hold two of one fingerprint with a chance of 1.5e-21.
 */
#ifndef TEXT_FINGERPRINT_H
#define TEXT_FINGERPRINT_H

#include <stdint.h>

#include "text/bytes.h"

struct fingerprint {
	uint64_t low, high;
};

struct fingerprint fingerprint_of(struct str text);
/* The same for one of many families that share nothing: family 0 is fingerprint_of. */
struct fingerprint fingerprint_within(uint64_t family, struct str text);

static inline bool
fingerprint_eq(struct fingerprint a, struct fingerprint b)
{
	return a.low == b.low && a.high == b.high;
}

/* In the order of the digits that fingerprint_write writes: <0, 0 or >0. */
int fingerprint_cmp(struct fingerprint a, struct fingerprint b);

/* As --keys writes it: 32 hexadecimal digits, the bytes in the order of the test vectors. */
enum { FINGERPRINT_DIGITS = 32 };
void fingerprint_write(struct fingerprint f, char digits[FINGERPRINT_DIGITS]);
/* Whether the text is such a key and nothing else. */
bool fingerprint_read(struct str digits, struct fingerprint *f);

#endif
