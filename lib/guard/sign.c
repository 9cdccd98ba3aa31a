#include "guard/sign.h"

#include <stddef.h>

/* By code point. */
static const struct sign signs[] = {
	{ '$', "dollar", true },
	{ '%', "percent", false },
	{ '&', "and", false },
	{ '+', "+", false },
	{ '<', "<", false },
	{ '=', "=", false },
	{ '>', ">", false },
	{ '^', "^", false },
	{ 0xa3, "pound", true },
	{ 0xa5, "yen", true },
	{ 0xb0, "degrees", false },
	{ 0xb1, "±", false },
	{ 0xd7, "×", false },
	{ 0xf7, "÷", false },
	{ 0x2030, "permille", false },
	{ 0x20ac, "euro", true },
	{ 0x20b4, "hryvnia", true },
	{ 0x20b9, "rupee", true },
	{ 0x20bd, "ruble", true },
	{ 0x2190, "←", false },
	{ 0x2191, "↑", false },
	{ 0x2192, "→", false },
	{ 0x2193, "↓", false },
	{ 0x2248, "≈", false },
	{ 0x2260, "≠", false },
	{ 0x2264, "≤", false },
	{ 0x2265, "≥", false },
	{ 0x25b2, "↑", false },
	{ 0x25bc, "↓", false },
	{ 0x2605, "★", false },
	{ 0x2606, "☆", false },
	{ 0x2640, "♀", false },
	{ 0x2642, "♂", false },
	{ 0x266d, "♭", false },
	{ 0x266f, "♯", false },
	{ 0x2705, "✓", false },
	{ 0x2713, "✓", false },
	{ 0x2714, "✓", false },
	{ 0x2717, "✗", false },
	{ 0x2718, "✗", false },
	{ 0x274c, "✗", false },
	{ 0x2b50, "★", false },
};

const struct sign *
sign_of(uint32_t point)
{
	size_t from = 0;
	size_t to = sizeof(signs) / sizeof(signs[0]);

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (signs[middle].point == point)
			return &signs[middle];
		if (signs[middle].point < point)
			from = middle + 1;
		else
			to = middle;
	}
	return NULL;
}
