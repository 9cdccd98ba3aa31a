/*
 * follow: who speaks a sentence: by its own cue, or by what stands before and behind it.
 */
#ifndef SOURCE_FOLLOW_H
#define SOURCE_FOLLOW_H

#include "source/window.h"

/*
 * Fills voice, second and why of a sentence; those before it are decided. False where memory ends.
 */
bool follow_decide(struct window *w, uint64_t number);
/* Whether what follows may still change who speaks it. */
bool follow_waits(struct window *w, uint64_t number);

#endif
