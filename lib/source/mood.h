/*
 * mood: reports that go on by the mood of their verbs alone ("Die Brücke sei sicher.").
 */
#ifndef SOURCE_MOOD_H
#define SOURCE_MOOD_H

#include "source/window.h"

/*
 * Gives a sentence without a cue the speaker of the report before, if its verbs tell one.
 * False where memory ends.
 */
bool mood_decide(struct window *w, uint64_t number);

#endif
