#include "near/near_inside.h"

#include <stdlib.h>

#include "text/memory.h"

/*
 * What is kept of a run, all numbers u32 little-endian: the words that the kept lines have
 * (count, then length and bytes of each, in the order of their numbers); the records (count,
 * then of each: when its kind was last seen, in seconds since 1970, its kind, how many
 * tokens it has, its notes, and its tokens, words by their place in that list).
 */

static void
put(struct buf *out, size_t number)
{
	for (int i = 0; i < 4; i++)
		buf_byte(out, (char)(number >> 8 * i & 0xff));
}

/* Takes a number off; false at the end. */
static bool
take(struct str *in, uint32_t *number)
{
	if (in->n < 4)
		return false;
	*number = 0;
	for (size_t i = 0; i < 4; i++)
		*number |= (uint32_t)(unsigned char)in->s[i] << 8 * i;
	*in = str_from(*in, 4);
	return true;
}

/* Whether a record's kind is to be kept. */
static bool
is_alive(const struct near *n, size_t record, uint32_t oldest)
{
	return n->seen_at[near_kind_of(n, (uint32_t)record)] >= oldest;
}

/* Marks the words of the records that are kept, and numbers them from 1 in their order. */
static size_t
number_words(const struct near *n, uint32_t oldest, uint32_t *numbers)
{
	size_t count = 0;

	for (size_t i = 0; i < n->records.count; i++) {
		const uint32_t *tokens = records_tokens(&n->records, i, RECORD_KEPT);

		if (!is_alive(n, i, oldest))
			continue;
		for (size_t k = 0; k < n->records.items[i].count; k++)
			numbers[token_word(tokens[k])] = 1;
	}
	for (size_t i = 0; i < n->knowledge.words.count; i++)
		if (numbers[i])
			numbers[i] = (uint32_t)++count;
	return count;
}

static void
put_words(const struct near *n, const uint32_t *numbers, size_t count, struct buf *out)
{
	put(out, count);
	for (size_t i = 0; i < n->knowledge.words.count; i++) {
		struct str word = vocabulary_word(&n->knowledge.words, (uint32_t)i);

		if (!numbers[i])
			continue;
		put(out, word.n);
		buf_add(out, word);
	}
}

static void
put_record(const struct near *n, size_t record, const uint32_t *numbers, struct buf *out)
{
	const uint32_t *tokens = records_tokens(&n->records, record, RECORD_KEPT);
	size_t count = n->records.items[record].count;

	put(out, near_kind_of(n, (uint32_t)record));
	put(out, count);
	put(out, n->records.items[record].notes);
	for (size_t i = 0; i < count; i++)
		put(out,
		    (size_t)(numbers[token_word(tokens[i])] - 1) << TOKEN_SHIFT |
			(tokens[i] & ((1U << TOKEN_SHIFT) - 1)));
}

bool
near_save(const struct near *n, uint64_t oldest, struct buf *out)
{
	uint32_t since = oldest > UINT32_MAX ? UINT32_MAX : (uint32_t)oldest;
	uint32_t *numbers = calloc(n->knowledge.words.count + 1, sizeof(*numbers));
	size_t alive = 0;

	if (!numbers)
		return false;
	put_words(n, numbers, number_words(n, since, numbers), out);
	for (size_t i = 0; i < n->records.count; i++)
		alive += is_alive(n, i, since);
	put(out, alive);
	for (size_t i = 0; i < n->records.count && !out->failed; i++)
		if (is_alive(n, i, since)) {
			put(out, n->seen_at[near_kind_of(n, (uint32_t)i)]);
			put_record(n, i, numbers, out);
		}
	free(numbers);
	return !out->failed;
}

/*
 * Learns the words of a state; numbers[i] is what its word i is now. NULL where it is damaged
 * or memory ends.
 */
static uint32_t *
load_words(struct near *n, struct str *in, uint32_t *count)
{
	uint32_t *numbers;

	if (!take(in, count) || *count > in->n / 4)
		return NULL;
	numbers = calloc((size_t)*count + 1, sizeof(*numbers));
	for (uint32_t i = 0; numbers && i < *count; i++) {
		uint32_t length;
		bool whole = take(in, &length) && length <= in->n;

		if (whole)
			numbers[i] = knowledge_number(&n->knowledge, str_part(*in, 0, length));
		if (!whole || numbers[i] == VOCABULARY_FAILED) {
			free(numbers);
			return NULL;
		}
		*in = str_from(*in, length);
	}
	return numbers;
}

/* What is read of a state. */
struct loading {
	struct str in;     /* what is left */
	uint32_t *numbers; /* owned: by place in the list of words */
	uint32_t words;
	uint64_t oldest;
	uint32_t last_kind; /* of the record before */
};

static bool
load_tokens(struct near *n, struct loading *l, uint32_t count)
{
	const uint32_t marks = (1U << TOKEN_SHIFT) - 1 - TOKEN_FIRST;
	uint32_t token;

	near_begin_sentence(n);
	for (uint32_t i = 0; i < count; i++)
		if (!take(&l->in, &token) || token_word(token) >= l->words ||
		    !near_add_token(n, l->numbers[token_word(token)], token & marks))
			return false;
	return true;
}

static bool
load_record(struct near *n, struct loading *l)
{
	uint32_t seen;
	uint32_t kind;
	uint32_t count;
	uint32_t notes;

	if (!take(&l->in, &seen) || !take(&l->in, &kind) || !take(&l->in, &count) ||
	    !take(&l->in, &notes) || count > l->in.n / 4 || !load_tokens(n, l, count))
		return false;
	if (seen < l->oldest)
		return true;
	if (n->kinds == 0 || kind != l->last_kind) {
		if (!near_new_kind(n))
			return false;
		n->seen_at[n->kinds - 1] = seen;
	}
	l->last_kind = kind;
	return near_keep_sentence(n, n->kinds - 1, notes) &&
	    join_add_record(&n->join, (uint32_t)(n->records.count - 1));
}

bool
near_load(struct near *n, struct str saved, uint64_t oldest)
{
	struct loading l = { .in = saved, .oldest = oldest };
	uint32_t count;
	bool done;

	l.numbers = load_words(n, &l.in, &l.words);
	done = l.numbers && take(&l.in, &count);
	for (uint32_t i = 0; done && i < count; i++)
		done = load_record(n, &l);
	free(l.numbers);
	return done && l.in.n == 0 && join_rank(&n->join);
}

struct near *
near_without_forgotten(const struct near *n)
{
	struct buf saved = BUF_INIT;
	struct near *fresh = near_new(n->mode, n->by_document ? NEAR_DOCUMENTS : NEAR_LINES,
	    n->join.t, n->knowledge.words.secret);
	bool done = fresh && near_save(n, n->oldest, &saved) &&
	    near_load(fresh, buf_str(&saved), n->oldest);

	buf_free(&saved);
	if (!done) {
		near_free(fresh);
		return NULL;
	}
	near_at(fresh, n->now, n->oldest);
	memcpy(fresh->guard.vetoes, n->guard.vetoes, sizeof(n->guard.vetoes));
	fresh->join.search.capped = n->join.search.capped;
	return fresh;
}
