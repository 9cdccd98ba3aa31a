/*
 * mark: what stands between the words of a sentence, by its form.
 */
#ifndef GRAMMAR_MARK_H
#define GRAMMAR_MARK_H

#include "grammar/token.h"

/*
 * The mark that s[0..n) begins with, n > 0, and in *length its bytes:
 * runs of dots and of hyphens are one.
 */
enum token_kind mark_read(struct str s, size_t *length);
/*
 * The kind of a mark of one byte, by that byte; TOKEN_WORD of what is none,
 * or may be part of a longer one (' and `).
 */
extern const uint8_t mark_kinds[0x100];
/*
 * The bytes of an "'s" that stands at `at` with no letter behind it, its apostrophe straight
 * or curly; 0 where none does.
 */
size_t mark_possessive(struct str s, size_t at);

/* The same with a straight apostrophe, where three bytes can be read. */
static inline bool
mark_is_possessive(const char *s)
{
	return s[0] == '\'' && (s[1] == 's' || s[1] == 'S') && !token_byte_is_word(s[2]);
}

#endif
