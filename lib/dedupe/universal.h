/*
 * universal: fingerprints that hold in one run only, made in a third of the time of SipHash.
 *
 * Two independent halves of 64 bits. Each sums products of the text's words, two by two,
 * each word shifted by a secret one (NH of UMAC: Black, Halevi, Krawczyk, Krovetz, Rogaway,
 * UMAC: fast and secure message authentication, 1999, with words of 64 bits), adds the
 * length, and brings the 128 bits of the sum down to 64 (Multilinear of Lemire and Kaser,
 * Strongly universal string hashing is fast, 2014). Whatever two texts somebody has chosen
 * who does not know the secret, they have one fingerprint with a chance of at most 2.7e-38,
 * and that is proved, not believed: 2^-63 for the sums and 2^-64 for what is made of each,
 * and both halves must fail. Texts over UNIVERSAL_LONGEST bytes have the fingerprint of
 * fingerprint.h.
 */
#ifndef DEDUPE_UNIVERSAL_H
#define DEDUPE_UNIVERSAL_H

#include "dedupe/fingerprint.h"

enum { UNIVERSAL_LONGEST = 1024, UNIVERSAL_WORDS = UNIVERSAL_LONGEST / 8 };

/* All of it secret. */
struct universal_half {
	uint64_t shift[UNIVERSAL_WORDS];
	uint64_t sum[6]; /* three numbers of 128 bits, the low words first */
};

struct universal {
	struct universal_half halves[2];
};

/* With a secret of its own. */
void universal_init(struct universal *u);

struct fingerprint universal_of(const struct universal *u, struct str text);

#endif
