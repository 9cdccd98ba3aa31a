#include "press/press.h"

#include "press/press_entry.h"
#include "press/press_key.h"

/* publishers, entries, slots, sets. */
#include "press.inc"

const uint32_t press_compiled_in = PUBLISHERS;

void
press_init(struct press *p)
{
	*p = (struct press){ .entries = entries,
		.n = ENTRIES,
		.slots = slots,
		.slot_shift = SLOT_SHIFT,
		.sets = &sets,
		.memory = ARENA_INIT };
}

void
press_free(struct press *p)
{
	arena_free(&p->memory);
	press_init(p);
}

const struct publisher *
press_publisher(const struct press *p, const struct press_entry *e)
{
	return e->of < PUBLISHERS ? &publishers[e->of] : p->own->publishers[e->of - PUBLISHERS];
}

/* The newest entry of a host goes first: what a user adds is later in the chain. */
static const struct publisher *
find_host(const struct press *p, struct str host)
{
	uint32_t hash = key_hash(host);
	size_t slot = press_slot(p, hash);
	const struct publisher *found = NULL;

	for (const struct press_entry *e; (e = press_next(p, hash, &slot)) != NULL;) {
		const struct publisher *of = press_publisher(p, e);

		if (e->flags & PRESS_HOST && str_eq(publisher_read(of, e->written), host))
			found = of;
	}
	return found;
}

const struct publisher *
press_by_host(const struct press *p, struct str host)
{
	struct str label;

	while (str_find_byte(host, '.') < host.n) {
		const struct publisher *who = find_host(p, host);

		if (who)
			return who;
		str_cut(&host, '.', &label);
	}
	return NULL;
}

const struct publisher *
press_by_name(const struct press *p, struct str name, enum press_kind kind)
{
	struct str core = key_without_the(name);
	uint32_t hash = key_hash(core);
	size_t slot = press_slot(p, hash);
	const struct publisher *best = NULL;
	int best_rank = -1;

	if (hash == key_spread(KEY_START))
		return NULL;
	for (const struct press_entry *e; (e = press_next(p, hash, &slot)) != NULL;) {
		const struct publisher *of = press_publisher(p, e);
		int r = press_rank(e, of, kind);

		if (e->flags & PRESS_HOST || r < best_rank ||
		    !key_eq(publisher_read(of, e->written), core))
			continue;
		if (r > best_rank || (best && str_eq(publisher_name(best), publisher_name(of))))
			best = of;
		else
			best = NULL;
		best_rank = r;
	}
	return best;
}

uint32_t
press_beginning(const char *s, size_t n)
{
	uint64_t key = 0;
	unsigned more = EIGHT;

	for (size_t at = 0; more == EIGHT && at < n; at += more) {
		uint64_t bytes = eight_start((struct str){ s + at, n - at });

		more = eight_before(~(eight_letters(bytes) | eight_digits(bytes)) & EIGHT_HIGH);
		if (more == 0)
			break;
		/* The bit that makes capitals small; digits have it. */
		bytes = (bytes | EIGHT_TIMES(0x20)) & eight_first(more);
		key = at ? word_key_add(key, bytes) : bytes;
	}
	return word_hash(key);
}
