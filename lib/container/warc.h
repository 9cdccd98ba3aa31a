/*
 * warc: the pages in a web archive (ISO 28500, WARC 1.0 and 1.1), read from a pipe.
 *
 * Pages are: HTTP responses of status 2xx, records of type resource, and the plain text of
 * records of type conversion; of these HTML and plain text. All other records are passed
 * over as their bytes come, so that only a page is ever held whole, and at most
 * WARC_PAGE_LIMIT bytes of it.
 *
 * The reader of the stream asks, in a loop:
 *
 *      step = warc_next(&w, have, last, &page);
 *      (use the page), then take w.take bytes off the stream, and hold at least w.want
 *      before the next call, unless the stream ends: then `last` is true.
 *
 * A record that breaks the format is told once (WARC_BROKEN, with the reason), and the next
 * line that begins a record is looked for.
 */
#ifndef CONTAINER_WARC_H
#define CONTAINER_WARC_H

#include <stdint.h>

#include "container/unwrap.h"

enum { WARC_HEAD_LIMIT = 1 << 16, WARC_PAGE_LIMIT = (1 << 30) - WARC_HEAD_LIMIT };

enum warc_step {
	WARC_MORE,   /* nothing yet */
	WARC_PAGE,   /* *page is one: its bytes and url are valid until the bytes are taken */
	WARC_BROKEN, /* w->why says of the record w->uri what is wrong */
	WARC_END,
};

struct warc {
	size_t want;     /* bytes to hold before the next call */
	size_t take;     /* bytes to take before the next call */
	const char *why; /* constant */
	struct buf uri;  /* of the record at hand */

	/* private */
	uint64_t skip; /* bytes of a record that nobody wants */
	bool lost;     /* a record's beginning is looked for */
	struct buf decoded;
};

void warc_init(struct warc *w);
enum warc_step warc_next(struct warc *w, struct str have, bool last, struct unwrapped *page);
void warc_free(struct warc *w);

#endif
