#include "text/unicode.h"

#include "text/utf8.h"

enum { BLOCK_BITS = UNICODE_BLOCK_BITS, BLOCK_MASK = (1 << BLOCK_BITS) - 1 };

/* The general categories of the tables, as classes. */
enum {
	Lu = UNICODE_UPPER | UNICODE_LETTER,
	Lt = Lu,
	Ll = UNICODE_LOWER | UNICODE_LETTER,
	Lm = UNICODE_LETTER,
	Lo = UNICODE_LETTER,
	Mn = UNICODE_MARK,
	Mc = UNICODE_MARK,
	Me = UNICODE_MARK,
	Nd = UNICODE_DIGIT | UNICODE_NUMBER,
	Nl = UNICODE_NUMBER,
	No = UNICODE_NUMBER,
	Pc = UNICODE_PUNCT,
	Pd = UNICODE_PUNCT,
	Ps = UNICODE_PUNCT,
	Pe = UNICODE_PUNCT,
	Pi = UNICODE_PUNCT,
	Pf = UNICODE_PUNCT,
	Po = UNICODE_PUNCT,
	Sm = UNICODE_SYMBOL,
	Sc = UNICODE_SYMBOL,
	Sk = UNICODE_SYMBOL,
	So = UNICODE_SYMBOL,
	Zs = UNICODE_SPACE,
	Zl = UNICODE_SPACE,
	Zp = UNICODE_SPACE,
	Cc = UNICODE_OTHER,
	Cf = UNICODE_OTHER,
	Cs = UNICODE_OTHER,
	Co = UNICODE_OTHER,
};

const uint16_t unicode_blocks[] = {
#define BLOCK(number) number,
#include "unicode-class.inc"
};

const uint16_t unicode_values[] = {
#define NOTHING UNICODE_OTHER
#define VALUE(category, script) (category) | SCRIPT_##script << UNICODE_SCRIPT_SHIFT
#include "unicode-class.inc"
#undef NOTHING
};

struct distance {
	int32_t lower, upper, fold;
};

static const uint8_t case_block[] = {
#define BLOCK(number) number,
#include "unicode-case.inc"
};

static const struct distance case_value[] = {
#define NOTHING         \
	{               \
		0, 0, 0 \
	}
#define VALUE(lower, upper, fold)  \
	{                          \
		lower, upper, fold \
	}
#include "unicode-case.inc"
#undef NOTHING
};

static const struct distance *
distance_of(uint32_t point)
{
	if (point > UNICODE_LAST)
		point = 0;
	return &case_value[(unsigned)case_block[point >> BLOCK_BITS] << BLOCK_BITS |
	    (point & BLOCK_MASK)];
}

uint32_t
unicode_lower_far(uint32_t point)
{
	return point + (uint32_t)distance_of(point)->lower;
}

uint32_t
unicode_upper(uint32_t point)
{
	return point + (uint32_t)distance_of(point)->upper;
}

uint32_t
unicode_fold(uint32_t point)
{
	return point + (uint32_t)distance_of(point)->fold;
}

struct str
unicode_ligature(uint32_t point)
{
	static const char letters[][4] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };
	enum { FIRST = 0xfb00, COUNT = sizeof(letters) / sizeof(letters[0]) };

	return point >= FIRST && point < FIRST + COUNT ? str_of(letters[point - FIRST]) : STR("");
}

size_t
unicode_lower_text(struct str text, char *out, size_t room)
{
	size_t n = 0;

	for (size_t at = 0; at < text.n && n + UTF8_MAX <= room;) {
		uint32_t point;

		if (text.n - at >= EIGHT && room - n >= EIGHT + UTF8_MAX) {
			uint64_t bytes = eight_load(text.s + at);

			if (!(bytes & EIGHT_HIGH)) {
				/* A capital's set bit, moved, is the bit that makes it small. */
				eight_store(bytes | eight_between(bytes, 'A', 'Z') >> 2, out + n);
				n += EIGHT;
				at += EIGHT;
				continue;
			}
		}
		if ((unsigned char)text.s[at] < 0x80) {
			out[n++] = to_lower(text.s[at++]);
			continue;
		}
		at += utf8_next(text.s + at, text.n - at, &point);
		n += utf8_encode(unicode_lower(point), out + n);
	}
	return n;
}
