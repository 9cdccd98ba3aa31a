/*
 * opt: options by one table a program, which parsing, --help, the completions and the
 * test against the man page all read.
 *
 * POSIX Utility Syntax Guidelines and GNU long forms: short options combine, a value is
 * attached or the next word, an optional value comes only after `=` of the long form;
 * no abbreviations; `--` or the first operand ends the options.
 */
#ifndef CLI_OPT_H
#define CLI_OPT_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/message.h"
#include "text/bytes.h"

struct opt {
	int id;           /* the short letter, or from OPT_LONG on: a long form only */
	const char *name; /* the long form without dashes */
	const char *arg;  /* NULL: takes no value; "NAME": needs one; "[=NAME]": may have one */
	const char *help;
};

enum { OPT_END = -1, OPT_WRONG = -2, OPT_LONG = 256 };

struct opt_parser {
	const struct opt *const *tables; /* each ended by a row of zeros; the list ended by NULL */
	char **argv;
	int argc;
	int at;          /* the word to look at next */
	size_t in_group; /* the letter in a word of short options; 0: not in one */
	struct buf why;  /* for OPT_WRONG: a line that says what is wrong */
};

void opt_init(struct opt_parser *p, int argc, char **argv, const struct opt *const *tables);
/*
 * The id of the next option, OPT_END (p->at is the first operand) or OPT_WRONG. *value is NULL
 * where there is none.
 */
int opt_next(struct opt_parser *p, const char **value);
void opt_free(struct opt_parser *p);
/* The rows as --help shows them. */
void opt_describe(const struct opt *table, struct message *out);

#endif
