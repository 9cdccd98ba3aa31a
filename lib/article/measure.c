#include "article/measure.h"

#include <stdlib.h>

#include "article/kind.h"
#include "lang/stopwords.h"
#include "text/memory.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum {
	PHRASE_WORDS = 48, /* phrases of furniture are looked for among so many first words */
	CONTENT_LETTERS = 4,
	STOPS_LEAST = 40, /* one word in so many at least, where the language's are known */
	LANGUAGES = 26 * 26
};

struct word {
	size_t at; /* in normal */
	size_t n;
	uint32_t hash;
};

struct stop {
	uint32_t block;
	struct str languages;
};

/* One block that is being read. */
struct cutter {
	struct measures *m;
	struct measure *b;
	uint32_t block;
	size_t word_at; /* in normal; the open word begins there */
	uint32_t hash;  /* of the open word */
	uint32_t letters, uppers;
	enum kind first;   /* kind of the word's first character */
	uint32_t last_cjk; /* hash of a Chinese or Japanese character just before, or 0 */
	enum kind before;  /* the character just before */
	enum kind end;     /* the last one that was neither a blank nor a closer */
	bool digit_mark;   /* a digit and a mark came just before */
	bool pending_end;  /* a sentence may have ended: a blank tells */
};

/*
 * Only the first words of a block are kept for phrases; of the others not even the letters
 * stay.
 */
static void
keep_word(struct measures *m, size_t at, uint32_t hash)
{
	if (m->word_n == PHRASE_WORDS) {
		m->normal.n = at;
		return;
	}
	m->words[m->word_n++] = (struct word){ at, m->normal.n - at, hash };
	m->normal.s[m->normal.n++] = ' ';
}

/* Room for all that a block can have: a word and the blank behind it are at least two bytes. */
static bool
make_room(struct measures *m, size_t bytes)
{
	uint32_t *tokens =
	    mem_grow(m->tokens, &m->token_cap, m->token_n + bytes / 2 + 2, sizeof(*tokens));
	struct word *words;

	if (!tokens)
		return false;
	m->tokens = tokens;
	words = mem_grow(m->words, &m->word_cap, PHRASE_WORDS, sizeof(*words));
	if (!words)
		return false;
	m->words = words;
	m->normal.n = 0;
	m->word_n = 0;
	return bytes < SIZE_MAX / 4 && buf_room(&m->normal, 2 * bytes + 2 * UTF8_MAX);
}

static bool
keep_stop(struct measures *m, uint32_t block, struct str languages)
{
	struct stop *grown = mem_grow(m->stops, &m->stop_cap, m->stop_n + 1, sizeof(*grown));

	if (!grown)
		return false;
	m->stops = grown;
	m->stops[m->stop_n++] = (struct stop){ block, languages };
	return true;
}

static void
add_token(struct cutter *c, uint32_t hash, bool is_content)
{
	struct measures *m = c->m;

	c->b->letters = (c->b->letters ^ hash) * UINT64_C(0x9e3779b97f4a7c15);
	c->b->letters ^= c->b->letters >> 29;
	if (is_content)
		c->b->content |= UINT64_C(1) << (hash * 0x9e3779b1U >> 26);
	m->tokens[m->token_n++] = hash | (is_content ? TOKEN_CONTENT : 0);
}

static void
count_word(struct cutter *c)
{
	struct measure *b = c->b;

	b->words++;
	if (c->first == KIND_UPPER)
		b->capitals++;
	if (c->uppers == c->letters && c->letters > 1)
		b->uppers++;
}

static void
end_word(struct cutter *c)
{
	struct measures *m = c->m;
	struct measure *b = c->b;
	bool is_stop = false;

	if (c->letters == 0)
		return;
	count_word(c);
	if (b->looked_at < MEASURE_STOPS) {
		struct str word = { m->normal.s + c->word_at, m->normal.n - c->word_at };
		struct str languages = stopword_languages_hashed(word, c->hash);

		b->looked_at++;
		is_stop = languages.n > 0;
		if (is_stop && !keep_stop(m, c->block, languages))
			m->failed = true;
	}
	add_token(c, c->hash, c->letters >= CONTENT_LETTERS && !is_stop);
	keep_word(m, c->word_at, c->hash);
	c->letters = 0;
}

