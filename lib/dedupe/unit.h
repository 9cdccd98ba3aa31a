/*
 * unit: the lines that are judged together: those of the open document, or one.
 *
 *      struct unit u = { 0 };
 *
 * Lines are copied; the views are valid until the next unit_add or unit_clear.
 */
#ifndef DEDUPE_UNIT_H
#define DEDUPE_UNIT_H

#include <stdint.h>

#include "text/bytes.h"

struct unit {
	size_t n;          /* lines */
	struct buf bytes;  /* of all lines, one after another */
	struct str *texts; /* owned; of the lines, where unit_texts was called */

	/* private */
	size_t *ends; /* owned */
	size_t ends_cap;
	size_t texts_cap;
};

/* False where memory ends. */
bool unit_add(struct unit *u, struct str raw);
struct str unit_line(const struct unit *u, size_t i);
/* Fills in the texts; false where memory ends. */
bool unit_texts(struct unit *u);
/* The memory stays. */
void unit_clear(struct unit *u);
void unit_free(struct unit *u);

#endif
