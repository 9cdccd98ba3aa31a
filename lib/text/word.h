/*
 * word: eight bytes as one number, the first byte lowest, on every machine.
 */
#ifndef TEXT_WORD_H
#define TEXT_WORD_H

#include <stdint.h>
#include <string.h>

/* Compilers make one load, or one store, of it. */
static inline uint64_t
word_load(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	return (uint64_t)u[0] | (uint64_t)u[1] << 8 | (uint64_t)u[2] << 16 | (uint64_t)u[3] << 24 |
	    (uint64_t)u[4] << 32 | (uint64_t)u[5] << 40 | (uint64_t)u[6] << 48 |
	    (uint64_t)u[7] << 56;
}

static inline void
word_store(char *s, uint64_t word)
{
	/* The same turn again leads from the number back to the order of the machine. */
	word = word_load((const char *)&word);
	memcpy(s, &word, sizeof(word));
}

#endif
