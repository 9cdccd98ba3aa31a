/*
 * probe: functions of the library over lines, for the tables of the tests.
 *
 *      probe-NAME FUNCTION <lines      what the function makes of each line, a line each
 */
#ifndef TESTS_PROBE_H
#define TESTS_PROBE_H

#include "text/bytes.h"

struct probe {
	const char *name;
	void (*function)(struct str line, struct buf *out);
};

/*
 * Runs the probe that argv names over standard input; the exit status. `prepare`, where it is
 * not NULL, makes of a line what the function gets, in a buffer of its own.
 */
int probe_run(int argc, char **argv, const struct probe *probes, size_t n,
    struct str (*prepare)(struct str line, struct buf *made));

#endif
