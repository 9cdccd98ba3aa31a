/*
 * utf8: code points in bytes, and back. Ill-formed bytes are data, not an error.
 *
 * Well-formed is what The Unicode Standard, table 3-7, says; a broken piece is as long
 * as its "maximal subpart" (ibid., 3.9), which is what the Encoding Standard replaces
 * by one U+FFFD.
 */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdint.h>

#include "text/eight.h"

enum { UTF8_MAX = 4, UTF8_REPLACEMENT = 0xfffd };

/* What utf8_next reports for an ill-formed piece: no code point. */
#define UTF8_BROKEN UINT32_MAX

static inline bool
utf8_is_continuation(char c)
{
	return ((unsigned char)c & 0xc0U) == 0x80;
}

/* For utf8_next alone: a sequence that is neither ASCII nor of two bytes and well-formed. */
size_t utf8_decode_long(const char *s, size_t n, uint32_t *point);

/* Decodes what stands at s[0..n), n > 0; returns its length in bytes, 1 to 4. */
static inline size_t
utf8_next(const char *s, size_t n, uint32_t *point)
{
	unsigned char c = (unsigned char)*s;

	if (c < 0x80) {
		*point = c;
		return 1;
	}
	if (c >= 0xc2 && c < 0xe0 && n > 1 && utf8_is_continuation(s[1])) {
		*point = (c & 0x1fU) << 6 | ((unsigned char)s[1] & 0x3fU);
		return 2;
	}
	return utf8_decode_long(s, n, point);
}

/* The last sequence of s[0..n), n > 0: its code point, and its length in bytes. */
size_t utf8_before(const char *s, size_t n, uint32_t *point);

/* For utf8_encode alone: a point that is not ASCII. */
size_t utf8_encode_long(uint32_t point, char out[UTF8_MAX]);

/* Writes a scalar value (anything else as U+FFFD); returns the number of bytes. */
static inline size_t
utf8_encode(uint32_t point, char out[UTF8_MAX])
{
	if (point < 0x80) {
		*out = (char)point;
		return 1;
	}
	return utf8_encode_long(point, out);
}

bool utf8_add(struct buf *b, uint32_t point);

/* How many sequences begin in s: its code points, where it is well-formed. */
static inline size_t
utf8_count(struct str s)
{
	size_t n = s.n;

	for (size_t at = 0; at < s.n; at += EIGHT) {
		uint64_t bytes = s.n - at >= EIGHT
		    ? eight_load(s.s + at)
		    : eight_start((struct str){ s.s + at, s.n - at });

		if (bytes & EIGHT_HIGH)
			n -= eight_count(bytes & ~(bytes << 1) & EIGHT_HIGH);
	}
	return n;
}

/* The length of the well-formed beginning of s. Runs of ASCII go 64 bytes at a time. */
size_t utf8_valid(struct str s);

#endif
