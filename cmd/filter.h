/*
 * filter: what the three line filters share around their work: the loop over the inputs'
 * lines, the writer, and the end. Several operands are one stream, as if concatenated.
 *
 *      filter_begin(&f);
 *      while (filter_next(&f, &raw))
 *              ...
 *      return filter_end(&f);
 */
#ifndef CMD_FILTER_H
#define CMD_FILTER_H

#include "cli/cli.h"
#include "line/reader.h"
#include "line/writer.h"

struct filter {
	struct cli cli;
	struct reader in;
	struct writer out;
	uint64_t lines; /* read so far */
	/*
	 * What was handed out last is a part of a line (reader.h). Where the input breaks off in
	 * such a line, its last part is empty.
	 */
	bool goes_on;

	/* private */
	const char *file; /* the open operand */
	int fd;           /* or -1 */
	bool closed;      /* the output */
};

/* After the options were read. */
void filter_begin(struct filter *f);
/*
 * The next line, valid until the next call; false at the end of all inputs, and where
 * nothing more can be done (the output failed, or filter_fail was called).
 */
bool filter_next(struct filter *f, struct str *raw);
/* The next lines that are at hand, as reader_lines has them: how many, 0 at the end. */
size_t filter_lines(struct filter *f, struct str *raw, size_t most);
/* Tells why nothing more can be done, for filter_end to return 2. */
void filter_fail(struct filter *f, const char *why);
/* Tells what is wrong with the open input, which is gone on with; status 1. */
void filter_complain(struct filter *f, const char *why);
/* Tells why the open input is not what it should be and turns to the next one; status 1. */
void filter_refuse(struct filter *f, const char *why);
/*
 * From now on the first SIGHUP, SIGINT or SIGTERM ends the input, so that what comes behind
 * the input is done; then filter_end ends the program by that signal.
 */
void filter_outlive_signals(void);
/*
 * Writes out and closes, for what may be done only when the output is safe; false where
 * that went wrong, now or before, and was told.
 */
bool filter_close(struct filter *f);
/* Closes, tells what went wrong, frees; the exit status. */
int filter_end(struct filter *f);

#endif
