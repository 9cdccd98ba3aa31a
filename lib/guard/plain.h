/*
 * plain: a line's characters as a reader sees them.
 *
 * HTML's entities decoded (twice encoded ones too), tags and the targets of Markdown links
 * left out, UTF-8 that was read as Windows-1252 (â€™) put right, full-width forms and
 * ligatures as plain letters, letters and their accents composed.
 */
#ifndef GUARD_PLAIN_H
#define GUARD_PLAIN_H

#include "guard/outline.h"

/*
 * The text that was outlined itself where nothing is to be done, else a view of what was
 * written into the buffer.
 */
struct str plain_text(struct buf *buf, const struct outline *o);

#endif
