/*
 * language: which language a line is in.
 *
 * The first words that some languages have among their commonest vote for those; one that
 * alone has a letter of a word, or lists the word, gets a vote too.
 */
#ifndef GUARD_LANGUAGE_H
#define GUARD_LANGUAGE_H

#include "guard/token.h"

void language_vote(struct reading *r, const struct fact *fact);
/* The note (enum line_note) of the language that most votes are for. */
uint32_t language_note(const struct votes *votes);

#endif
