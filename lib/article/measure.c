#include "article/measure.h"

#include <stdlib.h>

#include "lang/stopwords.h"
#include "text/memory.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum {
	PHRASE_WORDS = 48, /* phrases of furniture are looked for among so many first words */
	CONTENT_LETTERS = 4,
	PROLONGED_SOUND = 0x30fc,
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

/* The kind of a character, by the letter that stands for it in the table of ASCII. */
enum kind {
	KIND_NONE = 0,
	KIND_SPACE = 's',
	KIND_UPPER = 'u',
	KIND_LOWER = 'l',
	KIND_DIGIT = '0',
	KIND_CJK = 'c',
	KIND_STOP = '.',
	KIND_COMMA = ',',
	KIND_COLON = ':',
	KIND_SEPARATOR = '|',
	KIND_CLOSER = '"', /* quotes and brackets; some of them open as well */
	KIND_OPENER = '(',
	KIND_MARK = 'm'
};

static const char ascii[] = "ssssssssssssssss"
			    "ssssssssssssssss"
			    "s.\"mmmm\"(\"mm,m.|"
			    "0000000000:,mm|."
			    "muuuuuuuuuuuuuuu"
			    "uuuuuuuuuuu(m\"mm"
			    "mlllllllllllllll"
			    "lllllllllll(|\"mm";

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

static enum kind
mark_kind(uint32_t point)
{
	switch (point) {
	case 0x2026: /* … */
	case 0x3002: /* 。 */
	case 0xff01:
	case 0xff1f:
	case 0xff0e:
	case 0x0964: /* danda */
	case 0x061f:
	case 0x06d4:
	case 0x1362:
	case 0x104b:
		return KIND_STOP;
	case 0x3001:
	case 0xff0c:
	case 0x060c:
	case 0x055d:
		return KIND_COMMA;
	case 0xff1a:
		return KIND_COLON;
	case 0xb7:
	case 0x2022:
	case 0x2023:
	case 0x203a:
	case 0x25a0:
	case 0x25aa:
	case 0x25b6:
	case 0x25ba:
	case 0x25cf:
	case 0x25e6:
	case 0x2192:
	case 0xff5c:
		return KIND_SEPARATOR;
	case 0xbb: /* closes in one language, opens in another */
	case 0xab:
	case 0x2018:
	case 0x2019:
	case 0x201c:
	case 0x201d:
	case 0x201e:
	case 0x201a:
	case 0x300d:
	case 0x300f:
	case 0xff09:
	case 0x3011:
		return KIND_CLOSER;
	case 0x300c:
	case 0x300e:
	case 0xff08:
	case 0x3010:
		return KIND_OPENER;
	default:
		return KIND_MARK;
	}
}

static enum kind
kind_of(uint32_t point)
{
	unsigned class = unicode_class(point);

	if (point == UTF8_BROKEN)
		return KIND_MARK;
	if (class & UNICODE_LETTER) {
		if (unicode_is_cjk(point) || point == PROLONGED_SOUND)
			return KIND_CJK;
		return class & UNICODE_UPPER ? KIND_UPPER : KIND_LOWER;
	}
	if (class & (UNICODE_MARK | UNICODE_NUMBER))
		return class & UNICODE_DIGIT ? KIND_DIGIT : KIND_LOWER;
	return unicode_is_space(point) ? KIND_SPACE : mark_kind(point);
}

static bool
keep_token(struct measures *m, uint32_t token)
{
	uint32_t *grown = mem_grow(m->tokens, &m->token_cap, m->token_n + 1, sizeof(*grown));

	if (!grown)
		return false;
	m->tokens = grown;
	m->tokens[m->token_n++] = token;
	return true;
}

/* Only the first words of a block are kept for phrases. */
static bool
keep_word(struct measures *m, size_t at, uint32_t hash)
{
	struct word *grown;

	if (m->word_n == PHRASE_WORDS)
		return true;
	grown = mem_grow(m->words, &m->word_cap, m->word_n + 1, sizeof(*grown));
	if (!grown)
		return false;
	m->words = grown;
	m->words[m->word_n++] = (struct word){ at, m->normal.n - at, hash };
	return true;
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
	if (!keep_token(m, hash | (is_content ? TOKEN_CONTENT : 0)))
		m->failed = true;
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
	struct str word = str_part(buf_str(&m->normal), c->word_at, m->normal.n - c->word_at);
	struct str languages = STR("");

	if (c->letters == 0)
		return;
	count_word(c);
	if (c->b->looked_at < MEASURE_STOPS || c->letters >= CONTENT_LETTERS)
		languages = stopword_languages(word);
	if (c->b->looked_at < MEASURE_STOPS) {
		c->b->looked_at++;
		if (languages.n && !keep_stop(m, c->block, languages))
			m->failed = true;
	}
	if (!keep_word(m, c->word_at, c->hash))
		m->failed = true;
	add_token(c, c->hash, c->letters >= CONTENT_LETTERS && languages.n == 0);
	c->letters = 0;
	buf_byte(&m->normal, ' ');
}

static void
begin_word(struct cutter *c, enum kind kind)
{
	c->word_at = c->m->normal.n;
	c->hash = TABLE_HASH_START;
	c->uppers = 0;
	c->first = kind;
}

static void
add_letter(struct cutter *c, enum kind kind, uint32_t point)
{
	char lower[UTF8_MAX];
	size_t n = utf8_encode(unicode_lower(point), lower);

	if (c->letters == 0)
		begin_word(c, kind);
	for (size_t i = 0; i < n; i++)
		c->hash = table_hash_byte(c->hash, lower[i]);
	buf_add(&c->m->normal, (struct str){ lower, n });
	c->letters++;
	c->uppers += kind == KIND_UPPER;
	c->b->digits += kind == KIND_DIGIT;
}

/* A character that is a word, and with the one before it a content word; or the colon. */
static void
add_single(struct cutter *c, struct str bytes, bool is_cjk)
{
	uint32_t hash = TABLE_HASH_START;
	size_t at;

	end_word(c);
	at = c->m->normal.n;
	for (size_t i = 0; i < bytes.n; i++)
		hash = table_hash_byte(hash, bytes.s[i]);
	buf_add(&c->m->normal, bytes);
	if (!keep_word(c->m, at, hash))
		c->m->failed = true;
	buf_byte(&c->m->normal, ' ');
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

static enum block_beginning
beginning_of(struct str text)
{
	uint32_t point;
	size_t n = utf8_next(text.s, text.n, &point);
	enum kind kind = point < 0x80 ? (enum kind)ascii[point] : kind_of(point);

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

static void
measure_text(struct measures *m, struct measure *b, uint32_t block, struct str text)
{
	struct cutter c = { .m = m, .b = b, .block = block };

	m->normal.n = 0;
	m->word_n = 0;
	b->token_at = (uint32_t)m->token_n;
	for (size_t at = 0; at < text.n;) {
		uint32_t point;
		size_t n = utf8_next(text.s + at, text.n - at, &point);

		add_character(&c, str_part(text, at, n), point,
		    point < 0x80 ? (enum kind)ascii[point] : kind_of(point));
		at += n;
	}
	end_word(&c);
	b->token_n = (uint32_t)m->token_n - b->token_at;
	b->beginning = (uint8_t)beginning_of(text);
	b->ending = (uint8_t)ending_of(c.end);
	for (size_t i = 0; i < m->word_n;) {
		size_t words = find_phrases(m, b, i);

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
