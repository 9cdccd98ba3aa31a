/*
 * downward: different numbers below 2^31, sorted, the highest in front.
 *
 * A few are sorted by how many are over each, without a branch to be guessed.
 */
#ifndef NEAR_DOWNWARD_H
#define NEAR_DOWNWARD_H

#include <stddef.h>
#include <stdint.h>

void downward_sort(uint32_t *items, size_t n);

#endif
