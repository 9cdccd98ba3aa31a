#include "source/window.h"

bool
window_back(struct window *w, uint64_t *number)
{
	uint64_t first = w->put > WINDOW_BACK ? w->put - WINDOW_BACK : 0;

	for (uint64_t n = *number; n > first;) {
		n--;
		if (window_at(w, n)->has_text) {
			*number = n;
			return true;
		}
	}
	return false;
}

bool
window_ahead(struct window *w, uint64_t *number)
{
	for (uint64_t n = *number + 1; n < w->put; n++)
		if (window_at(w, n)->has_text) {
			*number = n;
			return true;
		}
	return false;
}
