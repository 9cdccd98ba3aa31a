#include "dedupe/join.h"

#include <stdlib.h>

#include "text/memory.h"

/* Words that a pair must share in the prefixes; a pair that needs one word in all needs one. */
enum { SHARED = 2 };

void
join_init(struct join *j, struct near_threshold t, struct records *records)
{
	*j = (struct join){ .t = t, .records = records };
}

void
join_free(struct join *j)
{
	for (size_t i = 0; i < j->words; i++)
		if (j->postings[i].cap)
			free(j->postings[i].lines.many);
	free(j->postings);
	free(j->in_set);
	free(j->shared);
	free(j->touched);
	free(j->set);
	free(j->found);
}

/* ceil(T n): no set shares less with one of n words that it is near to. */
static size_t
least_shared(const struct join *j, size_t n)
{
	return (size_t)((j->t.part * n + j->t.whole - 1) / j->t.whole);
}

static size_t
prefix_length(const struct join *j, size_t n)
{
	size_t length = n - least_shared(j, n) + SHARED;

	return length < n ? length : n;
}

static bool
is_near(const struct join *j, size_t shared, size_t all)
{
	return shared * j->t.whole >= all * j->t.part;
}

/* The largest numbers of words that may differ in a pair whose sizes make `sum`: Delta <= sum (1 - T) / (1 + T). */
static size_t
most_different(const struct join *j, size_t sum)
{
	return (size_t)(sum * (j->t.whole - j->t.part) / (j->t.whole + j->t.part));
}

static int
by_number_down(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a;
	uint32_t y = *(const uint32_t *)b;

	return (x < y) - (x > y);
}

static int
by_number(const void *a, const void *b)
{
	return by_number_down(b, a);
}

enum { FEW = 48 };

static void
sort_down(uint32_t *items, size_t n)
{
	if (n > FEW) {
		qsort(items, n, sizeof(*items), by_number_down);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		uint32_t item = items[i];
		size_t at = i;

		for (; at > 0 && items[at - 1] < item; at--)
			items[at] = items[at - 1];
		items[at] = item;
	}
}

/* Postings and marks for all words up to this one. */
static bool
room_for_words(struct join *j, size_t words)
{
	size_t before = j->words;
	struct postings *postings;
	uint8_t *in_set;

	if (words <= before)
		return true;
	postings = mem_grow(j->postings, &j->words_cap, words, sizeof(*postings));
	if (postings)
		j->postings = postings;
	in_set = mem_grow(j->in_set, &j->in_set_cap, words, sizeof(*in_set));
	if (in_set)
		j->in_set = in_set;
	if (!postings || !in_set)
		return false;
	memset(postings + before, 0, (words - before) * sizeof(*postings));
	memset(in_set + before, 0, words - before);
	j->words = words;
	return true;
}

static bool
take_set(struct join *j, const uint32_t *tokens, size_t count)
{
	uint32_t *set = mem_grow(j->set, &j->set_cap, count + 1, sizeof(*set));

	if (!set)
		return false;
	j->set = set;
	j->set_count = 0;
	for (size_t i = 0; i < count; i++)
		if (tokens[i] & TOKEN_FIRST)
			set[j->set_count++] = token_word(tokens[i]);
	sort_down(set, j->set_count);
	return j->set_count == 0 || room_for_words(j, (size_t)set[0] + 1);
}

static const uint32_t *
postings_lines(const struct postings *p)
{
	return p->cap ? p->lines.many : &p->lines.one;
}

static bool
posting_add(struct postings *p, uint32_t line)
{
	size_t cap = p->cap;
	uint32_t *many;

	if (p->count == 0) {
		p->lines.one = line;
		p->count = 1;
		return true;
	}
	many = p->cap && p->count < p->cap
	    ? p->lines.many
	    : realloc(p->cap ? p->lines.many : NULL,
		  (cap = p->count + p->count / 2 + 3) * sizeof(*many));
	if (!many)
		return false;
	if (!p->cap)
		many[0] = p->lines.one;
	many[p->count++] = line;
	p->lines.many = many;
	p->cap = (uint32_t)cap;
	return true;
}

