/*
 * arena: memory of one document, taken piece by piece and given back all at once.
 *
 * A piece is zeroed, aligned for any type, and valid until arena_clear or arena_free.
 * Clearing keeps up to ARENA_KEPT bytes of blocks, so that the next document takes no
 * new memory, and a large one does not hold its memory for ever.
 */
#ifndef TEXT_ARENA_H
#define TEXT_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "text/bytes.h"

enum { ARENA_KEPT = 1 << 22 };

struct arena_block;

struct arena {
	struct arena_block *blocks; /* owned; the first one is filled */
	struct arena_block *spare;  /* owned; emptied by arena_clear */
	size_t used;                /* bytes of the first block */
	bool failed;                /* memory ended once since the last clear */
};

#define ARENA_INIT                   \
	{                            \
		NULL, NULL, 0, false \
	}

/* `count` items of `size` bytes, all zero; NULL (and failed set) where memory ends. */
void *arena_take(struct arena *a, size_t count, size_t size);
/* A copy that lives as long as the arena's pieces; empty where memory ends. */
struct str arena_copy(struct arena *a, struct str s);
void arena_clear(struct arena *a);
void arena_free(struct arena *a);

#endif
