/*
 * around: the words beside a name of the press, and what they are in frames of credit.
 *
 * The words and their classes are those of lib/data/credit.txt. Only AROUND words on
 * either side are looked at, so a name costs the same in any sentence.
 */
#ifndef CREDIT_AROUND_H
#define CREDIT_AROUND_H

#include "credit/carrier.h"

/* The classes of lib/data/credit.txt, which tells what they mean. */
enum credit_class {
	CREDIT_TOLD = 1 << 0,
	CREDIT_BEFORE = 1 << 1,
	CREDIT_REPORTS = 1 << 2,
	CREDIT_SAYS = 1 << 3,
	CREDIT_INVERTED = 1 << 4,
	CREDIT_TELLS = 1 << 5,
	CREDIT_TO = 1 << 6,
	CREDIT_AGENCY = 1 << 7,
	CREDIT_MEDIUM = 1 << 8,
	CREDIT_MODIFIER = 1 << 9,
	CREDIT_SKIP = 1 << 10,
	CREDIT_PIECE = 1 << 11,
	CREDIT_STAFF = 1 << 12,
	CREDIT_POLL = 1 << 13,
	CREDIT_JOINS = 1 << 14,
	CREDIT_PHOTO = 1 << 15,
	CREDIT_VIA = 1 << 16,
	CREDIT_ON = 1 << 17,
	CREDIT_IN = 1 << 18,
	CREDIT_FIGURES = 1 << 19,
	CREDIT_FOREIGN = 1 << 20,
	CREDIT_CONTRIBUTED = 1 << 21,
	CREDIT_STARTS = 1 << 22,
	CREDIT_WITH = 1 << 23,
	CREDIT_OF = 1 << 24,
	CREDIT_AS = 1 << 25,
	CREDIT_ITSELF = 1 << 26,
	CREDIT_THIS = 1 << 27,
	CREDIT_BYLINE = 1 << 28,
	CREDIT_FOR = 1 << 29,
};

enum { AROUND = 12, AROUND_PHRASE = 4 };

/* A word beside the name, or a mark. */
struct near {
	struct str low; /* empty for a mark */
	uint64_t key;   /* of it (word_table.h); 0 for a mark */
	uint64_t is;    /* of the language (lexicon.h) */
	uint32_t in;    /* CREDIT_ classes of the word alone */
	uint8_t kind;   /* enum token_kind */
	bool capital;
	bool first; /* of the sentence */
};

/* What stands around a name, nearest first. */
struct around {
	struct near left[AROUND];
	size_t left_n;
	struct near right[AROUND];
	size_t right_n;
	bool quoted;     /* quotation marks stand right around the name */
	bool possessive; /* X's */
	bool english;
	bool headline;
};

/* Fills *a, zero before but for english. */
void around_read(struct around *a, const struct tokens *t, const struct carrier *m);
/*
 * The classes of all phrases of one to four words that end at `at` on the left, or begin there
 * on the right.
 */
uint32_t around_left(const struct around *a, size_t at);
uint32_t around_right(const struct around *a, size_t at);
/*
 * How many words the longest phrase of such a class has that begins at `at` on the right; 1
 * where none has more.
 */
size_t around_span(const struct around *a, size_t at, uint32_t class);
/* The classes of a word or phrase in lower case. */
uint32_t credit_classes(struct str phrase);
/* "Interview" of X-Interview, in lower case; empty where no word is joined so. */
struct str around_compound(const struct tokens *t, const struct carrier *m);

#endif
