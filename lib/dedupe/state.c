#include "dedupe/state.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "dedupe/snapshot.h"

/* Sets st->why; false for the caller to return. */
static bool
say(struct state *st, const char *what, struct str detail)
{
	st->why.n = 0;
	buf_add(&st->why, str_of(what));
	buf_add(&st->why, detail);
	buf_byte(&st->why, '\0');
	return false;
}

static bool
say_errno(struct state *st)
{
	return say(st, strerror(errno), STR(""));
}

static bool
set_path(struct buf *path, struct str begin, struct str end)
{
	path->n = 0;
	return buf_add(path, begin) && buf_add(path, end) && buf_byte(path, '\0');
}

/* Up to the last slash and with it. */
static struct str
folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (struct str){ path, (size_t)(slash - path) + 1 } : STR("");
}

/* Where the path is a symbolic link: the path that it leads to, whether or not there is a file. */
static bool
follow_link(struct buf *path)
{
	char target[PATH_MAX];
	ssize_t n = readlink(path->s, target, sizeof(target));
	bool absolute = n > 0 && target[0] == '/';

	if (n <= 0 || (size_t)n == sizeof(target))
		return false;
	path->n = absolute ? 0 : folder_of(path->s).n;
	return buf_add(path, (struct str){ target, (size_t)n }) && buf_byte(path, '\0');
}

enum { LINKS_MOST = 40 };

/* The file that is meant, behind symbolic links, and the paths beside it. */
static bool
set_paths(struct state *st, const char *file, struct buf *lock)
{
	struct str path;
	struct str folder;

	if (!set_path(&st->path, str_of(file), STR("")))
		return false;
	for (int links = 0; links < LINKS_MOST && follow_link(&st->path);)
		links++;
	if (st->path.failed)
		return false;
	path = str_of(st->path.s);
	folder = folder_of(st->path.s);
	return set_path(&st->new_path, path, STR(".new")) && set_path(lock, path, STR(".lock")) &&
	    set_path(&st->folder, folder.n > 0 ? folder : STR("."), STR(""));
}

static bool
try_lock(int fd)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	return fcntl(fd, F_SETLK, &whole) == 0;
}

static bool
is_locked_by_another(void)
{
	return errno == EACCES || errno == EAGAIN;
}

/* Asks again and again: a lock that is waited for could not be given up after a time. */
static bool
lock_within(int fd, uint64_t wait)
{
	const struct timespec pause = { 0, 10000000 }; /* nanoseconds */
	time_t begun = time(NULL);

	while (!try_lock(fd)) {
		if (!is_locked_by_another())
			return false;
		if (wait != STATE_WAIT_FOREVER && (uint64_t)(time(NULL) - begun) >= wait) {
			errno = EAGAIN;
			return false;
		}
		nanosleep(&pause, NULL);
	}
	return true;
}

bool
state_open(struct state *st, const char *file, uint64_t wait)
{
	struct buf lock = BUF_INIT;
	struct stat is;
	bool done = set_paths(st, file, &lock);

	if (!done) {
		say(st, "out of memory", STR(""));
	} else if (stat(st->path.s, &is) == 0 && !S_ISREG(is.st_mode)) {
		done = say(st, "no regular file", STR(""));
	} else {
		st->lock = open(lock.s, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
		done = st->lock >= 0 && lock_within(st->lock, wait);
		if (!done && st->lock >= 0 && is_locked_by_another())
			say(st, "in use by another run (--wait waits for it)", STR(""));
		else if (!done)
			say_errno(st);
	}
	buf_free(&lock);
	return done;
}

static bool
say_got(struct state *st, enum snapshot_got got, struct str found)
{
	switch (got) {
	case SNAPSHOT_OK:
		return true;
	case SNAPSHOT_ALIEN:
		return say(st, "no state of dedupe", STR(""));
	case SNAPSHOT_VERSION:
		return say(st, "a state of another version of dedupe", STR(""));
	case SNAPSHOT_SETTINGS:
		return say(st, "made with other options: ", found);
	case SNAPSHOT_DAMAGED:
		return say(st, "the state is damaged", STR(""));
	case SNAPSHOT_FAILED:
		break;
	}
	return say_errno(st);
}

bool
state_load(struct state *st, struct set *kinds)
{
	struct snapshot snapshot = { buf_str(&st->settings), kinds, &st->extra };
	struct buf found = BUF_INIT;
	int fd = open(st->path.s, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	enum snapshot_got got;
	bool done;

	if (fd < 0)
		return errno == ENOENT || say_errno(st);
	got = snapshot_read(fd, &snapshot, &found);
	done = say_got(st, got, buf_str(&found));
	close(fd);
	buf_free(&found);
	return done;
}

/* With the mode of the file that it will replace. */
static int
create_new(struct state *st)
{
	struct stat is;
	bool was = stat(st->path.s, &is) == 0;
	int fd;

	(void)unlink(st->new_path.s);
	fd = open(st->new_path.s, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0666);
	if (fd >= 0 && was && fchmod(fd, is.st_mode & 0777) < 0) {
		close(fd);
		return -1;
	}
	return fd;
}

/* The name is on the disk when the folder is; some systems do not sync folders, and say EINVAL. */
static bool
sync_folder(const struct state *st)
{
	int fd = open(st->folder.s, O_RDONLY | O_CLOEXEC);
	bool done;

	if (fd < 0)
		return false;
	done = fsync(fd) == 0 || errno == EINVAL;
	close(fd);
	return done;
}

bool
state_save(struct state *st, struct set *kinds)
{
	struct snapshot snapshot = { buf_str(&st->settings), kinds, &st->extra };
	int fd = create_new(st);
	bool written = fd >= 0 && snapshot_write(fd, &snapshot) == SNAPSHOT_OK && fsync(fd) == 0;
	int why = errno;

	if (fd >= 0 && close(fd) < 0 && written) {
		written = false;
		why = errno;
	}
	if (written && rename(st->new_path.s, st->path.s) == 0)
		return sync_folder(st) || say_errno(st);
	if (written)
		why = errno;
	(void)unlink(st->new_path.s);
	errno = why;
	return say_errno(st);
}

void
state_close(struct state *st)
{
	if (st->lock >= 0)
		close(st->lock);
	buf_free(&st->settings);
	buf_free(&st->extra);
	buf_free(&st->why);
	buf_free(&st->path);
	buf_free(&st->new_path);
	buf_free(&st->folder);
	*st = (struct state)STATE_INIT;
}
