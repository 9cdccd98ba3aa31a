#include "guard/record.h"

#include <stdlib.h>
#include <string.h>

#include "text/memory.h"
#include "text/platform.h"

enum {
	CHUNK_BITS = 18,
	CHUNK = 1 << CHUNK_BITS, /* units */
	UNIT = sizeof(uint32_t),
	LONGEST = 5, /* bytes of a token */
};

/* A chunk with room for so many units; what is larger than a chunk gets its own. */
static bool
add_chunk(struct records *r, size_t need)
{
	size_t size = need > CHUNK ? need : CHUNK;
	uint32_t **chunks = mem_grow(r->chunks, &r->chunk_cap, r->chunk_count + 1, sizeof(*chunks));

	if (!chunks)
		return false;
	r->chunks = chunks;
	if (r->chunk_count > UINT32_MAX >> CHUNK_BITS || size > SIZE_MAX / sizeof(**chunks))
		return false;
	chunks[r->chunk_count] = malloc(size * sizeof(**chunks));
	if (!chunks[r->chunk_count])
		return false;
	r->chunk_count++;
	r->room = size;
	return true;
}

static size_t
room_used(const struct records *r)
{
	return r->room > CHUNK ? 0 : CHUNK - r->room;
}

static uint32_t
different_words(const uint32_t *tokens, size_t count)
{
	uint32_t words = 0;

	for (size_t i = 0; i < count; i++)
		words += tokens[i] & TOKEN_FIRST;
	return words;
}

/* Returns how many bytes they take. */
static size_t
write_tokens(const uint32_t *tokens, size_t count, unsigned char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		uint32_t word = token_word(tokens[i]);

		out[n++] = (unsigned char)tokens[i];
		for (; word > 0x7f; word >>= 7)
			out[n++] = (unsigned char)(word | 0x80);
		out[n++] = (unsigned char)word;
	}
	return n;
}

static bool
room_for_views(struct records *r, size_t count)
{
	for (size_t i = 0; i < 2; i++) {
		uint32_t *view = mem_grow(r->views[i], &r->views_cap[i], count, sizeof(*view));

		if (!view)
			return false;
		r->views[i] = view;
	}
	return true;
}

bool
records_add(struct records *r, const uint32_t *tokens, size_t count, uint32_t notes)
{
	struct record *items = mem_grow(r->items, &r->cap, r->count + 1, sizeof(*items));
	size_t need = count / UNIT * LONGEST + LONGEST; /* units, at most */
	size_t units;

	if (!items || count > UINT32_MAX)
		return false;
	r->items = items;
	if (!room_for_views(r, count) ||
	    ((r->chunk_count == 0 || r->room < need) && !add_chunk(r, need)))
		return false;
	items[r->count] = (struct record){
		.at = (uint32_t)((r->chunk_count - 1) << CHUNK_BITS | room_used(r)),
		.count = (uint32_t)count,
		.words = different_words(tokens, count),
		.notes = notes,
	};
	units = (write_tokens(tokens, count,
		     (unsigned char *)(r->chunks[r->chunk_count - 1] + room_used(r))) +
		    UNIT - 1) /
	    UNIT;
	r->room = r->room > CHUNK ? 0 : r->room - units;
	r->count++;
	return true;
}

static const unsigned char *
written_tokens(const struct records *r, const struct record *record)
{
	return (const unsigned char *)(r->chunks[record->at >> CHUNK_BITS] +
	    (record->at & (CHUNK - 1)));
}

void
records_wish(const struct records *r, size_t number)
{
	const unsigned char *bytes = written_tokens(r, &r->items[number]);

	/* A token has two bytes at least. */
	platform_wish_near(bytes);
	platform_wish_near(bytes + 2 * (size_t)r->items[number].count);
}

/* The word of a token, behind its marks; *in ends behind it. */
static inline uint32_t
read_word(const unsigned char **in)
{
	uint32_t word = 0;
	unsigned shift = 0;

	for (; **in > 0x7f; shift += 7)
		word |= (*(*in)++ & 0x7fU) << shift;
	return word | (uint32_t) * (*in)++ << shift;
}

const uint32_t *
records_tokens(const struct records *r, size_t number, enum record_view view)
{
	const struct record *record = &r->items[number];
	const unsigned char *in = written_tokens(r, record);
	uint32_t *tokens = r->views[view];

	for (size_t i = 0; i < record->count; i++) {
		const uint32_t marks = *in++;

		tokens[i] = read_word(&in) << TOKEN_SHIFT | marks;
	}
	return tokens;
}

size_t
records_marked(const struct records *r, size_t number, const uint32_t *ranks, const uint8_t *marks,
    size_t least)
{
	const struct record *record = &r->items[number];
	const unsigned char *in = written_tokens(r, record);
	size_t left = record->words;
	size_t marked = 0;

	while (left > 0 && marked + left >= least) {
		const bool first = *in++ & TOKEN_FIRST;
		const uint32_t word = read_word(&in);

		left -= first;
		marked += first & marks[ranks[word]];
	}
	return marked >= least ? marked : 0;
}

void
records_cut(struct records *r, size_t count)
{
	size_t chunk;

	if (count >= r->count)
		return;
	chunk = r->items[count].at >> CHUNK_BITS;
	while (r->chunk_count > chunk + 1)
		free(r->chunks[--r->chunk_count]);
	r->room = CHUNK - (r->items[count].at & (CHUNK - 1));
	r->count = count;
}

void
records_free(struct records *r)
{
	for (size_t i = 0; i < r->chunk_count; i++)
		free(r->chunks[i]);
	free(r->chunks);
	free(r->items);
	free(r->views[RECORD_KEPT]);
	free(r->views[RECORD_LATER]);
	*r = (struct records)RECORDS_INIT;
}
