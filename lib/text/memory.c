#include "text/memory.h"

#include <stdint.h>
#include <stdlib.h>

enum { SMALLEST = 16 };

void *
mem_grow_more(void *items, size_t *cap, size_t need, size_t size)
{
	size_t want = *cap;
	void *grown;

	want = want > SIZE_MAX / 2 ? SIZE_MAX : want + want / 2;
	if (want < need)
		want = need;
	if (want < SMALLEST)
		want = SMALLEST;
	if (want > PTRDIFF_MAX / size)
		want = need;
	if (want > PTRDIFF_MAX / size)
		return NULL;
	grown = realloc(items, want * size);
	if (!grown && want > need)
		grown = realloc(items, (want = need) * size);
	if (grown)
		*cap = want;
	return grown;
}
