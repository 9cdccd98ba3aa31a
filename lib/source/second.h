/*
 * second: who speaks where the finite verb is the clause's second part (German, Dutch).
 *
 * One phrase stands before the verb: the subject, or an adverb, an object, what was said;
 * then the subject stands behind the verb. A clause that a conjunction opens has its verb
 * at the end; the one that "wie" opens is a comment.
 */
#ifndef SOURCE_SECOND_H
#define SOURCE_SECOND_H

#include "source/claim.h"

/*
 * As speaker_find, for languages with CLASS_VERB_SECOND; `verb` is the finite one,
 * the cue itself or its auxiliary.
 */
bool second_find(const struct tokens *t, struct claim *claim, size_t verb);

#endif
