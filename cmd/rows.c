#include "rows.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "line/reader.h"

static void
refuse(struct cli *cli, const char *file, uint64_t row, const char *why)
{
	char text[128];

	snprintf(text, sizeof(text), "line %" PRIu64 ": %s", row, why);
	cli_fatal(cli, file, text);
}

bool
rows_read(struct cli *cli, const char *file, rows_take *take, void *into)
{
	struct reader in;
	struct str row;
	const char *why = NULL;
	enum line_got got = LINE_OK;
	uint64_t rows = 0;
	int fd = cli_open(cli, file);

	if (fd < 0) {
		cli->status = CLI_FATAL;
		return false;
	}
	reader_init(&in, '\n', NULL);
	reader_open(&in, fd);
	while (!why && (got = reader_line(&in, &row)) == LINE_OK) {
		rows++;
		if (str_trim(row).n && row.s[0] != '#')
			why = take(into, row);
	}
	if (why)
		refuse(cli, file, rows, why);
	else if (got == LINE_FAILED)
		cli_fatal(cli, file, strerror(errno));
	reader_free(&in);
	cli_close(fd);
	return cli->status < CLI_FATAL;
}