static void
begin_word(struct cutter *c, enum kind kind)
{
	c->word_at = c->m->normal.n;
	c->hash = TABLE_HASH_START;
	c->uppers = 0;
	c->first = kind;
}

/* A letter, mark or digit beyond ASCII. */
static void
add_letter(struct cutter *c, enum kind kind, uint32_t point)
{
	struct buf *normal = &c->m->normal;
	size_t n;

	if (c->letters == 0)
		begin_word(c, kind);
	n = utf8_encode(unicode_lower(point), normal->s + normal->n);
	for (size_t i = 0; i < n; i++)
		c->hash = table_hash_byte(c->hash, normal->s[normal->n++]);
	c->letters++;
	c->uppers += kind == KIND_UPPER;
	c->b->digits += kind == KIND_DIGIT;
}

/* A run of ASCII letters and digits, the most of most texts; returns its length. */
static size_t
add_run(struct cutter *c, struct str text)
{
	enum kind kind = kind_of_ascii(*text.s);
	char *to = c->m->normal.s + c->m->normal.n;
	uint32_t digits = 0, uppers = 0, hash;
	size_t n = 0;

	if (c->letters == 0)
		begin_word(c, kind);
	c->b->joined_digits += kind == KIND_DIGIT && c->digit_mark;
	hash = c->hash;
	do {
		/* The bit that makes capitals small is set in digits as well. */
		to[n] = (char)(text.s[n] | 0x20);
		hash = table_hash_byte(hash, to[n]);
		digits += kind == KIND_DIGIT;
		uppers += kind == KIND_UPPER;
		for (n++; n < text.n && is_lower(text.s[n]); n++) {
			to[n] = text.s[n];
			hash = table_hash_byte(hash, to[n]);
		}
		kind = n < text.n ? kind_of_ascii(text.s[n]) : KIND_NONE;
	} while (kind == KIND_UPPER || kind == KIND_DIGIT);
	c->before = kind_of_ascii(text.s[n - 1]);
	c->hash = hash;
	c->m->normal.n += n;
	c->letters += (uint32_t)n;
	c->uppers += uppers;
	c->b->digits += digits;
	c->b->characters += (uint32_t)n;
	c->pending_end = c->digit_mark = false;
	c->last_cjk = 0;
	c->end = c->before;
	return n;
}

/* A character that is a word, and with the one before it a content word; or the colon. */
static void
add_single(struct cutter *c, struct str bytes, bool is_cjk)
{
	uint32_t hash = TABLE_HASH_START;
	size_t at;

	end_word(c);
	at = c->m->normal.n;
	for (size_t i = 0; i < bytes.n; i++) {
		hash = table_hash_byte(hash, bytes.s[i]);
		c->m->normal.s[c->m->normal.n++] = bytes.s[i];
	}
	keep_word(c->m, at, hash);
	if (!is_cjk)
		return;
	add_token(c, (c->last_cjk * 31 + hash) & TOKEN_HASH, c->last_cjk != 0);
	c->last_cjk = hash;
	c->b->cjk++;
}

/* A sentence ends inside where a blank follows its mark, or none is used. */
static void
count_end(struct cutter *c, enum kind kind, uint32_t point)
{
	if (c->pending_end && kind != KIND_CLOSER) {
		c->pending_end = false;
		c->b->ends += kind == KIND_SPACE;
	}
	if (kind == KIND_STOP && point < 0x80)
		c->pending_end = true;
	else if (kind == KIND_STOP)
		c->b->ends++;
}

