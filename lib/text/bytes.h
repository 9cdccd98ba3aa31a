/*
 * bytes: views of text and buffers that grow.
 *
 * Text is a pointer and a length; any byte may stand in it, NUL ends nothing.
 * struct str borrows: it is passed by value and never freed. struct buf owns.
 * An empty view may have any pointer, NULL too; nobody adds to it.
 */
#ifndef TEXT_BYTES_H
#define TEXT_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *s; /* borrowed */
	size_t n;
};

/* A view of a string literal. */
#define STR(literal) ((struct str){ (literal), sizeof(literal) - 1 })

/* For argv and the like: a view of a string that ends in NUL. */
struct str str_of(const char *s);

static inline bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

/* Equal but for the case of ASCII letters. */
bool str_eq_ascii(struct str a, struct str b);
/* By bytes, a beginning before its longer self; <0, 0 or >0. */
int str_cmp(struct str a, struct str b);
bool str_starts(struct str s, struct str start);
bool str_ends(struct str s, struct str end);
/* Without the ASCII white space at both ends. */
struct str str_trim(struct str s);
/*
 * The offset of the first occurrence, or s.n where there is none. Linear in s.n * needle.n at
 * worst.
 */
size_t str_find(struct str s, struct str needle);
size_t str_find_byte(struct str s, char c);

static inline struct str
str_part(struct str s, size_t at, size_t n)
{
	return n == 0 ? STR("") : (struct str){ s.s + at, n };
}

static inline struct str
str_from(struct str s, size_t at)
{
	return str_part(s, at, s.n - at);
}

/*
 * Takes off the piece before the next c, and c; false at the end. Walks fields:
 * while (str_cut(&rest, '\t', &field)) ... (an empty rest has no field).
 */
bool str_cut(struct str *rest, char c, struct str *piece);

struct buf {
	char *s; /* owned */
	size_t n;
	size_t cap;
	bool failed; /* memory ended once: what was added since is missing */
};

#define BUF_INIT                  \
	{                         \
		NULL, 0, 0, false \
	}

/* For buf_room alone: where there is no room yet. */
bool buf_grow(struct buf *b, size_t more);

/* Room for so many bytes more; false (and failed set) where memory ends. */
static inline bool
buf_room(struct buf *b, size_t more)
{
	return b->cap - b->n >= more || buf_grow(b, more);
}

static inline bool
buf_add(struct buf *b, struct str s)
{
	if (!buf_room(b, s.n))
		return false;
	if (s.n)
		memcpy(b->s + b->n, s.s, s.n);
	b->n += s.n;
	return true;
}

static inline bool
buf_byte(struct buf *b, char c)
{
	if (!buf_room(b, 1))
		return false;
	b->s[b->n++] = c;
	return true;
}

/* Frees the memory; the buffer is empty and fit for use again. */
void buf_free(struct buf *b);

static inline struct str
buf_str(const struct buf *b)
{
	return b->n == 0 ? STR("") : (struct str){ b->s, b->n };
}

/* ASCII alone, by value, never by locale. */
static inline bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
is_alpha(char c)
{
	return is_upper(c) || is_lower(c);
}

static inline char
to_lower(char c)
{
	return is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

#endif
