/*
 * verdict: what a judge says of a line: of which kind it is, and whether that is new.
 *
 * There are two judges, exact and near; what is done with the lines (written at once,
 * gathered and merged) knows only their verdicts. Kinds are numbered from 0 in the order of
 * first sight.
 */
#ifndef NEAR_VERDICT_H
#define NEAR_VERDICT_H

#include <stdint.h>

enum verdict_is {
	VERDICT_NEW,    /* the first line of its kind */
	VERDICT_REPEAT, /* of a kind that a line of this run began */
	VERDICT_PASS,   /* not to be written by this run: another part's, or known from before */
};

struct verdict {
	enum verdict_is is;
	uint32_t kind; /* where the kinds are numbered and the line is NEW or a REPEAT */
};

#endif
