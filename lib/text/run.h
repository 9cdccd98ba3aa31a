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

/* A word of ASCII letters alone. */
struct letters {
	size_t n;       /* bytes */
	uint64_t start; /* the first eight of them in lower case, zeros behind what is shorter */
	uint32_t hash;  /* of them in lower case (text/table.h) */
	unsigned uppers;
	bool is_capital; /* the first is an upper one */
};

/*
 * The hash of n bytes more, behind which zeros fill up the eight: what the zeros did to it is
 * taken back with the inverses of powers of 31.
 */
static inline uint32_t
letters_hash(uint32_t h, uint64_t bytes, unsigned n)
{
	enum { AT_MOST = 15 };
	static const uint32_t inverses[AT_MOST + 1] = { 14455041, 11898655, 16536769, 9323359,
		3811457, 714655, 5377089, 15694815, 1 };

	return table_hash_eight(h, bytes, EIGHT) * inverses[n & AT_MOST] & TABLE_HASH_MASK;
}

/* What eight bytes of a word of letters are, of which `most` belong to the text. */
struct letters_eight {
	uint64_t small;    /* the letters in lower case, zeros behind them */
	uint64_t capitals; /* a set of them (text/eight.h) */
	unsigned n;
};

static inline struct letters_eight
letters_take(struct str s, size_t most, char *to)
{
	uint64_t bytes = s.n >= EIGHT ? eight_load(s.s) : eight_start(s);
	uint64_t small = bytes | EIGHT_TIMES(0x20);
	uint64_t alpha = eight_between(small, 'a', 'z');
	unsigned n = eight_before(alpha ^ EIGHT_HIGH);
	uint64_t within;

	n = n < most ? n : (unsigned)most;
	if (n == 0)
		return (struct letters_eight){ 0, 0, 0 };
	eight_store(small, to);
	within = eight_first(n);
	return (struct letters_eight){ small & within, alpha & ~(bytes << 2) & within, n };
}

/* Those that a text begins with; room and `readable` as for run_read. */
static inline struct letters
letters_read(struct str s, size_t readable, char *to)
{
	struct letters_eight piece = letters_take((struct str){ s.s, readable }, s.n, to);
	struct letters word = { piece.n, piece.small,
		letters_hash(TABLE_HASH_START, piece.small, piece.n),
		piece.capitals ? eight_count(piece.capitals) : 0, piece.capitals & 0x80 };

	while (piece.n == EIGHT) {
		piece = letters_take(
		    (struct str){ s.s + word.n, readable - word.n }, s.n - word.n, to + word.n);
		word.hash = letters_hash(word.hash, piece.small, piece.n);
		word.n += piece.n;
		if (piece.capitals)
			word.uppers += eight_count(piece.capitals);
	}
	return word;
}

#endif
