/*
 * unicode: what the Unicode Character Database says of a code point (version 15.0).
 *
 * Every question is two look-ups in tables of some 100 KiB; ASCII stands in the first
 * lines of them. Questions on UTF8_BROKEN and on what is past U+10FFFF get "none".
 */
#ifndef TEXT_UNICODE_H
#define TEXT_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

#include "text/bytes.h"

/* Classes of general categories, as a set of bits. */
enum unicode_class {
	UNICODE_UPPER = 1 << 0,  /* Lu Lt */
	UNICODE_LOWER = 1 << 1,  /* Ll */
	UNICODE_LETTER = 1 << 2, /* L*: upper, lower and uncased */
	UNICODE_MARK = 1 << 3,   /* M*: combining */
	UNICODE_DIGIT = 1 << 4,  /* Nd */
	UNICODE_NUMBER = 1 << 5, /* N* */
	UNICODE_PUNCT = 1 << 6,  /* P* */
	UNICODE_SYMBOL = 1 << 7, /* S* */
	UNICODE_SPACE = 1 << 8,  /* Z* (the ASCII controls among white space are Cc) */
	UNICODE_OTHER = 1 << 9,  /* C*: control, format, private, unassigned */
};

enum unicode_script {
	SCRIPT_Other,
	SCRIPT_Common,
	SCRIPT_Latin,
	SCRIPT_Greek,
	SCRIPT_Cyrillic,
	SCRIPT_Armenian,
	SCRIPT_Hebrew,
	SCRIPT_Arabic,
	SCRIPT_Devanagari,
	SCRIPT_Bengali,
	SCRIPT_Gurmukhi,
	SCRIPT_Gujarati,
	SCRIPT_Oriya,
	SCRIPT_Tamil,
	SCRIPT_Telugu,
	SCRIPT_Kannada,
	SCRIPT_Malayalam,
	SCRIPT_Sinhala,
	SCRIPT_Thai,
	SCRIPT_Lao,
	SCRIPT_Tibetan,
	SCRIPT_Myanmar,
	SCRIPT_Georgian,
	SCRIPT_Hangul,
	SCRIPT_Ethiopic,
	SCRIPT_Canadian_Aboriginal,
	SCRIPT_Khmer,
	SCRIPT_Mongolian,
	SCRIPT_Hiragana,
	SCRIPT_Katakana,
	SCRIPT_Bopomofo,
	SCRIPT_Han,
	SCRIPT_COUNT
};

/* Private: class and script of a point, block by block. */
enum { UNICODE_BLOCK_BITS = 6, UNICODE_LAST = 0x10ffff, UNICODE_SCRIPT_SHIFT = 10 };
extern const uint16_t unicode_blocks[];
extern const uint16_t unicode_values[];

static inline unsigned
unicode_value(uint32_t point)
{
	unsigned block;

	if (point > UNICODE_LAST)
		return UNICODE_OTHER;
	block = unicode_blocks[point >> UNICODE_BLOCK_BITS];
	return unicode_values[block << UNICODE_BLOCK_BITS |
	    (point & ((1U << UNICODE_BLOCK_BITS) - 1))];
}

/* The bits of enum unicode_class. */
static inline unsigned
unicode_class(uint32_t point)
{
	return unicode_value(point) & ((1U << UNICODE_SCRIPT_SHIFT) - 1);
}

static inline enum unicode_script
unicode_script(uint32_t point)
{
	return (enum unicode_script)(unicode_value(point) >> UNICODE_SCRIPT_SHIFT);
}

/* For unicode_lower alone: a point that is not ASCII. */
uint32_t unicode_lower_far(uint32_t point);

/* Simple mappings, one code point to one; the point itself where there is none. */
static inline uint32_t
unicode_lower(uint32_t point)
{
	if (point < 0x80)
		return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
	return unicode_lower_far(point);
}

uint32_t unicode_upper(uint32_t point);
uint32_t unicode_fold(uint32_t point);

/* A letter, mark or number: what stands in a word. */
static inline bool
unicode_is_word(uint32_t point)
{
	return (unicode_class(point) & (UNICODE_LETTER | UNICODE_MARK | UNICODE_NUMBER)) != 0;
}

/* Han, Hiragana, Katakana: scripts written without spaces whose letters weigh like words. */
static inline bool
unicode_is_cjk(uint32_t point)
{
	return unicode_script(point) >= SCRIPT_Hiragana;
}

/* The white space of copytaster(5), rule 5, ASCII's controls among it included. */
static inline bool
unicode_is_space(uint32_t point)
{
	if (point < 0x80)
		return point == ' ' || (point >= '\t' && point <= '\r');
	return point == 0x85 || point == 0xa0 || (point >= 0x2000 && point <= 0x200a) ||
	    point == 0x2028 || point == 0x2029 || point == 0x202f || point == 0x3000;
}

/* C0, DEL, C1. */
static inline bool
unicode_is_control(uint32_t point)
{
	return point < 0x20 || (point >= 0x7f && point < 0xa0);
}

/*
 * What no text keeps: bidirectional embeddings, overrides and isolates, which could turn a
 * line around on a terminal, and the soft hyphen, which would part equal words.
 */
static inline bool
unicode_is_dropped(uint32_t point)
{
	return point == 0xad || (point >= 0x202a && point <= 0x202e) ||
	    (point >= 0x2066 && point <= 0x2069);
}

/* The letters of a Latin ligature (U+FB00 to U+FB06); "" for any other code point. */
struct str unicode_ligature(uint32_t point);

/* The text in lower case, as far as `room` bytes surely hold it: how many were written. */
size_t unicode_lower_text(struct str text, char *out, size_t room);

#endif
