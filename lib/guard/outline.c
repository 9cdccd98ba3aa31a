#include "guard/outline.h"

#include <stdlib.h>

#include "text/memory.h"

void
outline_free(struct outline *o)
{
	free(o->blocks);
	*o = (struct outline)OUTLINE_INIT;
}

static struct outline_block
read_block(const char *s)
{
	uint64_t words = stretch_between(s, 'a', 'z') | stretch_between(s, 'A', 'Z') |
	    stretch_between(s, '0', '9');

	return (struct outline_block){ words, ~(words | stretch_equal(s, ' ')) };
}

bool
outline_read(struct outline *o, struct str text)
{
	size_t whole = text.n / OUTLINE_BLOCK;
	struct outline_block *blocks = mem_grow(o->blocks, &o->cap, whole + 2, sizeof(*blocks));
	char last[OUTLINE_BLOCK];

	if (!blocks)
		return false;
	o->text = text;
	o->blocks = blocks;
	for (size_t i = 0; i < whole; i++)
		blocks[i] = read_block(text.s + i * OUTLINE_BLOCK);
	memset(last, ' ', sizeof(last));
	if (text.n > whole * OUTLINE_BLOCK)
		memcpy(last, text.s + whole * OUTLINE_BLOCK, text.n - whole * OUTLINE_BLOCK);
	blocks[whole] = read_block(last);
	blocks[whole + 1] = (struct outline_block){ 0, 0 };
	return true;
}

size_t
outline_first_mark(const struct outline *o, struct str part)
{
	size_t from = part.n ? (size_t)(part.s - o->text.s) : 0;
	size_t block = from / OUTLINE_BLOCK;
	uint64_t marks = o->blocks[block].marks & ~UINT64_C(0) << from % OUTLINE_BLOCK;
	size_t at;

	while (!marks && (block + 1) * OUTLINE_BLOCK < from + part.n)
		marks = o->blocks[++block].marks;
	if (!marks)
		return part.n;
	at = block * OUTLINE_BLOCK + bits_lowest(marks) - from;
	return at < part.n ? at : part.n;
}

size_t
outline_last_mark(const struct outline *o, struct str part)
{
	size_t from = part.n ? (size_t)(part.s - o->text.s) : 0;
	size_t last = from + part.n - 1;
	size_t block = last / OUTLINE_BLOCK;
	uint64_t marks;
	size_t at;

	if (part.n == 0)
		return 0;
	marks = o->blocks[block].marks & ~UINT64_C(0) >> (OUTLINE_BLOCK - 1 - last % OUTLINE_BLOCK);
	while (!marks && block * OUTLINE_BLOCK > from)
		marks = o->blocks[--block].marks;
	if (!marks)
		return part.n;
	at = block * OUTLINE_BLOCK + bits_highest(marks);
	return at >= from ? at - from : part.n;
}
