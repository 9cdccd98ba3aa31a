#include "guard/sign.h"

#include <stddef.h>

static const struct sign signs[] = {
	{ '$', "dollar", true },
	{ 0xa3, "pound", true },
	{ 0x20ac, "euro", true },
	{ 0xa5, "yen", true },
	{ 0x20bd, "ruble", true },
	{ 0x20b4, "hryvnia", true },
	{ 0x20b9, "rupee", true },
	{ '%', "percent", false },
	{ 0x2030, "permille", false },
	{ '&', "and", false },
	{ '+', "+", false },
	{ '<', "<", false },
	{ '>', ">", false },
	{ '=', "=", false },
	{ '^', "^", false },
	{ 0xd7, "×", false },
	{ 0xf7, "÷", false },
	{ 0xb1, "±", false },
	{ 0xb0, "degrees", false },
};

const struct sign *
sign_of(uint32_t point)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i].point == point)
			return &signs[i];
	return NULL;
}
