/*
 * gather: what is written of the lines of each kind, at once or when all are known.
 *
 * Without options the first line of each kind is written as soon as it comes, and nothing is
 * kept.
 * By copytaster(5), "What dedupe compares and merges": -c unites the tags of all lines of a
 * kind and counts lines and documents; -d, -u and -D choose by whether a kind repeats.
 * Memory: the first line of every kind and each different tag value once; with
 * GATHER_EVERY all lines.
 */
#ifndef DEDUPE_GATHER_H
#define DEDUPE_GATHER_H

#include "dedupe/unite.h"
#include "line/writer.h"
#include "near/verdict.h"
#include "text/arena.h"

enum gather_which {
	GATHER_ALL,      /* the first line of each kind */
	GATHER_REPEATED, /* -d: of kinds of several lines */
	GATHER_UNIQUE,   /* -u: of kinds of one line */
	GATHER_EVERY,    /* -D: every line of kinds of several lines */
};

struct gather {
	enum gather_which which;
	bool count; /* -c; not beside GATHER_EVERY */

	/* private */
	struct gather_kind *kinds; /* owned, by the number of the verdicts */
	size_t n;
	size_t cap;
	struct gather_line *lines; /* owned; for GATHER_EVERY */
	size_t lines_n;
	size_t lines_cap;
	struct arena kept;   /* the bytes of lines and values */
	struct unite united; /* the tags of kinds that repeat, and their values */
	uint64_t stamp;      /* the number of the line that is being merged */
};

void gather_init(struct gather *g, enum gather_which which, bool count);
/* Lines as reader_lines has them and what the judge said of each; false where memory ends. */
bool gather_add(struct gather *g, const struct verdict *verdicts, const struct str *raw, size_t n,
    struct writer *out);
/* Writes what was kept to be written, in order of first sight; false where memory ends. */
bool gather_write(struct gather *g, struct writer *out);
/* Forgets all kinds; the next one is number 0. */
void gather_clear(struct gather *g);
void gather_free(struct gather *g);

#endif
