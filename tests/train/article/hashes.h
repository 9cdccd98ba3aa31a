/*
 * hashes: words, shingles and paragraphs as hashes, in lists that are sorted to be compared.
 *
 * Words are runs of letters, digits and _; soft hyphens and zero-width characters are no part
 * of them. Memory that ends ends the program.
 */
#ifndef TRAIN_HASHES_H
#define TRAIN_HASHES_H

#include <stdint.h>

#include "text/bytes.h"

enum { SHINGLE = 4 };

struct hashes {
	uint64_t *items; /* owned */
	size_t n, cap;
};

/* mem_grow that never fails. */
void *train_grow(void *items, size_t *cap, size_t need, size_t size);

void hashes_add(struct hashes *l, uint64_t item);
void hashes_sort(struct hashes *l);
/* In a sorted list. */
bool hashes_have(const struct hashes *l, uint64_t item);
/* Adds the hash of each word of the text. */
void hashes_add_words(struct hashes *words, struct str text);
/* Of n words from there. */
uint64_t hashes_shingle(const struct hashes *words, size_t at, size_t n);
/* Adds the shingles of the words from..n; fewer than four words are one shingle. */
void hashes_add_shingles(struct hashes *shingles, const struct hashes *words, size_t from);
/* A hash of the paragraph but for white space, the form of quotes and list signs in front. */
uint64_t hash_para(struct str text);

#endif
