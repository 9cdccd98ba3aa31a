/*
 * choice: what a run of dedupe is asked to do, and what cannot be asked for together.
 */
#ifndef DEDUPE_CHOICE_H
#define DEDUPE_CHOICE_H

#include "dedupe/gather.h"
#include "dedupe/normal.h"
#include "near/near.h"

struct choice {
	enum normal_form form;   /* -i, --fold */
	enum gather_which which; /* -d, -u, -D */
	bool count;              /* -c */
	bool keys, keyed;
	bool near, loose; /* --near, --loose */
	bool by_document; /* --by=doc */
	bool explain;
	struct near_threshold threshold; /* of --near */
	uint64_t part, parts; /* --part=I/N: I - 1 and N; N is 0 where it was not given */
	bool null;            /* -z */

	const char *state; /* --state=FILE, or NULL */
	uint64_t forget;   /* --forget=AGE in seconds; 0 where it was not given */
	bool waits;        /* --wait */
	uint64_t wait;     /* for so many seconds */
};

/* The long options; the short ones are their letters. */
enum choice_option {
	CHOICE_LONG = 256,
	CHOICE_BY = CHOICE_LONG,
	CHOICE_EXPLAIN,
	CHOICE_FOLD,
	CHOICE_FORGET,
	CHOICE_KEYED,
	CHOICE_KEYS,
	CHOICE_LOOSE,
	CHOICE_NEAR,
	CHOICE_PART,
	CHOICE_STATE,
	CHOICE_WAIT,
};

/* Takes an option and its value, or NULL; why it is wrong, or NULL. */
const char *choice_take(struct choice *c, int option, const char *value);
/* The options that decide what a kind is, in words: what a state is made with. */
void choice_settings(const struct choice *c, struct buf *words);
/* Whether lines are to be kept until the input's end. */
bool choice_gathers(const struct choice *c);
/* Why it cannot be done, or NULL. */
const char *choice_contradiction(const struct choice *c);

#endif
