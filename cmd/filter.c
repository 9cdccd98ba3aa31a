#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* What a signal finds: which one came, the input that is read, and an input without a byte. */
static volatile sig_atomic_t came;
static volatile sig_atomic_t input = -1;
static volatile sig_atomic_t nothing = -1;

/* Whoever reads the input reads its end next. */
static void
end_input(int by)
{
	int error = errno;

	came = by;
	if (input >= 0)
		(void)dup2(nothing, input);
	errno = error;
}

void
filter_outlive_signals(void)
{
	static const int signals[] = { SIGHUP, SIGINT, SIGTERM };
	struct sigaction ends = { .sa_handler = end_input, .sa_flags = (int)SA_RESETHAND };

	nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
	for (size_t i = 0; nothing >= 0 && i < sizeof(signals) / sizeof(signals[0]); i++) {
		struct sigaction was;

		/* nohup(1) and the like have the program outlive it anyway. */
		if (sigaction(signals[i], NULL, &was) == 0 && was.sa_handler != SIG_IGN)
			(void)sigaction(signals[i], &ends, NULL);
	}
}

/* A signal that came before the input was known has not ended it. */
static void
set_input(int fd)
{
	input = fd;
	if (came && fd >= 0)
		end_input(came);
}

void
filter_begin(struct filter *f)
{
	char end = f->cli.null ? '\0' : '\n';

	writer_init(&f->out, STDOUT_FILENO, end, f->cli.line_buffered);
	reader_init(&f->in, end, &f->out);
	f->fd = -1;
}

static bool
open_next(struct filter *f)
{
	while (f->fd < 0) {
		f->file = cli_operand(&f->cli);
		if (!f->file)
			return false;
		f->fd = cli_open(&f->cli, f->file);
	}
	set_input(f->fd);
	reader_open(&f->in, f->fd);
	return true;
}

static void
close_input(struct filter *f)
{
	cli_close(f->fd);
	f->fd = -1;
}

static void
tell_failure(struct filter *f)
{
	if (errno == ENOMEM)
		filter_fail(f, "out of memory");
	else
		filter_complain(f, errno == EFBIG ? "a line is over 1 GiB" : strerror(errno));
}

size_t
filter_lines(struct filter *f, struct str *raw, size_t most)
{
	while (
	    !f->out.error && f->cli.status < CLI_FATAL && (f->fd >= 0 || (!came && open_next(f)))) {
		size_t n;
		bool broken = f->goes_on;
		enum line_got got = reader_lines(&f->in, raw, most, &n);

		f->lines += n;
		f->goes_on = got == LINE_PART;
		if (got == LINE_OK || got == LINE_PART)
			return f->goes_on ? 1 : n;
		if (got == LINE_FAILED)
			tell_failure(f);
		close_input(f);
		raw[0] = STR("");
		if (broken)
			return 1;
	}
	return 0;
}

bool
filter_next(struct filter *f, struct str *raw)
{
	return filter_lines(f, raw, 1) > 0;
}

void
filter_fail(struct filter *f, const char *why)
{
	cli_fatal(&f->cli, NULL, why);
}

void
filter_complain(struct filter *f, const char *why)
{
	cli_complain(&f->cli, f->file, why);
}

void
filter_refuse(struct filter *f, const char *why)
{
	filter_complain(f, why);
	f->goes_on = false;
	close_input(f);
}

bool
filter_close(struct filter *f)
{
	close_input(f);
	if (!f->closed && !writer_close(&f->out))
		cli_fatal(&f->cli, "standard output", strerror(errno));
	f->closed = true;
	return f->cli.status < CLI_FATAL;
}

int
filter_end(struct filter *f)
{
	(void)filter_close(f);
	cli_stats(&f->cli, f->lines, f->in.bytes, f->out.lines);
	reader_free(&f->in);
	if (came)
		(void)raise(came);
	return cli_end(&f->cli);
}
