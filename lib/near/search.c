#include "near/search.h"

#include <stdlib.h>

#include "near/alike.h"
#include "text/memory.h"
#include "text/platform.h"

/* A piece of a list that is looked through. */
struct run {
	const struct posting_block *begin, *end;
	const struct pick *pick;
};

void
search_free(struct search *s)
{
	free(s->picks);
	free(s->lines);
	free(s->runs);
}

static void
wish_blocks(const struct posting_block *begin, const struct posting_block *end)
{
	enum { MOST = 16 }; /* where it goes on, machines look ahead themselves */
	const struct posting_block *stop = end - begin > MOST ? begin + MOST : end;

	for (; begin < stop; begin++)
		platform_wish_near(begin);
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
		wish_blocks(pick.list->at.many,
		    pick.list->at.many +
			(pick.list->cap < POSTINGS_LONG ? pick.list->cap / POSTINGS_BLOCK
							: POSTINGS_DIRECTORY));
	return true;
}

/* Adds the blocks of [from, to) of a list. What follows upon the run before goes with it. */
static void
add_run(struct search *s, const struct pick *pick, size_t from, size_t to)
{
	const struct posting_block *blocks = postings_blocks(pick->list);
	const struct posting_block *begin = blocks + from / POSTINGS_BLOCK;
	const struct posting_block *end = blocks + (to + POSTINGS_BLOCK - 1) / POSTINGS_BLOCK;
	struct run *last = s->run_count ? &s->runs[s->run_count - 1] : NULL;

	if (from >= to)
		return;
	if (last && last->pick == pick && begin <= last->end) {
		begin = last->end;
		last->end = end > begin ? end : begin;
	} else
		s->runs[s->run_count++] = (struct run){ begin, end, pick };
	if (pick->list->cap >= POSTINGS_LONG) /* else search_pick asked for all */
		wish_blocks(begin, end);
}

/* Each place for itself, its newest ones. */
static void
add_newest(struct search *s, const struct pick *pick, uint32_t first, uint32_t end)
{
	for (uint32_t class = first; class < end; class ++) {
		size_t from = postings_begin(pick->list, class);
		size_t to = postings_end(pick->list, class);
		bool capped = to > from + SEARCH_MOST;

		s->capped += capped;
		add_run(s, pick, capped ? to - SEARCH_MOST : from, to);
	}
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
			add_newest(s, pick, first, end);
		else
			add_run(s, pick, from, to);
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
		add_run(s, pick, sorted, p->count);
	}
	return true;
}

/* Whether a line may be near, by its signature and the words before in both. */
static bool
is_met(const struct search_probe *probe, struct posting posting, const struct pick *pick)
{
	uint32_t place = posting_place(posting.line);
	uint32_t size = posting_size(posting.line);

	uint32_t different =
	    bits_count_32(posting.signature ^ pick->signature) + pick->place + place;

	return (place < probe->places[size]) & (different <= probe->different[size]);
}

/*
 * Adds the lines of a block that are met; `alike` are those whose signatures allow it.
 * False where memory ends.
 */
static bool
add_lines(struct search *s, const struct search_probe *probe, const struct pick *pick,
    const struct posting_block *block, unsigned alike)
{
	uint32_t *lines =
	    mem_grow(s->lines, &s->line_cap, s->line_count + POSTINGS_BLOCK, sizeof(*lines));

	if (!lines)
		return false;
	s->lines = lines;
	for (; alike; alike &= alike - 1) {
		unsigned i = bits_lowest(alike);
		struct posting posting = { block->lines[i], block->signatures[i] };

		/* Added anyhow, and counted if it is met: nobody can guess that. */
		lines[s->line_count] = posting.line;
		s->line_count += is_met(probe, posting, pick);
	}
	return true;
}

/* The zeros behind a list may add the line 0. */
static bool
look_through(struct search *s, const struct search_probe *probe, const struct run *run)
{
	const struct pick *pick = run->pick;
	const int32_t most = probe->most[pick->sizes] - (int32_t)pick->place;

	for (const struct posting_block *b = run->begin; b < run->end; b++) {
		unsigned alike = alike_all(b, pick->signature, most);

		if (alike && !add_lines(s, probe, pick, b, alike))
			return false;
	}
	return true;
}

/* The lists of a single posting. */
static bool
look_at_single(struct search *s, const struct search_probe *probe)
{
	uint32_t *lines =
	    mem_grow(s->lines, &s->line_cap, s->line_count + s->pick_count, sizeof(*lines));

	if (!lines)
		return false;
	s->lines = lines;
	for (size_t i = 0; i < s->pick_count; i++) {
		const struct pick *pick = &s->picks[i];
		const struct posting *one = &pick->list->at.one;

		if (pick->list->cap == 0 && is_met(probe, *one, pick))
			lines[s->line_count++] = one->line;
	}
	return true;
}

bool
search_run(struct search *s, const struct search_probe *probe)
{
	bool done = find_runs(s, probe);

	s->line_count = 0;
	for (size_t i = 0; done && i < s->run_count; i++)
		done = look_through(s, probe, &s->runs[i]);
	done = done && look_at_single(s, probe);
	s->pick_count = 0;
	return done;
}
