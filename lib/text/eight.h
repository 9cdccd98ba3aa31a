/*
 * eight: eight bytes of text at once, in a number whose lowest byte is the first of them.
 *
 * A question is answered for all of them by a set: 0x80 in each byte of which it is true, 0
 * in the others (Warren, "Hacker's Delight", 6-1). A byte beyond ASCII is in no set but that
 * of such bytes. The same on every machine, whatever its order of bytes.
 */
#ifndef TEXT_EIGHT_H
#define TEXT_EIGHT_H

#include <stdint.h>

#include "text/bits.h"
#include "text/bytes.h"

enum { EIGHT = 8 };

#define EIGHT_HIGH UINT64_C(0x8080808080808080)
/* The byte in each of the eight places. */
#define EIGHT_TIMES(byte) (UINT64_C(0x0101010101010101) * (byte))

/* s[0..8), which must be there; compilers know this for one load. */
static inline uint64_t
eight_load(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	return (uint64_t)u[0] | (uint64_t)u[1] << 8 | (uint64_t)u[2] << 16 | (uint64_t)u[3] << 24 |
	    (uint64_t)u[4] << 32 | (uint64_t)u[5] << 40 | (uint64_t)u[6] << 48 |
	    (uint64_t)u[7] << 56;
}

/* Into s[0..8). */
static inline void
eight_store(uint64_t bytes, char *s)
{
	s[0] = (char)bytes;
	s[1] = (char)(bytes >> 8);
	s[2] = (char)(bytes >> 16);
	s[3] = (char)(bytes >> 24);
	s[4] = (char)(bytes >> 32);
	s[5] = (char)(bytes >> 40);
	s[6] = (char)(bytes >> 48);
	s[7] = (char)(bytes >> 56);
}

static inline uint64_t
eight_load_half(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	return (uint32_t)u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 | (uint32_t)u[3] << 24;
}

/*
 * The first eight bytes, zeros behind what is shorter: read from both ends, which meet or
 * overlap.
 */
static inline uint64_t
eight_start(struct str s)
{
	if (s.n >= EIGHT)
		return eight_load(s.s);
	if (s.n >= EIGHT / 2)
		return eight_load_half(s.s) | eight_load_half(s.s + s.n - 4) << 8 * (s.n - 4);
	if (s.n == 0)
		return 0;
	return (uint64_t)(unsigned char)s.s[0] |
	    (uint64_t)(unsigned char)s.s[s.n / 2] << 8 * (s.n / 2) |
	    (uint64_t)(unsigned char)s.s[s.n - 1] << 8 * (s.n - 1);
}

/* Bytes from `least` to `most`, both ASCII. */
static inline uint64_t
eight_between(uint64_t bytes, unsigned char least, unsigned char most)
{
	uint64_t low = bytes & ~EIGHT_HIGH;

	return (low + EIGHT_TIMES(0x80U - least)) & ~(low + EIGHT_TIMES(0x7fU - most)) & ~bytes &
	    EIGHT_HIGH;
}

/* Bytes equal to this one, whatever it is. */
static inline uint64_t
eight_equal(uint64_t bytes, unsigned char byte)
{
	uint64_t differs = bytes ^ EIGHT_TIMES(byte);

	return ~(((differs & ~EIGHT_HIGH) + ~EIGHT_HIGH) | differs) & EIGHT_HIGH;
}

static inline uint64_t
eight_letters(uint64_t bytes)
{
	return eight_between(bytes | EIGHT_TIMES(0x20), 'a', 'z');
}

static inline uint64_t
eight_digits(uint64_t bytes)
{
	return eight_between(bytes, '0', '9');
}

/*
 * Bytes that are no ASCII letters, right up to the first of them: it lends to and borrows from
 * those behind it. Half the work where only the first is asked for.
 */
static inline uint64_t
eight_no_letter(uint64_t bytes)
{
	uint64_t small = bytes | EIGHT_TIMES(0x20);

	return ((small - EIGHT_TIMES('a')) | (small + EIGHT_TIMES(0x7f - 'z'))) & EIGHT_HIGH;
}

/* How many bytes are in a set. */
static inline unsigned
eight_count(uint64_t set)
{
	return (unsigned)((set >> 7) * EIGHT_TIMES(1) >> 56);
}

/* How many bytes stand before the first of a set; 8 where it is empty. */
static inline unsigned
eight_before(uint64_t set)
{
	return set ? bits_lowest(set) / 8 : EIGHT;
}

/* All bits of the bytes before the first of a set that is not empty. */
static inline uint64_t
eight_all_before(uint64_t set)
{
	return (set ^ (set - 1)) >> 8;
}

/* The set with a bit for each byte, the lowest for the first. */
static inline uint64_t
eight_bits(uint64_t set)
{
	return (set >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

/* All bits of the first n bytes, from 1 to 8. */
static inline uint64_t
eight_first(unsigned n)
{
	return ~UINT64_C(0) >> (8 * (EIGHT - n) & 63);
}

#endif
