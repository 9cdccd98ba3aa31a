/*
 * copytaster TOOL [ARGUMENT...]: runs a tool from the folder of the tools, as git does.
 * No shell, no search, no variable changed: one exec of FOLDER/TOOL.
 */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cli.h"

#ifndef EXECDIR
#	error "EXECDIR: the folder of the tools, as the Makefile gives it"
#endif

enum { OPT_EXEC_PATH = OPT_LONG };
/* As sh(1) has it. */
enum { CANNOT_RUN = 126, NO_SUCH_TOOL = 127 };

static const struct opt options[] = {
	{ OPT_EXEC_PATH, "exec-path", NULL, "tell the folder of the tools and exit" },
	{ 0, NULL, NULL, NULL },
};

static struct cli cli = {
	.tool = NULL,
	.synopsis = "[OPTION...] TOOL [ARGUMENT...]",
	.summary = "Filters that turn saved news pages into a digest.\n"
		   "\n"
		   "  strip FILE...             the article of a page, a paragraph a line\n"
		   "  split-sentences FILE...   each sentence on a line of its own\n"
		   "  tag-source FILE...        who printed it, whose wire it is, who said it\n"
		   "  dedupe FILE...            what was printed more than once, once\n"
		   "  digest FILE...            all four, laid out for a reader\n"
		   "  run 'PIPELINE'            a pipeline of the tools\n"
		   "  help [TOOL]               the manual page",
	.options = options,
};

static struct str
exec_path(void)
{
	const char *path = getenv("COPYTASTER_EXEC_PATH");

	return str_of(path && *path ? path : EXECDIR);
}

static int
tell_exec_path(void)
{
	struct buf line = BUF_INIT;
	bool told;

	buf_add(&line, exec_path());
	buf_byte(&line, '\n');
	told = !line.failed && write(STDOUT_FILENO, line.s, line.n) == (ssize_t)line.n;
	if (!told)
		cli_fatal(&cli, "standard output", strerror(errno));
	buf_free(&line);
	return cli_end(&cli);
}

/* A name is a file of the folder, never a path. */
static int
run(const char *name, char **argv)
{
	struct buf path = BUF_INIT;
	int why;

	if (!*name || strchr(name, '/') || name[0] == '.') {
		cli_fatal(&cli, name, "not a tool's name");
		return NO_SUCH_TOOL;
	}
	buf_add(&path, exec_path());
	buf_byte(&path, '/');
	buf_add(&path, str_of(name));
	buf_byte(&path, '\0');
	if (path.failed)
		return cli_fatal(&cli, NULL, "out of memory");
	execv(path.s, argv);
	why = errno;
	cli_fatal(&cli, path.s,
	    why == ENOENT ? "no such tool; copytaster --help names them" : strerror(why));
	buf_free(&path);
	return why == ENOENT ? NO_SUCH_TOOL : CANNOT_RUN;
}

/* run and digest are on the runner's own page. */
static bool
has_page(const char *name)
{
	return name && strcmp(name, "run") != 0 && strcmp(name, "digest") != 0;
}

/* The manual page of a tool; of the runner itself where none is named. */
static int
help(const char *name)
{
	struct buf page = BUF_INIT;
	char man[] = "man";
	char *argv[] = { man, NULL, NULL };

	buf_add(&page, STR("copytaster"));
	if (has_page(name)) {
		buf_byte(&page, '-');
		buf_add(&page, str_of(name));
	}
	buf_byte(&page, '\0');
	if (page.failed)
		return cli_fatal(&cli, NULL, "out of memory");
	argv[1] = page.s;
	execvp(man, argv);
	cli_fatal(&cli, man, strerror(errno));
	buf_free(&page);
	return NO_SUCH_TOOL;
}

int
main(int argc, char **argv)
{
	const char *value;
	int id;

	cli_begin(&cli, argc, argv);
	id = cli_option(&cli, &value);
	if (id == CLI_STOP)
		return cli_end(&cli);
	if (id == OPT_EXEC_PATH)
		return tell_exec_path();
	argv += cli.parser.at;
	if (!*argv) {
		cli_wrong(&cli, NULL, "which tool?");
		return cli_end(&cli);
	}
	return strcmp(*argv, "help") == 0 ? help(argv[1]) : run(*argv, argv);
}
