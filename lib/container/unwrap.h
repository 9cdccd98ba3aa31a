/*
 * unwrap: what an input is, by its first bytes, and what kinds of input are refused.
 *
 * A page comes bare (HTML or page text), as MHTML or mail (mime.h), in a web archive (warc.h),
 * or as an entry of a feed (feed.h). Files that people hand over by mistake (object files,
 * compressed data, PDF, office files, pictures ...) are known by their marks,
 * lib/data/magic.txt, and refused with a word of what to do instead.
 */
#ifndef CONTAINER_UNWRAP_H
#define CONTAINER_UNWRAP_H

#include "text/bytes.h"

enum unwrap_kind {
	UNWRAP_TEXT,
	UNWRAP_HTML,
	UNWRAP_MIME,
	UNWRAP_WARC,
	UNWRAP_FEED,
	UNWRAP_REFUSED,
};

/* A page taken out of what it came in. */
struct unwrapped {
	enum unwrap_kind kind; /* UNWRAP_TEXT or UNWRAP_HTML */
	struct str bytes;      /* borrowed */
	struct str charset;    /* the label that came with it, borrowed; "" without one */
	struct str url;        /* where it is from, borrowed; "" where that is not told */
};

/* So many bytes of the input's beginning are enough. */
enum { UNWRAP_SNIFF = 4096 };

/* For UNWRAP_REFUSED *why is a constant; else it is not touched. */
enum unwrap_kind unwrap_sniff(struct str start, const char **why);
/* The same where only HTML or page text can come; what would be refused counts as text. */
enum unwrap_kind unwrap_sniff_page(struct str start);

#endif
