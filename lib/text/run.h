/*
 * run: runs of ASCII letters and digits, the most of most texts, eight bytes at a time.
 */
#ifndef TEXT_RUN_H
#define TEXT_RUN_H

#include "text/table.h"

struct run {
	size_t n;      /* bytes */
	uint32_t hash; /* of them in lower case, put to the one given (text/table.h) */
	unsigned uppers, digits;
};

/*
 * The run that a text begins with; its letters are written small to `to`, which needs room for
 * seven bytes more than the text has. Of the text `readable` bytes may be looked at: it goes on
 * behind its end.
 */
static inline struct run
run_read(struct str s, size_t readable, uint32_t hash, char *to)
{
	struct run run = { 0, hash, 0, 0 };
	unsigned more;

	do {
		uint64_t bytes = readable - run.n >= EIGHT
		    ? eight_load(s.s + run.n)
		    : eight_start((struct str){ s.s + run.n, readable - run.n });
		uint64_t alphas = eight_letters(bytes);
		uint64_t digits = eight_digits(bytes);
		unsigned shift;

		more = eight_before(~(alphas | digits) & EIGHT_HIGH);
		if (more > s.n - run.n)
			more = (unsigned)(s.n - run.n);
		if (more == 0)
			break;
		shift = 8 * (EIGHT - more);
		/* The bit that makes capitals small; digits have it. */
		alphas = (alphas & ~(bytes << 2)) << shift;
		digits <<= shift;
		bytes |= EIGHT_TIMES(0x20);
		eight_store(bytes, to + run.n);
		run.hash = table_hash_eight(run.hash, bytes << shift, more);
		run.n += more;
		if (alphas)
			run.uppers += eight_count(alphas);
		if (digits)
			run.digits += eight_count(digits);
	} while (more == EIGHT);
	return run;
}

#endif
