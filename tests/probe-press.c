/*
 * probe-press: the outlets and agencies, for the tables of tests/press.bats.
 */
#include "probe.h"
#include <stdio.h>

#include "press/press_entry.h"

/* Whether all bits are in the other set too. */
static bool
is_within(const void *bits, const void *others, size_t size)
{
	const unsigned char *a = bits;
	const unsigned char *b = others;

	for (size_t i = 0; i < size; i++)
		if (a[i] & ~b[i])
			return false;
	return true;
}

/* Whether the compiled-in tables have what was made of an added name. */
static bool
is_compiled_in(const struct press *own, const struct press_entry *e)
{
	const struct publisher *of = press_publisher(own, e);
	struct press known;
	size_t slot;

	press_init(&known);
	slot = press_slot(&known, e->hash);
	for (const struct press_entry *k; (k = press_next(&known, e->hash, &slot)) != NULL;) {
		const struct publisher *its = press_publisher(&known, k);

		if (str_eq(publisher_read(its, k->written), publisher_read(of, e->written)) &&
		    str_eq(publisher_name(its), publisher_name(of)) && k->flags == e->flags &&
		    k->sense == e->sense)
			return is_within(own->sets, known.sets, sizeof(*own->sets));
	}
	return false;
}

/*
 * How many entries a row of outlets.txt makes, and whether each is "same" in the tables that
 * are compiled in.
 */
static void
row(struct str line, struct buf *out)
{
	static const uint32_t no_slots[2];
	static const struct press_entry no_entries[1];
	static const struct press_sets no_sets;
	struct press own = { .entries = no_entries,
		.slots = no_slots,
		.slot_shift = 31,
		.sets = &no_sets,
		.memory = ARENA_INIT };
	const char *why = press_add(&own, line);
	char text[64];
	size_t same = 0;

	for (size_t i = 0; !why && i < own.n; i++)
		same += is_compiled_in(&own, &own.entries[i]);
	snprintf(text, sizeof(text), "%zu %s", own.n, same == own.n ? "same" : "other");
	buf_add(out, str_of(why ? why : text));
	arena_free(&own.memory);
}

static void
add_name(struct buf *out, const struct publisher *who)
{
	buf_add(out, who ? publisher_name(who) : STR("-"));
}

/* Of three rows added, the one whose host or name is asked for. */
static void
added(struct str line, struct buf *out)
{
	struct press p;

	press_init(&p);
	press_add(&p, STR("post.example\tThe Example Post\tUS\tDaily Example|EXP"));
	press_add(&p, STR("\tNo Host News"));
	press_add(&p, STR("reuters.com\tReuters Example"));
	add_name(out, press_by_host(&p, line));
	buf_byte(out, ' ');
	add_name(out, press_by_name(&p, line, PRESS_OUTLET));
	press_free(&p);
}

static const struct probe probes[] = {
	{ "added", added },
	{ "row", row },
};

int
main(int argc, char **argv)
{
	return probe_run(argc, argv, probes, sizeof(probes) / sizeof(probes[0]), NULL);
}
