#include "text/clean.h"

#include "text/eight.h"
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
 * Bytes that need no thought: printable ASCII, and in well-formed UTF-8 all sequences but
 * those that begin with C2 (U+0080 to 00BF), E2 (2000 to 2FFF) and E3 (3000 to 3FFF).
 */
static bool
is_plain(char c)
{
	unsigned char u = (unsigned char)c;

	if (u > ' ' && u < 0x7f)
		return true;
	return u > 0x7f && u != 0xc2 && u != 0xe2 && u != 0xe3;
}

/*
 * The same of eight bytes: those that need thought, right up to the first of them (as in
 * eight_no_letter). A blank does only behind another.
 */
static inline uint64_t
not_plain(uint64_t bytes, uint64_t blanks)
{
	uint64_t set =
	    ((bytes - EIGHT_TIMES(' ')) | (bytes + EIGHT_TIMES(0x80 - 0x7f))) & ~bytes & EIGHT_HIGH;

	if (bytes & EIGHT_HIGH)
		set |=
		    eight_equal(bytes, 0xc2) | eight_equal(bytes, 0xe2) | eight_equal(bytes, 0xe3);
	return set | (blanks & blanks << 8);
}

size_t
clean_plain(struct str s)
{
	size_t n = 0;

	if (s.n > 0 && *s.s == ' ')
		return 0;
	for (uint64_t behind = 0; s.n - n >= EIGHT; n += EIGHT) {
		uint64_t bytes = eight_load(s.s + n);
		uint64_t blanks = eight_equal(bytes, ' ');
		uint64_t stop = not_plain(bytes, blanks) | (blanks & behind);

		if (stop)
			return n + eight_before(stop);
		behind = blanks >> 56;
	}
	while (n < s.n && (is_plain(s.s[n]) || (s.s[n] == ' ' && n > 0 && s.s[n - 1] != ' ')))
		n++;
	return n;
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
		size_t n = clean_plain(s);

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
