/*
 * word_table: the classes of words and phrases, in tables that are compiled in.
 *
 * A word goes by its key, a number: its bytes, where it has at most eight of them, and a hash
 * of 64 bits where it has more; a phrase goes by a hash of its words' keys. What is compared
 * is the upper 48 bits of the mixed key: that a word of a text shares them with an entry is
 * less likely than a fault of the memory, and a text made for it gains a wrong class.
 *
 * lib/data/lexicon.awk computes the same keys and puts each in a slot of its own: the keys of
 * a bucket of the hash share a factor that leads them there (Belazzougui, Botelho and
 * Dietzfelbinger, "Hash, displace, and compress", 2009). So a look-up is one comparison, and
 * has no branch: half of the words of a text have an entry, which no machine can foresee. A
 * slot takes eight bytes, for what a look-up waits for is memory: the classes of thousands of
 * words are some hundred sets, and a slot has the number of its own.
 */
#ifndef TEXT_WORD_TABLE_H
#define TEXT_WORD_TABLE_H

#include <stdint.h>

#include "text/eight.h"

/* Bits of a slot that are the number of its classes; those above are the mixed key's. */
enum { WORD_NUMBER_BITS = 16 };

struct word_table {
	const uint64_t *slots;   /* 0 where it is empty */
	const uint64_t *classes; /* the sets of them, as bits; the first is empty */
	const uint8_t *factors;  /* of each bucket the number of its factor */
	unsigned bucket_shift;   /* what is left of a hash of 32 bits is the number of its bucket */
	unsigned slot_shift;     /* and, times the factor, of its slot */
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

/* All bits of a key count in the upper ones, the last byte of eight in the uppermost alone. */
static inline uint64_t
word_mix(uint64_t key)
{
	return key * UINT64_C(0x9e3779b97f4a7c15);
}

static inline uint32_t
word_hash(uint64_t key)
{
	return (uint32_t)(word_mix(key) >> 32);
}

/* Of one word; 0 of an empty one. */
uint64_t word_key(struct str word);
/* Of an ending, which stands in tables as "-ly". */
uint64_t word_key_ending(struct str ending);
/* Of words with a blank between. */
uint64_t word_key_phrase(struct str phrase);

/* The classes of an entry, 0 where there is none. */
static inline uint64_t
word_table_find(const struct word_table *t, uint64_t key)
{
	uint64_t mixed = word_mix(key);
	uint32_t hash = (uint32_t)(mixed >> 32);
	uint32_t factor = 1025 + 2U * t->factors[hash >> t->bucket_shift];
	uint64_t slot = t->slots[hash * factor >> t->slot_shift];
	unsigned number = (uint16_t)slot;

	return t->classes[(slot ^ mixed) >> WORD_NUMBER_BITS ? 0 : number];
}

/*
 * Words that are watched for as a text is read, by their hashes: most of those watched for begin
 * with a capital, so the words of a text that do not are hardly ever taken for one.
 */
struct word_watch {
	uint32_t bits[2][1024]; /* of words with a small first letter, with a capital */
};

enum { WORD_WATCH_SHIFT = 17 };

static inline void
word_watch_add(struct word_watch *w, uint32_t hash, bool capital)
{
	uint32_t bit = hash >> WORD_WATCH_SHIFT;

	w->bits[capital][bit / 32] |= UINT32_C(1) << bit % 32;
}

/* False of most words that were not added. */
static inline bool
word_watch_has(const struct word_watch *w, uint32_t hash, bool capital)
{
	uint32_t bit = hash >> WORD_WATCH_SHIFT;

	return w->bits[capital][bit / 32] >> bit % 32 & 1;
}

#endif