static void
add_mark(struct cutter *c, enum kind kind, uint32_t point)
{
	struct measure *b = c->b;

	b->commas += kind == KIND_COMMA;
	b->separators += kind == KIND_SEPARATOR;
	b->has_copyright |= point == 0xa9;
	b->has_at |= point == '@' || (point == '/' && c->before == KIND_SEPARATOR);
	if (kind == KIND_STOP || c->pending_end)
		count_end(c, kind, point);
}

static void
add_character(struct cutter *c, struct str bytes, uint32_t point, enum kind kind)
{
	c->b->characters++;
	if (kind == KIND_LOWER || kind == KIND_UPPER || kind == KIND_DIGIT) {
		c->b->joined_digits += kind == KIND_DIGIT && c->digit_mark;
		c->pending_end = false;
		add_letter(c, kind, point);
	} else if (kind == KIND_CJK) {
		add_single(c, bytes, true);
	} else {
		end_word(c);
		if (kind == KIND_COLON)
			add_single(c, STR(":"), false);
		add_mark(c, kind, point);
	}
	if (kind != KIND_CJK)
		c->last_cjk = 0;
	c->digit_mark = c->before == KIND_DIGIT && kind != KIND_DIGIT && kind != KIND_SPACE;
	if (kind != KIND_SPACE && kind != KIND_CLOSER)
		c->end = kind;
	c->before = kind;
}

/* The ends of a word and of what it says for a blank, the commonest mark of all. */
static void
add_blank(struct cutter *c)
{
	c->b->characters++;
	end_word(c);
	c->b->ends += c->pending_end;
	c->pending_end = c->digit_mark = false;
	c->last_cjk = 0;
	c->before = KIND_SPACE;
}

/* What stands at the text's beginning; returns its length. */
static size_t
add_piece(struct cutter *c, struct str text)
{
	enum kind kind = kind_of_ascii(*text.s);
	uint32_t point;
	size_t n;

	if (kind == KIND_LOWER || kind == KIND_UPPER || kind == KIND_DIGIT)
		return add_run(c, text);
	if (*text.s == ' ') {
		add_blank(c);
		return 1;
	}
	n = utf8_next(text.s, text.n, &point);
	add_character(c, str_part(text, 0, n), point, point < 0x80 ? kind : kind_of(point));
	return n;
}

static enum block_beginning
beginning_of(struct str text)
{
	uint32_t point;
	size_t n = utf8_next(text.s, text.n, &point);
	enum kind kind = point < 0x80 ? kind_of_ascii(*text.s) : kind_of(point);

	if (kind == KIND_DIGIT)
		return BEGINS_DIGIT;
	if (kind == KIND_UPPER)
		return BEGINS_UPPER;
	if (kind == KIND_LOWER)
		return BEGINS_LOWER;
	if (kind == KIND_CLOSER || kind == KIND_OPENER)
		return BEGINS_QUOTE;
	return kind != KIND_CJK && n < text.n && text.s[n] == ' ' ? BEGINS_SIGN : BEGINS_OTHER;
}

static enum block_ending
ending_of(enum kind end)
{
	switch (end) {
	case KIND_STOP:
		return ENDS_SENTENCE;
	case KIND_COLON:
		return ENDS_COLON;
	case KIND_NONE:
	case KIND_SPACE:
	case KIND_UPPER:
	case KIND_LOWER:
	case KIND_DIGIT:
	case KIND_CJK:
		return ENDS_OPEN;
	case KIND_COMMA:
	case KIND_SEPARATOR:
	case KIND_CLOSER:
	case KIND_OPENER:
	case KIND_MARK:
	default:
		return ENDS_MARK;
	}
}

static void
note_phrase(struct measure *b, const struct furniture_phrase *phrase)
{
	if (phrase->weight > b->furniture[phrase->group])
		b->furniture[phrase->group] = phrase->weight;
	if (phrase->weight > b->strongest)
		b->strongest = phrase->weight;
}

