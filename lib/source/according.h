/*
 * according: cues that are no verbs, with a noun phrase beside them that speaks.
 *
 *      according to NP, laut NP, nach Angaben von NP        citing NP, cited NP as saying
 *      NP zufolge        ..., so NP        demnach: its own source
 */
#ifndef SOURCE_ACCORDING_H
#define SOURCE_ACCORDING_H

#include "source/weigh.h"

/* Weighs the claim of such a cue; false where the cue is of another kind. */
bool according_try(struct search *s, struct claim *c);
/* "Polizeiangaben": a noun that ends in one that says whose words they are. */
bool according_compounds(const struct tokens *t, size_t at);

#endif
