#include "dedupe/set.h"

#include <stdlib.h>

#include "text/memory.h"
#include "text/platform.h"

enum {
	BLOCK_BITS = 2, /* four slots fill a cache line */
	BLOCK_SLOTS = 1 << BLOCK_BITS,
	SEGMENT_BITS = 13,
	SEGMENT_SLOTS = 1 << SEGMENT_BITS,
	SEGMENT_FULL = SEGMENT_SLOTS / 8 * 7, /* it is split before more are added */
	SEGMENT_SIZE = SEGMENT_SLOTS * sizeof(struct fingerprint),
	CACHE_LINE = 64,
	HUGE_PAGE = 1 << 21, /* bytes, on the machines that are common now */
	CHUNK_MOST = 1 << 25,
	BITS_MOST = 31,
	AHEAD = 32, /* places */
};
_Static_assert(
    (int)SEGMENT_FULL + (int)SET_AT_ONCE < (int)SEGMENT_SLOTS, "a segment is never full");

struct set_segment {
	struct fingerprint *slots; /* a low half of 0: empty; begins at a cache line */
	uint32_t *numbers;         /* owned, beside the slots; NULL where the set is not numbered */
	uint32_t used;
	unsigned bits; /* so many low bits of the mixed fingerprints are the same for all here */
};

struct set_chunk {
	struct set_chunk *next;
};

void
set_init(struct set *s, bool numbered)
{
	*s = (struct set){ .numbered = numbered };
	platform_secret(s->secret, sizeof(s->secret) / sizeof(s->secret[0]));
}

/* Low bits choose the segment, high bits the block in it. */
static inline uint64_t
mix(const struct set *s, struct fingerprint f)
{
	uint64_t m = (f.low ^ s->secret[0]) * (s->secret[1] | 1);

	m = ((m ^ m >> 32) + (f.high ^ s->secret[2])) * (s->secret[3] | 1);
	return m ^ m >> 32;
}

static inline struct set_segment *
segment_of(const struct set *s, uint64_t mixed)
{
	return &s->segments[s->directory[mixed & (((uint64_t)1 << s->bits) - 1)]];
}

static inline size_t
first_slot(uint64_t mixed)
{
	return (size_t)(mixed >> (64 - SEGMENT_BITS + BLOCK_BITS)) << BLOCK_BITS;
}

/* The slots of a block fill from its first one on. */
static inline size_t
block_used(const struct fingerprint *block)
{
	return (size_t)(block[0].low != 0) + (block[1].low != 0) + (block[2].low != 0) +
	    (block[3].low != 0);
}

/* 1: the slot is empty or holds it. */
static inline unsigned
fits(const struct fingerprint *slot, struct fingerprint f)
{
	return (unsigned)(slot->low == 0) |
	    (unsigned)(((slot->low ^ f.low) | (slot->high ^ f.high)) == 0);
}

/*
 * The first slot of a block that is empty or holds it; BLOCK_SLOTS: none. Without a branch
 * for each slot: which one it is cannot be foretold, and a wrong guess of the processor
 * costs more than all four comparisons.
 */
static inline size_t
slot_for(const struct fingerprint *block, struct fingerprint f)
{
	static const uint8_t lowest_bit[1 << BLOCK_SLOTS] = { 4, 0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2,
		0, 1, 0 };
	unsigned fit = fits(&block[0], f) | fits(&block[1], f) << 1 | fits(&block[2], f) << 2 |
	    fits(&block[3], f) << 3;

	return lowest_bit[fit];
}

static inline struct fingerprint *
next_block(const struct set_segment *g, struct fingerprint *block)
{
	block += BLOCK_SLOTS;
	return block == g->slots + SEGMENT_SLOTS ? g->slots : block;
}

/* Where there is room for one that is not there, from its first block on. */
static inline struct fingerprint *
find_room(const struct set_segment *g, struct fingerprint *block)
{
	while (block[BLOCK_SLOTS - 1].low != 0)
		block = next_block(g, block);
	return block + block_used(block);
}

/* As much as there is, up to a huge page; then an eighth of it, in whole huge pages. */
static size_t
next_chunk(const struct set *s)
{
	size_t size = s->size / 8 / HUGE_PAGE * HUGE_PAGE;

	if (s->size < HUGE_PAGE)
		return s->size < SEGMENT_SIZE ? SEGMENT_SIZE : s->size;
	return size > CHUNK_MOST ? CHUNK_MOST : size > 0 ? size : HUGE_PAGE;
}

