/*
 * bits: how many are set, for which C11 has no name: by sums within pairs, fours and bytes
 * (Warren, "Hacker's Delight", 5-1).
 */
#ifndef TEXT_BITS_H
#define TEXT_BITS_H

#include <stdint.h>

static inline unsigned
bits_count(uint64_t bits)
{
	bits -= bits >> 1 & UINT64_C(0x5555555555555555);
	bits = (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
	bits = (bits + (bits >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return (unsigned)(bits * UINT64_C(0x0101010101010101) >> 56);
}

#endif
