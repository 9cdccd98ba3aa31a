/*
 * writer: the one way out. Bytes are gathered and written in blocks.
 *
 * An error is kept, not told: after it nothing is written any more, and writer_close
 * gives it back. EINTR, short writes and descriptors that would block are handled here.
 */
#ifndef LINE_WRITER_H
#define LINE_WRITER_H

#include <stdint.h>

#include "text/bytes.h"

struct writer {
	int fd;
	char end;       /* what ends a line: LF, or NUL under -z */
	bool each_line; /* -b: write each line at once */
	int error;      /* errno of what went wrong first, or 0 */
	uint64_t lines; /* written so far, counted by writer_end */

	/* private */
	size_t block;   /* so many bytes are gathered */
	struct buf buf; /* what is not written yet */
};

void writer_init(struct writer *w, int fd, char end, bool each_line);
/* For writer_add alone: what does not fit behind the others. */
void writer_add_slowly(struct writer *w, struct str s);

static inline void
writer_add(struct writer *w, struct str s)
{
	struct buf *b = &w->buf;

	if (w->error || b->cap < w->block || s.n == 0 || s.n > w->block - b->n) {
		writer_add_slowly(w, s);
		return;
	}
	memcpy(b->s + b->n, s.s, s.n);
	b->n += s.n;
}

static inline void
writer_byte(struct writer *w, char c)
{
	struct buf *b = &w->buf;

	if (w->error || b->cap < w->block || b->n >= w->block)
		writer_add_slowly(w, (struct str){ &c, 1 });
	else
		b->s[b->n++] = c;
}

/* Ends the line. */
void writer_end(struct writer *w);
/* A whole line: writer_add and writer_end in one. */
void writer_line(struct writer *w, struct str line);
/* So many whole lines that stand in memory with their ends between them; the last end may lack. */
void writer_lines(struct writer *w, struct str lines, size_t count);
/* Writes all that is held. False, and w->error set, where that did not succeed, now or before. */
bool writer_flush(struct writer *w);
/* The same, and what was written is on the disk, where there is one under it. */
bool writer_sync(struct writer *w);
/* Flushes, closes and frees. False with errno set where any of it ever failed. */
bool writer_close(struct writer *w);

#endif
