#include "text/unicode.h"

enum {
	BLOCK_BITS = 6,
	BLOCK_MASK = (1 << BLOCK_BITS) - 1,
	LAST_POINT = 0x10ffff,
	SCRIPT_SHIFT = 10
};

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

static const uint16_t class_block[] = {
#define BLOCK(number) number,
#include "unicode-class.inc"
};

static const uint16_t class_value[] = {
#define NOTHING UNICODE_OTHER
#define VALUE(category, script) (category) | SCRIPT_##script << SCRIPT_SHIFT
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

static unsigned
value_of(uint32_t point)
{
	if (point > LAST_POINT)
		return UNICODE_OTHER;
	return class_value[(unsigned)class_block[point >> BLOCK_BITS] << BLOCK_BITS |
	    (point & BLOCK_MASK)];
}

unsigned
unicode_class(uint32_t point)
{
	return value_of(point) & ((1U << SCRIPT_SHIFT) - 1);
}

enum unicode_script
unicode_script(uint32_t point)
{
	return (enum unicode_script)(value_of(point) >> SCRIPT_SHIFT);
}

static const struct distance *
distance_of(uint32_t point)
{
	if (point > LAST_POINT)
		point = 0;
	return &case_value[(unsigned)case_block[point >> BLOCK_BITS] << BLOCK_BITS |
	    (point & BLOCK_MASK)];
}

uint32_t
unicode_lower(uint32_t point)
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
