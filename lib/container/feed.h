/*
 * feed: the entries of a news feed as pages: RSS (0.91 to 2.0, and 1.0, which is RDF) and Atom
 * (RFC 4287).
 *
 *      struct feed f = { .bytes = bytes };
 *
 *      while (feed_next(&f, &page))
 *              ...
 *      feed_free(&f);
 *
 * An entry becomes a page of HTML: its headline, author and date and the feed's name in the
 * head, and its content, or where there is none its summary, as the body. Markup that is not
 * well-formed is read as far as it can be: an entry ends where it is closed, where the next one
 * begins or where the feed ends. Linear in the feed.
 */
#ifndef CONTAINER_FEED_H
#define CONTAINER_FEED_H

#include "container/unwrap.h"

struct feed {
	struct str bytes; /* borrowed */
	bool failed;      /* memory ended */

	/* private */
	size_t at;
	unsigned unclosed; /* elements, as bits, of which no more is closed */
	struct buf site, page, url;
};

/* Whether an input that begins so is a feed. */
bool feed_is(struct str start);
/* The next entry, valid until the next call; false behind the last, and where memory ends. */
bool feed_next(struct feed *f, struct unwrapped *page);
void feed_free(struct feed *f);

#endif
