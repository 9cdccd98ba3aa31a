#include "text/clean.h"

#include "text/stretch.h"
#include "text/unicode.h"
#include "text/utf8.h"

bool
clean_space(struct buf *out, size_t start)
{
	if (out->n > start && out->s[out->n - 1] != ' ')
		return buf_byte(out, ' ');
	return !out->failed;
}

/*
 * Whether a character of well-formed UTF-8 that begins with C2 (U+0080 to 00BF), E2 (2000 to
 * 2FFF) or E3 (3000 to 3FFF) needs no thought, as quotation marks, dashes, signs and kana.
 */
static bool
is_plain(const char *s)
{
	unsigned char second = (unsigned char)s[1], third = (unsigned char)s[2];

	switch ((unsigned char)s[0]) {
	case 0xc2:
		return second > 0xa0 && second != 0xad;
	case 0xe2:
		return second > 0x81 || (second == 0x80 && third > 0x8a && third < 0xa8);
	default:
		return second > 0x80 || third > 0x80;
	}
}

/*
 * Of 64 bytes those that need thought, right up to the first of them: control characters, a blank
 * behind another, and beyond ASCII, where all other characters need none, those of three kinds.
 */
static uint64_t
not_plain(const char *s, uint64_t blanks, uint64_t high)
{
	uint64_t marks = 0;

	if (high)
		marks =
		    stretch_equal(s, '\xc2') | stretch_equal(s, '\xe2') | stretch_equal(s, '\xe3');
	while (marks && bits_lowest(marks) + 2 < STRETCH && is_plain(s + bits_lowest(marks)))
		marks &= marks - 1;
	return ~(stretch_between(s, '!', '~') | blanks | high) | marks;
}

size_t
clean_plain(struct str s, bool *is_ascii)
{
	uint64_t behind = 1; /* as if a blank came before */
	char padded[STRETCH];

	*is_ascii = true;
	for (size_t n = 0;; n += STRETCH) {
		const char *at = s.s + n;
		uint64_t blanks, high, stop;

		if (s.n - n < STRETCH) {
			memset(padded, 0, sizeof(padded)); /* of which none is plain */
			memcpy(padded, s.n ? at : padded, s.n - n);
			at = padded;
		}
		blanks = stretch_equal(at, ' ');
		high = stretch_high(at);
		stop = not_plain(at, blanks, high) | (blanks & (blanks << 1 | behind));
		high &= stop ? (stop ^ (stop - 1)) >> 1 : ~UINT64_C(0);
		*is_ascii = *is_ascii && !high;
		if (stop)
			return n + bits_lowest(stop);
		behind = blanks >> (STRETCH - 1);
	}
}

/* White space and control characters of ASCII at the front: pages are indented with them. */
static size_t
blanks_size(struct str s)
{
	size_t n = 0;

	while (n < s.n && (unsigned char)s.s[n] <= ' ')
		n++;
	return n;
}

static size_t
add_one(struct buf *out, size_t start, struct str s)
{
	uint32_t point;
	size_t n = utf8_next(s.s, s.n, &point);

	if (unicode_is_space(point) || unicode_is_control(point))
		clean_space(out, start);
	else if (!unicode_is_dropped(point))
		buf_add(out, str_part(s, 0, n));
	return n;
}

bool
clean_add(struct buf *out, size_t start, struct str s)
{
	if (!buf_room(out, s.n))
		return false;
	while (s.n > 0) {
		bool is_ascii;
		size_t n = clean_plain(s, &is_ascii);

		buf_add(out, str_part(s, 0, n));
		s = str_from(s, n);
		n = blanks_size(s);
		if (n > 0)
			clean_space(out, start);
		else if (s.n > 0)
			n = add_one(out, start, s);
		s = str_from(s, n);
	}
	return !out->failed;
}

void
clean_end(struct buf *out, size_t start)
{
	if (out->n > start && out->s[out->n - 1] == ' ')
		out->n--;
}
