#include "article/measure.h"

#include <stdlib.h>

#include "article/cutter.h"
#include "lang/stopwords.h"
#include "text/bits.h"
#include "text/memory.h"
#include "text/table.h"

enum {
	STOPS_LEAST = 40, /* one word in so many at least, where the language's are known */
	LANGUAGES = 26 * 26
};

static void
note_phrase(struct measure *b, const struct furniture_phrase *phrase)
{
	if (phrase->weight > b->furniture[phrase->group])
		b->furniture[phrase->group] = phrase->weight;
	if (phrase->weight > b->strongest)
		b->strongest = phrase->weight;
}

/* Where a word of the block begins in its normal text. */
static size_t
word_start(const struct measures *m, size_t word)
{
	return word ? m->words[word - 1].end + 1 : 0;
}

/* The block's words from one to another, one blank apart. */
static struct str
words_between(const struct measures *m, size_t first, size_t last)
{
	size_t from = word_start(m, first);

	return (struct str){ m->normal.s + from, m->words[last].end - from };
}

/* The hash of a word put to that of the words before it, a blank between. */
static inline uint32_t
hash_next_word(const struct measures *m, uint32_t hash, size_t word)
{
	return table_hash_join(table_hash_byte(hash, ' '), m->words[word].hash,
	    m->words[word].end - word_start(m, word));
}

/* Whether a phrase may begin with a word that is among first ones: it alone, or with the next. */
static inline bool
may_begin_phrase(const struct measures *m, size_t at)
{
	uint32_t hash = m->words[at].hash;

	return table_may_begin(&furniture_second, hash) ||
	    (at + 1 < m->word_n &&
		table_may_begin(&furniture_second, hash_next_word(m, hash, at + 1)));
}

/*
 * The phrases that begin at a word that one may begin at;
 * returns how many words the longest strong one has.
 */
static size_t
find_phrases(struct measures *m, struct measure *b, size_t at)
{
	uint32_t hash = m->words[at].hash;
	size_t strong = 0;

	for (size_t i = at; i < m->word_n; i++) {
		const struct furniture_phrase *found;

		hash = i > at ? hash_next_word(m, hash, i) : hash;
		found = furniture_find(words_between(m, at, i), hash);
		if (!found && i > at)
			break;
		if (found)
			note_phrase(b, found);
		if (found && found->weight > 1)
			strong = i - at + 1;
	}
	if (strong)
		b->furniture_characters += (uint32_t)words_between(m, at, at + strong - 1).n;
	return strong;
}

/* After the first phrase was looked for. */
static void
note_opening(struct measure *b)
{
	b->opening = b->strongest;
	b->opening_group = FURNITURE_GROUPS - 1;
	for (size_t i = 0; i < FURNITURE_GROUPS && b->strongest; i++)
		if (b->furniture[i] == b->strongest)
			b->opening_group = (uint8_t)i;
}

/*
 * Room for what texts of so many bytes can add:
 * a word and the blank behind it are at least two bytes.
 */
static bool
make_room(struct measures *m, size_t bytes, size_t texts)
{
	size_t words = bytes / 2 + texts;
	uint32_t *tokens = mem_grow(m->tokens, &m->token_cap, m->token_n + words, sizeof(*tokens));
	uint16_t *grown;

	if (!tokens)
		return false;
	m->tokens = tokens;
	if (!(grown = mem_grow(m->content, &m->content_cap, m->content_n + words, sizeof(*grown))))
		return false;
	m->content = grown;
	if (!(grown = mem_grow(m->stops, &m->stop_cap, m->stop_n + words, sizeof(*grown))))
		return false;
	m->stops = grown;
	return true;
}

static void
measure_text(struct measures *m, struct measure *b, struct str text)
{
	*b = (struct measure){ 0 };
	if (!cut_block(m, b, text)) {
		m->failed = true;
		return;
	}
	b->opening_group = m->word_n ? FURNITURE_GROUPS - 1 : 0;
	for (uint64_t left = m->phrases; left;) {
		size_t at = bits_lowest(left);
		size_t words = may_begin_phrase(m, at) ? find_phrases(m, b, at) : 0;

		if (at == 0)
			note_opening(b);
		left &= ~UINT64_C(0) << (at + (words ? words : 1));
	}
}

