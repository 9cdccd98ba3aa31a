#include "text/table.h"

#include "text/unicode.h"
#include "text/utf8.h"

uint32_t
table_hash_lower(struct str word)
{
	uint32_t hash = TABLE_HASH_START;

	for (size_t at = 0; at < word.n;) {
		char bytes[UTF8_MAX];
		uint32_t point;
		size_t n;

		if ((unsigned char)word.s[at] < 0x80) {
			hash = table_hash_byte(hash, to_lower(word.s[at++]));
			continue;
		}
		at += utf8_next(word.s + at, word.n - at, &point);
		n = utf8_encode(unicode_lower(point), bytes);
		for (size_t i = 0; i < n; i++)
			hash = table_hash_byte(hash, bytes[i]);
	}
	return hash;
}

const void *
table_find_hashed(const struct table *t, struct str word, uint32_t hash)
{
	size_t slot = (hash + (hash >> 12)) & t->mask;

	for (; t->slots[slot]; slot = (slot + 1) & t->mask) {
		const char *row = (const char *)t->rows + (t->slots[slot] - 1U) * t->row_size;
		struct str key;

		memcpy(&key, row, sizeof(key));
		if (str_eq(key, word))
			return row;
	}
	return NULL;
}

const void *
table_find(const struct table *t, struct str word)
{
	return table_find_hashed(t, word, table_hash_add(TABLE_HASH_START, word));
}
