#include "hashes.h"

#include <stdio.h>
#include <stdlib.h>

#include "text/memory.h"
#include "text/unicode.h"
#include "text/utf8.h"

void *
train_grow(void *items, size_t *cap, size_t need, size_t size)
{
	void *grown = mem_grow(items, cap, need, size);

	if (!grown) {
		fputs("train: out of memory\n", stderr);
		exit(2);
	}
	return grown;
}

void
hashes_add(struct hashes *l, uint64_t item)
{
	l->items = train_grow(l->items, &l->cap, l->n + 1, sizeof(*l->items));
	l->items[l->n++] = item;
}

static int
compare(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

void
hashes_sort(struct hashes *l)
{
	if (l->n)
		qsort(l->items, l->n, sizeof(*l->items), compare);
}

bool
hashes_have(const struct hashes *l, uint64_t item)
{
	return l->n && bsearch(&item, l->items, l->n, sizeof(item), compare);
}

static uint64_t
mix(uint64_t h, uint64_t value)
{
	h = (h ^ value) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 31;
}

/* Soft hyphens and zero-width characters are no part of a word. */
static bool
is_soft(uint32_t point)
{
	return point == 0xad || point == 0x200b || point == 0x2060 || point == 0xfeff;
}

/* Adds the hash of each word of the text. */
void
hashes_add_words(struct hashes *words, struct str text)
{
	uint64_t h = 0;

	for (size_t at = 0; at < text.n;) {
		uint32_t point;

		at += utf8_next(text.s + at, text.n - at, &point);
		if (is_soft(point))
			continue;
		if (point == '_' || unicode_class(point) & (UNICODE_LETTER | UNICODE_NUMBER)) {
			h = mix(h, point + 1);
			continue;
		}
		if (h)
			hashes_add(words, h);
		h = 0;
	}
	if (h)
		hashes_add(words, h);
}

uint64_t
hashes_shingle(const struct hashes *words, size_t at, size_t n)
{
	uint64_t h = n;

	for (size_t i = 0; i < n; i++)
		h = mix(h, words->items[at + i]);
	return h;
}

/* Adds the shingles of words from..n; fewer than four words are one shingle. */
void
hashes_add_shingles(struct hashes *shingles, const struct hashes *words, size_t from)
{
	size_t n = words->n - from;

	if (n && n < SHINGLE)
		hashes_add(shingles, hashes_shingle(words, from, n));
	for (size_t i = from; i + SHINGLE <= words->n; i++)
		hashes_add(shingles, hashes_shingle(words, i, SHINGLE));
}

static uint32_t
plain_mark(uint32_t point)
{
	if (point == 0x2018 || point == 0x2019 || point == 0x201a)
		return '\'';
	if (point == 0x201c || point == 0x201d || point == 0x201e || point == 0xab || point == 0xbb)
		return '"';
	return point;
}

static bool
is_list_sign(uint32_t point)
{
	static const uint32_t signs[] = { 0x2022, 0x25e6, 0x25aa, 0x2023, 0xb7, '*', 0x2013, 0x2014,
		'-' };

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (point == signs[i])
			return true;
	return false;
}

/* A hash of the paragraph but for white space, the form of quotes and list signs in front. */
uint64_t
hash_para(struct str text)
{
	uint64_t h = 1;
	uint32_t owed = 0; /* a list sign, dropped if a blank follows it */
	bool blank = false, begun = false;

	for (size_t at = 0; at < text.n;) {
		uint32_t point;

		at += utf8_next(text.s + at, text.n - at, &point);
		if (is_soft(point))
			continue;
		if (unicode_is_space(point)) {
			owed = 0;
			blank = begun;
			continue;
		}
		if (!begun && !owed && is_list_sign(point)) {
			owed = point;
			continue;
		}
		h = owed ? mix(h, owed) : h;
		h = blank ? mix(h, ' ') : h;
		h = mix(h, plain_mark(point));
		owed = 0;
		blank = false;
		begun = true;
	}
	return h;
}
