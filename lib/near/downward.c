#include "near/downward.h"

#include <stdlib.h>

static int
by_number_down(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a;
	uint32_t y = *(const uint32_t *)b;

	return (x < y) - (x > y);
}

enum { FEW = 48, SIDE = 8 /* that are compared side by side */ };

/* How many of n items are over each of SIDE. */
static void
count_above(const int32_t *items, size_t n, const int32_t *side, int32_t above[SIDE])
{
	for (size_t k = 0; k < SIDE; k++)
		above[k] = 0;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < SIDE; k++)
			above[k] -= items[i] > side[k] ? -1 : 0;
}

void
downward_sort(uint32_t *items, size_t n)
{
	int32_t few[FEW] = { 0 };
	int32_t above[SIDE];

	if (n > FEW) {
		qsort(items, n, sizeof(*items), by_number_down);
		return;
	}
	for (size_t i = 0; i < n; i++)
		few[i] = (int32_t)items[i];
	for (size_t i = 0; i < n; i++) {
		if (i % SIDE == 0)
			count_above(few, n, few + i, above);
		items[above[i % SIDE]] = (uint32_t)few[i];
	}
}