static bool
add_chunk(struct set *s)
{
	size_t size = next_chunk(s);
	size_t align = size < HUGE_PAGE ? CACHE_LINE : HUGE_PAGE;
	struct set_chunk *chunk = calloc(1, sizeof(*chunk) + align + size);
	char *first;

	if (!chunk)
		return false;
	first = (char *)chunk + sizeof(*chunk);
	first += (align - (uintptr_t)first % align) % align;
	chunk->next = s->chunks;
	s->chunks = chunk;
	s->spare = (struct fingerprint *)(void *)first;
	s->spare_end = s->spare + size / sizeof(struct fingerprint);
	s->size += size;
	if (size >= HUGE_PAGE)
		platform_wish_huge_pages(first, size);
	return true;
}

/* An empty segment behind the others; false where memory ends. */
static bool
add_segment(struct set *s, unsigned bits)
{
	struct set_segment *segments = mem_grow(s->segments, &s->cap, s->n + 1, sizeof(*segments));
	struct set_segment *g;

	if (!segments)
		return false;
	s->segments = segments;
	g = &s->segments[s->n];
	*g = (struct set_segment){ .bits = bits };
	if (s->numbered && !(g->numbers = calloc(SEGMENT_SLOTS, sizeof(*g->numbers))))
		return false;
	if (s->spare == s->spare_end && !add_chunk(s)) {
		free(g->numbers);
		return false;
	}
	g->slots = s->spare;
	s->spare += SEGMENT_SLOTS;
	s->n++;
	return true;
}

static bool
double_directory(struct set *s)
{
	size_t n = (size_t)1 << s->bits;
	uint32_t *wider = NULL;

	if (s->bits < BITS_MOST)
		wider = realloc(s->directory, 2 * n * sizeof(*wider));
	if (!wider)
		return false;
	memcpy(wider + n, wider, n * sizeof(*wider));
	s->directory = wider;
	s->bits++;
	return true;
}

static inline void
put(struct set_segment *g, struct fingerprint *at, struct fingerprint f, uint32_t number)
{
	*at = f;
	g->used++;
	if (g->numbers)
		g->numbers[at - g->slots] = number;
}

/* Takes out what stands in the block and puts it where it belongs now. */
static void
deal_block(struct set *s, struct set_segment *g, struct set_segment *twin, size_t at)
{
	struct set_segment *const to[] = { g, twin };
	size_t used = block_used(g->slots + at);
	struct fingerprint held[BLOCK_SLOTS];
	uint32_t numbers[BLOCK_SLOTS] = { 0 };

	memcpy(held, g->slots + at, sizeof(held));
	memset(g->slots + at, 0, sizeof(held));
	if (g->numbers)
		memcpy(numbers, g->numbers + at, sizeof(numbers));
	for (size_t i = 0; i < used; i++) {
		uint64_t mixed = mix(s, held[i]);
		struct set_segment *side = to[mixed << 1 >> g->bits & 1];

		if (numbers[i] >= s->oldest)
			put(side, find_room(side, side->slots + first_slot(mixed)), held[i],
			    numbers[i]);
	}
}

/*
 * Deals out what a segment holds to it and its twin, by the next bit (the twin may be the
 * segment itself); what is too old is dropped. In place: from a block into which the one
 * before did not flow over, nothing is put behind the block where it stood, so it always
 * has room and is never met again. Blocks stay what they are, so both are written in order.
 */
static void
deal_out(struct set *s, struct set_segment *g, struct set_segment *twin)
{
	size_t at = 0;

	s->count -= g->used;
	g->used = 0;
	while (block_used(g->slots + at) == BLOCK_SLOTS)
		at += BLOCK_SLOTS;
	for (size_t i = 0; i < SEGMENT_SLOTS; i += BLOCK_SLOTS)
		deal_block(s, g, twin, (at + BLOCK_SLOTS + i) & (SEGMENT_SLOTS - 1));
	s->count += g == twin ? g->used : g->used + twin->used;
}

/* The directory's entries that led to g, and whose next bit is set, lead to the new segment. */
static void
enter_twin(struct set *s, unsigned bits, uint64_t mixed)
{
	size_t step = (size_t)1 << bits;
	size_t first = (size_t)mixed & (step - 1);

	for (size_t i = first + step; i < (size_t)1 << s->bits; i += 2 * step)
		s->directory[i] = (uint32_t)s->n - 1;
}

/* Splits the segment that the mixed fingerprint belongs to. */
static bool
split(struct set *s, uint64_t mixed)
{
	unsigned bits = segment_of(s, mixed)->bits;
	struct set_segment *g;

	if ((bits == s->bits && !double_directory(s)) || !add_segment(s, bits + 1))
		return false;
	g = segment_of(s, mixed);
	enter_twin(s, bits, mixed);
	g->bits++;
	deal_out(s, g, &s->segments[s->n - 1]);
	return true;
}

/* Room in a full segment: without its old fingerprints if they are a quarter, else by a split. */
static bool
make_room(struct set *s, uint64_t mixed)
{
	struct set_segment *g = segment_of(s, mixed);

	if (s->oldest > 0)
		deal_out(s, g, g);
	return g->used < SEGMENT_FULL / 4 * 3 || split(s, mixed);
}

