#include "line/writer.h"

#include <errno.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file takes large blocks with a third less work; who reads a pipe waits less for small ones. */
enum { FILE_BLOCK = 1 << 20, PIPE_BLOCK = 1 << 16 };

void
writer_init(struct writer *w, int fd, char end, bool each_line)
{
	struct stat is;
	bool file = fstat(fd, &is) == 0 && S_ISREG(is.st_mode);

	*w = (struct writer){ .fd = fd, .end = end, .each_line = each_line };
	w->block = file ? FILE_BLOCK : PIPE_BLOCK;
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
writer_add_slowly(struct writer *w, struct str s)
{
	if (w->error)
		return;
	if (w->buf.n + s.n > w->block)
		writer_flush(w);
	if (s.n >= w->block)
		write_all(w, s);
	else if (w->buf.cap < w->block && !buf_room(&w->buf, w->block))
		w->error = ENOMEM;
	else
		buf_add(&w->buf, s);
}

static void
count_lines(struct writer *w, size_t count)
{
	w->lines += count;
	if (w->each_line)
		writer_flush(w);
}

void
writer_end(struct writer *w)
{
	writer_byte(w, w->end);
	count_lines(w, 1);
}

void
writer_lines(struct writer *w, struct str lines, size_t count)
{
	struct buf *b = &w->buf;

	/* Most lines fit behind the others; they are copied without further ado. */
	if (w->error || lines.n == 0 || b->cap < w->block || lines.n >= w->block - b->n) {
		writer_add(w, lines);
		writer_add(w, (struct str){ &w->end, 1 });
	} else {
		memcpy(b->s + b->n, lines.s, lines.n);
		b->s[b->n + lines.n] = w->end;
		b->n += lines.n + 1;
	}
	count_lines(w, count);
}

void
writer_line(struct writer *w, struct str line)
{
	writer_lines(w, line, 1);
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
