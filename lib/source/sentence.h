/*
 * sentence: what the engine holds of one line, from its reading until nothing refers to it.
 */
#ifndef SOURCE_SENTENCE_H
#define SOURCE_SENTENCE_H

#include "source/credit.h"
#include "source/token.h"

struct sentence {
	struct buf raw; /* owned: the line as it came */
	size_t text_n;  /* bytes of it that are the text */
	bool has_text;  /* no paragraph break */
	bool written;
	uint64_t paragraph;
	bool open_before; /* a quotation is open where it begins, and where it ends */
	bool open_after;
	struct tokens tokens;
	struct credit credit;
};

#endif
