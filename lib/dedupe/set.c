#include "dedupe/set.h"

#include <stdlib.h>

#include "dedupe/platform.h"

enum {
	LINE_SLOTS = 4, /* in a cache line */
	SEGMENT_BITS = 13,
	SEGMENT_SLOTS = 1 << SEGMENT_BITS,
	SEGMENT_LINES = SEGMENT_SLOTS / LINE_SLOTS,
	SEGMENT_FULL = SEGMENT_SLOTS / 8 * 7,
	CACHE_LINE = 64,
	CHUNK_MOST = 1 << 21, /* slots: 32 MiB */
	BITS_MOST = 40,
};

struct set_segment {
	struct fingerprint *slots; /* {0, 0} is an empty one */
	uint32_t *numbers;         /* owned, beside the slots; NULL where the set is not numbered */
	uint32_t used;
	unsigned bits; /* of the mixed fingerprint that all here share */
};

struct set_chunk {
	struct set_chunk *next;
	struct fingerprint *slots; /* the first at a cache line's beginning */
};

void
set_init(struct set *s, bool numbered)
{
	*s = (struct set){ .numbered = numbered };
	platform_secret(s->secret);
}

/* High bits choose the segment, low bits the line in it. */
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
	return s->directory[mixed >> 1 >> (63 - s->bits)];
}

static inline size_t
first_slot(uint64_t mixed)
{
	return (size_t)(mixed % SEGMENT_LINES) * LINE_SLOTS;
}

static bool
is_empty(struct fingerprint f)
{
	return f.low == 0 && f.high == 0;
}

/* Where it stands, or where it is to be put. A segment is never full. */
static inline size_t
find(const struct set_segment *g, struct fingerprint f, uint64_t mixed)
{
	size_t at = first_slot(mixed);

	while (!fingerprint_eq(g->slots[at], f) && !is_empty(g->slots[at]))
		at = (at + 1) % SEGMENT_SLOTS;
	return at;
}

/* The chunks grow with the table, so that few are asked for and little lies idle. */
static bool
add_chunk(struct set *s)
{
	size_t slots = s->slots / 8 / SEGMENT_SLOTS * SEGMENT_SLOTS;
	struct set_chunk *chunk;
	char *first;

	if (slots < SEGMENT_SLOTS)
		slots = SEGMENT_SLOTS;
	if (slots > CHUNK_MOST)
		slots = CHUNK_MOST;
	chunk = calloc(1, sizeof(*chunk) + CACHE_LINE + slots * sizeof(struct fingerprint));
	if (!chunk)
		return false;
	first = (char *)chunk + sizeof(*chunk);
	first += (CACHE_LINE - (uintptr_t)first % CACHE_LINE) % CACHE_LINE;
	chunk->slots = (struct fingerprint *)(void *)first;
	chunk->next = s->chunks;
	s->chunks = chunk;
	s->spare = slots;
	s->slots += slots;
	platform_wish_huge_pages(chunk->slots, slots * sizeof(struct fingerprint));
	return true;
}

static struct set_segment *
new_segment(struct set *s, unsigned bits)
{
	struct set_segment *g = calloc(1, sizeof(*g));

	if (!g)
		return NULL;
	g->bits = bits;
	if (s->numbered)
		g->numbers = calloc(SEGMENT_SLOTS, sizeof(*g->numbers));
	if ((s->numbered && !g->numbers) || (s->spare == 0 && !add_chunk(s))) {
		free(g->numbers);
		free(g);
		return NULL;
	}
	s->spare -= SEGMENT_SLOTS;
	g->slots = s->chunks->slots + s->spare;
	return g;
}

/* What a segment held, while it is dealt out again. */
struct set_moving {
	struct fingerprint slots[SEGMENT_SLOTS];
	uint32_t numbers[SEGMENT_SLOTS];
};

static void
put(struct set_segment *g, struct fingerprint f, uint64_t mixed, uint32_t number)
{
	size_t at = find(g, f, mixed);

	g->slots[at] = f;
	g->used++;
	if (g->numbers)
		g->numbers[at] = number;
}

static void
take_out(struct set_segment *g, struct set_moving *to)
{
	memcpy(to->slots, g->slots, sizeof(to->slots));
	memset(g->slots, 0, sizeof(to->slots));
	if (g->numbers)
		memcpy(to->numbers, g->numbers, sizeof(to->numbers));
	g->used = 0;
}

