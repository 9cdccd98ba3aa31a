#include "article/cutter.h"

#include "article/kind.h"
#include "lang/stopwords.h"
#include "text/run.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { CONTENT_LETTERS = 4 };

/* One block that is being read. */
struct cutter {
	struct measures *m;
	struct measure *b;
	uint32_t last_cjk; /* hash of a Chinese or Japanese character just before, or 0 */
	enum kind before;  /* the character just before */
	enum kind end;     /* the last one that was neither a blank nor a closer */
	bool digit_mark;   /* a digit and a mark came just before */
	bool pending_end;  /* a sentence may have ended: a blank tells */
};

/* A word that is being read; its letters, lower case, are what m->normal has behind its end. */
struct word {
	size_t size; /* bytes of them */
	uint32_t hash;
	uint32_t letters, uppers;
	enum kind first; /* kind of the first character */
};

/*
 * Only the first words of a block are kept for phrases; of the others not even the letters
 * stay.
 */
static void
keep_word(struct measures *m, size_t size, uint32_t hash)
{
	if (m->word_n == MEASURE_WORDS)
		return;
	m->words[m->word_n++] =
	    (struct measure_word){ (uint32_t)m->normal.n, (uint32_t)size, hash };
	m->normal.n += size;
	m->normal.s[m->normal.n++] = ' ';
}

/* Room for the letters of the block's first words, which are written eight bytes at a time. */
static bool
make_room(struct measures *m, size_t bytes)
{
	m->normal.n = 0;
	m->word_n = 0;
	return bytes < SIZE_MAX / 4 && buf_room(&m->normal, 2 * bytes + 2 * UTF8_MAX + EIGHT);
}

static inline uint64_t
letters_after(uint64_t letters, uint32_t hash)
{
	letters = (letters ^ hash) * UINT64_C(0x9e3779b97f4a7c15);
	return letters ^ letters >> 29;
}

/* The bit that stands for a word in a block's set of content words. */
static inline uint64_t
content_bit(uint32_t hash, bool is_content)
{
	return (uint64_t)is_content << (hash * 0x9e3779b1U >> 26);
}

static inline uint32_t
token_of(uint32_t hash, bool is_content)
{
	return hash + is_content * (uint32_t)TOKEN_CONTENT;
}

static void
add_token(struct cutter *c, uint32_t hash, bool is_content)
{
	c->b->letters = letters_after(c->b->letters, hash);
	c->b->content |= content_bit(hash, is_content);
	c->m->tokens[c->m->token_n++] = token_of(hash, is_content);
	c->m->content[c->m->content_n] = content_slot(hash);
	c->m->content_n += is_content;
}

/* The word's number among the stop words, which is noted, or 0. */
static size_t
note_stop(struct cutter *c, const struct word *w)
{
	struct measures *m = c->m;
	size_t stop = stopword_find((struct str){ m->normal.s + m->normal.n, w->size }, w->hash);

	c->b->looked_at++;
	if (stop) {
		m->stops[m->stop_n++] = (uint16_t)stop;
		c->b->stops++;
	}
	return stop;
}

static void
end_word(struct cutter *c, const struct word *w)
{
	struct measure *b = c->b;
	bool is_stop = b->looked_at < MEASURE_STOPS && note_stop(c, w);

	b->words++;
	b->capitals += w->first == KIND_UPPER;
	b->uppers += w->uppers == w->letters && w->letters > 1;
	add_token(c, w->hash, w->letters >= CONTENT_LETTERS && !is_stop);
	keep_word(c->m, w->size, w->hash);
	c->pending_end = false;
	c->last_cjk = 0;
}

/* Most of most texts; returns the run's length. */
static size_t
add_run(struct cutter *c, struct word *w, struct str text, size_t readable)
{
	struct run run =
	    run_read(text, readable, w->hash, c->m->normal.s + c->m->normal.n + w->size);

	if (run.n == 0)
		return 0;
	w->size += run.n;
	w->hash = run.hash;
	w->letters += (uint32_t)run.n;
	w->uppers += run.uppers;
	c->b->characters += (uint32_t)run.n;
	if (run.digits) {
		c->b->digits += run.digits;
		c->b->joined_digits += is_digit(*text.s) && c->digit_mark;
	}
	c->before = is_digit(text.s[run.n - 1]) ? KIND_DIGIT : KIND_LOWER;
	c->digit_mark = false;
	return run.n;
}

