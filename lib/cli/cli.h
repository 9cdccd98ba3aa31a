/*
 * cli: what all programs share on their command line: the common options, the operands,
 * messages and the exit status.
 *
 * Messages go to standard error, a line each: `copytaster strip: FILE: reason`, control
 * characters in FILE escaped. The status is the worst met: 0, 1 (an input could not be
 * read), 2 (nothing more could be done). Only cmd/ includes this.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdint.h>

#include "cli/opt.h"

enum { CLI_OK = 0, CLI_INPUT = 1, CLI_FATAL = 2 };
/* What cli_option returns besides the program's own options. */
enum { CLI_OPERANDS = OPT_END, CLI_STOP = OPT_WRONG };

struct cli {
	/* "strip"; NULL for the runner, which has --help and --version alone in common. */
	const char *tool;
	const char *synopsis;      /* "[OPTION...] [FILE...]" */
	const char *summary;       /* one sentence for --help */
	const struct opt *options; /* the program's own */

	bool verbose;       /* -v */
	bool null;          /* -z */
	bool line_buffered; /* -b */
	bool stats;         /* --stats */
	int status;
	uint64_t operands; /* inputs so far; who takes them from elsewhere counts them here */

	/* private */
	const struct opt *tables[4];
	struct opt_parser parser;
};

/*
 * To be called first: closed standard descriptors are made safe, and a limit on file
 * size is a failed write, not a signal.
 */
void cli_begin(struct cli *c, int argc, char **argv);
/*
 * The next of the program's own options and its value; CLI_OPERANDS behind the last;
 * CLI_STOP where the program is to end with c->status (help was written, or the reason
 * why the command line is wrong).
 */
int cli_option(struct cli *c, const char **value);
/* The next operand; "-" once where there is none at all; NULL behind the last. */
const char *cli_operand(struct cli *c);
/* Whether any operand was given. */
bool cli_has_operands(const struct cli *c);
/* Opens an operand for reading ("-" is standard input); -1 where that failed and was told. */
int cli_open(struct cli *c, const char *file);
/* Closes what cli_open opened. */
void cli_close(int fd);

/* Tells why an input (NULL: none in particular) could not be done; the status is at least 1. */
void cli_complain(struct cli *c, const char *file, const char *why);
/* The same where nothing more can be done; the status is 2, which it returns. */
int cli_fatal(struct cli *c, const char *what, const char *why);
/*
 * A wrong command line: the reason and the usage line; the status is 2. Returns false, for who
 * reads options.
 */
bool cli_wrong(struct cli *c, const char *what, const char *why);
/* A line for -v, not an error; nothing without -v. */
void cli_say(struct cli *c, const char *file, const char *what);
/* The line of --stats, if asked for. */
void cli_stats(struct cli *c, uint64_t lines, uint64_t bytes, uint64_t written);
/* Frees, and returns the exit status. */
int cli_end(struct cli *c);

#endif
