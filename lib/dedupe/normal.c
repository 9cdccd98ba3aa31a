#include "dedupe/normal.h"

#include "dedupe/sixteen.h"
#include "text/bits.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { BLOCK_BITS = 6, BLOCK_MASK = (1 << BLOCK_BITS) - 1, LAST_POINT = 0x10ffff };

enum fold { PLAIN, DROPPED, DOUBLE_QUOTE, SINGLE_QUOTE, DASH, ELLIPSIS, LIGATURE };

static const uint8_t fold_block[] = {
#define BLOCK(number) number,
#include "unicode-fold.inc"
};

static const uint8_t fold_value[] = {
#define NOTHING PLAIN
#define VALUE(fold) fold
#include "unicode-fold.inc"
#undef NOTHING
};

static bool
lower_ascii(struct buf *out, struct str text)
{
	size_t at = 0;

	if (!buf_room(out, text.n))
		return false;
	for (; text.n - at >= SIXTEEN; at += SIXTEEN)
		(void)sixteen_fold(text.s + at, out->s + at);
	for (; at < text.n; at++)
		out->s[at] = to_lower(text.s[at]);
	out->n = text.n;
	return true;
}

static void
put_space(struct normal *n)
{
	n->half = 0;
	if (n->out.n > 0 && n->out.s[n->out.n - 1] != ' ')
		buf_byte(&n->out, ' ');
}

/* A code point that makes another one with its like: '' and `` a double quote, -- a dash. */
static void
put_half(struct normal *n, uint32_t point)
{
	bool second = n->half == point;

	n->half = second ? 0 : point;
	if (!second)
		buf_byte(&n->out, point == '-' ? '-' : '\'');
	else if (point != '-')
		n->out.s[n->out.n - 1] = '"';
}

static enum fold
fold_of(uint32_t point)
{
	if (point > LAST_POINT)
		return PLAIN;
	return (enum fold)fold_value[(unsigned)fold_block[point >> BLOCK_BITS] << BLOCK_BITS |
	    (point & BLOCK_MASK)];
}

static void
put_plain(struct normal *n, uint32_t point)
{
	n->half = 0;
	switch (fold_of(point)) {
	case PLAIN:
		utf8_add(&n->out, unicode_fold(point));
		break;
	case DOUBLE_QUOTE:
		buf_byte(&n->out, '"');
		break;
	case SINGLE_QUOTE:
		buf_byte(&n->out, '\'');
		break;
	case DASH:
		buf_byte(&n->out, '-');
		break;
	case ELLIPSIS:
		buf_add(&n->out, STR("..."));
		break;
	case LIGATURE:
		buf_add(&n->out, unicode_ligature(point));
		break;
	case DROPPED:
		break;
	}
}

static void
put(struct normal *n, uint32_t point)
{
	if (unicode_is_space(point))
		put_space(n);
	else if (point == '\'' || point == '`' || point == '-')
		put_half(n, point);
	else if (fold_of(point) != DROPPED)
		put_plain(n, point);
}

/* 0xff stands in no UTF-8: behind it nothing that is left as it is can be taken for a letter. */
static void
put_broken(struct normal *n, struct str bytes)
{
	n->half = 0;
	buf_byte(&n->out, '\xff');
	buf_add(&n->out, bytes);
}

/* Several code points that may compose, the first of them decoded already; where they end. */
static size_t
put_stretch(struct normal *n, struct str text, size_t at, uint32_t point)
{
	compose_begin(&n->stretch);
	compose_add(&n->stretch, point);
	while (at < text.n) {
		size_t step = utf8_next(text.s + at, text.n - at, &point);

		if (compose_begins_stretch(point))
			break;
		compose_add(&n->stretch, point);
		at += step;
	}
	compose_finish(&n->stretch);
	for (size_t i = 0; i < n->stretch.n; i++)
		put(n, n->stretch.points[i]);
	return at;
}

