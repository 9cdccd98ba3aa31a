/*
 * speaker: from a cue to the noun phrase that speaks, by what stands around the cue.
 *
 * Left of the cue's auxiliaries and adverbs stands the subject, or a comma that closes an
 * apposition, a relative pronoun, a conjunction; behind it an inverted subject.
 */
#ifndef SOURCE_SPEAKER_H
#define SOURCE_SPEAKER_H

#include "source/claim.h"

/* Commas walked over on the way back to the head of an apposition. */
enum { SPEAKER_COMMAS = 6 };

/* Fills kind, speaker and second of a claim whose cue is a verb; false where nobody is found. */
bool speaker_find(const struct tokens *t, struct claim *claim);
/* Whether somebody can speak in this place: not behind a preposition, and no "I". */
bool speaker_may(const struct tokens *t, const struct phrase *p);
/* Makes the phrase the claim's speaker, in that pattern; false where it may not be one. */
bool speaker_take(const struct tokens *t, struct claim *c, enum claim_kind kind, struct phrase p);
/* What may stand behind an inverted subject where no quotation mark stands before the cue. */
bool speaker_ends_inversion(const struct tokens *t, size_t at);
/* A name, a pronoun for people, or a noun of those who speak. */
bool speaker_is_somebody(const struct tokens *t, const struct phrase *p);
/* Back from the comma or bracket before a cue, parenthesis by parenthesis, to the head of the apposition. */
struct phrase speaker_over(const struct tokens *t, size_t mark);
/* The subject of the sentence: its first noun phrase behind an opening. */
struct phrase speaker_subject(const struct tokens *t, size_t before);

#endif
