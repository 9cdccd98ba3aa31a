#include "dedupe/universal.h"

#include "text/eight.h"
#include "text/platform.h"

enum { PAIR = 16 };

void
universal_init(struct universal *u)
{
	/* It is words throughout. */
	platform_secret((uint64_t *)u, sizeof(*u) / sizeof(uint64_t));
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

/*
 * The last 16 bytes, whether or not some of them were taken before: with the length they
 * make up the text. A shorter text is taken from both its ends.
 */
static inline struct universal_pair
last_pair(struct str text)
{
	struct universal_pair last = { 0, 0 };

	if (text.n >= PAIR)
		return (struct universal_pair){ eight_load(text.s + text.n - PAIR),
			eight_load(text.s + text.n - PAIR / 2) };
	if (text.n >= PAIR / 2)
		return (struct universal_pair){ eight_load(text.s),
			eight_load(text.s + text.n - PAIR / 2) };
	for (size_t i = 0; i < text.n; i++)
		last.first |= (uint64_t)(unsigned char)text.s[i] << 8 * i;
	return last;
}

static inline struct wide
add_pair(struct wide sum, const struct universal_pair *shift, struct universal_pair pair)
{
	return wide_add_product(sum, pair.first + shift->first, pair.second + shift->second);
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
	const struct universal_pair *shift = u->shift;
	struct universal_pair check = { 0, 0 };
	struct universal_pair pair;
	struct wide plain = { 0, 0 };
	struct wide placed = { text.n, 0 };

	if (text.n > UNIVERSAL_LONGEST)
		return fingerprint_of(text);
	for (size_t at = 0; at + PAIR < text.n; at += PAIR) {
		pair = (struct universal_pair){ eight_load(text.s + at),
			eight_load(text.s + at + PAIR / 2) };
		check.first += pair.first;
		check.second += pair.second;
		plain = add_pair(plain, shift++, pair);
		placed = wide_add(placed, plain.low, plain.high);
	}
	pair = last_pair(text);
	check.first += pair.first;
	check.second += pair.second;
	plain = add_pair(plain, shift, pair);
	placed = wide_add(placed, plain.low, plain.high);
	plain = add_pair(wide_add(plain, text.n, 0), &u->check, check);
	return (struct fingerprint){ finish(u->plain, plain), finish(u->placed, placed) };
}
