#include "article/cutter.h"

#include "article/kind.h"
#include "lang/stopwords.h"
#include "text/run.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { CONTENT_LETTERS = 4 };

/* One block that is being read: what its characters tell so far, and where its words go. */
struct cutter {
	struct measures *m;
	struct measure *b;
	uint64_t letters, content;
	uint32_t words, capitals, uppers;
	uint32_t *token; /* the next one */
	uint16_t *content_word;
	uint16_t *stop;
	struct measure_word *kept;
	char *small;       /* where the next word's letters go, lower case */
	uint32_t last_cjk; /* hash of a Chinese or Japanese character just before, or 0 */
	enum kind before;  /* the character just before */
	enum kind end;     /* the last one that was neither a blank nor a closer */
	bool digit_mark;   /* a digit and a mark came just before */
	bool pending_end;  /* a sentence may have ended: a blank tells */
};

/* A word that is being read; its letters, lower case, are what `small` of the cutter points at. */
struct word {
	size_t size; /* bytes of them */
	uint32_t hash;
	uint32_t letters, uppers;
};

/* What a word looks like. */
enum { WORD_LONG = 1, WORD_CAPITAL = 2, WORD_UPPER = 4 };

static inline unsigned
shape_of(uint32_t letters, uint32_t uppers, bool is_capital)
{
	unsigned shape = letters >= CONTENT_LETTERS ? WORD_LONG : 0;

	if (uppers)
		shape |= (is_capital ? WORD_CAPITAL : 0) |
		    (uppers == letters && letters > 1 ? WORD_UPPER : 0);
	return shape;
}

/* Room for the letters of the block's first words, which are written eight bytes at a time. */
static bool
make_room(struct measures *m, size_t bytes)
{
	m->normal.n = 0;
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

static inline void
add_token(struct cutter *c, uint32_t hash, bool is_content)
{
	c->letters = letters_after(c->letters, hash);
	c->content |= content_bit(hash, is_content);
	*c->token++ = token_of(hash, is_content);
	*c->content_word = content_slot(hash);
	c->content_word += is_content;
}

/*
 * Only the first words of a block are kept for phrases; of the others not even the letters
 * stay.
 */
static inline void
keep_word(struct cutter *c, size_t size, uint32_t hash)
{
	if (c->kept == c->m->words + MEASURE_WORDS)
		return;
	*c->kept++ =
	    (struct measure_word){ (uint32_t)(c->small - c->m->normal.s), (uint32_t)size, hash };
	c->small += size;
	*c->small++ = ' ';
}

/* Whether the word is a stop word; only the first words of a block are asked for, those that are noted. */
static inline bool
note_stop(struct cutter *c, size_t size, uint32_t hash, uint64_t start)
{
	size_t stop;

	if (c->words >= MEASURE_STOPS)
		return false;
	stop = stopword_find_start((struct str){ c->small, size }, hash, start);
	if (stop)
		*c->stop++ = (uint16_t)stop;
	return stop != 0;
}

static inline void
end_word(struct cutter *c, size_t size, uint32_t hash, uint64_t start, unsigned shape)
{
	bool is_stop = note_stop(c, size, hash, start);

	c->words++;
	if (shape > WORD_LONG) {
		c->capitals += shape / WORD_CAPITAL & 1;
		c->uppers += shape / WORD_UPPER;
	}
	add_token(c, hash, (shape & WORD_LONG) && !is_stop);
}

/* Most of most texts; returns the run's length. */
static size_t
add_run(struct cutter *c, struct word *w, struct str text, size_t readable)
{
	struct run run = run_read(text, readable, w->hash, c->small + w->size);

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
	char *to = c->small + w->size;
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
	struct word w = { .hash = TABLE_HASH_START };
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
	end_word(c, w.size, w.hash, eight_start((struct str){ c->small, w.size }),
	    shape_of(w.letters, w.uppers, first == KIND_UPPER));
	keep_word(c, w.size, w.hash);
	c->end = c->before;
	c->pending_end = false;
	c->last_cjk = 0;
	return at;
}

/* A character that is a word, and with the one before it a content word; or the colon. */
static void
add_single(struct cutter *c, struct str bytes, bool is_cjk)
{
	uint32_t hash = table_hash_add(TABLE_HASH_START, bytes);

	memcpy(c->small, bytes.s, bytes.n);
	keep_word(c, bytes.n, hash);
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

/* A comma or the end of a sentence and a blank, the commonest ways on from a word but for a blank alone. */
static inline size_t
add_gap(struct cutter *c, struct str text, size_t at)
{
	enum kind mark;

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
	size_t at = 0, gap = 1;

	while (gap && at < text.n) {
		struct letters read =
		    letters_read((struct str){ text.s + at, text.n - at }, readable - at, c->small);
		size_t end = at + read.n;
		bool is_blank = end < text.n && text.s[end] == ' ';

		if (read.n == 0 || (!is_blank && goes_on(text, end)))
			break;
		end_word(c, read.n, read.hash, read.start,
		    shape_of((uint32_t)read.n, read.uppers, read.is_capital));
		keep_word(c, read.n, read.hash);
		c->end = KIND_LOWER;
		gap = is_blank ? 1 : add_gap(c, text, end);
		at = end + gap;
	}
	if (at == 0)
		return 0;
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

static struct cutter
begin(struct measures *m, struct measure *b)
{
	b->token_at = (uint32_t)m->token_n;
	b->content_at = (uint32_t)m->content_n;
	return (struct cutter){ .m = m,
		.b = b,
		.token = m->tokens + m->token_n,
		.content_word = m->content + m->content_n,
		.stop = m->stops + m->stop_n,
		.kept = m->words,
		.small = m->normal.s };
}

static void
finish(const struct cutter *c, struct measures *m, struct measure *b)
{
	size_t stops = m->stop_n;

	m->token_n = (size_t)(c->token - m->tokens);
	m->content_n = (size_t)(c->content_word - m->content);
	m->stop_n = (size_t)(c->stop - m->stops);
	m->word_n = (size_t)(c->kept - m->words);
	m->normal.n = (size_t)(c->small - m->normal.s);
	b->letters = c->letters;
	b->content = c->content;
	b->words = c->words;
	b->capitals = c->capitals;
	b->uppers = c->uppers;
	b->looked_at = c->words < MEASURE_STOPS ? c->words : MEASURE_STOPS;
	b->stops = (uint32_t)(m->stop_n - stops);
	b->token_n = (uint32_t)m->token_n - b->token_at;
	b->content_n = (uint32_t)m->content_n - b->content_at;
	b->ending = (uint8_t)ending_of(c->end);
}

bool
cut_block(struct measures *m, struct measure *b, struct str text, size_t readable)
{
	struct cutter c;

	if (!make_room(m, text.n))
		return false;
	c = begin(m, b);
	for (size_t at = 0; at < text.n;) {
		struct str rest = { text.s + at, text.n - at };
		size_t plain = is_alpha(*rest.s) ? add_plain_words(&c, rest, readable - at) : 0;

		at += plain ? plain : add_piece(&c, rest, readable - at);
	}
	finish(&c, m, b);
	b->beginning = (uint8_t)beginning_of(text);
	return true;
}
