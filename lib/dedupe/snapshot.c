#include "dedupe/snapshot.h"

#include <errno.h>
#include <unistd.h>

enum { BLOCK = 1 << 14, VERSION = 1, SETTINGS_MOST = 1 << 12, KIND_SIZE = 20 };

static const char magic[16] = { 'c', 'o', 'p', 'y', 't', 'a', 's', 't', 'e', 'r', ' ', 's', 't',
	'a', 't', 'e' };

/* A file that goes by in blocks, with the checksum of those gone by. */
struct stream {
	int fd;
	size_t at; /* in the block */
	size_t n;  /* bytes of the block that were read */
	enum snapshot_got got;
	struct fingerprint sum;
	unsigned char block[BLOCK];
};

static void
stream_init(struct stream *st, int fd)
{
	st->fd = fd;
	st->at = st->n = 0;
	st->got = SNAPSHOT_OK;
	st->sum = (struct fingerprint){ 0, 0 };
}

static void
add_to_sum(struct stream *st, size_t n)
{
	struct fingerprint last = st->sum;

	st->sum = fingerprint_within(
	    last.low ^ last.high << 1, (struct str){ (const char *)st->block, n });
}

static void
write_all(struct stream *st, const unsigned char *from, size_t n)
{
	while (n > 0 && st->got == SNAPSHOT_OK) {
		ssize_t wrote = write(st->fd, from, n);

		if (wrote >= 0) {
			from += wrote;
			n -= (size_t)wrote;
		} else if (errno != EINTR) {
			st->got = SNAPSHOT_FAILED;
		}
	}
}

static void
flush(struct stream *st)
{
	add_to_sum(st, st->at);
	write_all(st, st->block, st->at);
	st->at = 0;
}

static void
put(struct stream *st, struct str bytes)
{
	while (bytes.n > 0) {
		size_t n = BLOCK - st->at < bytes.n ? BLOCK - st->at : bytes.n;

		memcpy(st->block + st->at, bytes.s, n);
		st->at += n;
		bytes = str_from(bytes, n);
		if (st->at == BLOCK)
			flush(st);
	}
}

static void
number_to(char *bytes, uint64_t number, size_t size)
{
	for (size_t i = 0; i < size; i++)
		bytes[i] = (char)(unsigned char)(number >> 8 * i);
}

static void
put_number(struct stream *st, uint64_t number, size_t size)
{
	char bytes[8];

	number_to(bytes, number, size);
	put(st, (struct str){ bytes, size });
}

static uint64_t
count_kept(const struct set *kinds)
{
	uint64_t count = 0;
	struct fingerprint f;
	uint32_t seen;

	if (kinds->oldest == 0)
		return kinds->count;
	for (size_t at = 0; set_next(kinds, &at, &f, &seen);)
		count += seen >= kinds->oldest;
	return count;
}

static void
put_kinds(struct stream *st, const struct set *kinds)
{
	char bytes[KIND_SIZE];
	struct fingerprint f;
	uint32_t seen;

	for (size_t at = 0; set_next(kinds, &at, &f, &seen);) {
		if (seen < kinds->oldest)
			continue;
		number_to(bytes, f.low, 8);
		number_to(bytes + 8, f.high, 8);
		number_to(bytes + 16, seen, 4);
		put(st, (struct str){ bytes, KIND_SIZE });
	}
}

enum snapshot_got
snapshot_write(int fd, const struct snapshot *s)
{
	struct stream st;

	stream_init(&st, fd);
	put(&st, (struct str){ magic, sizeof(magic) });
	put_number(&st, VERSION, 4);
	put_number(&st, s->settings.n, 4);
	put(&st, s->settings);
	put_number(&st, count_kept(s->kinds), 8);
	put_number(&st, s->extra->n, 8);
	put_kinds(&st, s->kinds);
	put(&st, buf_str(s->extra));
	if (st.at > 0)
		flush(&st);
	put_number(&st, st.sum.low, 8);
	put_number(&st, st.sum.high, 8);
	write_all(&st, st.block, st.at);
	return st.got;
}

/* The next block, whole unless the file ends. */
static void
fill(struct stream *st)
{
	st->at = st->n = 0;
	while (st->n < BLOCK) {
		ssize_t n = read(st->fd, st->block + st->n, BLOCK - st->n);

		if (n == 0)
			break;
		if (n > 0)
			st->n += (size_t)n;
		else if (errno != EINTR) {
			st->got = SNAPSHOT_FAILED;
			break;
		}
	}
}

/* False, and st->got set, where the file ends before. */
static bool
take(struct stream *st, void *to, size_t n)
{
	char *bytes = to;

	while (n > 0 && st->got == SNAPSHOT_OK) {
		size_t part;

		if (st->at == st->n) {
			if (st->n > 0)
				add_to_sum(st, st->n);
			fill(st);
			if (st->n == 0 && st->got == SNAPSHOT_OK)
				st->got = SNAPSHOT_DAMAGED;
		}
		part = st->n - st->at < n ? st->n - st->at : n;
		memcpy(bytes, st->block + st->at, part);
		st->at += part;
		bytes += part;
		n -= part;
	}
	return st->got == SNAPSHOT_OK;
}