/* The stop words of a page, each once, and how often each stands there. */
struct stop_words {
	uint16_t of[STOPWORDS_MOST];
	size_t n;
	uint32_t times[STOPWORDS_MOST + 1]; /* set for those alone */
};

/* The language that most of them speak for; empty where there are none. */
static struct str
stops_language(const struct stop_words *stops, char code[2])
{
	uint32_t count[LANGUAGES] = { 0 };
	size_t best = 0;

	for (size_t i = 0; i < stops->n; i++) {
		struct str codes = stopword_languages_of(stops->of[i]);

		for (size_t at = 0; at + 2 <= codes.n; at += 2)
			count[(codes.s[at] - 'a') * 26 + codes.s[at + 1] - 'a'] +=
			    stops->times[stops->of[i]];
	}
	for (size_t i = 0; i < LANGUAGES; i++)
		if (count[i] > count[best])
			best = i;
	code[0] = (char)('a' + best / 26);
	code[1] = (char)('a' + best % 26);
	return (struct str){ code, count[best] ? 2 : 0 };
}

/* Of each block's stop words, those of the page's language are left. */
static void
count_stops(struct measures *m)
{
	struct stop_words stops;
	const uint16_t *stop = m->stops;
	struct str language;
	char code[2];

	stops.n = 0;
	for (size_t i = 0; i < m->stop_n; i++)
		stops.times[stop[i]] = 0;
	for (size_t i = 0; i < m->stop_n; i++)
		if (stops.times[stop[i]]++ == 0)
			stops.of[stops.n++] = stop[i];
	language = stops_language(&stops, code);
	for (size_t i = 0; i < stops.n; i++)
		stops.times[stops.of[i]] =
		    language_among(stopword_languages_of(stops.of[i]), language);
	for (size_t i = 0; i < m->n; i++) {
		uint32_t of_block = 0;

		for (const uint16_t *end = stop + m->of[i].stops; stop < end; stop++)
			of_block += stops.times[*stop];
		m->of[i].stops = of_block;
	}
}

/* Some languages are not in the table, Korean has none: their pages have hardly any stop word. */
static bool
has_stops(const struct measures *m)
{
	uint64_t stops = 0, words = 0;

	for (size_t i = 0; i < m->n; i++) {
		stops += m->of[i].stops;
		words += m->of[i].looked_at;
	}
	return stops * STOPS_LEAST >= words;
}

bool
measure_page(struct measures *m, const struct page *p)
{
	struct measure *grown = mem_grow(m->of, &m->cap, p->n, sizeof(*grown));

	if (!grown)
		return false;
	m->of = grown;
	m->n = p->n;
	m->failed = false;
	m->token_n = m->content_n = m->stop_n = 0;
	if (!make_room(m, p->text.n, p->n))
		return false;
	for (size_t i = 0; i < p->n; i++)
		measure_text(m, &m->of[i], page_text(p, i));
	if (m->failed || m->normal.failed)
		return false;
	count_stops(m);
	m->has_stops = has_stops(m);
	return true;
}

bool
measure_title(struct measures *m, struct str title, struct measure *out)
{
	size_t stops = m->stop_n;

	m->title.n = 0;
	if (!make_room(m, title.n, 1) || !buf_add(&m->title, title) ||
	    !buf_room(&m->title, PAGE_BEHIND))
		return false;
	memset(m->title.s + title.n, '\n', PAGE_BEHIND);
	measure_text(m, out, buf_str(&m->title));
	m->token_n = out->token_at;
	m->content_n = out->content_at;
	m->stop_n = stops;
	return !m->failed && !m->normal.failed;
}

void
measures_free(struct measures *m)
{
	free(m->of);
	free(m->tokens);
	free(m->content);
	free(m->stops);
	buf_free(&m->normal);
	buf_free(&m->title);
	*m = (struct measures){ 0 };
}
