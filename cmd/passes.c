#include "passes.h"

#include <inttypes.h>
#include <stdio.h>

#include "dedupe/like.h"
#include "near/meet.h"
#include "near/settle.h"
#include "near/spread.h"

static const char *const out_of_memory = "out of memory";

static enum near_mode
mode_of(const struct choice *c)
{
	return c->loose ? NEAR_LOOSE : NEAR_GUARDED;
}

bool
passes_wanted(const struct choice *c)
{
	return c->near && (c->keys || c->keyed);
}

static void
run_spread(struct filter *f, const struct choice *c)
{
	struct order order;
	uint64_t number = c->part << PASSED_LINE_BITS;
	bool enough = order_init(&order, mode_of(c), c->threshold);
	struct str raw;

	while (enough && filter_next(f, &raw))
		enough = spread_line(&order, number++, raw, &f->out);
	if (!enough)
		filter_fail(f, out_of_memory);
	order_free(&order);
}

/* Tells what a pass cannot go on after; reading a second input would not mend it. */
static void
tell_meet(struct filter *f, enum meet_answer answer)
{
	static const char *const why[] = {
		[MEET_NO_RECORD] = "a line that --near --keys did not write",
		[MEET_NOT_SORTED] = "not sorted by key",
		[MEET_FOREIGN] = "written by --keys with another --near=T or --loose",
		[MEET_TWICE] = "two lines have one number: --keys needs --part for each piece",
		[MEET_FAILED] = out_of_memory,
	};

	if (answer != MEET_OK)
		filter_fail(f, why[answer]);
}

static void
run_meet(struct filter *f, const struct choice *c, struct str raw)
{
	struct meet meet;
	enum meet_answer answer = MEET_FAILED;
	char said[64];

	if (meet_init(&meet, mode_of(c), c->threshold))
		do
			answer = meet_take(&meet, raw, &f->out);
		while (answer == MEET_OK && filter_next(f, &raw));
	if (answer == MEET_OK)
		answer = meet_end(&meet, &f->out);
	tell_meet(f, answer);
	(void)snprintf(said, sizeof(said), "%" PRIu64 " pairs", meet.pairs);
	cli_say(&f->cli, NULL, said);
	if (meet.capped)
		cli_complain(&f->cli, NULL,
		    "words in more than 65536 lines of a key were looked up "
		    "in the newest ones alone");
	meet_free(&meet);
}

static void
tell_settle(struct filter *f, enum settle_answer answer)
{
	static const char *const why[] = {
		[SETTLE_NO_RECORD] = "a line that --near --keyed did not write",
		[SETTLE_NOT_SORTED] = "not sorted by key",
		[SETTLE_MISSING] = "lines are missing: the output of all --near --keyed is needed",
		[SETTLE_TWICE] = "two lines have one number: --keys needs --part for each piece",
		[SETTLE_FAILED] = out_of_memory,
	};

	if (answer > SETTLE_PAIR && !f->out.error)
		filter_fail(f, why[answer]);
}

struct ending {
	struct filter *filter; /* borrowed, as the next two */
	const struct choice *choice;
	struct gather *gather;
	struct settle settle;
	struct buf why;
};

/* Writes a line that is settled, or gathers it; false where memory ends. */
static bool
write_settled(struct ending *e, const struct settled *settled)
{
	struct like like = { settled->verdict.is, settled->leader + 1, settled->reason };

	if (!e->choice->explain)
		return gather_add(e->gather, &settled->verdict, &settled->raw, 1, &e->filter->out);
	like_write(&e->filter->out, settled->raw, &like, &e->why);
	return !e->why.failed;
}

static enum settle_answer
settle_all(struct ending *e, struct str raw)
{
	enum settle_answer answer;
	struct settled settled;

	do {
		answer = settle_take(&e->settle, raw, &settled);
		if (answer == SETTLE_LINE && !write_settled(e, &settled))
			return SETTLE_FAILED;
	} while (answer <= SETTLE_PAIR && filter_next(e->filter, &raw));
	if (answer <= SETTLE_PAIR && !settle_is_whole(&e->settle))
		return SETTLE_MISSING;
	return answer;
}

static void
run_settle(struct filter *f, const struct choice *c, struct gather *g, struct str raw)
{
	struct ending e = { .filter = f, .choice = c, .gather = g, .settle = SETTLE_INIT };
	enum settle_answer answer = settle_all(&e, raw);
	char said[64];

	if (!gather_write(g, &f->out))
		answer = SETTLE_FAILED;
	tell_settle(f, answer);
	(void)snprintf(said, sizeof(said), "%" PRIu64 " lines, %" PRIu64 " kinds", e.settle.lines,
	    e.settle.kinds);
	cli_say(&f->cli, NULL, said);
	settle_free(&e.settle);
	buf_free(&e.why);
}

void
passes_run(struct filter *f, const struct choice *c, struct gather *g)
{
	struct pair_key key;
	struct str raw;
	struct str rest;

	if (c->keys)
		run_spread(f, c);
	else if (!filter_next(f, &raw))
		return;
	else if (passed_take_pair(raw, &key, &rest))
		run_settle(f, c, g, raw);
	else if (c->explain || choice_gathers(c))
		filter_fail(f, "-c, -d, -u, -D and --explain go with the last --keyed");
	else
		run_meet(f, c, raw);
}
