/*
 * mark: what stands between the words of a sentence, by its form.
 */
#ifndef SOURCE_MARK_H
#define SOURCE_MARK_H

#include "source/token.h"

/* The mark that s[0..n) begins with, n > 0, and in *length its bytes: runs of dots and of hyphens are one. */
enum token_kind mark_read(struct str s, size_t *length);
/*
 * The bytes of an "'s" that stands at `at` with no letter behind it, its apostrophe straight
 * or curly; 0 where none does.
 */
size_t mark_possessive(struct str s, size_t at);

#endif
