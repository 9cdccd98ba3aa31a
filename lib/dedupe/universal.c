#include "dedupe/universal.h"

#include "dedupe/platform.h"
#include "text/word.h"

enum { PAIR = 16 };

void
universal_init(struct universal *u)
{
	for (size_t i = 0; i < 2; i++) {
		platform_secret(u->halves[i].shift, UNIVERSAL_WORDS);
		platform_secret(u->halves[i].sum, sizeof(u->halves[i].sum) / sizeof(uint64_t));
	}
}

/* 128 bits. */
struct wide {
	uint64_t low, high;
};

static inline struct wide
wide_add(struct wide a, uint64_t low, uint64_t high)
{
	a.low += low;
	a.high += high + (a.low < low);
	return a;
}

/* a + x * y */
static inline struct wide
wide_add_product(struct wide a, uint64_t x, uint64_t y)
{
	uint64_t high;
	uint64_t low = platform_multiply(x, y, &high);

	return wide_add(a, low, high);
}

struct pair {
	uint64_t first, second;
};

/*
 * The last 16 bytes, whether or not some of them were taken before: with the length they
 * make up the text. A shorter text is taken from both its ends.
 */
static inline struct pair
last_pair(struct str text)
{
	struct pair last = { 0, 0 };

	if (text.n >= PAIR)
		return (struct pair){ word_load(text.s + text.n - PAIR),
			word_load(text.s + text.n - PAIR / 2) };
	if (text.n >= PAIR / 2)
		return (struct pair){ word_load(text.s), word_load(text.s + text.n - PAIR / 2) };
	for (size_t i = 0; i < text.n; i++)
		last.first |= (uint64_t)(unsigned char)text.s[i] << 8 * i;
	return last;
}

static inline struct wide
add_pair(struct wide sum, const uint64_t shift[2], struct pair pair)
{
	return wide_add_product(sum, pair.first + shift[0], pair.second + shift[1]);
}

/* The upper half of key 0 + key 1 * sum.low + key 2 * sum.high, modulo 2^128. */
static inline uint64_t
finish(const uint64_t key[6], struct wide sum)
{
	struct wide all = { key[0], key[1] };

	all = wide_add_product(all, key[2], sum.low);
	all = wide_add_product(all, key[4], sum.high);
	return all.high + key[3] * sum.low + key[5] * sum.high;
}

struct fingerprint
universal_of(const struct universal *u, struct str text)
{
	const uint64_t *low = u->halves[0].shift;
	const uint64_t *high = u->halves[1].shift;
	struct wide a = { text.n, 0 };
	struct wide b = { text.n, 0 };
	struct pair pair;

	if (text.n > UNIVERSAL_LONGEST)
		return fingerprint_of(text);
	for (size_t at = 0; at + PAIR < text.n; at += PAIR) {
		pair = (struct pair){ word_load(text.s + at), word_load(text.s + at + PAIR / 2) };
		a = add_pair(a, low, pair);
		b = add_pair(b, high, pair);
		low += 2;
		high += 2;
	}
	pair = last_pair(text);
	a = add_pair(a, low, pair);
	b = add_pair(b, high, pair);
	return (struct fingerprint){ finish(u->halves[0].sum, a), finish(u->halves[1].sum, b) };
}
