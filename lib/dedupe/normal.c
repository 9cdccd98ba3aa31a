#include "dedupe/normal.h"

#include "text/unicode.h"
#include "text/utf8.h"
#include "text/word.h"

enum { BLOCK_BITS = 6, BLOCK_MASK = (1 << BLOCK_BITS) - 1, LAST_POINT = 0x10ffff, WORD = 8 };

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

enum { LIGATURE_FIRST = 0xfb00 };

static const struct str ligatures[] = { { "ff", 2 }, { "fi", 2 }, { "fl", 2 }, { "ffi", 3 },
	{ "ffl", 3 }, { "st", 2 }, { "st", 2 } };

/* Eight bytes of ASCII at a time: a bit of each byte answers for it. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))
#define TOP EACH(0x80)

/* The top bit of each byte of ASCII that is equal to c. */
static inline uint64_t
bytes_equal(uint64_t word, unsigned char c)
{
	return ~((word ^ EACH(c)) + EACH(0x7f)) & TOP;
}

/*
 * The top bits of the bytes that do more than change their case: what is not ASCII, control
 * characters, and what may be half of something. Above the lowest one they may be wrong.
 */
static inline uint64_t
specials(uint64_t word)
{
	const uint64_t from_space = word + EACH(0x80 - ' ');
	const uint64_t no_quote = (word ^ EACH('\'')) + EACH(0x7f);
	const uint64_t no_grave = (word ^ EACH('`')) + EACH(0x7f);
	const uint64_t no_dash = (word ^ EACH('-')) + EACH(0x7f);

	return (word | ~(from_space & no_quote & no_grave & no_dash)) & TOP;
}

/* How many bytes are below the lowest one that is marked in its top bit. */
static inline size_t
bytes_below(uint64_t marks)
{
	uint64_t lowest = marks & (0 - marks);

	return (size_t)((((lowest >> 7) - 1) & EACH(1)) * EACH(1) >> 56);
}

static inline uint64_t
lower(uint64_t word)
{
	uint64_t seven_bits = word & ~TOP;
	uint64_t from_a = seven_bits + EACH(0x80 - 'A');
	uint64_t past_z = seven_bits + EACH(0x80 - 'Z' - 1);

	return word + ((from_a & ~past_z & ~word & TOP) >> 2);
}

static bool
lower_ascii(struct buf *out, struct str text)
{
	size_t at = 0;

	if (!buf_room(out, text.n))
		return false;
	for (; text.n - at >= WORD; at += WORD)
		word_store(out->s + at, lower(word_load(text.s + at)));
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
		buf_add(&n->out, ligatures[point - LIGATURE_FIRST]);
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

/* Up to eight bytes of text, and letters behind them. */
static inline uint64_t
word_at(struct str text, size_t at)
{
	size_t left = text.n - at;
	uint64_t word = EACH('a');

	if (left >= WORD)
		return word_load(text.s + at);
	if (text.n >= WORD)
		return word << 8 * left | word_load(text.s + text.n - WORD) >> 8 * (WORD - left);
	for (size_t i = text.n; i-- > at;)
		word = word << 8 | (unsigned char)text.s[i];
	return word;
}

/*
 * Puts a word with its letters small. Marked are the bytes that do more than that, a space
 * behind a space too; *space says whether one stands in front, and then whether one is last.
 */
static inline uint64_t
put_word(char *to, uint64_t word, uint64_t *space)
{
	uint64_t spaces = bytes_equal(word, ' ');
	uint64_t doubled = spaces & (spaces << 8 | *space << 7);

	word_store(to, lower(word));
	*space = spaces >> 63;
	return specials(word) | doubled;
}

/*
 * Puts the bytes that only change their case, as many as stand here; where they end. What
 * follows may compose with the last one, and then that is left.
 */
static size_t
put_words(struct normal *n, struct str text, size_t at)
{
	size_t begin = at;
	size_t end = at + (n->out.cap - n->out.n);
	char *to = n->out.s + n->out.n;
	uint64_t space = n->out.n == 0 || to[-1] == ' ';
	uint64_t before = space;

	end = end < text.n ? end : text.n;
	while (end - at >= WORD && !put_word(to, word_load(text.s + at), &space)) {
		at += WORD;
		to += WORD;
		before = space;
	}
	if (at < text.n && n->out.cap - n->out.n - (at - begin) >= WORD) {
		size_t taken = bytes_below(put_word(to, word_at(text, at), &before));

		at += taken < text.n - at ? taken : text.n - at;
	}
	if (at > begin && !is_ascii_at(text, at))
		at--;
	if (at > begin)
		n->half = 0;
	n->out.n += at - begin;
	return at;
}

static bool
fold(struct normal *n, struct str text)
{
	size_t at = 0;

	n->half = 0;
	if (!buf_room(&n->out, text.n + WORD))
		return false;
	for (;;) {
		at = put_words(n, text, at);
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
