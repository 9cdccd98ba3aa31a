/*
 * sign: the signs that are words: of money, %, &, those of arithmetic, and what is read in
 * tables: arrows, stars, ticks.
 */
#ifndef GUARD_SIGN_H
#define GUARD_SIGN_H

#include <stdbool.h>
#include <stdint.h>

struct sign {
	uint32_t point;
	const char *word;
	bool is_currency;
};

/* NULL for anything else. */
const struct sign *sign_of(uint32_t point);

#endif