/* A letter, mark or digit beyond ASCII. */
static void
add_letter(struct cutter *c, struct word *w, enum kind kind, uint32_t point)
{
	char *to = c->m->normal.s + c->m->normal.n + w->size;
	size_t n = utf8_encode(unicode_lower(point), to);

	for (size_t i = 0; i < n; i++)
		w->hash = table_hash_byte(w->hash, to[i]);
	w->size += n;
	w->letters++;
	w->uppers += kind == KIND_UPPER;
	c->b->characters++;
	c->b->digits += kind == KIND_DIGIT;
	c->b->joined_digits += kind == KIND_DIGIT && c->digit_mark;
	c->digit_mark = c->before == KIND_DIGIT && kind != KIND_DIGIT;
	c->before = kind;
}

static bool
is_letter(enum kind kind)
{
	return kind == KIND_LOWER || kind == KIND_UPPER || kind == KIND_DIGIT;
}

/* The letters beyond ASCII at the front of what is left of a word; returns their length. */
static size_t
add_letters(struct cutter *c, struct word *w, struct str text)
{
	size_t at = 0;

	while (at < text.n && (unsigned char)text.s[at] >= 0x80) {
		uint32_t point;
		size_t n = utf8_next(text.s + at, text.n - at, &point);
		enum kind kind = kind_of(point);

		if (!is_letter(kind))
			break;
		add_letter(c, w, kind, point);
		at += n;
	}
	return at;
}

/* The word at the text's beginning; returns its length. */
static size_t
add_word(struct cutter *c, struct str text, size_t readable, enum kind first)
{
	struct word w = { .hash = TABLE_HASH_START, .first = first };
	size_t at = 0;

	for (;;) {
		size_t from = at;

		at += add_run(c, &w, (struct str){ text.s + at, text.n - at }, readable - at);
		if (at == text.n || (unsigned char)text.s[at] < 0x80)
			break;
		at += add_letters(c, &w, (struct str){ text.s + at, text.n - at });
		if (at == from || at == text.n)
			break;
	}
	c->end = c->before;
	end_word(c, &w);
	return at;
}

