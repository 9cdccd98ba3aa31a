#include "text/compose.h"

#include <stdlib.h>
#include <string.h>

#include "text/memory.h"
#include "text/table.h"
#include "text/utf8.h"

enum { BLOCK_BITS = 6, BLOCK_MASK = (1 << BLOCK_BITS) - 1, LAST_POINT = 0x10ffff, CLASSES = 256 };

enum quick { YES, NO, MAYBE };

struct decomposition {
	uint32_t first, second; /* 0: none */
	uint8_t class;          /* canonical combining class */
	uint8_t stays;          /* of enum quick: whether it occurs in NFC */
};

static const uint8_t block[] = {
#define BLOCK(number) number,
#include "unicode-normal.inc"
};

static const struct decomposition value[] = {
#define NOTHING              \
	{                    \
		0, 0, 0, YES \
	}
#define VALUE(class, stays, first, second)  \
	{                                   \
		first, second, class, stays \
	}
#include "unicode-normal.inc"
#undef NOTHING
};

struct pair {
	struct cell key; /* both code points in UTF-8 */
	uint32_t composed;
};

#define TABLE_OF struct pair
#define ROW(key, composed) { key, composed },
#include "compose.inc"

/* The Unicode Standard, 3.12: Hangul syllables are counted, not listed. */
enum {
	HANGUL_FIRST = 0xac00,
	LEAD_FIRST = 0x1100,
	VOWEL_FIRST = 0x1161,
	TRAIL_BEFORE = 0x11a7,
	LEADS = 19,
	VOWELS = 21,
	TRAILS = 28,
	SYLLABLES = LEADS * VOWELS * TRAILS
};

static const struct decomposition *
decomposition_of(uint32_t point)
{
	if (point > LAST_POINT)
		point = 0;
	return &value[(unsigned)block[point >> BLOCK_BITS] << BLOCK_BITS | (point & BLOCK_MASK)];
}

bool
compose_begins_stretch(uint32_t point)
{
	const struct decomposition *d = decomposition_of(point);

	return d->class == 0 && d->stays == YES;
}

void
compose_begin(struct compose *c)
{
	c->n = 0;
	c->failed = false;
}

static void
add(struct compose *c, uint32_t point)
{
	uint32_t *points = mem_grow(c->points, &c->cap, c->n + 1, sizeof(*points));

	if (!points) {
		c->failed = true;
		return;
	}
	c->points = points;
	c->points[c->n++] = point;
}

static void
add_hangul(struct compose *c, uint32_t syllable)
{
	uint32_t trail = syllable % TRAILS;

	add(c, LEAD_FIRST + syllable / (VOWELS * TRAILS));
	add(c, VOWEL_FIRST + syllable / TRAILS % VOWELS);
	if (trail > 0)
		add(c, TRAIL_BEFORE + trail);
}

enum { DEEPEST = 4 }; /* a first half has a first half, three times at most; the tests count */

void
compose_add(struct compose *c, uint32_t point)
{
	uint32_t behind[DEEPEST];
	size_t n = 0;

	if (point >= HANGUL_FIRST && point < HANGUL_FIRST + SYLLABLES) {
		add_hangul(c, point - HANGUL_FIRST);
		return;
	}
	for (;;) {
		const struct decomposition *d = decomposition_of(point);

		if (!d->first)
			break;
		if (d->second && n < DEEPEST)
			behind[n++] = d->second;
		point = d->first;
	}
	add(c, point);
	while (n > 0)
		add(c, behind[--n]);
}

static uint8_t
class_of(uint32_t point)
{
	return decomposition_of(point)->class;
}

/* Counting sort: as many marks as anybody likes to pile up take linear time. */
static void
sort_marks(struct compose *c, uint32_t *marks, size_t n)
{
	size_t start[CLASSES] = { 0 };
	uint32_t *sorted = mem_grow(c->sorted, &c->sorted_cap, n, sizeof(*sorted));
	size_t sum = 0;

	if (!sorted) {
		c->failed = true;
		return;
	}
	c->sorted = sorted;
	for (size_t i = 0; i < n; i++)
		start[class_of(marks[i])]++;
	for (size_t class = 0; class < CLASSES; class ++) {
		size_t count = start[class];

		start[class] = sum;
		sum += count;
	}
	for (size_t i = 0; i < n; i++)
		sorted[start[class_of(marks[i])]++] = marks[i];
	memcpy(marks, sorted, n * sizeof(*marks));
}

/* Runs of marks into the order of their classes. */
static void
order(struct compose *c)
{
	size_t from = 0;
	bool ordered = true;

	for (size_t i = 0; i <= c->n; i++) {
		if (i < c->n && class_of(c->points[i]) > 0) {
			ordered = ordered &&
			    (i == from || class_of(c->points[i - 1]) <= class_of(c->points[i]));
			continue;
		}
		if (!ordered)
			sort_marks(c, c->points + from, i - from);
		from = i + 1;
		ordered = true;
	}
}

static uint32_t
join_hangul(uint32_t first, uint32_t second)
{
	uint32_t syllable = first - HANGUL_FIRST;

	if (first - LEAD_FIRST < LEADS && second - VOWEL_FIRST < VOWELS)
		return HANGUL_FIRST +
		    ((first - LEAD_FIRST) * VOWELS + (second - VOWEL_FIRST)) * TRAILS;
	if (syllable < SYLLABLES && syllable % TRAILS == 0 && second > TRAIL_BEFORE &&
	    second < TRAIL_BEFORE + TRAILS)
		return first + (second - TRAIL_BEFORE);
	return 0;
}

/* The two as one code point, 0 where there is none. */
static uint32_t
join(uint32_t first, uint32_t second)
{
	char key[2 * UTF8_MAX];
	size_t n = utf8_encode(first, key);
	const struct pair *pair;

	n += utf8_encode(second, key + n);
	pair = table_find(&compose, (struct str){ key, n });
	return pair ? pair->composed : join_hangul(first, second);
}

void
compose_finish(struct compose *c)
{
	size_t starter = SIZE_MAX;
	size_t out = 0;

	order(c);
	for (size_t i = 0; i < c->n; i++) {
		uint32_t point = c->points[i];
		uint8_t class = class_of(point);
		/*
		 * Between a starter and what it composes with no mark of that class or a higher
		 * one may stand.
		 */
		bool open = starter != SIZE_MAX &&
		    (out == starter + 1 || class_of(c->points[out - 1]) < class);
		uint32_t joined = open ? join(c->points[starter], point) : 0;

		if (joined) {
			c->points[starter] = joined;
			continue;
		}
		if (class == 0)
			starter = out;
		c->points[out++] = point;
	}
	c->n = out;
}

void
compose_free(struct compose *c)
{
	free(c->points);
	free(c->sorted);
	*c = (struct compose)COMPOSE_INIT;
}
