/*
 * move: one part of a line that stands elsewhere in the other one.
 *
 *      When A, B.              B when A.
 *      "X," Smith said.        Smith said: "X."
 *      On Monday X.            X on Monday.
 *
 * The lines, or what differs of them, are P Q and Q' P'; both P and P' and Q and Q' must be
 * explained. The cut is sought beside the longest blocks of words that they have in common.
 * One part must be of a kind that moves (a phrase with its preposition or subordinator, a
 * speaker, a time), begin with the same word in both, and stand at an edge or a mark: names
 * and numbers that change places do not pass.
 */
#ifndef GUARD_MOVE_H
#define GUARD_MOVE_H

#include "guard/relation.h"

/* Whether the pair is explained but for one part that moved. */
bool move_explained(struct guard *g, const struct pair *p);

#endif
