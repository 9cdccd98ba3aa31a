/*
 * mention: the names of a sentence, taken into the document's memory.
 */
#ifndef SOURCE_MENTION_H
#define SOURCE_MENTION_H

#include "source/sentence.h"

/* Fills s->mentions; `number` is the sentence's in the document. */
void mentions_read(struct sentence *s, struct names *names, uint64_t number);
/* The mention of a phrase's tokens, titles left aside; NULL where there is none. */
const struct mention *mention_of(const struct sentence *s, const struct phrase *p);
/* Cuts titles, peoples and what a possessive says off the front of a run of capitals. */
void mention_cut(const struct tokens *t, size_t *from, size_t to);

#endif
