#include "near/join.h"

#include <stdlib.h>

#include "near/alike.h"
#include "near/downward.h"
#include "near/signature.h"
#include "text/bits.h"
#include "text/memory.h"
#include "text/platform.h"

enum { SHAPES = 96 };

/* What the size of a set tells of its look-up; those of smaller sets than SHAPES are remembered. */
struct join_shape {
	struct search_probe probe;
	size_t prefix;    /* words that are indexed; 0: not known yet */
	size_t looked_up; /* of them */
	uint32_t class;   /* of its size */
	/* by the place of a word: how many classes of sizes it may lead to */
	uint8_t sizes[SHAPES];
};

void
join_init(struct join *j, struct near_threshold t, bool covered, struct records *records,
    const struct knowledge *knowledge)
{
	*j =
	    (struct join){ .t = t, .covered = covered, .records = records, .knowledge = knowledge };
}

static void
free_postings(struct join *j)
{
	for (size_t i = 0; i < j->words; i++)
		postings_free(&j->postings[i]);
}

void
join_free(struct join *j)
{
	free_postings(j);
	free(j->ranks);
	free(j->postings);
	free(j->in_set);
	search_free(&j->search);
	free(j->signatures);
	free(j->shapes);
	free(j->set);
	free(j->found);
}

/* No set shares less than ceil(T n) with one of n words that it is near to. */
size_t
join_prefix(const struct near_threshold *t, size_t words)
{
	return words ? words - (size_t)((t->part * words + t->whole - 1) / t->whole) + 1 : 0;
}

/* ceil(T / (1 + T) (n + m)) */
static uint64_t
least_of_both(const struct near_threshold *t, uint64_t n, uint64_t m)
{
	const uint64_t both = t->whole + t->part;

	return (t->part * (n + m) + both - 1) / both;
}

/* Of few words two may be its own. */
static bool
is_covered(const struct join *j, uint64_t words)
{
	enum { FEWEST = 8 };

	return j->covered && words >= FEWEST;
}

/* To be covered is to be near to a set as large, where the earlier one is not larger. */
static uint64_t
larger_of(const struct join *j, uint64_t later, uint64_t earlier)
{
	return is_covered(j, later) && earlier < later ? later : earlier;
}

size_t
join_least_shared(const struct join *j, size_t later, size_t earlier)
{
	return (size_t)least_of_both(&j->t, later, larger_of(j, later, earlier));
}

/* Postings, marks and ranks for all words up to this one: a new word has the next rank. */
static bool
room_for_words(struct join *j, size_t words)
{
	size_t before = j->words;
	struct postings *postings =
	    mem_grow(j->postings, &j->postings_cap, words, sizeof(*postings));
	uint8_t *in_set = mem_grow(j->in_set, &j->in_set_cap, words, sizeof(*in_set));
	uint32_t *ranks = mem_grow(j->ranks, &j->ranks_cap, words, sizeof(*ranks));

	if (postings)
		j->postings = postings;
	if (in_set)
		j->in_set = in_set;
	if (ranks)
		j->ranks = ranks;
	if (!postings || !in_set || !ranks)
		return false;
	memset(postings + before, 0, (words - before) * sizeof(*postings));
	memset(in_set + before, 0, words - before);
	for (size_t i = before; i < words; i++) {
		const uint32_t key = knowledge_key(j->knowledge, (uint32_t)i);

		ranks[i] = key < before ? ranks[key] : key;
	}
	j->words = words;
	return true;
}

/*
 * The least set that has its i-th word as the first one that it shares with a set of n: with
 * m - i words left, m - i >= T / (1 + T) (m + n); or, to cover it, (n + n) where m < n.
 */
static uint64_t
least_met(const struct join *j, uint64_t n, uint64_t i)
{
	const struct near_threshold *t = &j->t;
	const uint64_t covering = i + least_of_both(t, n, n);

	if (is_covered(j, n) && covering <= n)
		return covering;
	return (i * (t->whole + t->part) + t->part * n + t->whole - 1) / t->whole;
}

/* The largest set that the i-th word of a set of n may lead to, by the same. */
static uint64_t
largest_met(const struct near_threshold *t, uint64_t n, uint64_t i)
{
	return (n - i) * (t->whole + t->part) / t->part - n;
}

/*
 * Of two near sets of n and at most m words so many stand in one alone, at most:
 * n + m - 2T / (1 + T) (n + m), which grows with m.
 */
static uint32_t
most_different(const struct join *j, uint64_t n, uint64_t m)
{
	const uint64_t both = j->t.whole + j->t.part;
	const uint64_t all = (n + m) * both;
	const uint64_t shared = 2 * j->t.part * (n + larger_of(j, n, m));
	const uint64_t different = all < shared ? 0 : (all - shared) / both;

	return different > INT32_MAX ? INT32_MAX : (uint32_t)different;
}

