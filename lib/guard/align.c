#include "guard/align.h"

#include <stdlib.h>

#include "text/memory.h"

enum { WHOLE = 10, FREE = 3, VARIANT = 1 };
enum step { STEP_SAME, STEP_VARIANT, STEP_OUT, STEP_IN };

void
align_free(struct align *al)
{
	free(al->gaps);
	free(al->steps);
	free(al->costs);
}

static uint16_t
price(const struct judge *j, uint32_t token)
{
	return judge_classes(j, token) & WORD_FREE ? FREE : WHOLE;
}

/* One row of the table: the costs of making b[0..k) from the words of a up to this one. */
static void
fill_row(const struct judge *j, uint32_t word, struct words b, uint16_t *row, const uint16_t *above,
    uint8_t *steps)
{
	uint16_t out = price(j, word);

	row[0] = (uint16_t)(above[0] + out);
	steps[0] = STEP_OUT;
	for (size_t k = 1; k <= b.n; k++) {
		bool same = token_word(word) == token_word(b.tokens[k - 1]);
		uint16_t best = (uint16_t)(above[k] + out);

		steps[k] = STEP_OUT;
		if (row[k - 1] + price(j, b.tokens[k - 1]) < best) {
			best = (uint16_t)(row[k - 1] + price(j, b.tokens[k - 1]));
			steps[k] = STEP_IN;
		}
		if (same && above[k - 1] <= best) {
			best = above[k - 1];
			steps[k] = STEP_SAME;
		} else if (above[k - 1] + VARIANT < best && variant_of(j, word, b.tokens[k - 1])) {
			best = (uint16_t)(above[k - 1] + VARIANT);
			steps[k] = STEP_VARIANT;
		}
		row[k] = best;
	}
}

static bool
room(struct align *al, size_t cells, size_t width)
{
	uint8_t *steps = mem_grow(al->steps, &al->step_cap, cells, sizeof(*steps));
	uint16_t *costs;

	if (steps)
		al->steps = steps;
	costs = mem_grow(al->costs, &al->cost_cap, 2 * width, sizeof(*costs));
	if (costs)
		al->costs = costs;
	al->failed = al->failed || !steps || !costs;
	return steps && costs;
}

static void
fill(struct align *al, const struct judge *j, struct words a, struct words b)
{
	size_t width = b.n + 1;
	uint16_t *row = al->costs;
	uint16_t *above = al->costs + width;

	row[0] = 0;
	al->steps[0] = STEP_SAME;
	for (size_t k = 1; k < width; k++) {
		row[k] = (uint16_t)(row[k - 1] + price(j, b.tokens[k - 1]));
		al->steps[k] = STEP_IN;
	}
	for (size_t i = 1; i <= a.n; i++) {
		uint16_t *swap = above;

		above = row;
		row = swap;
		fill_row(j, a.tokens[i - 1], b, row, above, al->steps + i * width);
	}
}

/* Adds a step to the gap that was met last, walking backwards, or begins one. */
static bool
widen(struct align *al, size_t a, size_t b, bool out)
{
	struct gap *last = al->count ? &al->gaps[al->count - 1] : NULL;
	struct gap *gaps;

	if (last && last->a == a + out && last->b == b + !out) {
		last->a = a;
		last->b = b;
		return true;
	}
	gaps = mem_grow(al->gaps, &al->cap, al->count + 1, sizeof(*gaps));
	if (!gaps) {
		al->failed = true;
		return false;
	}
	al->gaps = gaps;
	gaps[al->count++] = (struct gap){ a, a + out, b, b + !out };
	return true;
}

static bool
walk_back(struct align *al, const struct judge *j, struct words a, struct words b)
{
	size_t i = a.n;
	size_t k = b.n;

	while (i > 0 || k > 0) {
		enum step step = (enum step)al->steps[i * (b.n + 1) + k];

		if (step == STEP_VARIANT)
			al->variants |= variant_of(j, a.tokens[i - 1], b.tokens[k - 1]);
		if (step == STEP_SAME || step == STEP_VARIANT) {
			i--;
			k--;
			continue;
		}
		i -= step == STEP_OUT;
		k -= step == STEP_IN;
		if (!widen(al, i, k, step == STEP_OUT))
			return false;
	}
	return true;
}

static void
turn_around(struct gap *gaps, size_t n)
{
	for (size_t i = 0; i < n / 2; i++) {
		struct gap gap = gaps[i];

		gaps[i] = gaps[n - 1 - i];
		gaps[n - 1 - i] = gap;
	}
}

bool
align_words(struct align *al, const struct judge *j, struct words a, struct words b)
{
	al->count = 0;
	if (a.n >= ALIGN_CELLS || b.n >= ALIGN_CELLS || (a.n + 1) * (b.n + 1) > ALIGN_CELLS)
		return false;
	if (a.n + b.n > UINT16_MAX / WHOLE || !room(al, (a.n + 1) * (b.n + 1), b.n + 1))
		return false;
	fill(al, j, a, b);
	if (!walk_back(al, j, a, b))
		return false;
	turn_around(al->gaps, al->count);
	return true;
}
