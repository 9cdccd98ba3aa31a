#include "dedupe/join.h"

#include <stdlib.h>

#include "text/memory.h"

/* Words that a pair must share in the prefixes; a pair that needs one word in all needs one. */
enum { SHARED = 2 };

enum {
	LINE_BITS = 26,
	CLASS_BITS = 3,
	CLASSES = 1 << CLASS_BITS,
	COUNT_BITS = 2, /* of what is shared */
	MOST_COUNTED = (1 << COUNT_BITS) - 1,
	LONG = 512, /* postings of a word that are split */
};
#define SPLIT UINT32_MAX

void
join_init(struct join *j, struct near_threshold t, struct records *records)
{
	*j = (struct join){ .t = t, .records = records };
}

static void
postings_free(struct postings *p)
{
	if (p->cap == SPLIT)
		for (size_t i = 0; i < CLASSES * CLASSES; i++)
			if (p->at.split[i].cap)
				free(p->at.split[i].at.many);
	if (p->cap)
		free(p->cap == SPLIT ? (void *)p->at.split : (void *)p->at.many);
}

void
join_free(struct join *j)
{
	for (size_t i = 0; i < j->words; i++)
		postings_free(&j->postings[i]);
	free(j->postings);
	free(j->in_set);
	free(j->shared);
	free(j->candidates);
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

static int
by_number_down(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a;
	uint32_t y = *(const uint32_t *)b;

	return (x < y) - (x > y);
}

static int
by_line(const void *a, const void *b)
{
	uint32_t x = ((const struct join_found *)a)->line;
	uint32_t y = ((const struct join_found *)b)->line;

	return (x > y) - (x < y);
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

/* Sizes of sets by half octaves: where the next class begins. */
static const uint8_t next_class[CLASSES - 1] = { 6, 8, 11, 16, 23, 32, 45 };

static uint32_t
size_class(size_t size)
{
	uint32_t class = 0;

	while (class < CLASSES - 1 && size >= next_class[class])
		class ++;
	return class;
}

/*
 * The largest set that the i-th word of a set of n may lead to as one of the SHARED first
 * ones that both have: T / (1 + T) (n + size) words must be left from the one before it on.
 */
static size_t
largest_met(const struct join *j, size_t n, size_t i)
{
	size_t left = (n - i + SHARED - 1) * (size_t)(j->t.whole + j->t.part) / (size_t)j->t.part;

	return left > n ? left - n : 0;
}

static uint32_t
posting_classes(uint32_t size, uint32_t met)
{
	return size << CLASS_BITS | met;
}

static bool
posting_push(struct postings *p, struct posting posting)
{
	if (p->count == 0) {
		p->at.one = posting;
		p->count = 1;
		return true;
	}
	if (p->count >= p->cap) {
		size_t cap = (size_t)p->count + p->count / 2 + 3;
		struct posting *many = realloc(p->cap ? p->at.many : NULL, cap * sizeof(*many));
		if (!many)
			return false;
		if (!p->cap)
			many[0] = p->at.one;
		p->at.many = many;
		p->cap = (uint32_t)cap;
	}
	p->at.many[p->count++] = posting;
	return true;
}

static bool
postings_split(struct postings *p)
{
	struct postings *split = calloc(CLASSES * CLASSES, sizeof(*split));

	if (!split)
		return false;
	for (size_t i = 0; i < p->count; i++)
		if (!posting_push(&split[p->at.many[i].line >> LINE_BITS], p->at.many[i])) {
			free(split);
			return false;
		}
	free(p->at.many);
	p->at.split = split;
	p->cap = SPLIT;
	return true;
}

static bool
posting_add(struct postings *p, struct posting posting)
{
	if (p->count == LONG && p->cap != SPLIT && !postings_split(p))
		return false;
	return posting_push(p->cap == SPLIT ? &p->at.split[posting.line >> LINE_BITS] : p, posting);
}

/* How many prefix words a near set shares at least: a pair that shares one word in all is small. */
static uint8_t
enough_shared(const struct join *j)
{
	return least_shared(j, j->set_count) >= SHARED ? SHARED : 1;
}

/* What is looked for: a set in a class of sizes that may meet classes up to `met` here. */
struct probe {
	uint32_t size;
	uint32_t met;
	uint8_t enough; /* so many words shared make a candidate */
	uint64_t signature;
	uint32_t different[CLASSES]; /* bits, at most, by the class of the other's size */
};

static uint32_t
bits(uint64_t x)
{
	x -= x >> 1 & 0x5555555555555555U;
	x = (x & 0x3333333333333333U) + (x >> 2 & 0x3333333333333333U);
	x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fU;
	return (uint32_t)(x * 0x0101010101010101U >> 56);
}

static uint64_t
signature_of(const struct posting *p)
{
	return (uint64_t)p->signature[1] << 32 | p->signature[0];
}

static void
probe_init(struct probe *probe, const struct join *j)
{
	uint64_t n = j->set_count;
	uint64_t near_most = n * j->t.whole / j->t.part;
	uint64_t largest = near_most < UINT32_MAX ? near_most : UINT32_MAX; /* no set has more */

	probe->size = size_class(j->set_count);
	probe->enough = enough_shared(j);
	probe->signature = 0;
	for (size_t i = 0; i < j->set_count; i++)
		probe->signature |= record_bit(j->set[i]);
	for (size_t i = 0; i < CLASSES; i++) {
		uint64_t size =
		    i < CLASSES - 1 && next_class[i] <= largest ? next_class[i] - 1U : largest;
		uint64_t different =
		    (n + size) * (j->t.whole - j->t.part) / (j->t.whole + j->t.part);

		probe->different[i] = different > UINT32_MAX ? UINT32_MAX : (uint32_t)different;
	}
}

static bool
may_meet(const struct probe *probe, uint32_t classes)
{
	return probe->size <= (classes & (CLASSES - 1)) && classes >> CLASS_BITS <= probe->met;
}

/* Counts the lines of these postings, newest first. A place is taken in a list only at the right count. */
static void
touch(struct join *j, const struct postings *p, const struct probe *probe)
{
	const struct posting *postings = p->cap ? p->at.many : &p->at.one;
	uint16_t *counts = j->shared;
	uint16_t none = (uint16_t)(j->look_up << COUNT_BITS);
	uint32_t *candidates = j->candidates + j->candidate_count;
	size_t n = p->count;
	size_t last = n > JOIN_POSTINGS ? n - JOIN_POSTINGS : 0;

	j->capped += last > 0;
	while (n-- > last) {
		uint32_t line = postings[n].line & (JOIN_LINES - 1);
		uint32_t classes = postings[n].line >> LINE_BITS;
		uint16_t count;

		if (bits(signature_of(&postings[n]) ^ probe->signature) >
			probe->different[classes >> CLASS_BITS] ||
		    !may_meet(probe, classes))
			continue;
		count = counts[line] < none ? none : counts[line];
		count = (uint16_t)(count + ((count & MOST_COUNTED) < MOST_COUNTED));
		*candidates = line;
		candidates += (count & MOST_COUNTED) == probe->enough && counts[line] != count;
		counts[line] = count;
	}
	j->candidate_count = (size_t)(candidates - j->candidates);
}

static void
touch_all(struct join *j, const struct postings *p, const struct probe *probe)
{
	if (p->cap != SPLIT) {
		touch(j, p, probe);
		return;
	}
	for (uint32_t i = 0; i < CLASSES * CLASSES; i++)
		if (may_meet(probe, i) && p->at.split[i].count)
			touch(j, &p->at.split[i], probe);
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

/* How many words a candidate shares; 0 where it is not near. */
static size_t
verify(const struct join *j, uint32_t line)
{
	const struct record *r = &j->records->items[line];
	size_t shared = count_shared(j, records_tokens(j->records, line), r->count);

	return is_near(j, shared, r->words + j->set_count - shared) ? shared : 0;
}

static bool
verify_candidates(struct join *j)
{
	struct join_found *found =
	    mem_grow(j->found, &j->found_cap, j->candidate_count, sizeof(*found));

	if (!found)
		return false;
	j->found = found;
	for (size_t i = 0; i < j->set_count; i++)
		j->in_set[j->set[i]] = 1;
	for (size_t i = 0; i < j->candidate_count; i++) {
		size_t shared = verify(j, j->candidates[i]);

		if (shared)
			found[j->found_count++] =
			    (struct join_found){ j->candidates[i], (uint32_t)shared };
	}
	for (size_t i = 0; i < j->set_count; i++)
		j->in_set[j->set[i]] = 0;
	if (j->found_count > 1)
		qsort(found, j->found_count, sizeof(*found), by_line);
	return true;
}

/* A count and a place in the list of candidates for every record, and one place more that is written in vain. */
static bool
room_for_records(struct join *j)
{
	size_t before = j->shared_cap;
	size_t need = j->records->count + 1;
	uint16_t *shared = mem_grow(j->shared, &j->shared_cap, need, sizeof(*shared));
	uint32_t *candidates;

	if (!shared)
		return false;
	j->shared = shared;
	if (j->shared_cap > before)
		memset(shared + before, 0, (j->shared_cap - before) * sizeof(*shared));
	candidates = mem_grow(j->candidates, &j->candidate_cap, need, sizeof(*candidates));
	if (!candidates)
		return false;
	j->candidates = candidates;
	return true;
}

/* The counts of the look-up before count for nothing: each is marked with the look-up it is of. */
static void
begin_look_up(struct join *j)
{
	if (++j->look_up <= UINT16_MAX >> COUNT_BITS)
		return;
	memset(j->shared, 0, j->shared_cap * sizeof(*j->shared));
	j->look_up = 1;
}

bool
join_find(struct join *j, const uint32_t *tokens, size_t count)
{
	size_t prefix;
	struct probe probe;

	j->found_count = 0;
	j->candidate_count = 0;
	if (!take_set(j, tokens, count))
		return false;
	if (j->set_count == 0)
		return true;
	if (!room_for_records(j))
		return false;
	begin_look_up(j);
	probe_init(&probe, j);
	prefix = prefix_length(j, j->set_count);
	for (size_t i = 0; i < prefix; i++) {
		probe.met = size_class(largest_met(j, j->set_count, i));
		touch_all(j, &j->postings[j->set[i]], &probe);
	}
	return j->candidate_count == 0 || verify_candidates(j);
}

static bool
add_set(struct join *j, uint32_t line)
{
	size_t n = j->set_count;
	size_t prefix = n ? prefix_length(j, n) : 0;
	uint64_t signature = j->records->items[line].signature;
	struct posting posting = { .signature = {
				       (uint32_t)signature, (uint32_t)(signature >> 32) } };

	for (size_t i = 0; i < prefix; i++) {
		uint32_t classes = posting_classes(size_class(n), size_class(largest_met(j, n, i)));

		posting.line = classes << LINE_BITS | line;
		if (!posting_add(&j->postings[j->set[i]], posting))
			return false;
	}
	return true;
}

bool
join_add(struct join *j)
{
	return add_set(j, (uint32_t)(j->records->count - 1));
}

bool
join_add_record(struct join *j, uint32_t line)
{
	return take_set(j, records_tokens(j->records, line), j->records->items[line].count) &&
	    add_set(j, line);
}
