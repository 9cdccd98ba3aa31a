#include "line/writer.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

enum { WRITER_BLOCK = 1 << 16 };

void
writer_init(struct writer *w, int fd, char end, bool each_line)
{
	*w = (struct writer){ .fd = fd, .end = end, .each_line = each_line };
}

static bool
wait_until_writable(int fd)
{
	struct pollfd p = { .fd = fd, .events = POLLOUT };

	return poll(&p, 1, -1) >= 0 || errno == EINTR;
}

static void
write_all(struct writer *w, struct str s)
{
	while (s.n > 0 && !w->error) {
		ssize_t n = write(w->fd, s.s, s.n);

		if (n >= 0)
			s = str_from(s, (size_t)n);
		else if (errno == EAGAIN || errno == EWOULDBLOCK ? !wait_until_writable(w->fd)
								 : errno != EINTR)
			w->error = errno;
	}
}

bool
writer_flush(struct writer *w)
{
	if (w->buf.n > 0) {
		write_all(w, buf_str(&w->buf));
		w->buf.n = 0;
	}
	return w->error == 0;
}

void
writer_add(struct writer *w, struct str s)
{
	if (w->error)
		return;
	if (w->buf.n + s.n > WRITER_BLOCK)
		writer_flush(w);
	if (s.n >= WRITER_BLOCK)
		write_all(w, s);
	else if (w->buf.cap < WRITER_BLOCK && !buf_room(&w->buf, WRITER_BLOCK))
		w->error = ENOMEM;
	else
		buf_add(&w->buf, s);
}

void
writer_end(struct writer *w)
{
	writer_add(w, (struct str){ &w->end, 1 });
	w->lines++;
	if (w->each_line)
		writer_flush(w);
}

bool
writer_sync(struct writer *w)
{
	/* Pipes, terminals and the like say that there is nothing to sync. */
	if (writer_flush(w) && fsync(w->fd) < 0 && errno != EINVAL && errno != ENOTSUP &&
	    errno != EROFS)
		w->error = errno;
	return w->error == 0;
}

void
writer_line(struct writer *w, struct str line)
{
	struct buf *b = &w->buf;

	/* Most lines fit behind the others; they are copied without further ado. */
	if (w->error || w->each_line || line.n == 0 || b->cap < WRITER_BLOCK ||
	    line.n >= WRITER_BLOCK - b->n) {
		writer_add(w, line);
		writer_end(w);
		return;
	}
	memcpy(b->s + b->n, line.s, line.n);
	b->s[b->n + line.n] = w->end;
	b->n += line.n + 1;
	w->lines++;
}

bool
writer_close(struct writer *w)
{
	writer_flush(w);
	if (close(w->fd) < 0 && errno != EINTR && !w->error)
		w->error = errno;
	buf_free(&w->buf);
	errno = w->error;
	return w->error == 0;
}
