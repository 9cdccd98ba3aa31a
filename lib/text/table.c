#include "text/table.h"

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
	uint32_t hash = TABLE_HASH_START;

	for (size_t i = 0; i < word.n; i++)
		hash = table_hash_byte(hash, word.s[i]);
	return table_find_hashed(t, word, hash);
}
