#include "dedupe/choice.h"
#include "dedupe/exact.h"
#include "dedupe/keyed.h"
#include "dedupe/state.h"
#include "filter.h"
#include "passes.h"
#include "remember.h"
#include "units.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

static const struct opt options[] = {
	{ 'c', "count", NULL, "unite the tags of a kind, add n= and docs=" },
	{ 'd', "repeated", NULL, "only kinds that repeat" },
	{ 'D', "all-repeated", NULL, "all lines of kinds that repeat" },
	{ 'i', "ignore-case", NULL, "ASCII letters are equal in either case" },
	{ 'u', "unique", NULL, "only kinds that do not repeat" },
	{ CHOICE_BY, "by", "doc", "judge whole documents" },
	{ CHOICE_EXPLAIN, "explain", NULL, "write repeats too, with like=LINE REASON" },
	{ CHOICE_FOLD, "fold", NULL, "case, typography and spaces make no difference" },
	{ CHOICE_FORGET, "forget", "AGE", "drop kinds not seen for AGE: 7d, or s, m, h, w" },
	{ CHOICE_KEYED, "keyed", NULL, "read what --keys wrote, sorted by key" },
	{ CHOICE_KEYS, "keys", NULL, "write KEY TAB LINE for every line" },
	{ CHOICE_LOOSE, "loose", NULL, "--near by shared words alone, without the guard" },
	{ CHOICE_NEAR, "near", "[=T]", "repeats in other words too; share T of the words" },
	{ CHOICE_PART, "part", "I/N", "only the I-th of N parts of all kinds" },
	{ CHOICE_STATE, "state", "FILE", "remember in FILE what was written" },
	{ CHOICE_WAIT, "wait", "[=S]", "wait for another run with that state, at most S s" },
	{ 0, NULL, NULL, NULL },
};
_Static_assert((int)CHOICE_LONG == (int)OPT_LONG, "long options are numbered as opt.h says");

struct dedupe {
	struct filter filter;
	struct choice choice;
	struct exact exact;
	struct gather gather;
	struct state state;
	struct remembered remembered;
};

static void
out_of_memory(struct dedupe *d)
{
	filter_fail(&d->filter, "out of memory; --part=I/N does the work in N parts");
}

/* The time, where kinds grow old. */
static void
look_at_the_clock(struct dedupe *d)
{
	if (d->choice.state || d->choice.forget)
		exact_at(&d->exact, (uint64_t)time(NULL), d->choice.forget);
}

/* Judges all lines; writes the first of each kind at once, or gathers and writes at the end. */
static void
judge_all(void *run)
{
	struct dedupe *d = run;
	struct str raw[EXACT_BATCH];
	struct verdict verdicts[EXACT_BATCH];
	char said[64];
	bool enough = true;

	for (size_t n; enough && (n = filter_lines(&d->filter, raw, EXACT_BATCH)) > 0;) {
		look_at_the_clock(d);
		enough = exact_judge(&d->exact, raw, n, verdicts) &&
		    gather_add(&d->gather, verdicts, raw, n, &d->filter.out);
		if (enough)
			remember_meanwhile(&d->remembered);
	}
	if (!enough || !gather_write(&d->gather, &d->filter.out))
		out_of_memory(d);
	(void)snprintf(said, sizeof(said), "%" PRIu64 " lines, %" PRIu64 " kinds", d->filter.lines,
	    exact_count(&d->exact));
	cli_say(&d->filter.cli, NULL, said);
}

static void
run_exact(struct dedupe *d)
{
	const struct choice *c = &d->choice;

	exact_init(&d->exact, c->form, choice_gathers(c));
	d->exact.part = c->part;
	d->exact.parts = c->parts;
	if (c->state || c->forget)
		d->remembered = (struct remembered){
			.kinds = exact_remember(&d->exact), .judge_all = judge_all, .run = d
		};
	if (c->state) {
		look_at_the_clock(d);
		remember(&d->filter, c, &d->state, &d->remembered);
	} else
		judge_all(d);
	exact_free(&d->exact);
}

static void
run_keys(struct dedupe *d)
{
	char prefix[KEYED_PREFIX];
	struct fingerprint key;
	struct str raw;

	exact_init(&d->exact, d->choice.form, false);
	while (filter_next(&d->filter, &raw)) {
		if (!exact_key(&d->exact, raw, &key)) {
			out_of_memory(d);
			break;
		}
		keyed_prefix(key, prefix);
		writer_add(&d->filter.out, (struct str){ prefix, sizeof(prefix) });
		writer_line(&d->filter.out, raw);
	}
	exact_free(&d->exact);
}

/* A key's lines are gathered and written before the next key's: the memory of one key. */
static void
run_keyed(struct dedupe *d)
{
	struct keyed keyed = KEYED_INIT;
	struct verdict verdict = { VERDICT_NEW, 0 };
	bool enough = true;
	struct str raw;

	while (enough && filter_next(&d->filter, &raw)) {
		enum keyed_answer answer = keyed_take(&keyed, &raw, &verdict.is);

		if (answer != KEYED_OK) {
			filter_refuse(&d->filter,
			    answer == KEYED_NO_KEY ? "a line without the key that --keys writes"
						   : "not sorted by key");
			continue;
		}
		if (verdict.is == VERDICT_NEW) {
			enough = gather_write(&d->gather, &d->filter.out);
			gather_clear(&d->gather);
		}
		enough = enough && gather_add(&d->gather, &verdict, &raw, 1, &d->filter.out);
	}
	if (!enough || !gather_write(&d->gather, &d->filter.out))
		out_of_memory(d);
}

int
main(int argc, char **argv)
{
	struct dedupe d = { .filter.cli = {
				.tool = "dedupe",
				.synopsis = "[OPTION...] [FILE...]",
				.summary = "Write the first line of each kind.",
				.options = options,
			    },
		.state = STATE_INIT };
	struct cli *cli = &d.filter.cli;
	const char *wrong = NULL;
	const char *value;

	cli_begin(cli, argc, argv);
	for (int id; !wrong && (id = cli_option(cli, &value)) != CLI_OPERANDS;) {
		if (id == CLI_STOP)
			return cli_end(cli);
		wrong = choice_take(&d.choice, id, value);
	}
	d.choice.null = cli->null;
	if (wrong || (wrong = choice_contradiction(&d.choice))) {
		cli_wrong(cli, NULL, wrong);
		return cli_end(cli);
	}
	filter_begin(&d.filter);
	gather_init(&d.gather, d.choice.which, d.choice.count);
	if (passes_wanted(&d.choice))
		passes_run(&d.filter, &d.choice, &d.gather);
	else if (d.choice.keys)
		run_keys(&d);
	else if (d.choice.keyed)
		run_keyed(&d);
	else if (units_wanted(&d.choice))
		units_run(&d.filter, &d.choice, &d.gather, &d.state);
	else
		run_exact(&d);
	gather_free(&d.gather);
	return filter_end(&d.filter);
}
