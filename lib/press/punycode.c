#include "press/punycode.h"

#include <stdint.h>

#include "text/utf8.h"

enum {
	BASE = 36,
	LEAST = 1,
	MOST = 26,
	SKEW = 38,
	DAMP = 700,
	INITIAL_BIAS = 72,
	INITIAL_POINT = 0x80,
	LAST_POINT = 0x10ffff
};

/* Digits of the encoding: a to z, 0 to 9; BASE for another byte. */
static uint32_t
digit_of(char c)
{
	if (is_digit(c))
		return (uint32_t)(c - '0') + 26;
	return is_alpha(c) ? (uint32_t)(to_lower(c) - 'a') : BASE;
}

static uint32_t
adapted(uint32_t delta, uint32_t count, bool first)
{
	uint32_t k = 0;

	delta = first ? delta / DAMP : delta / 2;
	delta += delta / count;
	for (; delta > (BASE - LEAST) * MOST / 2; k += BASE)
		delta /= BASE - LEAST;
	return k + (BASE - LEAST + 1) * delta / (delta + SKEW);
}

/*
 * Reads one number of variable length and takes it off the text; false where it is broken or
 * too large.
 */
static bool
read_delta(struct str *rest, uint32_t bias, uint32_t *delta)
{
	uint64_t value = 0;
	uint64_t weight = 1;

	for (uint32_t k = BASE;; k += BASE) {
		uint32_t low = k <= bias ? LEAST : k >= bias + MOST ? MOST : k - bias;
		uint32_t digit = rest->n > 0 ? digit_of(rest->s[0]) : BASE;

		if (digit == BASE || weight > UINT32_MAX)
			return false;
		*rest = str_from(*rest, 1);
		value += digit * weight;
		if (value > UINT32_MAX)
			return false;
		if (digit < low)
			break;
		weight *= BASE - low;
	}
	*delta = (uint32_t)value;
	return true;
}

/*
 * Puts the code points that are told behind the last hyphen between the plain ones; their
 * number, 0 where broken.
 */
static size_t
insert_points(struct str coded, uint32_t *points, size_t count)
{
	uint32_t point = INITIAL_POINT;
	uint32_t bias = INITIAL_BIAS;
	uint32_t at = 0;
	uint32_t delta;

	for (bool first = true; coded.n > 0; first = false) {
		if (count == PUNYCODE_POINTS || !read_delta(&coded, bias, &delta) ||
		    delta > UINT32_MAX - at)
			return 0;
		count++;
		bias = adapted(delta, (uint32_t)count, first);
		at += delta;
		if (at / count > LAST_POINT - point)
			return 0;
		point += at / (uint32_t)count;
		at %= (uint32_t)count;
		memmove(points + at + 1, points + at, (count - 1 - at) * sizeof(*points));
		points[at++] = point;
	}
	return count;
}

size_t
punycode_decode(struct str label, char out[PUNYCODE_BYTES])
{
	uint32_t points[PUNYCODE_POINTS];
	struct str prefix = STR("xn--");
	struct str coded = str_from(label, prefix.n);
	size_t plain = coded.n;
	size_t count;
	size_t n = 0;

	if (!str_starts(label, prefix) || label.n > PUNYCODE_POINTS)
		return 0;
	while (plain > 0 && coded.s[plain - 1] != '-')
		plain--;
	for (size_t i = 0; i + 1 < plain; i++)
		points[i] = (unsigned char)coded.s[i];
	count = insert_points(str_from(coded, plain), points, plain > 0 ? plain - 1 : 0);
	for (size_t i = 0; i < count; i++)
		n += utf8_encode(points[i], out + n);
	return n;
}
