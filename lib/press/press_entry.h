/*
 * press_entry: the hash of hosts and names behind press.h. For the files of this module alone.
 */
#ifndef PRESS_PRESS_ENTRY_H
#define PRESS_PRESS_ENTRY_H

#include "press/press.h"

enum press_flag {
	PRESS_HOST = 1 << 0,
	PRESS_COMMON = 1 << 1, /* the common name, no other one */
	PRESS_THE = 1 << 2,    /* one word or a known one, in the table with "The" before it */
};

struct press_entry {
	struct publisher_text written; /* a host, or a name without its "The" */
	uint32_t hash;
	uint32_t of;   /* the publisher's number */
	uint8_t flags; /* PRESS_ */
	uint8_t sense; /* enum press_sense */
};

/* The tables in memory, which grow. */
struct press_own {
	struct press_entry *entries;
	size_t cap; /* of entries, and of publishers */
	uint32_t *slots;
	struct press_sets sets;
	const struct publisher **publishers; /* those that were added */
};

/* What stays of a hash as a bit of press_sets' starts and names. */
enum { PRESS_START_SHIFT = 17, PRESS_NAME_SHIFT = 15 };

/* How many publishers are compiled in: the number of the first that was added. */
extern const uint32_t press_compiled_in;

/* Whose an entry is. */
const struct publisher *press_publisher(const struct press *p, const struct press_entry *e);

static inline size_t
press_slot(const struct press *p, uint32_t hash)
{
	return hash >> p->slot_shift;
}

static inline size_t
press_slot_behind(const struct press *p, size_t slot)
{
	return (slot + 1) & (UINT32_MAX >> p->slot_shift);
}

/*
 * The next entry of this hash, in the order they were entered; *slot is where to look first,
 * press_slot at the beginning. NULL where there is none.
 */
static inline const struct press_entry *
press_next(const struct press *p, uint32_t hash, size_t *slot)
{
	while (p->slots[*slot]) {
		const struct press_entry *e = &p->entries[p->slots[*slot] - 1];

		*slot = press_slot_behind(p, *slot);
		if (e->hash == hash)
			return e;
	}
	return NULL;
}

/* How well an entry answers for its name where such a kind is asked for. */
static inline int
press_rank(const struct press_entry *e, const struct publisher *of, enum press_kind kind)
{
	return ((of->kind == PRESS_OUTLET) == (kind == PRESS_OUTLET) ? 2 : 0) +
	    (e->flags & PRESS_COMMON ? 1 : 0);
}

#endif
