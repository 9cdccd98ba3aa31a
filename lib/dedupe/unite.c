#include "dedupe/unite.h"

#include <stdlib.h>

#include "text/memory.h"

enum { WALKED = 8 }; /* items; a longer list is looked up */

void
unite_init(struct unite *u)
{
	*u = (struct unite){ .items = NULL };
	set_init(&u->long_lists, true);
}

static uint32_t
walk(const struct unite *u, uint32_t from, struct str name)
{
	while (from != UNITE_NONE && !str_eq(u->items[from].name, name))
		from = u->items[from].next;
	return from;
}

static bool
enter(struct unite *u, uint64_t family, uint32_t item)
{
	struct set_place place = { .f = fingerprint_within(family, u->items[item].name) };

	if (!set_add(&u->long_lists, &place, 1))
		return false;
	*place.number = item;
	return true;
}

/* A list that has just become long: all that it has so far. */
static bool
enter_all(struct unite *u, uint64_t family, uint32_t from)
{
	for (; from != UNITE_NONE; from = u->items[from].next)
		if (!enter(u, family, from))
			return false;
	return true;
}

static uint32_t
find(const struct unite *u, const struct unite_list *list, uint64_t family, struct str name)
{
	const uint32_t *number;

	if (list->count <= WALKED)
		return walk(u, list->first, name);
	number = set_find(&u->long_lists, fingerprint_within(family, name));
	return number ? *number : UNITE_NONE;
}

/* An item that is in no list yet. */
static bool
new_item(struct unite *u, struct str name, struct arena *keep)
{
	struct unite_item *items = mem_grow(u->items, &u->cap, u->n + 1, sizeof(*items));

	if (!items)
		return false;
	u->items = items;
	if (u->n >= UNITE_NONE)
		return false;
	if (keep)
		name = arena_copy(keep, name);
	u->items[u->n] = (struct unite_item){ name, UNITE_EMPTY, UNITE_NONE, 0 };
	return !keep || !keep->failed;
}

uint32_t
unite_add(
    struct unite *u, struct unite_list *list, uint64_t family, struct str name, struct arena *keep)
{
	uint32_t item = find(u, list, family, name);

	if (item != UNITE_NONE)
		return item;
	if (!new_item(u, name, keep)) {
		u->failed = true;
		return UNITE_NONE;
	}
	item = (uint32_t)u->n++;
	if (list->count == 0)
		list->first = item;
	else
		u->items[list->last].next = item;
	list->last = item;
	list->count++;
	if ((list->count == WALKED + 1 && !enter_all(u, family, list->first)) ||
	    (list->count > WALKED + 1 && !enter(u, family, item))) {
		u->failed = true;
		return UNITE_NONE;
	}
	return item;
}

void
unite_clear(struct unite *u)
{
	u->n = 0;
	if (u->long_lists.count > 0) {
		set_free(&u->long_lists);
		set_init(&u->long_lists, true);
	}
}

void
unite_free(struct unite *u)
{
	free(u->items);
	set_free(&u->long_lists);
	*u = (struct unite){ .items = NULL };
}