/* A character that is a word, and with the one before it a content word; or the colon. */
static void
add_single(struct cutter *c, struct str bytes, bool is_cjk)
{
	uint32_t hash = table_hash_add(TABLE_HASH_START, bytes);

	memcpy(c->m->normal.s + c->m->normal.n, bytes.s, bytes.n);
	keep_word(c->m, bytes.n, hash);
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

/* A character that is no letter of a word. */
static void
add_character(struct cutter *c, struct str bytes, uint32_t point, enum kind kind)
{
	c->b->characters++;
	if (kind == KIND_CJK) {
		add_single(c, bytes, true);
	} else {
		if (kind == KIND_COLON)
			add_single(c, STR(":"), false);
		add_mark(c, kind, point);
		c->last_cjk = 0;
	}
	c->digit_mark = c->before == KIND_DIGIT && kind != KIND_SPACE;
	if (kind != KIND_SPACE && kind != KIND_CLOSER)
		c->end = kind;
	c->before = kind;
}

/* The same for a blank, the commonest of all. */
static void
add_blank(struct cutter *c)
{
	c->b->characters++;
	c->b->ends += c->pending_end;
	c->pending_end = c->digit_mark = false;
	c->last_cjk = 0;
	c->before = KIND_SPACE;
}

/* What plain words add up to: while they last, in registers. */
struct tally {
	uint64_t letters, content;
	uint32_t words, capitals, uppers, looked_at;
	uint32_t *token; /* the next one */
	uint16_t *content_word;
	uint16_t *stop;
	struct measure_word *kept;
	char *small; /* where the next word's letters go, lower case */
};

static inline struct tally
tally_begin(struct measures *m, const struct measure *b)
{
	return (struct tally){ b->letters, b->content, b->words, b->capitals, b->uppers,
		b->looked_at, m->tokens + m->token_n, m->content + m->content_n,
		m->stops + m->stop_n, m->words + m->word_n, m->normal.s + m->normal.n };
}

static inline void
tally_end(const struct tally *t, struct measures *m, struct measure *b)
{
	b->letters = t->letters;
	b->content = t->content;
	b->words = t->words;
	b->capitals = t->capitals;
	b->uppers = t->uppers;
	b->looked_at = t->looked_at;
	b->stops += (uint32_t)((size_t)(t->stop - m->stops) - m->stop_n);
	m->token_n = (size_t)(t->token - m->tokens);
	m->content_n = (size_t)(t->content_word - m->content);
	m->stop_n = (size_t)(t->stop - m->stops);
	m->word_n = (size_t)(t->kept - m->words);
	m->normal.n = (size_t)(t->small - m->normal.s);
}

static inline void
tally_add(struct tally *t, const struct letters *word, const struct measures *m)
{
	bool is_stop = false, is_content;

	if (t->looked_at < MEASURE_STOPS) {
		size_t stop =
		    stopword_find_start((struct str){ t->small, word->n }, word->hash, word->start);

		is_stop = stop != 0;
		t->looked_at++;
		*t->stop = (uint16_t)stop;
		t->stop += is_stop;
	}
	is_content = word->n >= CONTENT_LETTERS && !is_stop;
	t->words++;
	t->capitals += word->is_capital;
	t->uppers += word->uppers == word->n && word->n > 1;
	t->letters = letters_after(t->letters, word->hash);
	t->content |= content_bit(word->hash, is_content);
	*t->token++ = token_of(word->hash, is_content);
	*t->content_word = content_slot(word->hash);
	t->content_word += is_content;
	if (t->kept < m->words + MEASURE_WORDS) {
		*t->kept++ = (struct measure_word){ (uint32_t)(t->small - m->normal.s),
			(uint32_t)word->n, word->hash };
		t->small += word->n;
		*t->small++ = ' ';
	}
}

/* Whether a word of letters is longer by what stands here. */
static inline bool
goes_on(struct str text, size_t at)
{
	uint32_t point;

	if (at == text.n || (unsigned char)text.s[at] < 0x80)
		return at < text.n && is_digit(text.s[at]);
	utf8_next(text.s + at, text.n - at, &point);
	return is_letter(kind_of(point));
}

/* The commonest ways on from a word: a blank, or a comma or the end of a sentence and one. */
static inline size_t
add_gap(struct cutter *c, struct str text, size_t at)
{
	enum kind mark;

	if (at < text.n && text.s[at] == ' ')
		return 1;
	if (at + 1 >= text.n || text.s[at + 1] != ' ')
		return 0;
	mark = kind_of_ascii(text.s[at]);
	if (mark != KIND_COMMA && mark != KIND_STOP)
		return 0;
	c->b->commas += mark == KIND_COMMA;
	c->b->ends += mark == KIND_STOP;
	c->end = mark;
	return 2;
}

/*
 * Words of ASCII letters with such gaps behind: the most of most texts. Returns their length; a
 * word that goes on otherwise is left.
 */
static size_t
add_plain_words(struct cutter *c, struct str text, size_t readable)
{
	struct tally t = tally_begin(c->m, c->b);
	size_t at = 0, gap = 1;

	while (gap && at < text.n) {
		struct letters word =
		    letters_read((struct str){ text.s + at, text.n - at }, readable - at, t.small);
		size_t end = at + word.n;

		if (word.n == 0 || goes_on(text, end))
			break;
		tally_add(&t, &word, c->m);
		c->end = KIND_LOWER;
		gap = add_gap(c, text, end);
		at = end + gap;
	}
	if (at == 0)
		return 0;
	tally_end(&t, c->m, c->b);
	c->b->characters += (uint32_t)at;
	c->before = gap ? KIND_SPACE : KIND_LOWER;
	c->last_cjk = 0;
	c->pending_end = c->digit_mark = false;
	return at;
}

/* What stands at the text's beginning; returns its length. */
static size_t
add_piece(struct cutter *c, struct str text, size_t readable)
{
	enum kind kind = kind_of_ascii(*text.s);
	uint32_t point;
	size_t n;

	if (*text.s == ' ') {
		add_blank(c);
		return 1;
	}
	if (is_letter(kind))
		return add_word(c, text, readable, kind);
	n = utf8_next(text.s, text.n, &point);
	kind = kind == KIND_NONE ? kind_of(point) : kind;
	if (is_letter(kind))
		return add_word(c, text, readable, kind);
	add_character(c, (struct str){ text.s, n }, point, kind);
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

bool
cut_block(struct measures *m, struct measure *b, struct str text, size_t readable)
{
	struct cutter c = { .m = m, .b = b };

	b->token_at = (uint32_t)m->token_n;
	b->content_at = (uint32_t)m->content_n;
	if (!make_room(m, text.n))
		return false;
	for (size_t at = 0; at < text.n;) {
		struct str rest = { text.s + at, text.n - at };
		size_t plain = is_alpha(*rest.s) ? add_plain_words(&c, rest, readable - at) : 0;

		at += plain ? plain : add_piece(&c, rest, readable - at);
	}
	b->token_n = (uint32_t)m->token_n - b->token_at;
	b->content_n = (uint32_t)m->content_n - b->content_at;
	b->beginning = (uint8_t)beginning_of(text);
	b->ending = (uint8_t)ending_of(c.end);
	return true;
}
