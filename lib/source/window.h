/*
 * window: the sentences of the open document that are held: those that came out lately, to
 * look back to, and those that have not, to look ahead.
 */
#ifndef SOURCE_WINDOW_H
#define SOURCE_WINDOW_H

#include "source/names.h"
#include "source/role.h"
#include "source/sentence.h"
#include "source/transcript.h"

enum { WINDOW_SLOTS = 32 };

struct window {
	struct sentence slots[WINDOW_SLOTS]; /* a ring, by number of the line */
	uint64_t came;                       /* lines put in since the document began */
	uint64_t put;                        /* those of them that were read */
	uint64_t out;                        /* lines come out */
	size_t held;                         /* bytes of the lines between them */
	struct transcript transcript;
	struct roles roles;
	unsigned block;      /* sentences that a quotation set off without marks may still have */
	struct buf author;   /* owned: who "I" is, empty where nobody or several are known */
	struct names *names; /* of the document; borrowed */
};

static inline struct sentence *
window_at(struct window *w, uint64_t number)
{
	return &w->slots[number % WINDOW_SLOTS];
}

/* The next line before or behind it that has text and is held; false where there is none. */
bool window_back(struct window *w, uint64_t *number);
bool window_ahead(struct window *w, uint64_t *number);

#endif
