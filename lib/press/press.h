/*
 * press: the outlets and agencies that are known, by host and by name.
 *
 * The tables lib/data/outlets.txt and lib/data/agencies.txt and what a user adds stand in
 * one hash, built once, in well under a millisecond. A name is found by its key: letters,
 * marks and digits, case folded, a leading "The" dropped; so NineNews is Nine News. One key
 * may be that of several (Politico, The Star): the kind that is asked for goes first, then
 * common names go before other names; what is still two outlets is none.
 * In running text a name must stand as it is written in the table (press_match.c).
 */
#ifndef PRESS_PRESS_H
#define PRESS_PRESS_H

#include <stdint.h>

#include "press/press_sense.h"
#include "press/publisher.h"
#include "text/arena.h"
#include "text/word_table.h"

enum press_flag {
	PRESS_HOST = 1 << 0,
	PRESS_COMMON = 1 << 1, /* the common name, no other one */
	PRESS_THE = 1 << 2,    /* one word or a known one, in the table with "The" before it */
};

struct press_entry {
	struct str written; /* a host, or a name without its "The" */
	const struct publisher *of;
	uint32_t hash;
	unsigned flags; /* PRESS_ */
	enum press_sense sense;
};

struct press {
	struct arena memory;         /* owned: entries, slots, what press_add copied */
	struct press_entry *entries; /* in memory */
	size_t n;
	size_t cap;
	uint32_t *slots; /* in memory: entry number + 1, 0 for an empty one; a power of two of them */
	size_t mask;
	uint32_t starts[1024]; /* a bit a hash of the words that a name begins with, one or more */
	uint32_t names[4096];  /* a bit a hash of a whole name: small enough to stay in the cache */
	struct word_watch begins; /* hashes of the letters that a name begins with */
};

/* With the tables that are compiled in. False where memory ends. */
bool press_init(struct press *p);
/*
 * Adds a row HOST TAB NAME [TAB COUNTRY [TAB OTHERS]], which it copies; HOST may be empty. NULL,
 * or why it was not added.
 */
const char *press_add(struct press *p, struct str row);
void press_free(struct press *p);

/* A host in lower case, or the nearest domain above it that is known; NULL where none is. */
const struct publisher *press_by_host(const struct press *p, struct str host);
const struct publisher *press_by_name(const struct press *p, struct str name, enum press_kind kind);
/* How well an entry answers for its name where such a kind is asked for. */
static inline int
press_rank(const struct press_entry *e, enum press_kind kind)
{
	return ((e->of->kind == PRESS_OUTLET) == (kind == PRESS_OUTLET) ? 2 : 0) +
	    (e->flags & PRESS_COMMON ? 1 : 0);
}

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
/* The hash of the ASCII letters and digits, in any case, that s[0..n) begins with: as of a word (word_table.h). */
uint32_t press_beginning(const char *s, size_t n);

#endif
