/*
 * speaker: from a cue to the noun phrase that speaks, by what stands around the cue.
 *
 * Left of the cue's auxiliaries and adverbs stands the subject, or a comma that closes an
 * apposition, a relative pronoun, a conjunction; behind it an inverted subject.
 */
#ifndef SOURCE_SPEAKER_H
#define SOURCE_SPEAKER_H

#include "source/claim.h"

/* Fills kind, speaker and second of a claim whose cue is a verb; false where nobody is found. */
bool speaker_find(const struct tokens *t, struct claim *claim);
/* Makes the phrase the claim's speaker, in that pattern; false where it may not be one. */
bool speaker_take(const struct tokens *t, struct claim *c, enum claim_kind kind, struct phrase p);
/* What may stand behind an inverted subject where no quotation mark stands before the cue. */
bool speaker_ends_inversion(const struct tokens *t, size_t at);

#endif
