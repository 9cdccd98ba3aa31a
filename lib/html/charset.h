/*
 * charset: the encoding of a page, and its bytes as UTF-8, by the Encoding Standard.
 *
 * All 40 encodings, with the standard's own tables (lib/data/index-*.txt), not those of an
 * iconv that share their names. A byte that means nothing is U+FFFD, and never swallows an
 * ASCII byte behind it.
 */
#ifndef HTML_CHARSET_H
#define HTML_CHARSET_H

#include "text/bytes.h"

enum charset {
	CHARSET_NONE,
#define NAME(name) CHARSET_##name,
#include "charset-names.inc"
	CHARSET_COUNT
};

/* How much of a page is searched for its own declaration; more where nothing else tells. */
enum { CHARSET_PRESCAN = 1024, CHARSET_LATE_PRESCAN = 1 << 16 };

/* By a label ("latin1", any case, white space around it); CHARSET_NONE where it is none. */
enum charset charset_find(struct str label);

/*
 * The encoding of a page that came with a label, or with CHARSET_NONE. What the page tells is a
 * byte order mark, else a declaration in its first bytes (HTML Standard, 13.2.3.2), unless all of
 * it is UTF-8 and too much of it to be so by chance: many programs save a page as UTF-8 and leave
 * its declaration. Where it tells nothing: UTF-8 if all of it is valid UTF-8, else a later
 * declaration, else windows-1252.
 *
 * The label goes before what the page tells, but not before a byte order mark, nor where the page
 * is UTF-8 all the same, for servers often add their own default.
 */
enum charset charset_of(struct str bytes, enum charset label);

/*
 * The page as well-formed UTF-8, without a byte order mark: a view of the bytes where they
 * are that already, else of what was added to `out`. False where memory ends.
 */
bool charset_decode(enum charset charset, struct str bytes, struct buf *out, struct str *page);

#endif
