/*
 * choice: what a run of dedupe is asked to do, and what cannot be asked for together.
 */
#ifndef DEDUPE_CHOICE_H
#define DEDUPE_CHOICE_H

#include "dedupe/gather.h"
#include "dedupe/normal.h"

struct choice {
	enum normal_form form;   /* -i, --fold */
	enum gather_which which; /* -d, -u, -D */
	bool count;              /* -c */
	bool keys, keyed;
	uint64_t part, parts; /* --part=I/N: I - 1 and N; N is 0 where it was not given */
};

/* -d, -u or -D; false where another one of them was given before. */
bool choice_which(struct choice *c, enum gather_which which);
/* -i or --fold; the wider one holds. */
void choice_form(struct choice *c, enum normal_form form);
/* The value of --part; false where it is none. */
bool choice_part(struct choice *c, struct str value);
/* Whether lines are to be kept until the input's end. */
bool choice_gathers(const struct choice *c);
/* Why it cannot be done, or NULL. */
const char *choice_contradiction(const struct choice *c);

#endif
