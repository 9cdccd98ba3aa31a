/*
 * universal: fingerprints that hold in one run only, made in a quarter of the time of SipHash.
 *
 * A text is taken in pairs of words. The pairs and their sum (a check: two texts that differ
 * differ in two of all these) are multiplied, each word shifted by a secret one (NH of UMAC:
 * Black, Halevi, Krawczyk, Krovetz, Rogaway, UMAC: fast and secure message authentication,
 * 1999, with words of 64 bits), and the products are summed up twice, plainly and by their
 * places (encode, hash, combine: Nandi, On the minimum number of multiplications necessary
 * for universal hash functions, 2014). Both sums, of 128 bits, are brought down to 64
 * (Multilinear of Lemire and Kaser, Strongly universal string hashing is fast, 2014).
 *
 * Whatever two texts somebody has chosen who does not know the secret, they have one
 * fingerprint with a chance of at most 2e-37, and that is proved, not believed. Both sums are
 * the same with at most 2^-123: two products have to hit what that asks of them, each with
 * 2^-64, and 2^5 times as often where their places differ by 32 (of texts of different
 * lengths, each with 2^-63). Else what is made of the one that differs is the same with 2^-64,
 * and the other sum with at most 2^-59. Texts over UNIVERSAL_LONGEST bytes have the
 * fingerprint of fingerprint.h.
 */
#ifndef DEDUPE_UNIVERSAL_H
#define DEDUPE_UNIVERSAL_H

#include "text/fingerprint.h"

enum { UNIVERSAL_PAIRS = 63, UNIVERSAL_LONGEST = UNIVERSAL_PAIRS * 16 };

/* Two words of a text, or what shifts them. */
struct universal_pair {
	uint64_t first, second;
};

/* All of it secret. */
struct universal {
	struct universal_pair check;
	struct universal_pair shift[UNIVERSAL_PAIRS];
	uint64_t plain[6]; /* for each sum three numbers of 128 bits, the low words first */
	uint64_t placed[6];
};

/* With a secret of its own. */
void universal_init(struct universal *u);

struct fingerprint universal_of(const struct universal *u, struct str text);

#endif
