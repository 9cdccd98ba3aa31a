#include "near/order.h"

#include <stdlib.h>

#include "near/near_inside.h"
#include "text/fingerprint.h"
#include "text/memory.h"
#include "text/platform.h"

/* A rank is a class, of so many bits, and a hash. */
enum { CLASS_BITS = 14, LONGEST = 15 };

static bool
begin(struct order *o)
{
	uint64_t secret[2];

	platform_secret(secret, 2);
	o->near = near_new(o->mode, NEAR_LINES, o->t, secret);
	o->ranked = 0;
	return o->near;
}

bool
order_init(struct order *o, enum near_mode mode, struct near_threshold t)
{
	*o = (struct order){ .mode = mode, .t = t };
	return begin(o);
}

void
order_free(struct order *o)
{
	near_free(o->near);
	free(o->words);
	free(o->ranks);
}

bool
order_renew(struct order *o)
{
	enum { MANY = 1 << 20 };

	if (o->near->knowledge.words.count < MANY)
		return true;
	near_free(o->near);
	return begin(o);
}

static uint64_t
rank_of(const struct knowledge *k, uint32_t number)
{
	struct str word = vocabulary_word(&k->words, number);
	uint64_t class = word.n < LONGEST ? LONGEST - word.n : 0;

	if (number < k->common)
		class = ((uint64_t)1 << CLASS_BITS) - 1 - number;
	return class << (64 - CLASS_BITS) | fingerprint_of(word).low >> CLASS_BITS;
}

uint64_t
order_key(uint64_t rank)
{
	return rank << CLASS_BITS | rank >> (64 - CLASS_BITS);
}

static bool
rank_new_words(struct order *o)
{
	const struct knowledge *k = &o->near->knowledge;
	uint64_t *ranks = mem_grow(o->ranks, &o->ranks_cap, k->words.count, sizeof(*ranks));

	if (!ranks)
		return false;
	o->ranks = ranks;
	for (; o->ranked < k->words.count; o->ranked++)
		ranks[o->ranked] = rank_of(k, (uint32_t)o->ranked);
	return true;
}

int
order_cmp(const struct ordered_word *a, const struct ordered_word *b)
{
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return (a->word > b->word) - (a->word < b->word);
}

static int
by_order(const void *a, const void *b)
{
	return order_cmp(a, b);
}

bool
order_read(struct order *o, struct str text)
{
	struct near *n = o->near;
	struct ordered_word *words;

	if (!near_take_line(n, text) || !rank_new_words(o))
		return false;
	words = mem_grow(o->words, &o->words_cap, n->token_count, sizeof(*words));
	if (!words)
		return false;
	o->words = words;
	o->count = 0;
	o->signature = 0;
	for (size_t i = 0; i < n->token_count; i++) {
		uint32_t word = knowledge_key(&n->knowledge, token_word(n->tokens[i]));

		if (!(n->tokens[i] & TOKEN_FIRST))
			continue;
		words[o->count++] = (struct ordered_word){ o->ranks[word], word };
		o->signature |= (uint64_t)1 << (o->ranks[word] & 63);
	}
	qsort(words, o->count, sizeof(*words), by_order);
	return true;
}

size_t
order_prefix(const struct order *o, size_t count)
{
	return join_prefix(&o->t, count);
}
