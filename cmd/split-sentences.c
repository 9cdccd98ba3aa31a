#include "filter.h"
#include "line/tags.h"

static const struct opt options[] = {
	{ 0, NULL, NULL, NULL },
};

int
main(int argc, char **argv)
{
	struct filter f = { .cli = {
				.tool = "split-sentences",
				.synopsis = "[OPTION...] [FILE...]",
				.summary =
				    "Write each sentence of the text lines on a line of its own.",
				.options = options,
			    } };
	const char *value;
	struct str raw;

	cli_begin(&f.cli, argc, argv);
	for (int id; (id = cli_option(&f.cli, &value)) != CLI_OPERANDS;)
		if (id == CLI_STOP)
			return cli_end(&f.cli);
	filter_begin(&f);
	while (filter_next(&f, &raw))
		tags_write(&f.out, line_parse(raw), NULL, 0);
	return filter_end(&f);
}
