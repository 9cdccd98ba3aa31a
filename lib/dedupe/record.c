#include "dedupe/record.h"

#include <stdlib.h>
#include <string.h>

#include "text/memory.h"

enum { CHUNK_BITS = 18, CHUNK = 1 << CHUNK_BITS };

/* A chunk with room for so many tokens; one that is larger than a chunk gets its own. */
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

bool
records_add(struct records *r, const uint32_t *tokens, size_t count, uint32_t notes)
{
	struct record *items = mem_grow(r->items, &r->cap, r->count + 1, sizeof(*items));
	struct record *record;

	if (!items || count > UINT32_MAX)
		return false;
	r->items = items;
	if ((r->chunk_count == 0 || r->room < count) && !add_chunk(r, count))
		return false;
	record = &items[r->count];
	*record = (struct record){
		.count = (uint32_t)count, .words = different_words(tokens, count), .notes = notes
	};
	record->at = (uint32_t)((r->chunk_count - 1) << CHUNK_BITS | room_used(r));
	if (count)
		memcpy(
		    r->chunks[r->chunk_count - 1] + room_used(r), tokens, count * sizeof(*tokens));
	r->room = r->room > CHUNK ? 0 : r->room - count;
	r->count++;
	return true;
}

const uint32_t *
records_tokens(const struct records *r, size_t number)
{
	uint32_t at = r->items[number].at;

	return r->chunks[at >> CHUNK_BITS] + (at & (CHUNK - 1));
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
	*r = (struct records)RECORDS_INIT;
}