static void
probe_init(struct search_probe *probe, const struct join *j, uint64_t n)
{
	const uint64_t largest = n * j->t.whole / j->t.part;
	uint64_t least[POSTING_PLACES];

	for (size_t i = 0; i < POSTING_PLACES; i++)
		least[i] = least_met(j, n, i);
	probe->most[0] = ALIKE_NEAREST - 1;
	for (uint32_t i = 0; i < POSTING_SIZES; i++) {
		uint64_t size = posting_size_end(i) < largest ? posting_size_end(i) : largest;
		int32_t farthest;

		probe->different[i] = most_different(j, n, size);
		probe->places[i] = 0;
		while (probe->places[i] < POSTING_PLACES && least[probe->places[i]] <= size)
			probe->places[i]++;
		farthest = (int32_t)probe->different[i] - (int32_t)i;
		probe->most[i + 1] =
		    probe->places[i] && farthest > probe->most[i] ? farthest : probe->most[i];
	}
}

/* How many classes of sizes the i-th word of a set of n may lead to. */
static uint32_t
sizes_met(const struct near_threshold *t, size_t n, size_t i)
{
	return posting_size_class(largest_met(t, n, i)) + 1;
}

/* NULL where memory ends. */
static const struct join_shape *
shape_of(struct join *j, size_t n)
{
	struct join_shape *shape;

	if (!j->shapes)
		j->shapes = calloc(SHAPES + 1, sizeof(*j->shapes));
	if (!j->shapes)
		return NULL;
	shape = &j->shapes[n < SHAPES ? n : SHAPES];
	if (n < SHAPES && shape->prefix)
		return shape;
	probe_init(&shape->probe, j, n);
	shape->prefix = join_prefix(&j->t, n);
	shape->looked_up =
	    is_covered(j, n) ? n - (size_t)least_of_both(&j->t, n, n) + 1 : shape->prefix;
	shape->class = posting_size_class(n);
	for (size_t i = 0; n < SHAPES && i < shape->looked_up; i++)
		shape->sizes[i] = (uint8_t)sizes_met(&j->t, n, i);
	return shape;
}

/* The bit of each word in a number of them; two words may have one, and cancel each other out. */
static uint64_t
signature_of(const struct join *j)
{
	uint64_t bits = 0;

	for (size_t i = 0; i < j->set_count; i++)
		bits ^= UINT64_C(1) << signature_bit(j->set[i], 64);
	return bits;
}

static bool
take_set(struct join *j, const uint32_t *tokens, size_t count)
{
	uint32_t *set = mem_grow(j->set, &j->set_cap, count + 1, sizeof(*set));

	if (!set)
		return false;
	j->set = set;
	j->set_count = 0;
	for (size_t i = 0; i < count; i++) {
		uint32_t word = token_word(tokens[i]);

		if (!(tokens[i] & TOKEN_FIRST))
			continue;
		if (word >= j->words && !room_for_words(j, j->knowledge->words.count))
			return false;
		set[j->set_count++] = j->ranks[word];
	}
	j->shape = shape_of(j, j->set_count);
	if (!j->shape)
		return false;
	downward_sort(set, j->set_count);
	j->signature = signature_of(j);
	return true;
}

static uint32_t
bit_of(uint32_t rank)
{
	return UINT32_C(1) << signature_bit(rank, 32);
}

/* The bits of the words from there on. */
static uint32_t
signature_behind(const struct join *j, size_t from)
{
	uint32_t bits = 0;

	for (size_t i = from; i < j->set_count; i++)
		bits ^= bit_of(j->set[i]);
	return bits;
}

static int
by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a;
	uint32_t y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Each line once, in order, and only those whose signatures allow that they are near. */
static size_t
sort_candidates(const struct join *j, const struct search_probe *probe)
{
	uint32_t *lines = j->search.lines;
	size_t few = 0;
	size_t to = 0;

	for (size_t i = 0; i < j->search.line_count; i++)
		platform_wish_near(&j->signatures[posting_number(lines[i])]);
	for (size_t i = 0; i < j->search.line_count; i++) {
		uint32_t line = posting_number(lines[i]);

		if (bits_count(j->signatures[line] ^ j->signature) <=
		    probe->different[posting_size(lines[i])])
			lines[few++] = line;
	}
	if (few > 1)
		qsort(lines, few, sizeof(*lines), by_number);
	for (size_t i = 0; i < few; i++)
		if (to == 0 || lines[i] != lines[to - 1])
			lines[to++] = lines[i];
	return to;
}

/* The candidates lie scattered: all are asked for before any is looked at. */
static void
wish_candidates(const struct join *j, size_t candidates)
{
	for (size_t i = 0; i < candidates; i++)
		platform_wish_near(&j->records->items[j->search.lines[i]]);
	for (size_t i = 0; i < candidates; i++)
		records_wish(j->records, j->search.lines[i]);
}

static void
mark_set(struct join *j, uint8_t mark)
{
	for (size_t i = 0; i < j->set_count; i++)
		j->in_set[j->set[i]] = mark;
}

