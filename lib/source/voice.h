/*
 * voice: who a claim's phrase is, in the document: a name, a description, nobody known.
 */
#ifndef SOURCE_VOICE_H
#define SOURCE_VOICE_H

#include "source/window.h"

/* Fills voice from a phrase of sentence `number`. False where memory ends. */
bool voice_of(struct voice *v, struct window *w, uint64_t number, const struct phrase *p);
/* Copies the voice of another sentence. */
bool voice_copy(struct voice *v, const struct voice *from);
/*
 * "Ann and Ben Lee": one of a given name alone has the family name of the other.
 * False where memory ends.
 */
bool voice_share(struct voice *v, const struct voice *other, struct names *names);
/* How said= calls it: the fullest form of the name by now; valid until the next line is put in. */
struct str voice_name(const struct voice *v, struct names *names);
void voice_free(struct voice *v);

#endif
