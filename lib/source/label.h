/*
 * label: speakers told by the form of a line, not by a cue: a headline's colon, a signature
 * under a quotation, the labels of a transcript.
 *
 *      Ann Lee on taxes: we will lower them        "We will." — Ann Lee        LEE: We will.
 */
#ifndef SOURCE_LABEL_H
#define SOURCE_LABEL_H

#include "source/claim.h"

/* A colon among the first tokens behind a name, or behind who or what can speak. */
enum { LABEL_COLON = 7 };

/* False where the sentence does not begin so. */
bool label_colon(const struct tokens *t, struct claim *c);
/*
 * Whether what stands behind the colon, from `at` on, has words of a sentence:
 * no entry of a list ("Ann Lee: two counts of theft").
 */
bool label_tells(const struct tokens *t, size_t at);
/* A dash and a name of two words or more, behind a closing mark or alone. */
bool label_signature(const struct tokens *t, struct claim *c);
/*
 * The tokens before the colon of "NAME:", one to three words all in capitals;
 * 0 where there is none.
 */
size_t label_shouted(const struct tokens *t);

/*
 * "Ann turned around: "It rains."": the subject before a colon speaks, where a quotation begins
 * behind it. False where no colon stands so; where nobody can be told before it, nobody is the
 * claim's speaker.
 */
bool label_own_colon(const struct tokens *t, const struct claim *lead, struct claim *c);

#endif
