#include "text/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

struct arena_block {
	struct arena_block *next;
	size_t size; /* of bytes */
	alignas(max_align_t) char bytes[];
};

enum { BLOCK_SIZE = 1 << 16 };

/* A block of at least `need` bytes in front: a spare one, or a new one. */
static bool
add_block(struct arena *a, size_t need)
{
	struct arena_block *block = a->spare;

	if (block && block->size >= need) {
		a->spare = block->next;
	} else {
		size_t size = need > BLOCK_SIZE ? need : BLOCK_SIZE;

		if (size > PTRDIFF_MAX - sizeof(*block))
			return false;
		block = malloc(sizeof(*block) + size);
		if (!block)
			return false;
		block->size = size;
	}
	block->next = a->blocks;
	a->blocks = block;
	a->used = 0;
	return true;
}

void *
arena_take(struct arena *a, size_t count, size_t size)
{
	const size_t align = alignof(max_align_t);
	size_t need;
	void *piece;

	if (count > (PTRDIFF_MAX - align) / size) {
		a->failed = true;
		return NULL;
	}
	need = (count * size + align - 1) / align * align;
	if ((!a->blocks || a->blocks->size - a->used < need) && !add_block(a, need)) {
		a->failed = true;
		return NULL;
	}
	piece = a->blocks->bytes + a->used;
	a->used += need;
	memset(piece, 0, need);
	return piece;
}

struct str
arena_copy(struct arena *a, struct str s)
{
	char *copy = s.n ? arena_take(a, s.n, 1) : NULL;

	if (!copy)
		return STR("");
	memcpy(copy, s.s, s.n);
	return (struct str){ copy, s.n };
}

void
arena_clear(struct arena *a)
{
	size_t kept = 0;

	for (struct arena_block *b = a->spare; b; b = b->next)
		kept += b->size;
	while (a->blocks) {
		struct arena_block *block = a->blocks;

		a->blocks = block->next;
		if (block->size != BLOCK_SIZE || kept + block->size > ARENA_KEPT) {
			free(block);
			continue;
		}
		kept += block->size;
		block->next = a->spare;
		a->spare = block;
	}
	a->used = 0;
	a->failed = false;
}

void
arena_free(struct arena *a)
{
	arena_clear(a);
	while (a->spare) {
		struct arena_block *block = a->spare;

		a->spare = block->next;
		free(block);
	}
}
