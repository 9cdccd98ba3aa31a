#include "article/overlap.h"

#include <stdlib.h>

#include "article/row.h"
#include "text/memory.h"

enum { LEAD_BLOCKS = 4, ECHO_WORDS = 4 };

/*
 * What a look at the page leaves in `seen`, above s->mark: a block's own mark, or one of these.
 * Lesser ones are of looks before and mean nothing, so the table is cleared only
 * where the numbers end.
 */
enum {
	MARK_TWICE, /* in more than one block */
	MARK_LEAD,  /* in one of the first blocks of the run */
	MARK_BLOCK, /* in block 0, and so on */
	MARK_BLOCKS = 60000
};

static void
begin_look(struct survey *s)
{
	size_t marks = MARK_BLOCK + (s->page.n < MARK_BLOCKS ? s->page.n : MARK_BLOCKS);

	if (s->mark_end + marks > UINT16_MAX) {
		memset(s->seen, 0, CONTENT_SLOTS * sizeof(*s->seen));
		s->mark_end = 1;
	}
	s->mark = s->mark_end;
	s->mark_end = (uint16_t)(s->mark_end + marks);
}

static uint16_t
mark_of(const struct survey *s, size_t block)
{
	return (uint16_t)(s->mark + MARK_BLOCK + block % MARK_BLOCKS);
}

bool
overlap_begin(struct survey *s)
{
	uint16_t *echoes =
	    mem_grow(s->echoes, &s->echoes_cap, s->measures.token_n, sizeof(*echoes));

	if (!echoes)
		return false;
	s->echoes = echoes;
	if (s->seen)
		return true;
	s->seen = calloc(CONTENT_SLOTS, sizeof(*s->seen));
	s->mark_end = 1;
	return s->seen != NULL;
}

/* The slots of a block's content words. */
static const uint16_t *
content_of(const struct survey *s, size_t i)
{
	return s->measures.content + s->measures.of[i].content_at;
}

/* Notes the words of the run's prose by the block that has them. */
void
overlap_note_run(struct survey *s)
{
	unsigned prose = 0;
	uint16_t lead, twice;

	begin_look(s);
	lead = (uint16_t)(s->mark + MARK_LEAD);
	twice = (uint16_t)(s->mark + MARK_TWICE);
	for (size_t i = s->worth.run; i < s->worth.end; i++) {
		const uint16_t *slots = content_of(s, i);
		uint16_t mark = mark_of(s, i);

		if (s->worth.good[i] <= 0)
			continue;
		if (prose++ < LEAD_BLOCKS)
			mark = lead;
		for (size_t k = 0; k < s->measures.of[i].content_n; k++) {
			uint16_t *seen = &s->seen[slots[k]];

			if (*seen != mark && *seen != lead)
				*seen = *seen < s->mark ? mark : twice;
		}
	}
}

size_t
overlap_count(const struct survey *s, size_t i)
{
	const uint16_t *slots = content_of(s, i);
	size_t hits = 0;

	for (size_t k = 0; k < s->measures.of[i].content_n; k++)
		hits += s->seen[slots[k]] >= s->mark;
	return hits;
}

/* As row_share, but -1 of nothing. */
static int16_t
share_of(size_t part, size_t whole)
{
	if (whole == 0)
		return -1;
	return (int16_t)row_share(part, whole);
}

/*
 * The headline's content words: their slots, and in each the last block that was seen to have it.
 */
struct title_words {
	size_t n;
	uint8_t has[CONTENT_SLOTS / 8];
	uint16_t seen[CONTENT_SLOTS]; /* set where `has` says so */
};

static void
note_title(struct title_words *w, const struct survey *s)
{
	const uint16_t *slots = content_of(s, s->title);

	for (size_t k = 0; k < s->measures.of[s->title].content_n; k++) {
		size_t slot = slots[k];

		w->n += !(w->has[slot / 8] >> slot % 8 & 1);
		w->has[slot / 8] |= (uint8_t)(1U << slot % 8);
		w->seen[slot] = s->mark;
	}
}

/* Compares a block's content words with the headline's. Of those a word is counted once a block. */
static void
view_title(struct survey *s, struct title_words *title, size_t i)
{
	const struct measure *m = &s->measures.of[i];
	const uint16_t *slots = content_of(s, i);
	uint16_t own = mark_of(s, i);
	size_t in = 0, different = 0;

	for (size_t k = 0; k < m->content_n; k++) {
		size_t slot = slots[k];

		if (!(title->has[slot / 8] >> slot % 8 & 1))
			continue;
		in++;
		different += title->seen[slot] != own;
		title->seen[slot] = own;
	}
	s->views[i].title_in = share_of(in, m->content_n);
	s->views[i].like_title = share_of(different, title->n);
	s->views[i].is_title = m->letters == s->measures.of[s->title].letters;
}

