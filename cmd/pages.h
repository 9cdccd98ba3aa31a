/*
 * pages: the pages of strip's inputs, one after another, out of whatever they come in: files
 * and standard input, web archives, feeds, MHTML, a list of files (--files0-from).
 *
 *      pages_begin(&p);
 *      while (pages_next(&p, &page))
 *              ...
 *      pages_end(&p);
 *
 * What cannot be read or is no page is told and passed over. One page is held at a time.
 */
#ifndef CMD_PAGES_H
#define CMD_PAGES_H

#include "cli/cli.h"
#include "container/feed.h"
#include "container/warc.h"
#include "line/reader.h"

enum pages_form { PAGES_SNIFF, PAGES_HTML, PAGES_TEXT, PAGES_WARC };

struct pages {
	struct cli *cli;      /* borrowed; also its operands */
	struct writer *out;   /* borrowed; flushed before a read that waits */
	const char *list;     /* the value of --files0-from, or NULL */
	enum pages_form form; /* what the inputs are said to be */
	bool encoded;         /* -E tells how to read what looks like binary data */
	uint64_t count;       /* pages so far */
	struct reader in;

	/* private */
	struct reader names;
	struct buf name; /* of the open input, where it is from the list */
	const char *file;
	int fd;
	enum unwrap_kind open; /* UNWRAP_WARC or UNWRAP_FEED while one has more pages */
	struct warc warc;
	struct feed feed;
	struct buf decoded;
};

void pages_begin(struct pages *p);
/*
 * The next page and what doc= says of it, valid until the next call; false behind the last,
 * and where nothing more can be done.
 */
bool pages_next(struct pages *p, struct unwrapped *page, struct str *doc);
void pages_end(struct pages *p);

#endif
