/*
 * press_key: names compared by what counts in them: letters, marks and digits, case folded.
 */
#ifndef PRESS_PRESS_KEY_H
#define PRESS_PRESS_KEY_H

#include "text/bytes.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* Of no point; lib/data/press.awk has the same numbers. */
enum { KEY_START = 0x2545f491 };

static inline uint32_t
key_add(uint32_t sum, uint32_t point)
{
	return sum * 1000003 + point;
}

/* The hash of points that were added up; its upper bits are the best. */
static inline uint32_t
key_spread(uint32_t sum)
{
	return sum * 0x9e3779b1U;
}

/* Of ASCII; small where its bit 0x20 is set. */
static inline bool
is_key_byte(char c)
{
	return is_lower((char)(c | 0x20)) || is_digit(c);
}

static inline bool
key_has(uint32_t point)
{
	if (point < 0x80)
		return is_key_byte((char)point);
	return unicode_is_word(point);
}

static inline uint32_t
key_fold(uint32_t point)
{
	return point < 0x80 ? (uint32_t)to_lower((char)point) : unicode_fold(point);
}

/* The next letter, mark or digit of a name from *at on, folded; false at its end. */
static inline bool
key_next(struct str name, size_t *at, uint32_t *point)
{
	while (*at < name.n) {
		*at += utf8_next(name.s + *at, name.n - *at, point);
		if (key_has(*point)) {
			*point = key_fold(*point);
			return true;
		}
	}
	return false;
}

/* The hash of all of them. */
uint32_t key_hash(struct str name);
bool key_eq(struct str a, struct str b);
/* The name without a leading "The ". */
struct str key_without_the(struct str name);

#endif
