/*
 * kind: what a character is to the reading of a block's text: part of a word, a blank, the
 * end of a sentence, a separator of links ...
 */
#ifndef ARTICLE_KIND_H
#define ARTICLE_KIND_H

#include <stdbool.h>
#include <stdint.h>

/* The kind of a character, by the letter that stands for it in the table of ASCII. */
enum kind {
	KIND_NONE = 0,
	KIND_SPACE = 's',
	KIND_UPPER = 'u',
	KIND_LOWER = 'l',
	KIND_DIGIT = '0',
	KIND_CJK = 'c',
	KIND_STOP = '.',
	KIND_COMMA = ',',
	KIND_COLON = ':',
	KIND_SEPARATOR = '|',
	KIND_CLOSER = '"', /* quotes and brackets; some of them open as well */
	KIND_OPENER = '(',
	KIND_MARK = 'm'
};

extern const char kind_ascii[];

/* KIND_NONE beyond ASCII. */
static inline enum kind
kind_of_ascii(char c)
{
	return (unsigned char)c < 0x80 ? (enum kind)kind_ascii[(unsigned char)c] : KIND_NONE;
}

/* Of any code point beyond ASCII. */
enum kind kind_of(uint32_t point);

/* The signs that stand in front of a list's items, beyond ASCII. */
bool kind_is_bullet(uint32_t point);

#endif