static bool
begin(struct set *s)
{
	if (!s->directory)
		s->directory = calloc(1, sizeof(*s->directory));
	return s->directory && add_segment(s, 0);
}

/* A low half of 0 marks an empty slot; a text that has it is taken for the one with 1. */
static inline struct fingerprint
not_empty(struct fingerprint f)
{
	f.low += f.low == 0;
	return f;
}

/* Where it is looked for first; whether that segment is full. */
static inline bool
locate(const struct set *s, struct set_place *p)
{
	struct fingerprint f = not_empty(p->f);
	uint64_t mixed = mix(s, f);
	struct set_segment *g = segment_of(s, mixed);

	p->f = f;
	p->segment = g;
	p->block = g->slots + first_slot(mixed);
	return g->used >= SEGMENT_FULL;
}

/* The same for all of them. */
static bool
locate_all(const struct set *s, struct set_place *places, size_t n)
{
	bool full = false;

	for (size_t i = 0; i < n; i++)
		full |= locate(s, &places[i]);
	return full;
}

/* Makes room in the segments where they are located. */
static bool
make_room_for(struct set *s, struct set_place *places, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		uint64_t mixed = mix(s, places[i].f);

		while (segment_of(s, mixed)->used >= SEGMENT_FULL)
			if (!make_room(s, mixed))
				return false;
	}
	return true;
}

/* Finds it in the block or puts it there; false where it goes on with the next block. */
static inline bool
settle(struct set *s, struct set_place *p)
{
	struct set_segment *g = p->segment;
	size_t slot = slot_for(p->block, p->f);
	struct fingerprint *at = p->block + slot;

	if (slot == BLOCK_SLOTS) {
		p->block = next_block(g, p->block);
		platform_wish_near(p->block);
		return false;
	}
	p->known = at->low != 0;
	p->number = g->numbers ? g->numbers + (at - g->slots) : NULL;
	*at = p->f;
	g->used += !p->known;
	s->count += !p->known;
	return true;
}

/*
 * The first round: memory is asked for a few places ahead of the one that is settled. Those
 * that are not settled wait, in their order: how many.
 */
static size_t
settle_first(struct set *s, struct set_place *places, size_t n, struct set_place **waiting)
{
	size_t left = 0;

	for (size_t i = 0; i < n && i < AHEAD; i++)
		platform_wish_near(places[i].block);
	for (size_t i = 0; i < n; i++) {
		if (i + AHEAD < n)
			platform_wish_near(places[i + AHEAD].block);
		waiting[left] = &places[i];
		left += !settle(s, &places[i]);
	}
	return left;
}

/*
 * Who does not find its block settled lets the next one be fetched and waits for another
 * round: nobody waits for memory alone, however full the blocks are. Two that are the same
 * go side by side through the same blocks, so the first stays the first.
 */
bool
set_add(struct set *s, struct set_place *places, size_t n)
{
	struct set_place *waiting[SET_AT_ONCE];

	if (s->n == 0 && !begin(s))
		return false;
	if (locate_all(s, places, n)) {
		if (!make_room_for(s, places, n))
			return false;
		locate_all(s, places, n);
	}
	n = settle_first(s, places, n, waiting);
	while (n > 0) {
		size_t left = 0;

		for (size_t i = 0; i < n; i++) {
			waiting[left] = waiting[i];
			left += !settle(s, waiting[i]);
		}
		n = left;
	}
	return true;
}

uint32_t *
set_find(const struct set *s, struct fingerprint f)
{
	struct set_place p = { .f = f };
	size_t slot;

	if (s->n == 0)
		return NULL;
	locate(s, &p);
	while ((slot = slot_for(p.block, p.f)) == BLOCK_SLOTS)
		p.block = next_block(p.segment, p.block);
	if (p.block[slot].low == 0 || !p.segment->numbers)
		return NULL;
	return p.segment->numbers + (p.block + slot - p.segment->slots);
}

bool
set_next(const struct set *s, size_t *at, struct fingerprint *f, uint32_t *number)
{
	for (; *at / SEGMENT_SLOTS < s->n; ++*at) {
		const struct set_segment *g = &s->segments[*at / SEGMENT_SLOTS];
		size_t slot = *at % SEGMENT_SLOTS;

		if (g->slots[slot].low == 0)
			continue;
		*f = g->slots[slot];
		*number = g->numbers ? g->numbers[slot] : 0;
		++*at;
		return true;
	}
	return false;
}

void
set_free(struct set *s)
{
	for (size_t i = 0; i < s->n; i++)
		free(s->segments[i].numbers);
	while (s->chunks) {
		struct set_chunk *chunk = s->chunks;

		s->chunks = chunk->next;
		free(chunk);
	}
	free(s->segments);
	free(s->directory);
	*s = (struct set){ .numbered = s->numbered };
}
