#include "guard/writing.h"

#include <stdlib.h>

bool
writings_init(struct writings *w)
{
	w->places = calloc((size_t)1 << WRITING_PLACE_BITS, sizeof(*w->places));
	return w->places;
}

void
writings_free(struct writings *w)
{
	free(w->places);
	w->places = NULL;
}
