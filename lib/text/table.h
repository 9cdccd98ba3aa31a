/*
 * table: words looked up in tables that are compiled in.
 *
 * A table is written as text, lib/data/NAME.txt, a row a line; lib/data/table.awk turns it
 * into build/NAME.inc: the rows, the texts of their cells and a hash over the first column, made
 * so that nothing is to be done at start-up: no hashing, and no pointers to be moved to where
 * the program was loaded. The .c file says what a row is and gets all by the table's name:
 *
 *      struct verb { struct cell word; uint8_t weight; };
 *      #define TABLE_OF struct verb
 *      #define ROW(word, weight) { word, weight },
 *      #include "verbs.inc"
 *      ...
 *      const struct verb *v = table_find(&verbs, word);
 *      struct str text = cell_text(v->word, verbs_texts);
 *
 * Who only goes through the rows, verbs_rows[0] to verbs_rows[VERBS_ROWS - 1], says ROWS in
 * place of TABLE_OF. What else there is for the asking:
 *
 * "#define FIRST static" gives verbs_first, a filter of the words, up to a blank, that keys begin
 * with, of that storage class: who looks up phrases in running text asks it before. SECOND
 * gives verbs_second, the same of the first two words of keys (of the only one where there is no
 * second): most phrases that begin like a key are no longer like one after the next word.
 *
 * STARTS gives verbs_starts[], each key's first eight bytes (text/eight.h), for who compares
 * those first.
 *
 * Where the program speaks of a table's rows by name, NAME(ADD) gives the first column as a
 * name of C, for an enum: 1 + the row's number where a zero stands before it.
 *
 * (verbs.inc gives only what it was asked for, and undefines the macro behind it.)
 * A row's first member must be its key, a struct cell. A look-up costs one pass over the
 * word and, mostly, one comparison.
 */
#ifndef TEXT_TABLE_H
#define TEXT_TABLE_H

#include <stdint.h>

#include "text/eight.h"

/*
 * A text of a table's rows: where it stands among the texts. A NUL, which is not counted, ends it.
 */
struct cell {
	uint32_t at : 20;
	uint32_t n : 12;
};

#define CELL(at, n)   \
	{             \
		at, n \
	}

static inline struct str
cell_text(struct cell c, const char *texts)
{
	return (struct str){ texts + c.at, c.n };
}

struct table {
	const void *rows;
	size_t row_size;
	const uint16_t *slots; /* row number + 1, 0 for an empty slot; a power of two of them */
	size_t mask;
	const char *texts;
};

struct table_first {
	const uint8_t *bits;
	uint32_t mask; /* a power of two of bits, less one */
};

#define STR_ROW(literal)                       \
	{                                      \
		(literal), sizeof(literal) - 1 \
	}
/*
 * The hash that table.awk writes down: h = (31 h + byte) mod 2^24 from 7, which awk's
 * doubles hold exactly; a slot is (h + h / 4096) mod the number of slots. Fixed in the
 * tables, so it is no defence against words made to collide: a chain is as long as the
 * table was built, whatever is looked up.
 */
#define TABLE_HASH_MASK 0xffffffU

static inline uint32_t
table_hash_byte(uint32_t h, char c)
{
	return (h * 31 + (unsigned char)c) & TABLE_HASH_MASK;
}

enum { TABLE_HASH_START = 7 };

enum { TABLE_POWERS = 16 };

/* 31^n mod 2^32, of n less than TABLE_POWERS; of more, of what is over its multiples. */
static inline uint32_t
table_power(size_t n)
{
	static const uint32_t powers[TABLE_POWERS] = { 1, 31, 961, 29791, 923521, 28629151,
		887503681, 1742810335, 2487512833, 4098453791, 2498015937, 129082719, 4001564289,
		3789408671, 1507551809, 3784433119 };

	return powers[n % TABLE_POWERS];
}

/*
 * The hash of up to eight bytes more at once: `bytes` has n of them on top and zeros below
 * (text/eight.h). Neighbours are put together, then pairs, then fours.
 */
static inline uint32_t
table_hash_eight(uint32_t h, uint64_t bytes, unsigned n)
{
	const uint64_t in_pairs = UINT64_C(0x00ff00ff00ff00ff);
	const uint64_t in_fours = UINT64_C(0x0000ffff0000ffff);
	uint64_t twos = (bytes & in_pairs) * table_power(1) + (bytes >> 8 & in_pairs);
	uint64_t fours = (twos & in_fours) * table_power(2) + (twos >> 16 & in_fours);

	return (h * table_power(n) + (uint32_t)fours * table_power(4) + (uint32_t)(fours >> 32)) &
	    0xffffffU;
}

/* The hash of a text's bytes put to that of what stands before. */
static inline uint32_t
table_hash_add(uint32_t h, struct str s)
{
	for (; s.n >= EIGHT; s = str_from(s, EIGHT))
		h = table_hash_eight(h, eight_load(s.s), EIGHT);
	return s.n ? table_hash_eight(h, eight_start(s) << 8 * (EIGHT - s.n), (unsigned)s.n) : h;
}

/*
 * The hash of a text and a word behind it, for who has the hashes of both.
 * Of a long word 31^n is taken by squares.
 */
static inline uint32_t
table_hash_join(uint32_t h, uint32_t word, size_t n)
{
	uint32_t power = table_power(n), square = table_power(TABLE_POWERS - 1) * table_power(1);

	for (n /= TABLE_POWERS; n; n /= 2, square *= square)
		power *= n % 2 ? square : 1;
	return ((h - TABLE_HASH_START) * power + word) & TABLE_HASH_MASK;
}

static inline uint32_t
table_hash(struct str s)
{
	return table_hash_add(TABLE_HASH_START, s);
}

/*
 * False where no key begins with the word (for SECOND: the words) of this hash;
 * true mostly where one does.
 */
static inline bool
table_may_begin(const struct table_first *f, uint32_t hash)
{
	uint32_t bit = (hash + (hash >> 12)) & f->mask;

	return f->bits[bit / 8] >> bit % 8 & 1;
}

/* The hash of the word in lower case, which is how keys are written. */
uint32_t table_hash_lower(struct str word);

/* The row whose key is the word, byte for byte; NULL where there is none. */
const void *table_find(const struct table *t, struct str word);
/* The same, for who has the hash already (of all bytes of the word, from TABLE_HASH_START). */
const void *table_find_hashed(const struct table *t, struct str word, uint32_t hash);

#endif
