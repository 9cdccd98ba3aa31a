/*
 * state: a file that remembers from run to run which kinds were written.
 *
 * One run at a time has it: FILE.lock is locked (fcntl(2)) from state_open to state_close
 * and stays behind. Saving writes FILE.new beside it, brings that to the disk and renames
 * it, so whoever reads finds the old state or the new one, whole. A symbolic link is
 * followed; the file keeps its mode. What stands in it: dedupe/snapshot.h.
 *
 * A state is to be saved after the output of the run was written and checked: then a run
 * that is cut off at any moment may write a line again, and never loses one.
 */
#ifndef DEDUPE_STATE_H
#define DEDUPE_STATE_H

#include "dedupe/set.h"

/* For state_open: until the other run ends. */
#define STATE_WAIT_FOREVER UINT64_MAX

struct state {
	struct buf settings; /* the options that decide what a kind is, in words */
	struct buf extra;    /* what a judge keeps besides kinds and times */
	struct buf why;      /* what went wrong, a line that ends in NUL */

	/* private */
	int lock;            /* descriptor, or -1 */
	struct buf path;     /* owned; ends in NUL, as the next two */
	struct buf new_path; /* FILE.new */
	struct buf folder;
};

#define STATE_INIT         \
	{                  \
		.lock = -1 \
	}

/* Locks; waits for another run so many seconds at most. False with st->why set. */
bool state_open(struct state *st, const char *file, uint64_t wait);
/*
 * Reads what the last run left: an empty set gets the kinds, numbered by when they were last
 * seen in seconds since 1970, kinds->oldest and later; st->extra is filled. Nothing where
 * there is no file yet. False with st->why set where the file is not usable as it is, or
 * st->settings are not those that it was made with.
 */
bool state_load(struct state *st, struct set *kinds);
/* Replaces the file. False with st->why set; then it is as it was. */
bool state_save(struct state *st, struct set *kinds);
/* Unlocks and frees. */
void state_close(struct state *st);

#endif