/* Compares a block's content words with the run's. */
static void
view_topic(struct survey *s, size_t i)
{
	const uint16_t *slots = content_of(s, i);
	const unsigned mark = s->mark, own = mark_of(s, i);
	size_t n = s->measures.of[i].content_n;
	unsigned topic = 0, lead = 0;

	for (size_t k = 0; k < n; k++) {
		unsigned seen = s->seen[slots[k]];

		topic += (seen >= mark) & (seen != own);
		lead += seen == mark + MARK_LEAD;
	}
	s->views[i].topic = share_of(topic, n);
	s->views[i].topic_lead = share_of(lead, n);
}

void
overlap_view(struct survey *s)
{
	struct title_words title; /* too much to be cleared whole */

	title.n = 0;
	memset(title.has, 0, sizeof(title.has));
	if (s->title < s->page.n)
		note_title(&title, s);
	for (size_t i = 0; i < s->page.n; i++) {
		view_topic(s, i);
		if (s->title < s->page.n)
			view_title(s, &title, i);
	}
}

static uint16_t
echo_slot(const uint32_t *token)
{
	uint32_t h = token[0];

	for (unsigned i = 1; i < ECHO_WORDS; i++)
		h = h * 0x9e3779b1U + token[i];
	return (h ^ h >> 15) & (CONTENT_SLOTS - 1);
}

/* The slots of a block's runs of words, and how many there are. */
static size_t
echo_runs(const struct survey *s, const struct measure *m, uint16_t **slots)
{
	*slots = s->echoes + m->token_at;
	return m->token_n < ECHO_WORDS ? 0 : m->token_n - ECHO_WORDS + 1;
}

/* Pull quotes, captions said twice and repeated standfirsts have their words from another block. */
void
overlap_echoes(struct survey *s)
{
	uint16_t *slots;

	begin_look(s);
	for (size_t i = 0; i < s->page.n; i++) {
		const struct measure *m = &s->measures.of[i];
		size_t runs = echo_runs(s, m, &slots);
		uint16_t own = mark_of(s, i);

		for (size_t k = 0; k < runs; k++) {
			uint16_t *seen;

			slots[k] = echo_slot(s->measures.tokens + m->token_at + k);
			seen = &s->seen[slots[k]];
			*seen = *seen < s->mark || *seen == own ? own : s->mark + MARK_TWICE;
		}
	}
	for (size_t i = 0; i < s->page.n; i++) {
		size_t runs = echo_runs(s, &s->measures.of[i], &slots);
		size_t echoes = 0;

		for (size_t k = 0; k < runs; k++)
			echoes += s->seen[slots[k]] == s->mark + MARK_TWICE;
		s->views[i].echo = share_of(echoes, runs);
	}
}

static size_t
pair_slot(const uint32_t *token)
{
	uint32_t h = (token[0] & TOKEN_HASH) * 0x9e3779b1U + (token[1] & TOKEN_HASH);

	return (h ^ h >> 15) & (CONTENT_SLOTS - 1);
}

static bool
note_briefs(struct survey *s)
{
	for (size_t i = 0; i < s->page.brief_count; i++) {
		struct measure m;

		if (!measure_title(&s->measures, s->page.briefs[i], &m))
			return false;
		for (size_t k = 0; k + 1 < m.token_n; k++)
			s->seen[pair_slot(s->measures.tokens + m.token_at + k)] = s->mark;
	}
	return true;
}

/* The description of a page repeats its standfirst, or how the story begins. */
bool
overlap_brief(struct survey *s)
{
	begin_look(s);
	if (!note_briefs(s))
		return false;
	for (size_t i = 0; i < s->page.n; i++) {
		const struct measure *m = &s->measures.of[i];
		size_t hits = 0;

		for (size_t k = 0; k + 1 < m->token_n; k++)
			hits += s->seen[pair_slot(s->measures.tokens + m->token_at + k)] >= s->mark;
		s->views[i].brief =
		    share_of(hits, s->page.brief_count && m->token_n ? m->token_n - 1 : 0);
	}
	return true;
}
