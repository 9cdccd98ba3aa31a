/*
 * compose: canonical composition (NFC) of a stretch of code points, Unicode 15.0.
 *
 * A text is cut into stretches: each begins where compose_begins_stretch says so, and what
 * one of them becomes does not depend on the others (Unicode Standard Annex #15, section 9).
 * Most are one code point, which stays as it is. Linear in the stretch.
 */
#ifndef TEXT_COMPOSE_H
#define TEXT_COMPOSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct compose {
	uint32_t *points; /* owned: the stretch, composed or not yet */
	size_t n;
	size_t cap;
	uint32_t *sorted; /* owned: room for putting marks in order */
	size_t sorted_cap;
	bool failed; /* memory ended once since compose_begin */
};

#define COMPOSE_INIT                       \
	{                                  \
		NULL, 0, 0, NULL, 0, false \
	}

/* Nothing before it composes with it, and it is itself composed. True of ASCII and UTF8_BROKEN. */
bool compose_begins_stretch(uint32_t point);
/* An empty stretch. */
void compose_begin(struct compose *c);
/* Adds to the stretch, decomposed. */
void compose_add(struct compose *c, uint32_t point);
/* Composes the stretch: c->points, c->n. */
void compose_finish(struct compose *c);
void compose_free(struct compose *c);

#endif