static bool
double_directory(struct set *s)
{
	size_t n = (size_t)1 << s->bits;
	struct set_segment **wider;

	if (s->bits == BITS_MOST)
		return false;
	wider = malloc(2 * n * sizeof(struct set_segment *));
	if (!wider)
		return false;
	for (size_t i = 0; i < 2 * n; i++)
		wider[i] = s->directory[i / 2];
	free(s->directory);
	s->directory = wider;
	s->bits++;
	return true;
}

/* The entries of the directory that led to g and whose next bit is set lead to the new one. */
static void
enter(struct set *s, const struct set_segment *g, struct set_segment *twin, uint64_t mixed)
{
	size_t share = (size_t)1 << (s->bits - g->bits);
	size_t first = (size_t)(mixed >> 1 >> (63 - s->bits)) / share * share;

	for (size_t i = share / 2; i < share; i++)
		s->directory[first + i] = twin;
}

/* Splits the segment that the mixed fingerprint belongs to. */
static bool
split(struct set *s, uint64_t mixed)
{
	struct set_segment *g = segment_of(s, mixed);
	struct set_segment *twin;

	if (!s->moving && !(s->moving = malloc(sizeof(*s->moving))))
		return false;
	if (g->bits == s->bits && !double_directory(s))
		return false;
	twin = new_segment(s, g->bits + 1);
	if (!twin)
		return false;
	enter(s, g, twin, mixed);
	g->bits++;
	take_out(g, s->moving);
	for (size_t i = 0; i < SEGMENT_SLOTS; i++) {
		struct fingerprint f = s->moving->slots[i];
		uint64_t m = mix(s, f);

		if (!is_empty(f))
			put(segment_of(s, m), f, m, g->numbers ? s->moving->numbers[i] : 0);
	}
	return true;
}

static bool
begin(struct set *s)
{
	if (s->directory)
		return true;
	s->directory = malloc(sizeof(struct set_segment *));
	if (s->directory)
		s->directory[0] = new_segment(s, 0);
	if (s->directory && s->directory[0])
		return true;
	free(s->directory);
	s->directory = NULL;
	return false;
}

/* No text is known to have it; if one has, it shares its slot with the next fingerprint. */
static inline struct fingerprint
not_empty(struct fingerprint f)
{
	f.low += is_empty(f);
	return f;
}

enum set_answer
set_add(struct set *s, struct fingerprint f, uint32_t **number)
{
	uint64_t mixed = mix(s, f = not_empty(f));
	struct set_segment *g;
	size_t at;
	bool known;

	if (!begin(s))
		return SET_FAILED;
	for (;;) {
		g = segment_of(s, mixed);
		at = find(g, f, mixed);
		known = !is_empty(g->slots[at]);
		if (known || g->used < SEGMENT_FULL)
			break;
		if (!split(s, mixed))
			return SET_FAILED;
	}
	if (!known) {
		put(g, f, mixed, 0);
		s->count++;
	}
	if (g->numbers)
		*number = &g->numbers[at];
	return known ? SET_KNOWN : SET_NEW;
}

uint32_t *
set_find(const struct set *s, struct fingerprint f)
{
	uint64_t mixed = mix(s, f = not_empty(f));
	const struct set_segment *g;
	size_t at;

	if (!s->directory)
		return NULL;
	g = segment_of(s, mixed);
	at = find(g, f, mixed);
	return g->numbers && !is_empty(g->slots[at]) ? &g->numbers[at] : NULL;
}

size_t
set_warm(const struct set *s, const struct fingerprint *f, size_t n)
{
	size_t known = 0;

	for (size_t i = 0; s->directory && i < n; i++) {
		uint64_t mixed = mix(s, f[i]);

		known += fingerprint_eq(segment_of(s, mixed)->slots[first_slot(mixed)], f[i]);
	}
	return known;
}

static void
free_segments(struct set *s)
{
	size_t n = s->directory ? (size_t)1 << s->bits : 0;

	for (size_t i = n; i-- > 0;) {
		struct set_segment *g = s->directory[i];

		/* The first entry that leads here, met last, is the one that frees it. */
		if (i > 0 && s->directory[i - 1] == g)
			continue;
		free(g->numbers);
		free(g);
	}
	free(s->directory);
}

void
set_free(struct set *s)
{
	free_segments(s);
	while (s->chunks) {
		struct set_chunk *chunk = s->chunks;

		s->chunks = chunk->next;
		free(chunk);
	}
	free(s->moving);
	*s = (struct set){ .numbered = s->numbered };
}
