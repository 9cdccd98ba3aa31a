/*
 * join: which kept lines share enough words with a line, exactly.
 *
 * Two sets with |A and B| / |A or B| >= T share at least two words among the
 * |A| - ceil(T |A|) + 2 first words of A and the same of B, in any order fixed for all
 * sets (Chaudhuri, Ganti and Kaushik 2006; with two words rather than one, Wang, Li and
 * Feng 2012). So only these words are indexed and looked up. The order here is the highest
 * number first: the vocabulary numbers words by first sight, the commonest before all, so
 * the newest and rarest word leads. A bit signature of each set (Sandes, Teodoro and Melo
 * 2020) stands in each posting and turns away most pairs before they are even counted: a
 * list is read in a row, while counts and records lie scattered.
 *
 * Where a word stands in its set bounds the sizes of the sets that it may lead to (the
 * position filter of Xiao, Wang, Lin and Yu 2008): a posting carries the class of its
 * set's size and of the largest size it may meet, and a long list is split by both, so
 * that whole pieces of it are passed over.
 *
 * Cost of a look-up: the postings of some ten rare words. Of more than JOIN_POSTINGS of a
 * word in one class the newest alone are looked at, and `capped` counts it. Until that
 * happens, nothing is missed.
 */
#ifndef DEDUPE_JOIN_H
#define DEDUPE_JOIN_H

#include "dedupe/record.h"
#include "text/bytes.h"

enum {
	JOIN_POSTINGS = 1 << 16,
	JOIN_LINES = 1 << 26, /* lines that can be told apart in a posting */
};

/* A threshold as a fraction; `whole` is at most 10^9. */
struct near_threshold {
	uint64_t part; /* of `whole`; over 0 */
	uint64_t whole;
};

/* A line that has a word among its first ones. */
struct posting {
	uint32_t line;         /* its number and, in the high six bits, two classes of sizes */
	uint32_t signature[2]; /* the record's, in halves: twelve bytes in all */
};

struct postings {
	uint32_t count;
	uint32_t cap; /* 0: the one posting stands in place; UINT32_MAX: they are split */
	union {
		struct posting one;
		struct posting *many;   /* owned */
		struct postings *split; /* owned: by the high bits */
	} at;
};

/* A kept line that is near. */
struct join_found {
	uint32_t line;
	uint32_t shared; /* words */
};

struct join {
	struct near_threshold t;
	struct records *records;   /* borrowed: the kept lines */
	struct postings *postings; /* owned: by word */
	size_t words;              /* of postings and in_set */
	size_t words_cap;
	uint8_t *in_set; /* owned: by word, whether it is in the set looked up */
	size_t in_set_cap;
	uint16_t *shared; /* owned: by record, the look-up (14 bits), and prefix words shared, to 3 */
	size_t shared_cap;
	uint16_t look_up;     /* the number of this one, from 1; then all begins anew */
	uint32_t *candidates; /* owned: those that share enough of them */
	size_t candidate_count;
	size_t candidate_cap;
	uint32_t *set; /* owned: the set looked up, highest word first */
	size_t set_count;
	size_t set_cap;
	struct join_found *found; /* owned: the answer, in order of the records */
	size_t found_count;
	size_t found_cap;
	uint64_t capped; /* look-ups that met JOIN_POSTINGS */
};

void join_init(struct join *j, struct near_threshold t, struct records *records);
void join_free(struct join *j);

/*
 * The kept lines that are near to these tokens, into j->found; of each word only the token
 * marked TOKEN_FIRST counts. False where memory ends.
 */
bool join_find(struct join *j, const uint32_t *tokens, size_t count);
/* Indexes the set that was looked up last as the record that was added last. */
bool join_add(struct join *j);
/* The same for these tokens of that record. */
bool join_add_record(struct join *j, uint32_t line);

#endif
