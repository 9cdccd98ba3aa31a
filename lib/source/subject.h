/*
 * subject: whether a noun phrase can be the subject of a verb of speech, and where the
 * subject of a sentence or clause stands.
 */
#ifndef SOURCE_SUBJECT_H
#define SOURCE_SUBJECT_H

#include "grammar/phrase.h"

/* Whether a clause may begin with a phrase whose first token is here. */
bool subject_at_edge(const struct tokens *t, size_t at);
/*
 * Whether somebody can speak in this place: not behind a preposition ("met with Ann"), and no "I".
 */
bool subject_may(const struct tokens *t, const struct phrase *p);
/* A name, a pronoun for people, or a noun of those who speak. */
bool subject_is_somebody(const struct tokens *t, const struct phrase *p);
/* Over an opening ("In Ohio," "When he came,") to where the main clause begins. */
size_t subject_clause_start(const struct tokens *t, size_t before);
/* The subject of the sentence: its first noun phrase behind an opening. */
struct phrase subject_of_sentence(const struct tokens *t, size_t before);
/* The subject of the clause: of what a comma and a conjunction open, or else of the sentence. */
struct phrase subject_of_clause(const struct tokens *t, size_t before);

#endif
