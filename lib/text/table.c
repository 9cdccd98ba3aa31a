#include "text/table.h"

#include "text/unicode.h"
#include "text/utf8.h"

/* ASCII, eight bytes at once; returns how many bytes that were. */
static size_t
hash_plain(uint32_t *hash, struct str word)
{
	size_t at = 0;

	while (at < word.n) {
		struct str rest = { word.s + at, word.n - at };
		unsigned n = rest.n < EIGHT ? (unsigned)rest.n : EIGHT;
		uint64_t bytes = eight_start(rest);

		if (bytes & EIGHT_HIGH)
			break;
		/* A capital's set bit, moved, is the bit that makes it small. */
		bytes |= eight_between(bytes, 'A', 'Z') >> 2;
		*hash = table_hash_eight(*hash, bytes << 8 * (EIGHT - n), n);
		at += n;
	}
	return at;
}

uint32_t
table_hash_lower(struct str word)
{
	uint32_t hash = TABLE_HASH_START;

	for (size_t at = hash_plain(&hash, word); at < word.n;) {
		char bytes[UTF8_MAX];
		uint32_t point;

		at += utf8_next(word.s + at, word.n - at, &point);
		hash = table_hash_add(
		    hash, (struct str){ bytes, utf8_encode(unicode_lower(point), bytes) });
	}
	return hash;
}

const void *
table_find_hashed(const struct table *t, struct str word, uint32_t hash)
{
	size_t slot = (hash + (hash >> 12)) & t->mask;

	for (; t->slots[slot]; slot = (slot + 1) & t->mask) {
		const char *row = (const char *)t->rows + (t->slots[slot] - 1U) * t->row_size;
		struct cell key;

		memcpy(&key, row, sizeof(key));
		if (str_eq(cell_text(key, t->texts), word))
			return row;
	}
	return NULL;
}

const void *
table_find(const struct table *t, struct str word)
{
	return table_find_hashed(t, word, table_hash(word));
}
