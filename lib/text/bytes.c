#include "text/bytes.h"

#include <stdint.h>
#include <stdlib.h>

#include "text/memory.h"

struct str
str_of(const char *s)
{
	return (struct str){ s, strlen(s) };
}

bool
str_eq_ascii(struct str a, struct str b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (to_lower(a.s[i]) != to_lower(b.s[i]))
			return false;
	return true;
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.s, b.s, n) : 0;

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool
str_starts(struct str s, struct str start)
{
	return s.n >= start.n && str_eq(str_part(s, 0, start.n), start);
}

bool
str_ends(struct str s, struct str end)
{
	return s.n >= end.n && str_eq(str_from(s, s.n - end.n), end);
}

struct str
str_trim(struct str s)
{
	size_t from = 0;
	size_t to = s.n;

	while (from < to && is_space(s.s[from]))
		from++;
	while (to > from && is_space(s.s[to - 1]))
		to--;
	return str_part(s, from, to - from);
}

size_t
str_find_byte(struct str s, char c)
{
	const char *at = s.n ? memchr(s.s, (unsigned char)c, s.n) : NULL;

	return at ? (size_t)(at - s.s) : s.n;
}

size_t
str_find(struct str s, struct str needle)
{
	size_t at = 0;

	if (needle.n == 0)
		return 0;
	while (s.n - at >= needle.n) {
		struct str left = str_part(s, at, s.n - at - needle.n + 1);
		size_t first = str_find_byte(left, needle.s[0]);

		if (first == left.n)
			break;
		at += first;
		if (memcmp(s.s + at, needle.s, needle.n) == 0)
			return at;
		at++;
	}
	return s.n;
}

bool
str_cut(struct str *rest, char c, struct str *piece)
{
	size_t end;

	if (rest->n == 0)
		return false;
	end = str_find_byte(*rest, c);
	*piece = str_part(*rest, 0, end);
	*rest = end < rest->n ? str_from(*rest, end + 1) : STR("");
	return true;
}

bool
buf_grow(struct buf *b, size_t more)
{
	char *s = NULL;

	if (more <= SIZE_MAX - b->n)
		s = mem_grow(b->s, &b->cap, b->n + more, 1);
	if (!s) {
		b->failed = true;
		return false;
	}
	b->s = s;
	return true;
}

void
buf_free(struct buf *b)
{
	free(b->s);
	*b = (struct buf)BUF_INIT;
}
