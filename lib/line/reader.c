#include "line/reader.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "text/bits.h"
#include "text/stretch.h"

enum { READER_BLOCK = 1 << 16 };

void
reader_init(struct reader *r, char end, struct writer *flushed)
{
	*r = (struct reader){
		.fd = -1, .end = end, .part = SIZE_MAX, .eof = true, .flushed = flushed
	};
}

void
reader_open(struct reader *r, int fd)
{
	r->fd = fd;
	r->eof = false;
	r->at = r->seen = r->buf.n = 0;
}

static bool
wait_until_readable(int fd)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };

	return poll(&p, 1, -1) >= 0 || errno == EINTR;
}

static bool
would_wait(int fd)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };

	return poll(&p, 1, 0) <= 0;
}

/* One read(2) that is not interrupted: the number of bytes, 0 at the end, -1 with errno set. */
static ssize_t
read_some(int fd, char *to, size_t n)
{
	for (;;) {
		ssize_t got = read(fd, to, n);

		if (got >= 0)
			return got;
		if (errno == EAGAIN || errno == EWOULDBLOCK ? !wait_until_readable(fd)
							    : errno != EINTR)
			return -1;
	}
}

/* Adds what one read(2) gives behind what is held; the held part moves to the front. */
static bool
fill(struct reader *r)
{
	size_t held = r->buf.n - r->at;
	ssize_t got;

	if (held >= READER_LIMIT) {
		errno = EFBIG;
		return false;
	}
	if (r->at > 0) {
		memmove(r->buf.s, r->buf.s + r->at, held);
		r->buf.n = held;
		r->at = 0;
	}
	if (!buf_room(&r->buf, READER_BLOCK)) {
		errno = ENOMEM;
		return false;
	}
	if (r->flushed && would_wait(r->fd))
		writer_flush(r->flushed);
	got = read_some(r->fd, r->buf.s + r->buf.n, r->buf.cap - r->buf.n);
	if (got < 0)
		return false;
	r->eof = got == 0;
	r->buf.n += (size_t)got;
	r->bytes += (uint64_t)got;
	return true;
}

static enum line_got
hand_out(struct reader *r, size_t n, size_t end, struct str *line)
{
	*line = (struct str){ r->buf.s + r->at, n };
	r->at += n + end;
	r->seen = 0;
	return LINE_OK;
}

/* The next line if its end has been read, or a part of a long one; else LINE_END. */
static enum line_got
line_at_hand(struct reader *r, struct str *line)
{
	size_t left = r->buf.n - r->at;
	const char *from;
	const char *end;

	if (left <= r->seen)
		return LINE_END;
	from = r->buf.s + r->at;
	end = memchr(from + r->seen, r->end, left - r->seen);
	if (end && (size_t)(end - from) <= r->part)
		return hand_out(r, (size_t)(end - from), 1, line);
	r->seen = left;
	if (left <= r->part)
		return LINE_END;
	hand_out(r, r->part, 0, line);
	return LINE_PART;
}

enum line_got
reader_line(struct reader *r, struct str *line)
{
	enum line_got got;

	while ((got = line_at_hand(r, line)) == LINE_END) {
		size_t left = r->buf.n - r->at;

		if (r->eof)
			return left ? hand_out(r, left, 0, line) : LINE_END;
		if (!fill(r))
			return LINE_FAILED;
	}
	return got;
}

/*
 * Takes the first of the ends out and puts it down, or what it pleases if there is none: how
 * many.
 */
static inline size_t
take_end(uint64_t *ends, const char *from, struct str *line)
{
	const uint64_t none = UINT64_C(1) << (STRETCH - 1);
	size_t n = *ends != 0;

	line->s = from + bits_lowest(*ends | none);
	*ends &= *ends - 1;
	return n;
}

/*
 * Where lines end in the whole stretches of s, at most `most` of them: in lines[].s. Two of
 * each stretch are put down whether there are so many or not: how many cannot be foretold, and
 * a wrong guess of the processor costs more than looking through the stretch.
 */
static size_t
find_ends(struct str s, char end, struct str *lines, size_t most)
{
	size_t n = 0;

	for (size_t at = 0; s.n - at >= STRETCH && most - n >= STRETCH; at += STRETCH) {
		uint64_t ends = stretch_equal(s.s + at, end);

		do {
			n += take_end(&ends, s.s + at, &lines[n]);
			n += take_end(&ends, s.s + at, &lines[n]);
		} while (ends != 0);
	}
	return n;
}

enum line_got
reader_lines(struct reader *r, struct str *lines, size_t most, size_t *n)
{
	enum line_got got = reader_line(r, &lines[0]);
	struct str rest;
	size_t ends;

	*n = got == LINE_OK;
	if (got != LINE_OK || most == 1)
		return got;
	rest = (struct str){ r->buf.s + r->at, r->buf.n - r->at };
	ends = find_ends(rest, r->end, lines + 1, most - 1);
	for (; *n <= ends; ++*n) {
		size_t length = (size_t)(lines[*n].s - rest.s);

		if (length > r->part)
			break;
		lines[*n] = (struct str){ rest.s, length };
		rest = str_from(rest, length + 1);
	}
	r->at = r->buf.n - rest.n;
	return got;
}

bool
reader_peek(struct reader *r, size_t want, struct str *have)
{
	while (r->buf.n - r->at < want && !r->eof)
		if (!fill(r))
			return false;
	*have = r->buf.n == r->at ? STR("") : (struct str){ r->buf.s + r->at, r->buf.n - r->at };
	return true;
}

void
reader_take(struct reader *r, size_t n)
{
	r->at += n;
	r->seen = 0;
}

bool
reader_all(struct reader *r, struct str *all)
{
	if (!reader_peek(r, SIZE_MAX, all))
		return false;
	reader_take(r, all->n);
	return true;
}

void
reader_free(struct reader *r)
{
	buf_free(&r->buf);
}
