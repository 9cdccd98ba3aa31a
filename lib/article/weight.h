/*
 * weight: what a block of so many words weighs beside others: the root of their number, for a
 * long block is surer than a short one, but not by as much as it is longer.
 */
#ifndef ARTICLE_WEIGHT_H
#define ARTICLE_WEIGHT_H

#include <stdint.h>

enum { WEIGHT_WORDS = 60, WEIGHT_UNIT = 16 };

/* sqrt(words + 1) in 1/WEIGHT_UNIT, rounded up; more than WEIGHT_WORDS count as so many. */
static inline int32_t
weight_of(uint32_t words)
{
	static const uint8_t weight[WEIGHT_WORDS + 1] = { 16, 23, 28, 32, 36, 40, 43, 46, 48, 51,
		54, 56, 58, 60, 62, 64, 66, 68, 70, 72, 74, 76, 77, 79, 80, 82, 84, 85, 87, 88, 90,
		91, 92, 94, 95, 96, 98, 99, 100, 102, 103, 104, 105, 107, 108, 109, 110, 111, 112,
		114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125 };

	return weight[words < WEIGHT_WORDS ? words : WEIGHT_WORDS];
}

#endif
