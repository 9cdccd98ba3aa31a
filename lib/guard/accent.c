#include "guard/accent.h"

#include <stdbool.h>
#include <stddef.h>

#include "text/table.h"
#include "text/utf8.h"

struct composed {
	struct cell pair;
	uint32_t point;
};
#define ROWS struct composed
#define ROW(pair, point) { pair, point },
#include "compose.inc"

/* The letter that one with a single accent, or the last of several, is composed of; else 0. */
static uint32_t
letter_below(uint32_t point)
{
	for (size_t i = 0; i < COMPOSE_ROWS; i++)
		if (compose_rows[i].point == point) {
			struct str pair = cell_text(compose_rows[i].pair, compose_texts);
			uint32_t letter;

			utf8_next(pair.s, pair.n, &letter);
			return letter;
		}
	return 0;
}

uint32_t
accent_off(uint32_t point)
{
	for (uint32_t letter = point; letter; letter = letter_below(point))
		point = letter;
	return point;
}

uint32_t
accent_on(uint32_t letter, uint32_t mark)
{
	char bytes[2 * UTF8_MAX];
	struct str pair = { bytes, utf8_encode(letter, bytes) };
	size_t from = 0;
	size_t to = COMPOSE_ROWS;

	pair.n += utf8_encode(mark, bytes + pair.n);
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		int order = str_cmp(cell_text(compose_rows[middle].pair, compose_texts), pair);

		if (order == 0)
			return compose_rows[middle].point;
		if (order < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return 0;
}
