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

/* What eight bytes of a word of letters are, of which `most` belong to the text. */
struct letters_eight {
	uint64_t small;    /* the letters in lower case, on top of zeros */
	uint64_t capitals; /* a set of them (text/eight.h), as high up */
	unsigned n;
	unsigned shift; /* the bits below them */
};

static inline struct letters_eight
letters_take(struct str s, size_t most, char *to)
{
	uint64_t bytes = s.n >= EIGHT ? eight_load(s.s) : eight_start(s);
	uint64_t small = bytes | EIGHT_TIMES(0x20);
	unsigned n = eight_before(eight_no_letter(bytes));
	unsigned shift;

	n = n < most ? n : (unsigned)most;
	if (n == 0)
		return (struct letters_eight){ 0, 0, 0, 0 };
	shift = 8 * (EIGHT - n);
	eight_store(small, to);
	return (
	    struct letters_eight){ small << shift, (~bytes << 2 & EIGHT_HIGH) << shift, n, shift };
}

/* Those that a text begins with; room and `readable` as for run_read. */
static inline struct letters
letters_read(struct str s, size_t readable, char *to)
{
	struct letters_eight piece = letters_take((struct str){ s.s, readable }, s.n, to);
	struct letters word = { piece.n, piece.small >> piece.shift,
		table_hash_eight(TABLE_HASH_START, piece.small, piece.n),
		eight_count(piece.capitals), (piece.capitals >> piece.shift & 0x80) != 0 };

	while (piece.n == EIGHT) {
		piece = letters_take(
		    (struct str){ s.s + word.n, readable - word.n }, s.n - word.n, to + word.n);
		word.hash = table_hash_eight(word.hash, piece.small, piece.n);
		word.n += piece.n;
		word.uppers += eight_count(piece.capitals);
	}
	return word;
}

/*
 * The same of a text behind which a byte stands that is no letter,
 * and seven more that may be looked at.
 */
static inline struct letters
letters_read_ended(const char *s, char *to)
{
	return letters_read((struct str){ s, SIZE_MAX }, SIZE_MAX, to);
}

#endif
