/*
 * keyed: lines that bring the key of their kind, KEY TAB LINE, sorted by key: what `dedupe
 * --keys` writes and a shuffle by key hands on. Memory: one key.
 */
#ifndef DEDUPE_KEYED_H
#define DEDUPE_KEYED_H

#include "near/verdict.h"
#include "text/fingerprint.h"

struct keyed {
	struct fingerprint last;
	bool begun;
};

#define KEYED_INIT              \
	{                       \
		{ 0, 0 }, false \
	}

/* Writes the key and the TAB before a line. */
enum { KEYED_PREFIX = FINGERPRINT_DIGITS + 1 };
void keyed_prefix(struct fingerprint key, char prefix[KEYED_PREFIX]);

enum keyed_answer { KEYED_OK, KEYED_NO_KEY, KEYED_NOT_SORTED };
/* Takes the key off; whether the line is the first of its key (VERDICT_NEW) or another. */
enum keyed_answer keyed_take(struct keyed *k, struct str *raw, enum verdict_is *is);

#endif
