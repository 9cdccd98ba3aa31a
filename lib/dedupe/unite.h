/*
 * unite: many lists of different strings, each in order of first sight, where an item may
 * head a list itself: the tags of a kind, and the values of each tag.
 *
 * A short list is walked; in a long one the items are found by fingerprint, so that adding
 * is linear however many values somebody piles up under one tag. Items are numbered over
 * all lists; UNITE_NONE is no item. At most 2^32 - 1 of them.
 */
#ifndef DEDUPE_UNITE_H
#define DEDUPE_UNITE_H

#include "dedupe/set.h"
#include "text/arena.h"

#define UNITE_NONE UINT32_MAX

/* To be begun with UNITE_EMPTY. */
struct unite_list {
	uint32_t first, last, count;
};

#define UNITE_EMPTY ((struct unite_list){ UNITE_NONE, UNITE_NONE, 0 })

struct unite_item {
	struct str name;         /* lives as long as the caller or the arena keeps it */
	struct unite_list below; /* the list that it heads */
	uint32_t next;           /* in its own list */
	uint64_t stamp;          /* the caller's; 0 when new */
};

struct unite {
	struct unite_item *items; /* owned; moves when one is added */
	size_t n;
	size_t cap;
	struct set long_lists; /* the items of long lists by fingerprint */
	bool failed;           /* memory ended once */
};

void unite_init(struct unite *u);
/*
 * The item of that name in the list, added at the end unless it is there. `family` tells
 * the list from all others. Where `keep` is given a new item's name is copied there.
 * UNITE_NONE (and failed set) where memory ends.
 */
uint32_t unite_add(
    struct unite *u, struct unite_list *list, uint64_t family, struct str name, struct arena *keep);
/* All lists are void; most of the memory is kept. */
void unite_clear(struct unite *u);
void unite_free(struct unite *u);

#endif
