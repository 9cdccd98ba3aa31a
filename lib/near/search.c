#include "near/search.h"

#include <stdlib.h>

#include "text/bits.h"
#include "text/memory.h"
#include "text/platform.h"

enum {
	EIGHT = 8,
	BITS = 32,                                  /* of a signature */
	SIGNATURES_IN_LINE = 64 / sizeof(uint32_t), /* of a cache */
};

/* A piece of a list that is looked through. */
struct run {
	const uint32_t *signatures;
	const uint32_t *lines;
	uint32_t count;
	uint32_t signature;
	uint32_t place;
	uint32_t different; /* bits that may differ */
};

struct hit {
	const uint32_t *line;
	uint32_t different; /* bits, and words that the set looked up has before */
};

void
search_free(struct search *s)
{
	free(s->picks);
	free(s->lines);
	free(s->runs);
	free(s->hits);
}

static void
wish_signatures(const uint32_t *signatures, size_t count)
{
	enum {
		MOST = 16 * SIGNATURES_IN_LINE
	}; /* where it goes on, machines look ahead themselves */

	for (size_t at = 0; at < count && at < MOST; at += SIGNATURES_IN_LINE)
		platform_wish_near(signatures + at);
}

bool
search_pick(struct search *s, struct pick pick)
{
	struct pick *picks;

	if (pick.list->count == 0)
		return true;
	picks = mem_grow(s->picks, &s->pick_cap, s->pick_count + 1, sizeof(*picks));
	if (!picks)
		return false;
	s->picks = picks;
	picks[s->pick_count++] = pick;
	if (pick.list->cap)
		wish_signatures(pick.list->at.many,
		    pick.list->cap < POSTINGS_LONG ? pick.list->count : POSTINGS_DIRECTORY);
	return true;
}

/* Adds [from, to) of a list; the bits that may differ are those of this class of sizes. */
static void
add_run(struct search *s, const struct pick *pick, size_t from, size_t to, uint32_t different)
{
	const struct postings *p = pick->list;
	struct run *run = &s->runs[s->run_count];

	if (from >= to || different < pick->place)
		return;
	different -= pick->place;
	*run = (struct run){ postings_signatures(p) + from, postings_lines(p) + from,
		(uint32_t)(to - from), pick->signature, pick->place,
		different < BITS ? different : BITS };
	wish_signatures(run->signatures, run->count);
	s->run_count++;
}

/* Each place for itself, its newest ones. */
static void
add_newest(
    struct search *s, const struct pick *pick, uint32_t first, uint32_t end, uint32_t different)
{
	for (uint32_t class = first; class < end; class ++) {
		size_t from = postings_begin(pick->list, class);
		size_t to = postings_end(pick->list, class);
		bool capped = to > from + SEARCH_MOST;

		s->capped += capped;
		add_run(s, pick, capped ? to - SEARCH_MOST : from, to, different);
	}
}

static uint32_t
most_different(const struct search_probe *probe, uint32_t sizes)
{
	uint32_t most = 0;

	for (uint32_t i = 0; i < sizes; i++)
		if (probe->places[i] && probe->different[i] > most)
			most = probe->different[i];
	return most;
}

static void
add_sorted(struct search *s, const struct pick *pick, const struct search_probe *probe)
{
	for (uint32_t i = 0; i < pick->sizes; i++) {
		uint32_t first = i * POSTING_PLACES;
		uint32_t end = first + probe->places[i];
		size_t from;
		size_t to;

		if (first == end)
			continue;
		from = postings_begin(pick->list, first);
		to = postings_end(pick->list, end - 1);
		if (to - from > SEARCH_MOST)
			add_newest(s, pick, first, end, probe->different[i]);
		else
			add_run(s, pick, from, to, probe->different[i]);
	}
}

/* The pieces of all lists that are to be looked through. */
static bool
find_runs(struct search *s, const struct search_probe *probe)
{
	enum { MOST = POSTING_CLASSES + 1 }; /* of a list */
	struct run *runs = mem_grow(s->runs, &s->run_cap, s->pick_count * MOST, sizeof(*runs));

	if (!runs)
		return false;
	s->runs = runs;
	s->run_count = 0;
	for (size_t i = 0; i < s->pick_count; i++) {
		const struct pick *pick = &s->picks[i];
		const struct postings *p = pick->list;
		size_t sorted = 0;

		if (p->cap == 0)
			continue;
		if (p->cap >= POSTINGS_LONG) {
			add_sorted(s, pick, probe);
			sorted = postings_begin(p, POSTING_CLASSES);
		}
		add_run(s, pick, sorted, p->count, most_different(probe, pick->sizes));
	}
	return true;
}

/* How many bits differ in each of them, and whether so few do in any: without a branch, so that compilers do several at once. */
static bool
count_different(const struct run *run, size_t from, uint32_t counts[EIGHT])
{
	const uint32_t *signatures = run->signatures + from;
	uint32_t any = 0;

	for (size_t i = 0; i < EIGHT; i++) {
		counts[i] = bits_count_32(signatures[i] ^ run->signature);
		any |= counts[i] - run->different - 1;
	}
	return any >> 31;
}

/* False where memory ends. */
static bool
look_through(struct search *s, const struct run *run)
{
	uint32_t counts[EIGHT];

	for (size_t from = 0; from < run->count; from += EIGHT) {
		struct hit *hits;

		if (!count_different(run, from, counts))
			continue;
		hits = mem_grow(s->hits, &s->hit_cap, s->hit_count + EIGHT, sizeof(*hits));
		if (!hits)
			return false;
		s->hits = hits;
		for (size_t i = 0; i < EIGHT && from + i < run->count; i++) {
			if (counts[i] > run->different)
				continue;
			platform_wish_near(run->lines + from + i);
			hits[s->hit_count++] =
			    (struct hit){ run->lines + from + i, counts[i] + run->place };
		}
	}
	return true;
}

/* Whether a line may be near where so many bits, and words before in the set looked up, differ. */
static bool
is_met(const struct search_probe *probe, uint32_t line, uint32_t different)
{
	uint32_t place = posting_place(line);
	uint32_t size = posting_size(line);

	return place < probe->places[size] && different + place <= probe->different[size];
}

static bool
find_lines(struct search *s, const struct search_probe *probe)
{
	uint32_t *lines =
	    mem_grow(s->lines, &s->line_cap, s->hit_count + s->pick_count, sizeof(*lines));

	if (!lines)
		return false;
	s->lines = lines;
	for (size_t i = 0; i < s->hit_count; i++)
		if (is_met(probe, *s->hits[i].line, s->hits[i].different))
			lines[s->line_count++] = *s->hits[i].line;
	for (size_t i = 0; i < s->pick_count; i++) {
		const struct pick *pick = &s->picks[i];
		const struct posting *one = &pick->list->at.one;

		if (pick->list->cap == 0 &&
		    is_met(probe, one->line,
			bits_count_32(one->signature ^ pick->signature) + pick->place))
			lines[s->line_count++] = one->line;
	}
	return true;
}

bool
search_run(struct search *s, const struct search_probe *probe)
{
	bool done = find_runs(s, probe);

	s->hit_count = s->line_count = 0;
	for (size_t i = 0; done && i < s->run_count; i++)
		done = look_through(s, &s->runs[i]);
	done = done && find_lines(s, probe);
	s->pick_count = 0;
	return done;
}
