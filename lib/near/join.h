/*
 * join: which kept lines share enough words with a line, exactly.
 *
 * Two sets with |A and B| / |A or B| >= T share a word among the |A| - ceil(T |A|) + 1 first
 * words of A and the same of B, in any order fixed for all sets (Chaudhuri, Ganti and
 * Kaushik 2006). So only these words are indexed and looked up. The order here is the highest
 * rank first: a new word gets the next one, so the newest and rarest word leads. Whenever
 * the lines have grown eightfold, all words are ranked by how many of them have them, and the
 * index is made anew.
 *
 * Where the later set must be covered, and has eight words or more, as many of them must be
 * shared as if the earlier one were no smaller: it may lack words that the earlier one has, but
 * has few of its own. Then fewer of its words are looked up.
 *
 * Words that differ in accents alone have one rank (knowledge_key).
 *
 * Where the first word that both share stands in either set bounds their sizes (the position
 * filter of Xiao, Wang, Lin and Yu 2008): the rest of both must suffice, and so must
 * what their signatures have in common (signature.h).
 *
 * Cost of a look-up: the postings of some nine rare words. Of more than SEARCH_MOST of a
 * word in one class the newest alone are looked at, and `capped` counts it. Until that
 * happens, nothing is missed.
 */
#ifndef NEAR_JOIN_H
#define NEAR_JOIN_H

#include "guard/knowledge.h"
#include "guard/record.h"
#include "near/search.h"
#include "text/bytes.h"

enum {
	JOIN_LINES = 1 << POSTING_LINE_BITS, /* that can be told apart in a posting */
};

/* A threshold as a fraction; `whole` is at most 10^9. */
struct near_threshold {
	uint64_t part; /* of `whole`; over 0 */
	uint64_t whole;
};

/* A kept line that is near. */
struct join_found {
	uint32_t line;
	uint32_t shared; /* words */
};

struct join {
	struct near_threshold t;
	bool covered;                      /* the later set must be */
	struct records *records;           /* borrowed: the kept lines */
	const struct knowledge *knowledge; /* borrowed */
	uint32_t *ranks;                   /* owned: by word; one for all with the same key */
	size_t ranks_cap;
	struct postings *postings; /* owned: by rank */
	size_t postings_cap;
	uint8_t *in_set; /* owned: by rank, whether it is in the set looked up */
	size_t in_set_cap;
	size_t words;  /* of the three */
	size_t ranked; /* lines that there were when the words were last ranked */
	struct search search;
	struct join_shape *shapes;      /* owned: by the size of a set */
	const struct join_shape *shape; /* of the set looked up */
	uint64_t *signatures; /* owned: of the indexed lines, a bit for each of their words */
	size_t signatures_cap;
	/* owned: the set looked up, as ranks; the highest, as many as are indexed, in front */
	uint32_t *set;
	uint64_t signature; /* of the set */
	size_t set_count;
	size_t set_cap;
	struct join_found *found; /* owned: the answer, in order of the records */
	size_t found_count;
	size_t found_cap;
};

/* So many of the first words of a set lead to all that are near to it. */
size_t join_prefix(const struct near_threshold *t, size_t words);

void join_init(struct join *j, struct near_threshold t, bool covered, struct records *records,
    const struct knowledge *knowledge);
void join_free(struct join *j);

/* So many words are shared at least where a set is near to an earlier one, by their sizes. */
size_t join_least_shared(const struct join *j, size_t later, size_t earlier);

/*
 * The kept lines that are near to these tokens, into j->found; of each word only the token
 * marked TOKEN_FIRST counts. False where memory ends.
 */
bool join_find(struct join *j, const uint32_t *tokens, size_t count);
/* Indexes the set that was looked up last as the record that was added last. */
bool join_add(struct join *j);
/* The same for these tokens of that record. */
bool join_add_record(struct join *j, uint32_t line);
/* Ranks the words anew where it is time; all records must be indexed. False where memory ends. */
bool join_rank(struct join *j);

#endif