static uint64_t
number_of(const unsigned char *bytes, size_t size)
{
	uint64_t number = 0;

	for (size_t i = size; i-- > 0;)
		number = number << 8 | bytes[i];
	return number;
}

static uint64_t
take_number(struct stream *st, size_t size)
{
	unsigned char bytes[8] = { 0 };

	return take(st, bytes, size) ? number_of(bytes, size) : 0;
}

/* Magic, version and settings; SNAPSHOT_DAMAGED where the file ends in them. */
static enum snapshot_got
take_head(struct stream *st, struct str settings, struct buf *found)
{
	char begins[sizeof(magic)];
	size_t n;

	if (!take(st, begins, sizeof(begins)))
		return st->got == SNAPSHOT_DAMAGED ? SNAPSHOT_ALIEN : st->got;
	if (memcmp(begins, magic, sizeof(magic)) != 0)
		return SNAPSHOT_ALIEN;
	if (take_number(st, 4) != VERSION)
		return st->got == SNAPSHOT_OK ? SNAPSHOT_VERSION : st->got;
	n = (size_t)take_number(st, 4);
	if (n > SETTINGS_MOST)
		return SNAPSHOT_DAMAGED;
	if (!buf_room(found, n)) {
		errno = ENOMEM;
		return SNAPSHOT_FAILED;
	}
	found->n = n;
	if (n > 0 && !take(st, found->s, n))
		return st->got;
	return str_eq(buf_str(found), settings) ? st->got : SNAPSHOT_SETTINGS;
}

/* Adds those that are not too old. */
static bool
add_kinds(struct set *kinds, const unsigned char *bytes, size_t n)
{
	struct set_place places[SET_AT_ONCE];
	uint32_t when[SET_AT_ONCE];
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		const unsigned char *kind = bytes + i * KIND_SIZE;

		places[kept].f = (struct fingerprint){ number_of(kind, 8), number_of(kind + 8, 8) };
		when[kept] = (uint32_t)number_of(kind + 16, 4);
		kept += when[kept] >= kinds->oldest;
	}
	if (!set_add(kinds, places, kept))
		return false;
	for (size_t i = 0; i < kept; i++)
		*places[i].number = when[i];
	return true;
}

static bool
take_kinds(struct stream *st, struct set *kinds, uint64_t count)
{
	unsigned char bytes[SET_AT_ONCE * KIND_SIZE];

	while (count > 0) {
		size_t n = count < SET_AT_ONCE ? (size_t)count : SET_AT_ONCE;

		if (!take(st, bytes, n * KIND_SIZE))
			break;
		if (!add_kinds(kinds, bytes, n))
			return false;
		count -= n;
	}
	return true;
}

/* Piece by piece: what a damaged file claims to hold is not asked for in advance. */
static bool
take_extra(struct stream *st, struct buf *extra, uint64_t n)
{
	while (n > 0 && st->got == SNAPSHOT_OK) {
		size_t part = n < BLOCK ? (size_t)n : BLOCK;

		if (!buf_room(extra, part))
			return false;
		if (take(st, extra->s + extra->n, part))
			extra->n += part;
		n -= part;
	}
	return true;
}

/* The checksum stands behind the rest of the last block, or begins there. */
static enum snapshot_got
check_end(struct stream *st)
{
	struct fingerprint sum;
	unsigned char more;
	size_t rest = st->at;

	if (rest > 0)
		add_to_sum(st, rest);
	memmove(st->block, st->block + rest, st->n - rest);
	st->n -= rest;
	st->at = 0;
	sum = st->sum;
	if (take_number(st, 8) != sum.low || take_number(st, 8) != sum.high ||
	    st->got != SNAPSHOT_OK)
		return st->got == SNAPSHOT_OK ? SNAPSHOT_DAMAGED : st->got;
	if (take(st, &more, 1))
		return SNAPSHOT_DAMAGED;
	return st->got == SNAPSHOT_DAMAGED ? SNAPSHOT_OK : st->got;
}

enum snapshot_got
snapshot_read(int fd, const struct snapshot *s, struct buf *found)
{
	struct stream st;
	enum snapshot_got head;
	uint64_t count;
	uint64_t extra;

	stream_init(&st, fd);
	head = take_head(&st, s->settings, found);
	if (head != SNAPSHOT_OK)
		return head;
	count = take_number(&st, 8);
	extra = take_number(&st, 8);
	if (!take_kinds(&st, s->kinds, count) || !take_extra(&st, s->extra, extra)) {
		errno = ENOMEM;
		return SNAPSHOT_FAILED;
	}
	return st.got == SNAPSHOT_OK ? check_end(&st) : st.got;
}
