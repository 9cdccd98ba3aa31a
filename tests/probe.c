#include "probe.h"

#include <unistd.h>

#include "line/reader.h"

static const struct probe *
find(const struct probe *probes, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(probes[i].name, name) == 0)
			return &probes[i];
	return NULL;
}

int
probe_run(int argc, char **argv, const struct probe *probes, size_t n,
    struct str (*prepare)(struct str line, struct buf *made))
{
	const struct probe *probe = argc == 2 ? find(probes, n, argv[1]) : NULL;
	struct writer out;
	struct reader in;
	struct str line;
	struct buf made = BUF_INIT;
	struct buf answer = BUF_INIT;

	if (!probe)
		return 2;
	writer_init(&out, STDOUT_FILENO, '\n', false);
	reader_init(&in, '\n', &out);
	reader_open(&in, STDIN_FILENO);
	while (reader_line(&in, &line) == LINE_OK) {
		answer.n = 0;
		probe->function(prepare ? prepare(line, &made) : line, &answer);
		writer_add(&out, buf_str(&answer));
		writer_end(&out);
	}
	reader_free(&in);
	buf_free(&made);
	buf_free(&answer);
	return writer_close(&out) ? 0 : 1;
}
