/*
 * rows: a table of the user's that an option names, a row a line; empty lines and those with
 * "#" in front are passed over.
 */
#ifndef CMD_ROWS_H
#define CMD_ROWS_H

#include "cli/cli.h"

/* Takes a row, valid until the next; says why it is refused, or NULL. */
typedef const char *rows_take(void *into, struct str row);

/* False where the table cannot be used: told, with the line, and the status is 2. */
bool rows_read(struct cli *cli, const char *file, rows_take *take, void *into);

#endif
