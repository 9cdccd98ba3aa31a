#include "text/table.h"

#include "text/unicode.h"
#include "text/utf8.h"

/* Puts the lower case of the character in front to the hash; returns its length. */
static size_t
hash_point(uint32_t *hash, struct str s)
{
	char bytes[UTF8_MAX];
	uint32_t point;
	size_t n = utf8_next(s.s, s.n, &point);

	*hash =
	    table_hash_add(*hash, (struct str){ bytes, utf8_encode(unicode_lower(point), bytes) });
	return n;
}

/* ASCII goes eight bytes at once. */
uint32_t
table_hash_lower(struct str word)
{
	uint32_t hash = TABLE_HASH_START;

	while (word.n) {
		uint64_t bytes = eight_start(word);
		unsigned ascii = eight_before(bytes & EIGHT_HIGH);
		size_t n = word.n < ascii ? word.n : ascii;

		/* A capital's set bit, moved, is the bit that makes it small. */
		bytes |= eight_between(bytes, 'A', 'Z') >> 2;
		if (n)
			hash = table_hash_eight(hash, bytes << 8 * (EIGHT - n), (unsigned)n);
		else
			n = hash_point(&hash, word);
		word = str_from(word, n);
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