/* Those that are near, with how many words they share; there is room for them. */
static void
verify_candidates(struct join *j, size_t candidates)
{
	wish_candidates(j, candidates);
	for (size_t i = 0; i < candidates; i++) {
		const uint32_t line = j->search.lines[i];
		const size_t words = j->records->items[line].words;
		const size_t shared = records_marked(j->records, line, j->ranks, j->in_set,
		    join_least_shared(j, j->set_count, words));

		if (shared)
			j->found[j->found_count++] = (struct join_found){ line, (uint32_t)shared };
	}
}

static bool
room_for_found(struct join *j, size_t candidates)
{
	struct join_found *found = mem_grow(j->found, &j->found_cap, candidates, sizeof(*found));

	if (found)
		j->found = found;
	return found;
}

/* The lists of the first words; all are asked for before any is looked at. */
static bool
pick_postings(struct join *j)
{
	const struct join_shape *shape = j->shape;
	uint32_t signature = signature_behind(j, shape->looked_up);

	for (size_t i = 0; i < shape->looked_up; i++)
		platform_wish_near(&j->postings[j->set[i]]);
	for (size_t i = shape->looked_up; i-- > 0;) {
		struct pick pick = { .list = &j->postings[j->set[i]], .place = (uint32_t)i };

		signature ^= bit_of(j->set[i]);
		pick.signature = signature;
		pick.sizes =
		    j->set_count < SHAPES ? shape->sizes[i] : sizes_met(&j->t, j->set_count, i);
		if (!search_pick(&j->search, pick))
			return false;
	}
	return true;
}

bool
join_find(struct join *j, const uint32_t *tokens, size_t count)
{
	size_t candidates;

	j->found_count = 0;
	if (!take_set(j, tokens, count))
		return false;
	if (j->set_count == 0)
		return true;
	if (!pick_postings(j) || !search_run(&j->search, &j->shape->probe))
		return false;
	candidates = sort_candidates(j, &j->shape->probe);
	if (candidates == 0)
		return true;
	if (!room_for_found(j, candidates))
		return false;
	mark_set(j, 1);
	verify_candidates(j, candidates);
	mark_set(j, 0);
	return true;
}

static bool
add_set(struct join *j, uint32_t line)
{
	size_t prefix = j->shape->prefix;
	uint32_t signature = signature_behind(j, prefix);
	uint64_t *signatures =
	    mem_grow(j->signatures, &j->signatures_cap, (size_t)line + 1, sizeof(*signatures));

	if (!signatures)
		return false;
	j->signatures = signatures;
	signatures[line] = j->signature;
	for (size_t i = prefix; i-- > 0;) {
		signature ^= bit_of(j->set[i]);
		if (!postings_add(&j->postings[j->set[i]], line, posting_class(i, j->shape->class),
			signature))
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
	return take_set(j, records_tokens(j->records, line, RECORD_KEPT),
		   j->records->items[line].count) &&
	    add_set(j, line);
}

/* A word's lines and its number, so that the commonest come first where these are sorted down. */
static int
by_use(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a;
	uint64_t y = *(const uint64_t *)b;

	return (x < y) - (x > y);
}

static void
count_uses(const struct join *j, uint64_t *uses)
{
	for (size_t i = 0; i < j->words; i++)
		uses[i] = i;
	for (size_t i = 0; i < j->records->count; i++) {
		const uint32_t *tokens = records_tokens(j->records, i, RECORD_KEPT);

		for (size_t k = 0; k < j->records->items[i].count; k++)
			if (tokens[k] & TOKEN_FIRST)
				uses[token_word(tokens[k])] += (uint64_t)1 << 32;
	}
	for (size_t i = 0; i < j->words; i++) {
		const uint32_t key = knowledge_key(j->knowledge, (uint32_t)i);

		if (key != i)
			uses[key] += uses[i] >> 32 << 32;
	}
}

static bool
index_anew(struct join *j)
{
	free_postings(j);
	memset(j->postings, 0, j->words * sizeof(*j->postings));
	for (size_t i = 0; i < j->records->count; i++)
		if (!join_add_record(j, (uint32_t)i))
			return false;
	return true;
}

bool
join_rank(struct join *j)
{
	enum { LEAST = 1 << 12, TIMES = 8 };
	uint64_t *uses;

	if (j->records->count < LEAST || j->records->count / TIMES < j->ranked)
		return true;
	uses = malloc(j->words * sizeof(*uses));
	if (!uses)
		return false;
	count_uses(j, uses);
	qsort(uses, j->words, sizeof(*uses), by_use);
	for (size_t i = 0; i < j->words; i++)
		j->ranks[uses[i] & UINT32_MAX] = (uint32_t)i;
	for (size_t i = 0; i < j->words; i++)
		j->ranks[i] = j->ranks[knowledge_key(j->knowledge, (uint32_t)i)];
	free(uses);
	j->ranked = j->records->count;
	return index_anew(j);
}
