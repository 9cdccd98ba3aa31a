#include "article/cutter.h"

#include "article/kind.h"
#include "lang/stopwords.h"
#include "text/eight.h"
#include "text/memory.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { CONTENT_LETTERS = 4 };

/* One block that is being read. */
struct cutter {
	struct measures *m;
	struct measure *b;
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
	if (m->word_n == MEASURE_WORDS) {
		m->normal.n = at;
		return;
	}
	m->words[m->word_n++] = (struct measure_word){ at, m->normal.n - at, hash };
	m->normal.s[m->normal.n++] = ' ';
}

/*
 * Room for all that a block can have: a word and the blank behind it are at least two bytes.
 * Words are written eight bytes at a time, so a little more.
 */
static bool
make_room(struct measures *m, size_t bytes)
{
	uint32_t *tokens =
	    mem_grow(m->tokens, &m->token_cap, m->token_n + bytes / 2 + 2, sizeof(*tokens));
	uint16_t *stops;

	if (!tokens)
		return false;
	m->tokens = tokens;
	stops = mem_grow(m->stops, &m->stop_cap, m->stop_n + MEASURE_STOPS, sizeof(*stops));
	if (!stops)
		return false;
	m->stops = stops;
	m->normal.n = 0;
	m->word_n = 0;
	return bytes < SIZE_MAX / 4 && buf_room(&m->normal, 2 * bytes + 2 * UTF8_MAX + EIGHT);
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
		size_t stop = stopword_find(word, c->hash);

		b->looked_at++;
		is_stop = stop != 0;
		m->stops[m->stop_n] = (uint16_t)stop;
		m->stop_n += is_stop;
		b->stops += is_stop;
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

/* A run of letters and digits of ASCII. */
struct run {
	size_t n;
	uint32_t hash;
	unsigned uppers, digits;
};

/*
 * The run that a text begins with, its hash put to the one before; its letters are written
 * small to `to`. Up to `readable` bytes of the text may be looked at.
 */
static struct run
read_run(const char *s, size_t n, size_t readable, uint32_t hash, char *to)
{
	struct run run = { 0, hash, 0, 0 };
	unsigned more;

	do {
		uint64_t bytes = readable - run.n >= EIGHT
		    ? eight_load(s + run.n)
		    : eight_start((struct str){ s + run.n, readable - run.n });
		uint64_t letters = eight_letters(bytes);
		uint64_t digits = eight_digits(bytes);
		unsigned shift;

		more = eight_before(~(letters | digits) & EIGHT_HIGH);
		if (more > n - run.n)
			more = (unsigned)(n - run.n);
		if (more == 0)
			break;
		shift = 8 * (EIGHT - more);
		/* The bit that makes capitals small; digits have it. */
		letters = (letters & ~(bytes << 2)) << shift;
		digits <<= shift;
		bytes |= EIGHT_TIMES(0x20);
		eight_store(bytes, to + run.n);
		run.hash = table_hash_eight(run.hash, bytes << shift, more);
		run.n += more;
		if (letters)
			run.uppers += eight_count(letters);
		if (digits)
			run.digits += eight_count(digits);
	} while (more == EIGHT);
	return run;
}

/* Most of most texts; returns the run's length. */
static size_t
add_run(struct cutter *c, struct str text, size_t readable)
{
	enum kind kind = kind_of_ascii(*text.s);
	struct buf *normal = &c->m->normal;
	struct run run;

	if (c->letters == 0)
		begin_word(c, kind);
	run = read_run(text.s, text.n, readable, c->hash, normal->s + normal->n);
	normal->n += run.n;
	c->hash = run.hash;
	c->letters += (uint32_t)run.n;
	c->uppers += run.uppers;
	c->b->digits += run.digits;
	c->b->joined_digits += kind == KIND_DIGIT && c->digit_mark;
	c->b->characters += (uint32_t)run.n;
	c->before = c->end = kind_of_ascii(text.s[run.n - 1]);
	c->pending_end = c->digit_mark = false;
	c->last_cjk = 0;
	return run.n;
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
add_piece(struct cutter *c, struct str text, size_t readable)
{
	enum kind kind = kind_of_ascii(*text.s);
	uint32_t point;
	size_t n;

	if (kind == KIND_LOWER || kind == KIND_UPPER || kind == KIND_DIGIT)
		return add_run(c, text, readable);
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

bool
cut_block(struct measures *m, struct measure *b, struct str text, size_t readable)
{
	struct cutter c = { .m = m, .b = b };

	b->token_at = (uint32_t)m->token_n;
	if (!make_room(m, text.n))
		return false;
	for (size_t at = 0; at < text.n;)
		at += add_piece(&c, str_from(text, at), readable - at);
	end_word(&c);
	b->token_n = (uint32_t)m->token_n - b->token_at;
	b->beginning = (uint8_t)beginning_of(text);
	b->ending = (uint8_t)ending_of(c.end);
	return true;
}
