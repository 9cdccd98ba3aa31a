/*
 * word: what the words of a sentence are beside one another: phrases, headlines, and which capitals
 * may be a name's. For token.c alone; fills is, span and name of sentences whose headline is known.
 */
#ifndef GRAMMAR_WORD_H
#define GRAMMAR_WORD_H

#include "grammar/token.h"

void words_read(struct tokens *t, const struct language *l);

#endif
