/*
 * memory: the one place where an array grows, so that sizes are multiplied once.
 */
#ifndef TEXT_MEMORY_H
#define TEXT_MEMORY_H

#include <stddef.h>

/*
 * Room for `need` items of `size` bytes in an array from here or NULL; *cap is its
 * capacity in items and grows by half at least, so that adding one by one is linear.
 * Returns the array (moved, perhaps), or NULL where memory ends or the size would
 * overflow: then the old array and *cap are as they were. The caller frees with free().
 */
static inline void *mem_grow(void *items, size_t *cap, size_t need, size_t size);

/* Private: where there is no room. */
void *mem_grow_more(void *items, size_t *cap, size_t need, size_t size);

static inline void *
mem_grow(void *items, size_t *cap, size_t need, size_t size)
{
	return items && need <= *cap ? items : mem_grow_more(items, cap, need, size);
}

#endif
