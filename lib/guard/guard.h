/*
 * guard: whether a later line says nothing that a kept one does not.
 *
 * It does not ask how alike two lines are. It lays their words side by side (align.h) and
 * looks at each gap: a gap that one of the relations (relation.h) explains is harmless, any
 * other is another fact, and one fact is enough to keep the line. So an edit that nobody
 * thought of costs a copy kept, never a fact. Direction counts: the kept line may say more
 * than the later one (natural logic: MacCartney and Manning 2007).
 *
 * One part may have moved as a whole (move.h).
 */
#ifndef GUARD_GUARD_H
#define GUARD_GUARD_H

#include "guard/align.h"

/* A line: its tokens and the notes of token.h. */
struct line_words {
	struct words words;
	uint32_t notes;
};

/* What kept two lines apart: the first fact met. */
enum veto {
	VETO_NONE,
	VETO_NUMBER,
	VETO_NEGATION,
	VETO_MODAL,
	VETO_HARD, /* a quantity, a direction, an order, a preposition */
	VETO_TIME,
	VETO_NAME,
	VETO_ADDED, /* words that the kept line lacks */
	VETO_OTHER, /* words put for others, or left out */
	VETO_QUESTION,
	VETO_DATED,
	VETO_LENGTH, /* too many differences to be laid side by side */
	VETOES
};

struct guard {
	struct judge judge;
	struct align align;
	uint32_t relations; /* bits of enum relation that explained the last pair */
	enum veto veto;     /* or what kept it apart */

	uint64_t vetoes[VETOES];
	bool thorough;  /* also find out whether the last pair, kept apart, is a conflict */
	bool conflicts; /* what the one says cannot be what the other says */
	bool failed;    /* memory ended */
};

void guard_init(struct guard *g, const struct knowledge *k);
void guard_free(struct guard *g);
/* Whether the later line repeats the kept one. */
bool guard_repeats(struct guard *g, const struct line_words *kept, const struct line_words *later);
/* Takes off what both begin and end with; returns how many words that were in front. */
size_t guard_strip(struct words *a, struct words *b);
/* Whether all gaps between two lines or parts are explained; for move.h. */
struct pair;
bool guard_explained(struct guard *g, const struct pair *p);
/* Why, of the last pair that it let pass: `same words`, or the relations. */
void guard_explain(const struct guard *g, struct buf *out);
/* What a veto is called. */
struct str guard_veto_name(enum veto veto);

#endif
