#include "near/settle.h"

#include <stdlib.h>

#include "text/bits.h"
#include "text/memory.h"

enum { WORD = 64, BLOCK = 16 }; /* bits of a word, words that share a sum */

static bool
is_pair(struct pair_key key)
{
	return key.earlier != key.later;
}

/* Which of all lines a number is, from 0; s->lines where none that came has it. */
static uint64_t
line_of(const struct settle *s, uint64_t number)
{
	uint64_t piece = number >> PASSED_LINE_BITS;
	uint64_t line = number & (((uint64_t)1 << PASSED_LINE_BITS) - 1);
	uint64_t end = piece + 1 < s->pieces ? s->bases[piece + 1] : s->lines;

	return piece < s->pieces && line < end - s->bases[piece] ? s->bases[piece] + line
								 : s->lines;
}

static bool
is_leader(const struct settle *s, uint64_t line)
{
	return s->bits[line / WORD] >> line % WORD & 1;
}

/* The leaders before a line. */
static uint64_t
count_leaders(const struct settle *s, uint64_t line)
{
	uint64_t count = s->sums[line / WORD / BLOCK];

	for (uint64_t i = line / WORD / BLOCK * BLOCK; i < line / WORD; i++)
		count += bits_count(s->bits[i]);
	return count + bits_count(s->bits[line / WORD] & (((uint64_t)1 << line % WORD) - 1));
}

/* Begins the pieces up to this one; those without lines are passed over. */
static bool
begin_piece(struct settle *s, uint64_t piece)
{
	uint64_t *bases = mem_grow(s->bases, &s->bases_cap, piece + 1, sizeof(*bases));

	if (!bases)
		return false;
	s->bases = bases;
	while (s->pieces <= piece)
		bases[s->pieces++] = s->lines;
	return true;
}

/* Room for one more line's bit. */
static bool
room_for_line(struct settle *s)
{
	uint64_t *bits;
	uint64_t *sums;

	if (s->lines % WORD)
		return true;
	bits = mem_grow(s->bits, &s->bits_cap, s->lines / WORD + 1, sizeof(*bits));
	if (!bits)
		return false;
	s->bits = bits;
	bits[s->lines / WORD] = 0;
	if (s->lines / WORD % BLOCK)
		return true;
	sums = mem_grow(s->sums, &s->sums_cap, s->lines / WORD / BLOCK + 1, sizeof(*sums));
	if (!sums)
		return false;
	s->sums = sums;
	sums[s->lines / WORD / BLOCK] = s->kinds;
	return true;
}

static enum settle_answer
take_pair(struct settle *s, uint64_t earlier, struct str reason)
{
	uint64_t line = line_of(s, earlier);

	if (line == s->lines)
		return SETTLE_MISSING;
	if (s->repeats || !is_leader(s, line))
		return SETTLE_PAIR;
	s->repeats = true;
	s->leader = line;
	s->reason.n = 0;
	return buf_add(&s->reason, reason) ? SETTLE_PAIR : SETTLE_FAILED;
}

/* Whether the number is the next one: of the open piece, or the first of a later one. */
static bool
is_next(const struct settle *s, uint64_t number)
{
	uint64_t piece = number >> PASSED_LINE_BITS;
	uint64_t line = number & (((uint64_t)1 << PASSED_LINE_BITS) - 1);

	if (piece >= s->pieces)
		return line == 0;
	return piece + 1 == s->pieces && line == s->lines - s->bases[piece];
}

static enum settle_answer
take_line(struct settle *s, uint64_t number, struct str raw, struct settled *settled)
{
	uint64_t piece = number >> PASSED_LINE_BITS;

	if (!is_next(s, number))
		return SETTLE_MISSING;
	if ((piece >= s->pieces && !begin_piece(s, piece)) || !room_for_line(s) ||
	    s->kinds == UINT32_MAX)
		return SETTLE_FAILED;
	*settled = (struct settled){ .raw = raw };
	if (s->repeats) {
		settled->verdict =
		    (struct verdict){ VERDICT_REPEAT, (uint32_t)count_leaders(s, s->leader) };
		settled->leader = s->leader;
		settled->reason = buf_str(&s->reason);
	} else {
		settled->verdict = (struct verdict){ VERDICT_NEW, (uint32_t)s->kinds++ };
		s->bits[s->lines / WORD] |= (uint64_t)1 << s->lines % WORD;
	}
	s->lines++;
	s->repeats = false;
	return SETTLE_LINE;
}

static int
compare(struct pair_key a, struct pair_key b)
{
	if (a.later != b.later)
		return a.later < b.later ? -1 : 1;
	return (a.earlier > b.earlier) - (a.earlier < b.earlier);
}

enum settle_answer
settle_take(struct settle *s, struct str raw, struct settled *settled)
{
	struct pair_key last = s->last;
	bool begun = s->begun;
	struct pair_key key;
	struct str rest;

	if (!passed_take_pair(raw, &key, &rest))
		return SETTLE_NO_RECORD;
	if (begun && compare(key, last) < 0)
		return SETTLE_NOT_SORTED;
	if (begun && compare(key, last) == 0 && !is_pair(key))
		return SETTLE_TWICE;
	if (begun && is_pair(last) && key.later != last.later)
		return SETTLE_MISSING;
	s->begun = true;
	s->last = key;
	return is_pair(key) ? take_pair(s, key.earlier, rest)
			    : take_line(s, key.later, rest, settled);
}

bool
settle_is_whole(const struct settle *s)
{
	return !s->begun || !is_pair(s->last);
}

void
settle_free(struct settle *s)
{
	buf_free(&s->reason);
	free(s->bases);
	free(s->bits);
	free(s->sums);
}
