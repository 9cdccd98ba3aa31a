#include "text/utf8.h"

#include "text/stretch.h"

/*
 * The second byte's range depends on the first: no overlong form, no surrogate, none past
 * U+10FFFF.
 */
static unsigned char
least_second(unsigned char first)
{
	return first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
}

static unsigned char
most_second(unsigned char first)
{
	return first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
}

/* The long way, which finds how much of an ill-formed sequence is one piece. */
static size_t
decode_slowly(const char *s, size_t n, uint32_t *point)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t length = u[0] >= 0xf0 ? 4 : u[0] >= 0xe0 ? 3 : 2;
	uint32_t value = u[0] & (0x7fU >> length);

	*point = UTF8_BROKEN;
	if (u[0] < 0xc2 || u[0] > 0xf4)
		return 1;
	for (size_t i = 1; i < length; i++) {
		unsigned char least = i == 1 ? least_second(u[0]) : 0x80;
		unsigned char most = i == 1 ? most_second(u[0]) : 0xbf;

		if (i == n || u[i] < least || u[i] > most)
			return i;
		value = value << 6 | (u[i] & 0x3fU);
	}
	*point = value;
	return length;
}

size_t
utf8_decode_long(const char *s, size_t n, uint32_t *point)
{
	const unsigned char *u = (const unsigned char *)s;
	uint32_t value;

	if (u[0] < 0xe0 || u[0] > 0xef || n < 3 || !utf8_is_continuation(s[1]) ||
	    !utf8_is_continuation(s[2]))
		return decode_slowly(s, n, point);
	value = (u[0] & 0xfU) << 12 | (u[1] & 0x3fU) << 6 | (u[2] & 0x3fU);
	if (value < 0x800 || (value >= 0xd800 && value < 0xe000))
		return decode_slowly(s, n, point);
	*point = value;
	return 3;
}

size_t
utf8_before(const char *s, size_t n, uint32_t *point)
{
	size_t back = n < UTF8_MAX ? n : UTF8_MAX;

	for (size_t length = 1; length <= back; length++)
		if (!utf8_is_continuation(s[n - length]) &&
		    utf8_next(s + n - length, length, point) == length)
			return length;
	*point = UTF8_BROKEN;
	return 1;
}

size_t
utf8_encode_long(uint32_t point, char out[UTF8_MAX])
{
	if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
		point = UTF8_REPLACEMENT;
	if (point < 0x800) {
		out[0] = (char)(0xc0U | point >> 6);
		out[1] = (char)(0x80U | (point & 0x3fU));
		return 2;
	}
	if (point < 0x10000) {
		out[0] = (char)(0xe0U | point >> 12);
		out[1] = (char)(0x80U | (point >> 6 & 0x3fU));
		out[2] = (char)(0x80U | (point & 0x3fU));
		return 3;
	}
	out[0] = (char)(0xf0U | point >> 18);
	out[1] = (char)(0x80U | (point >> 12 & 0x3fU));
	out[2] = (char)(0x80U | (point >> 6 & 0x3fU));
	out[3] = (char)(0x80U | (point & 0x3fU));
	return 4;
}

bool
utf8_add(struct buf *b, uint32_t point)
{
	if (!buf_room(b, UTF8_MAX))
		return false;
	b->n += utf8_encode(point, b->s + b->n);
	return true;
}

/* How much of s is ASCII, while there are 64 bytes. */
static size_t
ascii_stretches(struct str s)
{
	size_t at = 0;

	for (; s.n - at >= STRETCH; at += STRETCH) {
		uint64_t high = stretch_high(s.s + at);

		if (high)
			return at + bits_lowest(high);
	}
	return at;
}

size_t
utf8_valid(struct str s)
{
	size_t at = 0;

	while (at < s.n) {
		uint32_t point;
		size_t length;

		if ((unsigned char)s.s[at] < 0x80) {
			length = ascii_stretches(str_from(s, at));
			at += length ? length : 1;
			continue;
		}
		length = utf8_next(s.s + at, s.n - at, &point);
		if (point == UTF8_BROKEN)
			return at;
		at += length;
	}
	return at;
}
