/*
 * whose: gives a sentence the speaker that a place in it or beside it tells.
 *
 * All fill voice, second and why, or leave the sentence without a speaker where the place
 * tells none; `why` is the pattern that -v names. False where memory ends.
 */
#ifndef SOURCE_WHOSE_H
#define SOURCE_WHOSE_H

#include "source/window.h"

/* By a claim that the sentence `from` makes. */
bool whose_claim(
    struct window *w, uint64_t number, uint64_t from, const struct claim *c, const char *why);
/* As the sentence `from` has it. */
bool whose_sentence(struct window *w, uint64_t number, uint64_t from, const char *why);
/* Who speaks before a colon that ends the sentence `before`: by a cue, or its subject. */
bool whose_lead(struct window *w, uint64_t number, uint64_t before);
/* "Ann turned around." before a quotation: she speaks, if the subject is a name or pronoun. */
bool whose_subject(struct window *w, uint64_t number, uint64_t before);
/* Whether the subject of the sentence may speak: not any word with a capital. */
bool whose_may_speak(struct window *w, const struct sentence *s, const struct phrase *p);
/*
 * "Exclusive: ..." has the form of "Ann: ...":
 * whether the name is one that the document has elsewhere.
 */
bool whose_label_is_known(struct window *w, const struct sentence *s);

#endif
