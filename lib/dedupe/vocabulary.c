#include "dedupe/vocabulary.h"

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

/* SipHash-1-3 (Aumasson and Bernstein 2012), bytes taken in the machine's order: it never leaves the run. */
static uint64_t
hash(const uint64_t key[2], struct str s)
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

bool
vocabulary_init(struct vocabulary *l, const uint64_t secret[2])
{
	*l = (struct vocabulary){ .letters = ARENA_INIT, .secret = { secret[0], secret[1] } };
	l->slots = calloc(FIRST_SLOTS, sizeof(*l->slots));
	l->mask = FIRST_SLOTS - 1;
	return l->slots != NULL;
}

void
vocabulary_free(struct vocabulary *l)
{
	free(l->words);
	free(l->slots);
	arena_free(&l->letters);
}

/* Twice the slots: they hold half of the hash, which is enough for 2^32 of them. */
static bool
grow_slots(struct vocabulary *l)
{
	size_t size = (l->mask + 1) * 2;
	uint64_t *slots = calloc(size, sizeof(*slots));

	if (!slots)
		return false;
	for (size_t i = 0; i <= l->mask; i++) {
		size_t to = (size_t)(l->slots[i] >> 32) & (size - 1);

		if (!l->slots[i])
			continue;
		while (slots[to])
			to = (to + 1) & (size - 1);
		slots[to] = l->slots[i];
	}
	free(l->slots);
	l->slots = slots;
	l->mask = size - 1;
	return true;
}

enum { HEAD = sizeof(uint64_t) };

static uint64_t
head_of(struct str word)
{
	uint64_t head = 0;

	if (word.n > 0)
		memcpy(&head, word.s, word.n < HEAD ? word.n : HEAD);
	return head;
}

static bool
is_word(const struct vocabulary_word *known, struct str word, uint64_t head)
{
	return known->head == head && known->text.n == word.n &&
	    (word.n <= HEAD || memcmp(known->text.s + HEAD, word.s + HEAD, word.n - HEAD) == 0);
}

static uint32_t
add(struct vocabulary *l, struct str word, size_t slot, uint64_t high)
{
	struct str copy;
	struct vocabulary_word *words = mem_grow(l->words, &l->cap, l->count + 1, sizeof(*words));

	if (!words || l->count == VOCABULARY_LIMIT)
		return VOCABULARY_FAILED;
	l->words = words;
	copy = arena_copy(&l->letters, word);
	if (l->letters.failed)
		return VOCABULARY_FAILED;
	l->words[l->count] = (struct vocabulary_word){ copy, head_of(word) };
	l->slots[slot] = high | ++l->count;
	if (l->count * 2 > l->mask && !grow_slots(l))
		return VOCABULARY_FAILED;
	return (uint32_t)(l->count - 1);
}

uint32_t
vocabulary_number(struct vocabulary *l, struct str word)
{
	uint64_t high = hash(l->secret, word) & ~(uint64_t)UINT32_MAX;
	size_t slot = (size_t)(high >> 32) & l->mask;
	uint64_t head = head_of(word);

	for (; l->slots[slot]; slot = (slot + 1) & l->mask) {
		uint32_t number = (uint32_t)l->slots[slot] - 1;

		if (l->slots[slot] - number - 1 == high && is_word(&l->words[number], word, head))
			return number;
	}
	return add(l, word, slot, high);
}
