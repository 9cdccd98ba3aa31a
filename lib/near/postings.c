#include "near/postings.h"

#include <stdlib.h>
#include <string.h>

enum { EIGHT = 8 };

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
posting_class(size_t place, uint32_t size_class)
{
	uint32_t last = place < POSTING_PLACES ? (uint32_t)place : POSTING_PLACES - 1;

	return size_class * POSTING_PLACES + last;
}

void
postings_free(struct postings *p)
{
	if (p->cap)
		free(p->at.many);
}

/* In units of a power of two, so that 16 bits suffice. */
static uint16_t *
directory_of(const struct postings *p)
{
	return (uint16_t *)p->at.many;
}

/* The units of the directory, as a shift. */
static unsigned
directory_shift(uint32_t cap)
{
	unsigned shift = 0;

	while (cap >> shift > UINT16_MAX)
		shift++;
	return shift;
}

size_t
postings_begin(const struct postings *p, uint32_t class)
{
	return (size_t)directory_of(p)[class] << directory_shift(p->cap);
}

size_t
postings_end(const struct postings *p, uint32_t class)
{
	size_t end = postings_begin(p, class + 1) + ((size_t)1 << directory_shift(p->cap)) - 1;

	return end < p->count ? end : p->count;
}

static uint32_t
next_cap(uint32_t cap)
{
	return (cap + cap / 8 + EIGHT) / EIGHT * EIGHT;
}

/* Copies all postings, by class, those of one class in their order. */
static void
sort_into(struct postings *to, const struct postings *from)
{
	const uint32_t *lines = postings_lines(from);
	const uint32_t *signatures = postings_signatures(from);
	const unsigned shift = directory_shift(to->cap);
	uint32_t begins[POSTING_CLASSES + 1] = { 0 };

	for (uint32_t i = 0; i < from->count; i++)
		begins[(lines[i] >> POSTING_LINE_BITS) + 1]++;
	for (size_t i = 0; i < POSTING_CLASSES; i++)
		begins[i + 1] += begins[i];
	for (size_t i = 0; i <= POSTING_CLASSES; i++)
		directory_of(to)[i] = (uint16_t)(begins[i] >> shift);
	for (uint32_t i = 0; i < from->count; i++) {
		uint32_t at = begins[lines[i] >> POSTING_LINE_BITS]++;

		postings_lines(to)[at] = lines[i];
		postings_signatures(to)[at] = signatures[i];
	}
}

static void
copy_into(struct postings *to, const struct postings *from)
{
	if (from->cap == 0) {
		*postings_signatures(to) = from->at.one.signature;
		*postings_lines(to) = from->at.one.line;
		return;
	}
	memcpy(postings_signatures(to), postings_signatures(from), from->count * sizeof(uint32_t));
	memcpy(postings_lines(to), postings_lines(from), from->count * sizeof(uint32_t));
}

static bool
grow(struct postings *p)
{
	struct postings larger = { p->count, next_cap(p->cap), { .many = NULL } };
	size_t words =
	    (size_t)larger.cap * 2 + (larger.cap >= POSTINGS_LONG ? POSTINGS_DIRECTORY : 0);

	larger.at.many = malloc(words * sizeof(uint32_t));
	if (!larger.at.many)
		return false;
	if (larger.cap >= POSTINGS_LONG)
		sort_into(&larger, p);
	else
		copy_into(&larger, p);
	/* Eight are read where fewer are there. */
	memset(
	    postings_signatures(&larger) + p->count, 0, (larger.cap - p->count) * sizeof(uint32_t));
	postings_free(p);
	p->cap = larger.cap;
	p->at.many = larger.at.many;
	return true;
}

bool
postings_add(struct postings *p, uint32_t line, uint32_t class, uint32_t signature)
{
	uint32_t marked = class << POSTING_LINE_BITS | line;

	if (p->count == 0) {
		p->at.one = (struct posting){ marked, signature };
		p->count = 1;
		return true;
	}
	if (p->count >= p->cap && !grow(p))
		return false;
	postings_signatures(p)[p->count] = signature;
	postings_lines(p)[p->count++] = marked;
	return true;
}
