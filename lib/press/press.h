/*
 * press: the outlets and agencies that are known, by host and by name.
 *
 * They stand in one hash, which lib/data/press.awk makes of the tables outlets.txt and
 * agencies.txt, so that nothing is to be done at start-up; with the first outlet that a user
 * adds it is copied to memory and grows there (press_add.c). A name is found by its key:
 * letters, marks and digits, case folded, a leading "The" dropped; so NineNews is Nine News.
 * One key may be that of several (Politico, The Star): the kind that is asked for goes first,
 * then common names go before other names; what is still two outlets is none.
 * In running text a name must stand as it is written in the table (press_match.c).
 */
#ifndef PRESS_PRESS_H
#define PRESS_PRESS_H

#include <stdint.h>

#include "press/press_sense.h"
#include "press/publisher.h"
#include "text/arena.h"
#include "text/word_table.h"

/* What may be a name, as bits; small enough to stay in the cache. */
struct press_sets {
	uint32_t starts[1024]; /* a bit a hash of the words that a name begins with, one or more */
	uint32_t names[4096];  /* a bit a hash of a whole name */
	struct word_watch begins; /* hashes of the letters that a name begins with */
};

struct press_entry;
struct press_own;

struct press {
	/* Compiled in until something is added, then those of `own`. */
	const struct press_entry *entries; /* in the order they were entered */
	size_t n;
	const uint32_t *slots; /* entry number + 1, 0 for an empty one */
	unsigned slot_shift;   /* what is left of a hash of 32 bits is the number of its slot */
	const struct press_sets *sets;

	uint32_t added;        /* publishers */
	struct press_own *own; /* in memory; NULL where nothing was added */
	struct arena memory;   /* owned */
};

/* With the tables that are compiled in. */
void press_init(struct press *p);
/*
 * Adds a row HOST TAB NAME [TAB COUNTRY [TAB OTHERS]], which it copies; HOST may be empty. NULL,
 * or why it was not added.
 */
const char *press_add(struct press *p, struct str row);
void press_free(struct press *p);

/* A host in lower case, or the nearest domain above it that is known; NULL where none is. */
const struct publisher *press_by_host(const struct press *p, struct str host);
const struct publisher *press_by_name(const struct press *p, struct str name, enum press_kind kind);

/* A name in running text. */
struct press_found {
	const struct publisher *who; /* agencies before outlets */
	size_t n;                    /* bytes */
	enum press_sense sense;
};

/*
 * The longest name that begins at text[at], where a word begins: as it is written in the
 * table, or, for one of six letters and more, in other case with a capital at its start; a
 * name of one word that the table has only with "The" needs it before. Looks at
 * PRESS_NAME_BYTES at most.
 */
enum { PRESS_NAME_BYTES = 64 };
bool press_match(const struct press *p, struct str text, size_t at, struct press_found *found);
/*
 * The hash of the ASCII letters and digits, in any case, that s[0..n) begins with: as of a word
 * (word_table.h).
 */
uint32_t press_beginning(const char *s, size_t n);

#endif
