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

/* Sentences that can be looked back to, and those behind them that are read at one time. */
enum { WINDOW_BACK = 32, WINDOW_BATCH = 32, WINDOW_SLOTS = WINDOW_BACK + WINDOW_BATCH };

struct window {
	struct sentence slots[WINDOW_SLOTS]; /* a ring, by number of the line */
	uint64_t came;                       /* lines put in since the document began */
	uint64_t read;                       /* those of them whose words were read */
	uint64_t put;                        /* those of them whose names are known */
	uint64_t out;                        /* lines come out */
	size_t waiting;                      /* bytes of the lines that came and were not read */
	size_t held; /* bytes of the lines that were put and did not come out */
	struct transcript transcript;
	struct roles roles;
	unsigned block;      /* sentences that a quotation set off without marks may still have */
	bool looks_back;     /* alone: nothing ahead is waited for */
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
