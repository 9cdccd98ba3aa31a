#include "guard/vocabulary.h"

#include <stdlib.h>

#include "text/memory.h"

enum { FIRST_SLOTS = 1 << 12 };

static uint64_t
rotate(uint64_t x, int by)
{
	return x << by | x >> (64 - by);
}

static void
sip_round(uint64_t v[4])
{
	v[0] += v[1];
	v[2] += v[3];
	v[1] = rotate(v[1], 13) ^ v[0];
	v[3] = rotate(v[3], 16) ^ v[2];
	v[0] = rotate(v[0], 32) + v[3];
	v[2] += v[1];
	v[3] = rotate(v[3], 21) ^ v[0];
	v[1] = rotate(v[1], 17) ^ v[2];
	v[2] = rotate(v[2], 32);
}

/*
 * SipHash-1-3 (Aumasson and Bernstein 2012), bytes taken in the machine's order: it never
 * leaves the run.
 */
static uint64_t
sip_hash(const uint64_t key[2], struct str s)
{
	uint64_t v[4] = { key[0] ^ 0x736f6d6570736575U, key[1] ^ 0x646f72616e646f6dU,
		key[0] ^ 0x6c7967656e657261U, key[1] ^ 0x7465646279746573U };
	size_t at = 0;
	uint64_t block;

	for (; s.n - at >= 8; at += 8) {
		memcpy(&block, s.s + at, 8);
		v[3] ^= block;
		sip_round(v);
		v[0] ^= block;
	}
	block = 0;
	if (s.n > at)
		memcpy(&block, s.s + at, s.n - at);
	block ^= (uint64_t)s.n << 56;
	v[3] ^= block;
	sip_round(v);
	v[0] ^= block;
	v[2] ^= 0xff;
	for (int i = 0; i < 3; i++)
		sip_round(v);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/* Little-endian, so that the bytes of a short word stand where those of a longer one do. */
static uint32_t
four_bytes(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 | (uint32_t)u[3] << 24;
}

/* Up to 8 bytes, zeros behind them; no byte past them is read. */
static uint64_t
few_bytes(const char *s, size_t n)
{
	uint32_t few;

	if (n >= 8)
		return four_bytes(s) | (uint64_t)four_bytes(s + 4) << 32;
	if (n >= 4)
		return four_bytes(s) | (uint64_t)four_bytes(s + n - 4) << (n - 4) * 8;
	if (n == 0)
		return 0;
	few = (unsigned char)s[0];
	few |= (uint32_t)(unsigned char)s[n / 2] << n / 2 * 8;
	return few | (uint32_t)(unsigned char)s[n - 1] << (n - 1) * 8;
}

/*
 * Multilinear hashing with halved multiplications (Lemire and Kaser 2014): whatever the
 * words, two meet in the 32 high bits with a chance of 2^-32 over the keys. Longer words
 * than there are keys for go through SipHash.
 */
static uint32_t
hash(const struct vocabulary *l, struct str word)
{
	uint64_t sum = l->keys[VOCABULARY_KEYS] * (word.n + 1);

	if (word.n > VOCABULARY_KEYS * sizeof(uint32_t))
		return (uint32_t)(sip_hash(l->secret, word) >> 32);
	for (size_t at = 0; at < word.n; at += 8) {
		uint64_t block = few_bytes(word.s + at, word.n - at);
		const uint64_t *keys = l->keys + at / 4;

		sum += (keys[0] + (uint32_t)block) * (keys[1] + (block >> 32));
	}
	return (uint32_t)(sum >> 32);
}

bool
vocabulary_init(struct vocabulary *l, const uint64_t secret[2])
{
	*l = (struct vocabulary){ .letters = ARENA_INIT, .secret = { secret[0], secret[1] } };
	l->slots = calloc(FIRST_SLOTS, sizeof(*l->slots));
	l->mask = FIRST_SLOTS - 1;
	for (size_t i = 0; i <= VOCABULARY_KEYS; i++)
		l->keys[i] = sip_hash(secret, (struct str){ (const char *)&i, sizeof(i) });
	return l->slots != NULL;
}

void
vocabulary_free(struct vocabulary *l)
{
	free(l->words);
	free(l->slots);
	arena_free(&l->letters);
}

static bool
grow_slots(struct vocabulary *l)
{
	size_t size = (l->mask + 1) * 2;
	struct vocabulary_slot *slots = calloc(size, sizeof(*slots));

	if (!slots)
		return false;
	for (size_t i = 0; i <= l->mask; i++) {
		size_t to = l->slots[i].hash & (size - 1);

		if (!l->slots[i].number)
			continue;
		while (slots[to].number)
			to = (to + 1) & (size - 1);
		slots[to] = l->slots[i];
	}
	free(l->slots);
	l->slots = slots;
	l->mask = size - 1;
	return true;
}

enum { HEAD = sizeof(uint64_t), NUMBER = (1 << 24) - 1, LONGEST_NOTED = 255 };

/* The number of a slot, with the length of its word. */
static uint32_t
label(uint32_t number, size_t n)
{
	return number | (uint32_t)(n < LONGEST_NOTED ? n : LONGEST_NOTED) << 24;
}

/* Whether the word of a slot with the same hash, head and length (as far as noted) is this one. */
static bool
is_word(const struct vocabulary *l, uint32_t number, struct str word)
{
	return word.n <= HEAD || str_eq(l->words[number - 1], word);
}

static uint32_t
add(struct vocabulary *l, struct str word, struct vocabulary_slot *slot, uint32_t hash)
{
	struct str *words = mem_grow(l->words, &l->cap, l->count + 1, sizeof(*words));

	if (!words || l->count == VOCABULARY_LIMIT)
		return VOCABULARY_FAILED;
	l->words = words;
	words[l->count] = arena_copy(&l->letters, word);
	if (l->letters.failed)
		return VOCABULARY_FAILED;
	*slot = (struct vocabulary_slot){ few_bytes(word.s, word.n),
		label((uint32_t)++l->count, word.n), hash };
	if (l->count * 2 > l->mask && !grow_slots(l))
		return VOCABULARY_FAILED;
	return (uint32_t)(l->count - 1);
}

uint32_t
vocabulary_number(struct vocabulary *l, struct str word)
{
	uint32_t high = hash(l, word);
	uint64_t head = few_bytes(word.s, word.n);
	size_t at = high & l->mask;

	for (; l->slots[at].number; at = (at + 1) & l->mask) {
		const struct vocabulary_slot *slot = &l->slots[at];
		uint32_t number = slot->number & NUMBER;

		if (slot->hash == high && slot->head == head &&
		    slot->number == label(number, word.n) && is_word(l, number, word))
			return number - 1;
	}
	return add(l, word, &l->slots[at], high);
}
