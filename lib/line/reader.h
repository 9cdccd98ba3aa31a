/*
 * reader: the one way in. The lines of a stream one after another, or all of it.
 *
 * A line ends at the end byte (LF, or NUL under -z); the last one may lack it.
 * The view handed out is without the end byte and is valid until the next call.
 * Before a read(2) that would wait, the writer that the reader was given is flushed, so
 * that `tail -f | tool | tool` lives; a line is handed out as soon as its end was read.
 * Memory: twice the longest line, and that is at most READER_LIMIT bytes: a longer one
 * is an error (EFBIG), for a stream without line ends must not eat the machine. Who can work
 * on parts sets `part`: then a line over so many bytes comes in parts of just that length,
 * however it was read, and memory is twice that.
 */
#ifndef LINE_READER_H
#define LINE_READER_H

#include <stdint.h>

#include "line/writer.h"
#include "text/bytes.h"

enum { READER_LIMIT = 1 << 30 };

enum line_got { LINE_END = 0, LINE_OK = 1, LINE_PART = 2, LINE_FAILED = -1 };

struct reader {
	int fd;
	char end;
	size_t part; /* SIZE_MAX: lines come whole */
	bool eof;
	struct buf buf;
	size_t at;              /* where what was not handed out begins */
	size_t seen;            /* so many bytes from there hold no line's end */
	struct writer *flushed; /* borrowed, may be NULL: flushed before a read that waits */
	uint64_t bytes;         /* read so far, over all inputs */
};

void reader_init(struct reader *r, char end, struct writer *flushed);
/* Turns to another input; the buffer stays. The caller opens and closes the descriptor. */
void reader_open(struct reader *r, int fd);

/*
 * LINE_FAILED sets errno: that of read(2), ENOMEM, or EFBIG for a line over the limit.
 * LINE_PART: the line goes on with what the next call hands out.
 */
enum line_got reader_line(struct reader *r, struct str *line);

/*
 * The next line and lines behind it that have been read already, at most `most` of them; *n
 * says how many. They stand side by side in memory, with their ends between them, and are
 * valid until the next call. Waits for one line, never for more: a stream that trickles is
 * handed out as it comes.
 */
enum line_got reader_lines(struct reader *r, struct str *lines, size_t most, size_t *n);

/*
 * Reads more: what is not taken yet is *have, at least `want` bytes of it unless the input
 * ends before. For who reads no lines. False with errno set as above.
 */
bool reader_peek(struct reader *r, size_t want, struct str *have);
/* Takes so many of the bytes that reader_peek showed. */
void reader_take(struct reader *r, size_t n);
/* All that is left of the input, valid until the next call. */
bool reader_all(struct reader *r, struct str *all);

void reader_free(struct reader *r);

#endif