/* A byte of ASCII that nothing behind it composes with. */
static void
put_ascii(struct normal *n, char c)
{
	if (is_space(c)) {
		put_space(n);
	} else if (c == '\'' || c == '`' || c == '-') {
		put_half(n, (unsigned char)c);
	} else {
		n->half = 0;
		buf_byte(&n->out, to_lower(c));
	}
}

static bool
is_ascii_at(struct str text, size_t at)
{
	return at >= text.n || !(text.s[at] & 0x80);
}

/* What begins here, up to where nothing composes with it any more; where that is. */
static size_t
put_next(struct normal *n, struct str text, size_t at)
{
	uint32_t point;
	uint32_t next = 0;
	size_t end;

	if (is_ascii_at(text, at) && is_ascii_at(text, at + 1)) {
		put_ascii(n, text.s[at]);
		return at + 1;
	}
	end = at + utf8_next(text.s + at, text.n - at, &point);
	if (point == UTF8_BROKEN) {
		put_broken(n, str_part(text, at, end - at));
		return end;
	}
	if (end < text.n)
		(void)utf8_next(text.s + end, text.n - end, &next);
	if (!compose_begins_stretch(point) || !compose_begins_stretch(next))
		return put_stretch(n, text, end, point);
	put(n, point);
	return end;
}

/* What a byte of ASCII is half of; 0 where that is nothing. */
static uint32_t
half_of(char c)
{
	return c == '\'' || c == '`' || c == '-' ? (unsigned char)c : 0;
}

/* Behind which byte what comes next is put, where that matters: at the front as behind a space. */
static char
byte_in_front(const struct normal *n)
{
	if (n->out.n == 0 || n->out.s[n->out.n - 1] == ' ')
		return ' ';
	return (char)n->half;
}

/*
 * The bytes there, and letters behind them where they are fewer than sixteen: then they are
 * copied.
 */
static inline const char *
sixteen_at(struct str text, size_t at, char copy[SIXTEEN])
{
	if (text.n - at >= SIXTEEN)
		return text.s + at;
	memset(copy, 'a', SIXTEEN);
	memcpy(copy, text.s + at, text.n - at);
	return copy;
}

/*
 * Puts the bytes that only change their case, as many as stand here; where they end. What
 * follows may compose with the last one, and then that is left.
 */
static size_t
put_plain_bytes(struct normal *n, struct str text, size_t at)
{
	const size_t begin = at;
	struct buf *out = &n->out;
	char front = byte_in_front(n);
	char copy[SIXTEEN];
	unsigned marks = 0;

	while (!marks && at < text.n && out->cap - out->n >= SIXTEEN) {
		const char *s = sixteen_at(text, at, copy);
		size_t taken = text.n - at < SIXTEEN ? text.n - at : SIXTEEN;

		marks = sixteen_fold(s, out->s + out->n) | (sixteen_repeats(front) && *s == front);
		if (marks)
			taken = bits_lowest(marks);
		front = s[SIXTEEN - 1];
		at += taken;
		out->n += taken;
	}
	if (at > begin && !is_ascii_at(text, at)) {
		at--;
		out->n--;
	}
	if (at > begin)
		n->half = half_of(text.s[at - 1]);
	return at;
}

static bool
fold(struct normal *n, struct str text)
{
	size_t at = 0;

	n->half = 0;
	if (!buf_room(&n->out, text.n + SIXTEEN))
		return false;
	for (;;) {
		at = put_plain_bytes(n, text, at);
		if (at == text.n)
			break;
		at = put_next(n, text, at);
	}
	if (n->out.n > 0 && n->out.s[n->out.n - 1] == ' ')
		n->out.n--;
	return !n->out.failed && !n->stretch.failed;
}

bool
normal_of(struct normal *n, struct str text, struct str *result)
{
	bool done;

	*result = text;
	if (n->form == NORMAL_BYTES)
		return true;
	n->out.n = 0;
	n->out.failed = false;
	n->stretch.failed = false;
	done = n->form == NORMAL_FOLD ? fold(n, text) : lower_ascii(&n->out, text);
	*result = buf_str(&n->out);
	return done;
}

void
normal_free(struct normal *n)
{
	buf_free(&n->out);
	compose_free(&n->stretch);
}
