/*
 * follow: who speaks a sentence: by its own cue, or, where it is quoted and has none, by
 * what stands before and behind it.
 *
 * A quotation belongs to a tail behind it ("Ann said."), to whom it goes on from, to the
 * speaker before a colon, to the next speaker before it closes.
 */
#ifndef SOURCE_FOLLOW_H
#define SOURCE_FOLLOW_H

#include "source/window.h"

/* Sentences that are looked ahead from an open quotation. */
enum { FOLLOW_AHEAD = 10 };

/* Fills voice, second and why of a sentence; those before it are decided. False where memory ends. */
bool follow_decide(struct window *w, uint64_t number);
/* Whether what follows may still change who speaks it. */
bool follow_waits(struct window *w, uint64_t number);

#endif
