#include "dedupe/exact.h"
#include "filter.h"

static const struct opt options[] = {
	{ 'i', "ignore-case", NULL, "ASCII letters are equal in either case" },
	{ 0, NULL, NULL, NULL },
};

struct dedupe {
	struct filter filter;
	struct exact exact;
};

/* Writes the first line of each kind as soon as it is known. */
static void
write_first(struct dedupe *d)
{
	struct str raw[EXACT_BATCH];
	struct verdict verdicts[EXACT_BATCH];

	for (size_t n; (n = filter_lines(&d->filter, raw, EXACT_BATCH)) > 0;) {
		if (!exact_judge(&d->exact, raw, n, verdicts)) {
			filter_fail(&d->filter, "out of memory; --part=1/N needs an N-th of it");
			break;
		}
		for (size_t i = 0; i < n; i++)
			if (verdicts[i].is == VERDICT_NEW)
				writer_line(&d->filter.out, raw[i]);
	}
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
	const char *value;
	int status;

	cli_begin(cli, argc, argv);
	for (int id; (id = cli_option(cli, &value)) != CLI_OPERANDS;) {
		if (id == CLI_STOP)
			return cli_end(cli);
		if (id == 'i')
			d.exact.form = NORMAL_ASCII_CASE;
	}
	filter_begin(&d.filter);
	exact_init(&d.exact, false);
	write_first(&d);
	status = filter_end(&d.filter);
	exact_free(&d.exact);
	return status;
}
