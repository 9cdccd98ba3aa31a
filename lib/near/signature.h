/*
 * signature: the words of a set as a few bits.
 *
 * Each word turns the bit of its rank over. So no fewer words stand in one of two sets alone
 * than bits differ (the bitmap filter of Sandes, Teodoro and Melo 2020).
 */
#ifndef NEAR_SIGNATURE_H
#define NEAR_SIGNATURE_H

#include <stdint.h>

/* The number of a word's bit in a signature of so many bits, by its rank. */
static inline uint32_t
signature_bit(uint32_t rank, uint32_t bits)
{
	enum { ALONE = 8 }; /* the commonest words have bits of their own: they tell most */

	return rank < ALONE
	    ? rank
	    : ALONE + (uint32_t)((uint64_t)(rank * 0x9e3779b1U) * (bits - ALONE) >> 32);
}

#endif
