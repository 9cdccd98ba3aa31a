/*
 * word_table: the classes of words and phrases, in tables that are compiled in.
 *
 * A word goes by its key, a number: its bytes, where it has at most eight of them, and a hash
 * of 64 bits where it has more; a phrase goes by a hash of its words' keys. Keys alone are
 * compared: that two words of one text share one is less likely than a fault of the memory,
 * and a text made for it gains a wrong class.
 *
 * lib/data/lexicon.awk computes the same keys and puts each in a slot of its own: the keys of
 * a bucket of the hash share a factor that leads them there (Belazzougui, Botelho and
 * Dietzfelbinger, "Hash, displace, and compress", 2009). So a look-up is one comparison, and
 * has no branch: half of the words of a text have an entry, which no machine can foresee.
 */
#ifndef SOURCE_WORD_TABLE_H
#define SOURCE_WORD_TABLE_H

#include <stdint.h>

#include "text/eight.h"

struct word_table {
	const uint64_t *keys;    /* of each slot; 0 where it is empty */
	const uint16_t *sets;    /* of each slot the number of a set of classes; 0 is no class */
	const uint64_t *classes; /* of each set, as bits */
	const uint16_t *factors; /* of each bucket */
	unsigned bucket_shift;   /* what is left of a hash of 32 bits is the bucket, the slot */
	unsigned slot_shift;
};

/* The key of a word that has the next one to eight bytes more, zeros behind them (text/eight.h). */
static inline uint64_t
word_key_add(uint64_t key, uint64_t bytes)
{
	return key * UINT64_C(0x9ddfea08eb382d69) + bytes;
}

/* The key of a phrase with a word more. */
static inline uint64_t
word_key_join(uint64_t phrase, uint64_t word)
{
	return phrase * UINT64_C(0xc2b2ae3d27d4eb4f) + word;
}

/* All bits of a key count in it, the last byte of eight in its upper bits alone. */
static inline uint32_t
word_hash(uint64_t key)
{
	return (uint32_t)(key * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

/* Of one word; 0 of an empty one. */
uint64_t word_key(struct str word);
/* Of words with a blank between. */
uint64_t word_key_phrase(struct str phrase);

/* The classes of an entry, 0 where there is none. */
static inline uint64_t
word_table_find(const struct word_table *t, uint64_t key)
{
	uint32_t hash = word_hash(key);
	uint32_t slot = hash * t->factors[hash >> t->bucket_shift] >> t->slot_shift;
	uint32_t found = t->keys[slot] == key;

	return t->classes[t->sets[slot] & (0 - found)];
}

#endif