/* The phrases that begin at a word; returns how many words the longest strong one has. */
static size_t
find_phrases(struct measures *m, struct measure *b, size_t at)
{
	uint32_t hash = m->words[at].hash;
	size_t start = m->words[at].at;
	size_t strong = 0;

	if (!table_may_begin(&furniture_first, hash))
		return 0;
	for (size_t i = at; i < m->word_n; i++) {
		struct word *w = &m->words[i];
		size_t end = w->at + w->n;
		const struct furniture_phrase *found;

		for (size_t k = i > at ? w->at - 1 : end; k < end; k++)
			hash = table_hash_byte(hash, m->normal.s[k]);
		found = furniture_find(str_part(buf_str(&m->normal), start, end - start), hash);
		if (!found)
			break;
		note_phrase(b, found);
		if (found->weight > 1)
			strong = i - at + 1;
	}
	if (strong)
		b->furniture_characters +=
		    (uint32_t)(m->words[at + strong - 1].at + m->words[at + strong - 1].n - start);
	return strong;
}

/* After the first phrase was looked for. */
static void
note_opening(struct measure *b)
{
	b->opening = b->strongest;
	for (size_t i = 0; i < FURNITURE_GROUPS; i++)
		if (b->furniture[i] == b->strongest)
			b->opening_group = (uint8_t)i;
}

static void
measure_text(struct measures *m, struct measure *b, uint32_t block, struct str text)
{
	struct cutter c = { .m = m, .b = b, .block = block };

	b->token_at = (uint32_t)m->token_n;
	if (!make_room(m, text.n)) {
		m->failed = true;
		return;
	}
	for (size_t at = 0; at < text.n;)
		at += add_piece(&c, str_from(text, at));
	end_word(&c);
	b->token_n = (uint32_t)m->token_n - b->token_at;
	b->beginning = (uint8_t)beginning_of(text);
	b->ending = (uint8_t)ending_of(c.end);
	for (size_t i = 0; i < m->word_n;) {
		size_t words = find_phrases(m, b, i);

		if (i == 0)
			note_opening(b);
		i += words ? words : 1;
	}
}

/* The language that most of the page's stop words speak for; empty where there are none. */
static struct str
page_language(const struct measures *m, char code[2])
{
	uint32_t count[LANGUAGES] = { 0 };
	size_t best = 0;

	for (size_t i = 0; i < m->stop_n; i++) {
		struct str codes = m->stops[i].languages;

		for (size_t at = 0; at + 2 <= codes.n; at += 2)
			count[(codes.s[at] - 'a') * 26 + codes.s[at + 1] - 'a']++;
	}
	for (size_t i = 0; i < LANGUAGES; i++)
		if (count[i] > count[best])
			best = i;
	code[0] = (char)('a' + best / 26);
	code[1] = (char)('a' + best % 26);
	return (struct str){ code, count[best] ? 2 : 0 };
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
	char code[2];
	struct str language;

	m->failed = !grown;
	if (!grown)
		return false;
	m->of = grown;
	m->n = p->n;
	m->token_n = m->stop_n = 0;
	for (size_t i = 0; i < p->n; i++) {
		m->of[i] = (struct measure){ 0 };
		measure_text(m, &m->of[i], (uint32_t)i, page_text(p, i));
	}
	language = page_language(m, code);
	for (size_t i = 0; i < m->stop_n; i++)
		if (language_among(m->stops[i].languages, language))
			m->of[m->stops[i].block].stops++;
	m->has_stops = has_stops(m);
	return !m->failed && !m->normal.failed;
}

bool
measure_title(struct measures *m, struct str title, struct measure *out)
{
	size_t stops = m->stop_n;

	*out = (struct measure){ 0 };
	if (title.n)
		measure_text(m, out, 0, title);
	m->stop_n = stops;
	return !m->failed && !m->normal.failed;
}

void
measures_free(struct measures *m)
{
	free(m->of);
	free(m->tokens);
	free(m->words);
	free(m->stops);
	buf_free(&m->normal);
	*m = (struct measures){ 0 };
}