/* Notes each line of the word's postings, newest first. */
static void
touch(struct join *j, uint32_t word)
{
	const struct postings *p = &j->postings[word];
	const uint32_t *lines = postings_lines(p);
	size_t n = p->count;
	size_t last = 0;

	if (n > JOIN_POSTINGS) {
		last = n - JOIN_POSTINGS;
		j->capped++;
	}
	while (n-- > last) {
		uint8_t *shared = &j->shared[lines[n]];

		if (*shared < SHARED && (*shared)++ == 0)
			j->touched[j->touched_count++] = lines[n];
	}
}

static size_t
bits(uint64_t x)
{
	x -= x >> 1 & 0x5555555555555555U;
	x = (x & 0x3333333333333333U) + (x >> 2 & 0x3333333333333333U);
	x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fU;
	return (size_t)(x * 0x0101010101010101U >> 56);
}

static size_t
count_shared(const struct join *j, const uint32_t *tokens, size_t count)
{
	size_t shared = 0;

	for (size_t i = 0; i < count; i++)
		if (tokens[i] & TOKEN_FIRST)
			shared +=
			    token_word(tokens[i]) < j->words && j->in_set[token_word(tokens[i])];
	return shared;
}

static bool
verify(const struct join *j, uint32_t line, uint64_t signature)
{
	const struct record *r = &j->records->items[line];
	size_t sum = r->words + j->set_count;
	size_t different = most_different(j, sum);
	size_t shared;

	if (j->shared[line] < SHARED && sum - different > 2 * (SHARED - 1))
		return false;
	if (bits(r->signature ^ signature) > different)
		return false;
	shared = count_shared(j, records_tokens(j->records, line), r->count);
	return is_near(j, shared, sum - shared);
}

static bool
verify_touched(struct join *j)
{
	uint64_t signature = 0;
	uint32_t *found = mem_grow(j->found, &j->found_cap, j->touched_count, sizeof(*found));

	if (!found)
		return false;
	j->found = found;
	for (size_t i = 0; i < j->set_count; i++) {
		signature |= record_bit(j->set[i]);
		j->in_set[j->set[i]] = 1;
	}
	for (size_t i = 0; i < j->touched_count; i++) {
		if (verify(j, j->touched[i], signature))
			found[j->found_count++] = j->touched[i];
		j->shared[j->touched[i]] = 0;
	}
	for (size_t i = 0; i < j->set_count; i++)
		j->in_set[j->set[i]] = 0;
	if (j->found_count > 1)
		qsort(found, j->found_count, sizeof(*found), by_number);
	return true;
}

/* A byte and a place in the list of lines touched for every record. */
static bool
room_for_records(struct join *j)
{
	size_t before = j->shared_cap;
	uint8_t *shared = mem_grow(j->shared, &j->shared_cap, j->records->count, sizeof(*shared));
	uint32_t *touched;

	if (!shared)
		return false;
	j->shared = shared;
	memset(shared + before, 0, j->shared_cap - before);
	touched = mem_grow(j->touched, &j->touched_cap, j->records->count, sizeof(*touched));
	if (!touched)
		return false;
	j->touched = touched;
	return true;
}

bool
join_find(struct join *j, const uint32_t *tokens, size_t count)
{
	size_t prefix;

	j->found_count = 0;
	j->touched_count = 0;
	if (!take_set(j, tokens, count))
		return false;
	if (j->set_count == 0)
		return true;
	if (!room_for_records(j))
		return false;
	prefix = prefix_length(j, j->set_count);
	for (size_t i = 0; i < prefix; i++)
		touch(j, j->set[i]);
	return j->touched_count == 0 || verify_touched(j);
}

bool
join_add(struct join *j)
{
	size_t prefix = j->set_count ? prefix_length(j, j->set_count) : 0;
	uint32_t line = (uint32_t)(j->records->count - 1);

	for (size_t i = 0; i < prefix; i++)
		if (!posting_add(&j->postings[j->set[i]], line))
			return false;
	return true;
}
