/*
 * unknown: a word of no class that stands where a verb of speech stands: beside a quotation,
 * and beside a name or at the end. No list has all of them.
 */
#ifndef SOURCE_UNKNOWN_H
#define SOURCE_UNKNOWN_H

#include "source/claim.h"

/*
 * "...", soupire Ann Lee: a verb that is not known, between a quotation that opens the sentence
 * and a name; in a language without a table also behind the name. Fills the claim.
 */
bool unknown_verb(const struct tokens *t, struct claim *c);
/*
 * "...", descaseteó.: one word that is not known ends the sentence;
 * whoever spoke before. Fills the claim.
 */
bool unknown_end(const struct tokens *t, struct claim *c);

#endif
