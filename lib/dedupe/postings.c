#include "dedupe/postings.h"

#include <stdlib.h>

#include "dedupe/platform.h"
#include "text/bits.h"
#include "text/memory.h"

enum {
	PARTS = 8,  /* of a split list */
	DEPTHS = 2, /* it is split by place, its parts by size */
	LONG = 512, /* postings of a list that is split */
	LINES = 1 << POSTING_LINE_BITS,
};
#define SPLIT UINT32_MAX

/* Where the next class of sizes begins: most sentences have 10 to 30 words. */
static const uint8_t next_size[POSTING_SIZES - 1] = { 8, 11, 14, 17, 20, 24, 30 };

uint32_t
posting_size_class(size_t size)
{
	uint32_t class = 0;

	while (class < POSTING_SIZES - 1 && size >= next_size[class])
		class ++;
	return class;
}

size_t
posting_size_end(uint32_t size_class)
{
	return size_class < POSTING_SIZES - 1 ? next_size[size_class] - 1U : SIZE_MAX;
}

uint32_t
posting_class(size_t place, size_t size)
{
	uint32_t class = place < POSTING_PLACES ? (uint32_t)place : POSTING_PLACES - 1;

	return class * POSTING_SIZES + posting_size_class(size);
}

static void
free_list(struct postings *p)
{
	if (p->cap && p->cap != SPLIT)
		free(p->at.many);
}

static void
free_array(struct postings *parts)
{
	for (size_t i = 0; i < PARTS; i++)
		free_list(&parts[i]);
	free(parts);
}

static void
free_parts(struct postings *p)
{
	if (p->cap == SPLIT)
		free_array(p->at.split);
}

void
postings_free(struct postings *p)
{
	free_list(p);
	if (p->cap == SPLIT)
		for (size_t i = 0; i < PARTS; i++)
			free_parts(&p->at.split[i]);
	free_parts(p);
}

static bool
push(struct postings *p, struct posting posting)
{
	if (p->count == 0) {
		p->at.one = posting;
		p->count = 1;
		return true;
	}
	if (p->count >= p->cap) {
		size_t cap = (size_t)p->count + p->count / 8 + 2;
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

/* The part of a list at this depth that a class stands in. */
static size_t
part_of(uint32_t line, int depth)
{
	uint32_t class = line >> POSTING_LINE_BITS;

	return depth == 0 ? class / POSTING_SIZES : class % POSTING_SIZES;
}

static bool
split(struct postings *p, int depth)
{
	struct postings *parts = calloc(PARTS, sizeof(*parts));
	bool done = true;

	if (!parts)
		return false;
	for (size_t i = 0; done && i < p->count; i++)
		done = push(&parts[part_of(p->at.many[i].line, depth)], p->at.many[i]);
	if (!done) {
		free_array(parts);
		return false;
	}
	free(p->at.many);
	*p = (struct postings){ .cap = SPLIT, .at.split = parts };
	return true;
}

bool
postings_add(struct postings *p, uint32_t line, uint32_t class, uint64_t signature)
{
	struct posting posting = { class << POSTING_LINE_BITS | line,
		{ (uint32_t)signature, (uint32_t)(signature >> 32) } };

	for (int depth = 0; depth < DEPTHS; depth++) {
		if (p->cap != SPLIT && p->count < LONG)
			break;
		if (p->cap != SPLIT && !split(p, depth))
			return false;
		p = &p->at.split[part_of(posting.line, depth)];
	}
	return push(p, posting);
}

static uint64_t
signature_of(const struct posting *p)
{
	return (uint64_t)p->signature[1] << 32 | p->signature[0];
}

/* A line is written behind the last one found, and stays there only if it may be near. */
static void
scan(const struct pick *pick, const struct probe *probe, struct lines *found)
{
	const struct postings *p = pick->list;
	const struct posting *postings = p->cap ? p->at.many : &p->at.one;
	size_t from = p->count > POSTINGS_MOST ? p->count - POSTINGS_MOST : 0;
	uint32_t *items = found->items + found->count;

	found->capped += from > 0;
	for (size_t i = from; i < p->count; i++) {
		uint32_t class = postings[i].line >> POSTING_LINE_BITS;

		if (!(pick->classes >> class & 1))
			continue;
		*items = postings[i].line & (LINES - 1);
		items += bits_count(signature_of(&postings[i]) ^ pick->signature) +
			class / POSTING_SIZES + pick->place <=
		    probe->different[class % POSTING_SIZES];
	}
	found->count = (size_t)(items - found->items);
}

/* Asks for the beginning of a list; where it goes on, machines look ahead themselves. */
static void
wish_list(const struct postings *p)
{
	enum { LINE = 64, AHEAD = 16 * LINE };
	size_t size = p->cap ? p->count * sizeof(struct posting) : 0;

	for (size_t at = 0; at < size && at < AHEAD; at += LINE)
		platform_wish_near((const char *)p->at.many + at);
}

static bool
pick_list(const struct postings *p, struct pick pick, struct picks *picks)
{
	if (p->count == 0)
		return true;
	if (picks->count == picks->cap) {
		struct pick *items =
		    mem_grow(picks->items, &picks->cap, picks->count + 1, sizeof(*items));

		if (!items)
			return false;
		picks->items = items;
	}
	wish_list(p);
	pick.list = p;
	picks->items[picks->count++] = pick;
	return true;
}

/* The postings of one place, of these sizes. */
static bool
pick_place(const struct postings *p, uint64_t sizes, struct pick pick, struct picks *picks)
{
	if (p->cap != SPLIT)
		return pick_list(p, pick, picks);
	for (size_t i = 0; i < PARTS; i++)
		if (sizes >> i & 1 && !pick_list(&p->at.split[i], pick, picks))
			return false;
	return true;
}

bool
postings_pick(const struct postings *p, struct pick pick, struct picks *picks)
{
	if (p->cap != SPLIT)
		return pick_list(p, pick, picks);
	for (size_t i = 0; i < PARTS; i++) {
		uint64_t sizes = pick.classes >> i * POSTING_SIZES & ((1U << POSTING_SIZES) - 1);

		if (sizes && !pick_place(&p->at.split[i], sizes, pick, picks))
			return false;
	}
	return true;
}

bool
postings_find(const struct picks *picks, const struct probe *probe, struct lines *found)
{
	size_t most = 1;
	uint32_t *items;

	for (size_t i = 0; i < picks->count; i++)
		most += picks->items[i].list->count;
	items = mem_grow(found->items, &found->cap, most, sizeof(*items));
	if (!items)
		return false;
	found->items = items;
	for (size_t i = 0; i < picks->count; i++)
		scan(&picks->items[i], probe, found);
	return true;
}
