/*
 * like: the tag of --explain, like=LINE REASON: which line of the input a line repeats, and why.
 */
#ifndef DEDUPE_LIKE_H
#define DEDUPE_LIKE_H

#include "line/writer.h"
#include "near/verdict.h"

struct like {
	enum verdict_is is;
	uint64_t line;     /* of VERDICT_REPEAT: counted from 1 */
	struct str reason; /* of what is no VERDICT_NEW */
};

/* Writes the line with the tag that its verdict asks for; `scratch` is overwritten. */
void like_write(struct writer *out, struct str raw, const struct like *like, struct buf *scratch);

#endif
