#include "cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "cli/message.h"
#include "cli/version.h"

enum { OPT_STATS = OPT_LONG + 1000 };

/* What every tool has, and what the runner has too. */
static const struct opt common[] = {
	{ 'b', "line-buffered", NULL, "write each line as soon as it is known" },
	{ 'v', "verbose", NULL, "say on standard error what was decided" },
	{ 'z', "null", NULL, "lines end in NUL, not LF" },
	{ OPT_STATS, "stats", NULL, "a line of counts and speed on standard error" },
	{ 0, NULL, NULL, NULL },
};

static const struct opt everywhere[] = {
	{ 'h', "help", NULL, "tell this and exit" },
	{ 'V', "version", NULL, "tell the version and exit" },
	{ 0, NULL, NULL, NULL },
};

/*
 * A closed descriptor 0, 1 or 2 would be handed to the next file that is opened. It gets
 * one that cannot be used the way the standard one is, so that its use fails as before.
 */
static void
fill_standard_descriptors(void)
{
	for (int fd = 0; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
			(void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void
cli_begin(struct cli *c, int argc, char **argv)
{
	fill_standard_descriptors();
	signal(SIGXFSZ, SIG_IGN);
	c->tables[0] = c->options;
	c->tables[1] = everywhere;
	c->tables[2] = c->tool ? common : NULL;
	c->tables[3] = NULL;
	opt_init(&c->parser, argc, argv, c->tables);
}

static void
add_name(struct message *m, const struct cli *c)
{
	message_add(m, "copytaster");
	if (c->tool) {
		message_byte(m, ' ');
		message_add(m, c->tool);
	}
}

static void
tell(const struct cli *c, const char *what, const char *why)
{
	struct message m = MESSAGE_INIT(STDERR_FILENO);

	add_name(&m, c);
	message_add(&m, ": ");
	if (what) {
		message_add_escaped(&m, *what ? what : "''");
		message_add(&m, ": ");
	}
	message_add_escaped(&m, why);
	message_byte(&m, '\n');
	message_write(&m);
}

void
cli_complain(struct cli *c, const char *file, const char *why)
{
	tell(c, file && strcmp(file, "-") == 0 ? "standard input" : file, why);
	if (c->status < CLI_INPUT)
		c->status = CLI_INPUT;
}

int
cli_fatal(struct cli *c, const char *what, const char *why)
{
	tell(c, what, why);
	c->status = CLI_FATAL;
	return c->status;
}

static void
add_usage(struct message *m, const struct cli *c)
{
	message_add(m, "usage: ");
	add_name(m, c);
	message_byte(m, ' ');
	message_add(m, c->synopsis);
	message_byte(m, '\n');
}

bool
cli_wrong(struct cli *c, const char *what, const char *why)
{
	struct message usage = MESSAGE_INIT(STDERR_FILENO);

	cli_fatal(c, what, why);
	add_usage(&usage, c);
	message_write(&usage);
	return false;
}

void
cli_say(struct cli *c, const char *file, const char *what)
{
	if (c->verbose)
		tell(c, file && strcmp(file, "-") == 0 ? "standard input" : file, what);
}

/* --help and --version go to standard output, and a full disk is no success for them either. */
static int
write_and_stop(struct cli *c, struct message *m)
{
	if (!message_write(m) || close(STDOUT_FILENO) < 0)
		cli_fatal(c, "standard output", strerror(errno));
	return CLI_STOP;
}

static int
help(struct cli *c)
{
	struct message m = MESSAGE_INIT(STDOUT_FILENO);

	add_usage(&m, c);
	message_add(&m, c->summary);
	message_add(&m, "\n\n");
	opt_describe(c->options, &m);
	if (c->tool)
		opt_describe(common, &m);
	opt_describe(everywhere, &m);
	return write_and_stop(c, &m);
}

static int
version(struct cli *c)
{
	struct message m = MESSAGE_INIT(STDOUT_FILENO);

	add_name(&m, c);
	message_add(
	    &m, " " COPYTASTER_VERSION "\nCopyright the copytaster authors; ISC licence.\n");
	return write_and_stop(c, &m);
}

int
cli_option(struct cli *c, const char **value)
{
	for (;;) {
		int id = opt_next(&c->parser, value);

		switch (id) {
		case 'b':
			c->line_buffered = true;
			break;
		case 'v':
			c->verbose = true;
			break;
		case 'z':
			c->null = true;
			break;
		case OPT_STATS:
			c->stats = true;
			break;
		case 'h':
			return help(c);
		case 'V':
			return version(c);
		case OPT_WRONG:
			buf_byte(&c->parser.why, '\0');
			cli_wrong(
			    c, NULL, c->parser.why.failed ? strerror(ENOMEM) : c->parser.why.s);
			return CLI_STOP;
		default:
			return id;
		}
	}
}

const char *
cli_operand(struct cli *c)
{
	if (c->parser.at < c->parser.argc) {
		c->operands++;
		return c->parser.argv[c->parser.at++];
	}
	if (c->operands > 0)
		return NULL;
	c->operands++;
	return "-";
}

bool
cli_has_operands(const struct cli *c)
{
	return c->parser.at < c->parser.argc;
}

/* Why a file cannot be opened; an option behind the first file is taken for another one. */
static const char *
why_not_open(const char *file)
{
	return errno == ENOENT && file[0] == '-'
	    ? "No such file or directory; options stand before the first file"
	    : strerror(errno);
}

int
cli_open(struct cli *c, const char *file)
{
	int fd;

	if (strcmp(file, "-") == 0)
		return STDIN_FILENO;
	do
		fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	while (fd < 0 && errno == EINTR);
	if (fd < 0)
		cli_complain(c, file, why_not_open(file));
	return fd;
}

void
cli_close(int fd)
{
	if (fd > STDERR_FILENO)
		close(fd);
}

void
cli_stats(struct cli *c, uint64_t lines, uint64_t bytes, uint64_t written)
{
	double seconds = (double)clock() / CLOCKS_PER_SEC;

	if (!c->stats)
		return;
	fprintf(stderr,
	    "copytaster %s: inputs=%" PRIu64 " lines=%" PRIu64 " bytes=%" PRIu64 " written=%" PRIu64
	    " seconds=%.3f mb_per_s=%.1f\n",
	    c->tool, c->operands, lines, bytes, written, seconds,
	    seconds > 0 ? (double)bytes / 1e6 / seconds : 0);
}

int
cli_end(struct cli *c)
{
	opt_free(&c->parser);
	return c->status;
}
