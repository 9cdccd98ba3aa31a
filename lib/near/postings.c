#include "near/postings.h"

#include <stdlib.h>
#include <string.h>

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

static uint32_t
next_cap(uint32_t cap)
{
	return (cap + cap / 8 + POSTINGS_BLOCK) / POSTINGS_BLOCK * POSTINGS_BLOCK;
}

static void
put(struct posting_block *blocks, uint32_t at, struct posting posting)
{
	blocks[at / POSTINGS_BLOCK].signatures[at % POSTINGS_BLOCK] = posting.signature;
	blocks[at / POSTINGS_BLOCK].lines[at % POSTINGS_BLOCK] = posting.line;
}

/* Copies all postings of whole blocks, by class, those of one class in their order. */
static void
sort_into(struct postings *to, const struct postings *from)
{
	const struct posting_block *begin = postings_blocks(from);
	const struct posting_block *end = begin + from->count / POSTINGS_BLOCK;
	struct posting_block *sorted = postings_blocks(to);
	uint16_t *ends = (uint16_t *)(void *)to->at.many;
	const unsigned shift = postings_shift(to);
	uint32_t begins[POSTING_CLASSES + 1] = { 0 };

	for (const struct posting_block *b = begin; b < end; b++)
		for (size_t i = 0; i < POSTINGS_BLOCK; i++)
			begins[(b->lines[i] >> POSTING_LINE_BITS) + 1]++;
	for (size_t i = 0; i < POSTING_CLASSES; i++) {
		begins[i + 1] += begins[i];
		ends[i] = (uint16_t)(begins[i + 1] >> shift);
	}
	for (const struct posting_block *b = begin; b < end; b++)
		for (size_t i = 0; i < POSTINGS_BLOCK; i++)
			put(sorted, begins[b->lines[i] >> POSTING_LINE_BITS]++,
			    (struct posting){ b->lines[i], b->signatures[i] });
}

/* To as many blocks or more. */
static void
copy_into(struct postings *to, const struct postings *from)
{
	if (from->cap == 0)
		put(postings_blocks(to), 0, from->at.one);
	else
		memcpy(postings_blocks(to), postings_blocks(from),
		    from->cap / POSTINGS_BLOCK * sizeof(struct posting_block));
}

static bool
grow(struct postings *p)
{
	struct postings larger = { p->count, next_cap(p->cap), { .many = NULL } };
	bool is_long = larger.cap >= POSTINGS_LONG;
	size_t blocks = larger.cap / POSTINGS_BLOCK;

	larger.at.many =
	    malloc((blocks + (is_long ? POSTINGS_DIRECTORY : 0)) * sizeof(*larger.at.many));
	if (!larger.at.many)
		return false;
	/* The list was full, so that it ends with a block, or has one. */
	memset(postings_blocks(&larger) + p->count / POSTINGS_BLOCK, 0,
	    (blocks - p->count / POSTINGS_BLOCK) * sizeof(*larger.at.many));
	if (is_long)
		sort_into(&larger, p);
	else
		copy_into(&larger, p);
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
	put(postings_blocks(p), p->count++, (struct posting){ marked, signature });
	return true;
}
