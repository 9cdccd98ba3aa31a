#include "dedupe/choice.h"
#include "dedupe/exact.h"
#include "dedupe/keyed.h"
#include "filter.h"

enum { OPT_FOLD = OPT_LONG, OPT_KEYED, OPT_KEYS, OPT_PART };

static const struct opt options[] = {
	{ 'c', "count", NULL, "unite the tags of each kind's lines, add n= and docs=" },
	{ 'd', "repeated", NULL, "only kinds that repeat" },
	{ 'D', "all-repeated", NULL, "all lines of kinds that repeat" },
	{ 'i', "ignore-case", NULL, "ASCII letters are equal in either case" },
	{ 'u', "unique", NULL, "only kinds that do not repeat" },
	{ OPT_FOLD, "fold", NULL, "case, typography, spaces and composition make no difference" },
	{ OPT_KEYED, "keyed", NULL, "read what --keys wrote, sorted by key" },
	{ OPT_KEYS, "keys", NULL, "write KEY TAB LINE for every line" },
	{ OPT_PART, "part", "I/N", "only the I-th of N parts of all kinds" },
	{ 0, NULL, NULL, NULL },
};

struct dedupe {
	struct filter filter;
	struct choice choice;
	struct exact exact;
	struct gather gather;
};

static void
out_of_memory(struct dedupe *d)
{
	filter_fail(&d->filter, "out of memory; --part=I/N does the work in N parts");
}

static bool
take_line(struct dedupe *d, struct verdict verdict, struct str raw)
{
	if (choice_gathers(&d->choice))
		return gather_add(&d->gather, verdict, raw);
	if (verdict.is == VERDICT_NEW)
		writer_line(&d->filter.out, raw);
	return true;
}

/* Judges all lines; writes the first of each kind at once, or gathers and writes at the end. */
static void
run_exact(struct dedupe *d)
{
	struct str raw[EXACT_BATCH];
	struct verdict verdicts[EXACT_BATCH];
	bool enough = true;

	exact_init(&d->exact, d->choice.form, choice_gathers(&d->choice));
	d->exact.part = d->choice.part;
	d->exact.parts = d->choice.parts;
	for (size_t n; enough && (n = filter_lines(&d->filter, raw, EXACT_BATCH)) > 0;) {
		enough = exact_judge(&d->exact, raw, n, verdicts);
		for (size_t i = 0; enough && i < n; i++)
			enough = take_line(d, verdicts[i], raw[i]);
	}
	if (!enough || !gather_write(&d->gather, &d->filter.out))
		out_of_memory(d);
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
		enough = enough && take_line(d, verdict, raw);
	}
	if (!enough || !gather_write(&d->gather, &d->filter.out))
		out_of_memory(d);
}

/* An option of ours; CLI_STOP where it is wrong. */
static int
take_option(struct dedupe *d, int id, const char *value)
{
	struct choice *c = &d->choice;
	bool fits = true;

	switch (id) {
	case 'c':
		c->count = true;
		break;
	case 'd':
		fits = choice_which(c, GATHER_REPEATED);
		break;
	case 'D':
		fits = choice_which(c, GATHER_EVERY);
		break;
	case 'u':
		fits = choice_which(c, GATHER_UNIQUE);
		break;
	case 'i':
		choice_form(c, NORMAL_ASCII_CASE);
		break;
	case OPT_FOLD:
		choice_form(c, NORMAL_FOLD);
		break;
	case OPT_KEYED:
		c->keyed = true;
		break;
	case OPT_KEYS:
		c->keys = true;
		break;
	case OPT_PART:
		if (!choice_part(c, str_of(value)))
			return cli_wrong(&d->filter.cli, value, "--part takes I/N, I from 1 to N");
		break;
	default:
		break;
	}
	return fits ? id : cli_wrong(&d->filter.cli, NULL, "-d, -u and -D exclude one another");
}

int
main(int argc, char **argv)
{
	struct dedupe d = { .filter.cli = {
				.tool = "dedupe",
				.synopsis = "[OPTION...] [FILE...]",
				.summary = "Write the first line of each kind.",
				.options = options,
			    } };
	struct cli *cli = &d.filter.cli;
	const char *wrong;
	const char *value;
	int status;

	cli_begin(cli, argc, argv);
	for (int id; (id = cli_option(cli, &value)) != CLI_OPERANDS;)
		if (take_option(&d, id, value) == CLI_STOP)
			return cli_end(cli);
	wrong = choice_contradiction(&d.choice);
	if (wrong) {
		cli_wrong(cli, NULL, wrong);
		return cli_end(cli);
	}
	filter_begin(&d.filter);
	gather_init(&d.gather, d.choice.which, d.choice.count);
	if (d.choice.keys)
		run_keys(&d);
	else if (d.choice.keyed)
		run_keyed(&d);
	else
		run_exact(&d);
	status = filter_end(&d.filter);
	gather_free(&d.gather);
	return status;
}
