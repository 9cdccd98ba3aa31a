/*
 * verb_use: whether a word that may tell of speech does so where it stands: many are nouns,
 * participles and acts as well ("the report", "the announced plan", "announced a package").
 */
#ifndef SOURCE_VERB_USE_H
#define SOURCE_VERB_USE_H

#include "source/claim.h"

/* Whether the cue's place is that of a verb that has a subject. */
bool verb_has_subject(const struct tokens *t, const struct claim *c);
/*
 * A form that is a noun too is a verb before what a verb governs, or at the end ("letter shows").
 */
bool verb_governs(const struct tokens *t, const struct claim *c);
/* "say" needs a plural, a modal, "who". */
bool verb_is_finite(const struct tokens *t, const struct claim *c, bool modal);
/* A mark, "that", or another verb from a token on, before the next comma. */
bool verb_opens_clause(const struct tokens *t, size_t at);

#endif
