/*
 * quoted: who speaks a quotation that has no cue of its own.
 *
 * It belongs to a tail behind it ("Ann said."), to whom it goes on from, to the speaker
 * before a colon, to the next speaker before it closes, to whoever was spoken of before.
 */
#ifndef SOURCE_QUOTED_H
#define SOURCE_QUOTED_H

#include "source/window.h"

/* Sentences that are looked ahead from an open quotation. */
enum { QUOTED_AHEAD = 10 };

/* Fills voice, second and why. False where memory ends. */
bool quoted_decide(struct window *w, uint64_t number);
/* The same of speech that a dash opens, without a mark: "- Już wiem. | Idę - powiedział Jan." */
bool quoted_dash(struct window *w, uint64_t number);

#endif
