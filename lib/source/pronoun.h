/*
 * pronoun: whom "he" or "she" means, by who spoke and who was named in the sentences before.
 */
#ifndef SOURCE_PRONOUN_H
#define SOURCE_PRONOUN_H

#include "source/window.h"

/* Sentences looked back to. */
enum { PRONOUN_BACK = 7 };

/* The entry meant by a pronoun at a token of sentence `number`; NULL where nobody fits. */
struct name *pronoun_find(struct window *w, uint64_t number, size_t token);

#endif
