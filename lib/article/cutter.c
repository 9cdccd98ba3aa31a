#include "article/cutter.h"

#include "article/kind.h"
#include "lang/stopwords.h"
#include "text/platform.h"
#include "text/run.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { CONTENT_LETTERS = 4 };

/* Where what is kept of the next word goes, and what is summed over all. */
struct places {
	uint32_t *token;
	uint16_t *content;
	char *small; /* the letters of the words that are kept, lower case */
	uint16_t *stop;
	uint32_t words;        /* before it in the block */
	uint32_t kept;         /* and of those that are kept */
	uint64_t phrases;      /* struct measures */
	uint64_t letters, set; /* struct measure */
	uint64_t shapes; /* words with a capital in the lower half, all capital in the upper one */
};

/* One block that is being read: what its characters tell so far, and where its words go. */
struct cutter {
	struct measures *m;
	struct measure *b;
	struct places next;
	uint32_t last_cjk; /* hash of a Chinese or Japanese character just before, or 0 */
	enum kind before;  /* the character just before */
	enum kind end;     /* the last one that was neither a blank nor a closer */
	bool digit_mark;   /* a digit and a mark came just before */
	bool pending_end;  /* a sentence may have ended: a blank tells */
};

/*
 * A word that is being read; its letters, lower case, are where `small`
 * of the next word's places points.
 */
struct word {
	size_t size;    /* bytes of them */
	uint64_t start; /* their first eight (text/eight.h), where the word is whole */
	uint32_t hash;
	uint32_t letters, uppers;
	bool is_capital;
};

/* Room for the letters of the block's first words, which are written eight bytes at a time. */
static bool
make_room(struct measures *m, size_t bytes)
{
	m->normal.n = 0;
	return bytes < SIZE_MAX / 4 &&
	    buf_room(&m->normal, 2 * bytes + 2 * UTF8_MAX + LETTERS_BEHIND);
}

/*
 * Only the first words of a block are kept for phrases; of the others not even the letters
 * stay.
 */
static inline void
keep_word(struct measures *m, struct places *next, size_t size, uint32_t hash)
{
	if (next->kept == MEASURE_WORDS)
		return;
	next->small += size;
	m->words[next->kept] = (struct measure_word){ (uint32_t)(next->small - m->normal.s), hash };
	next->phrases |= (uint64_t)table_may_begin(&furniture_first, hash) << next->kept;
	next->kept++;
	*next->small++ = ' ';
}

static inline void
add_token(struct places *next, uint32_t hash, bool is_content)
{
	next->letters = (next->letters ^ hash) * UINT64_C(0x9e3779b97f4a7c15);
	next->letters ^= next->letters >> 29;
	next->set |= (uint64_t)is_content << (hash * 0x9e3779b1U >> 26);
	*next->content = content_slot(hash);
	next->content += is_content;
	*next->token++ = hash | (is_content ? (unsigned)TOKEN_CONTENT : 0);
}

/*
 * Whether the word is a stop word; only the first words of a block are asked for,
 * those that are noted.
 */
static inline bool
note_stop(struct places *next, size_t size, uint32_t hash, uint64_t start)
{
	size_t stop;

	if (next->words >= MEASURE_STOPS)
		return false;
	stop = stopword_find_start((struct str){ next->small, size }, hash, start);
	if (stop)
		*next->stop++ = (uint16_t)stop;
	return stop != 0;
}

static PLATFORM_INLINE void
end_word(struct measures *m, struct places *next, const struct word *w)
{
	bool is_stop = note_stop(next, w->size, w->hash, w->start);

	add_token(next, w->hash, !is_stop && w->letters >= CONTENT_LETTERS);
	if (w->is_capital)
		next->shapes += 1 | (uint64_t)(w->uppers == w->letters && w->letters > 1) << 32;
	next->words++;
	keep_word(m, next, w->size, w->hash);
}

/* A word of more than ASCII letters, by the way. */
static void
end_mixed_word(struct cutter *c, const struct word *w)
{
	end_word(c->m, &c->next, w);
}

/* Most of most texts; returns the run's length. */
static size_t
add_run(struct cutter *c, struct word *w, struct str text)
{
	struct run run = run_read(text, text.n + PAGE_BEHIND, w->hash, c->next.small + w->size);

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
	char *to = c->next.small + w->size;
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
add_word(struct cutter *c, struct str text, enum kind first)
{
	struct word w = { .hash = TABLE_HASH_START, .is_capital = first == KIND_UPPER };
	size_t at = 0;

	for (;;) {
		size_t from = at;

		at += add_run(c, &w, (struct str){ text.s + at, text.n - at });
		if (at == text.n || (unsigned char)text.s[at] < 0x80)
			break;
		at += add_letters(c, &w, (struct str){ text.s + at, text.n - at });
		if (at == from || at == text.n)
			break;
	}
	w.start = eight_start((struct str){ c->next.small, w.size });
	end_mixed_word(c, &w);
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

	memcpy(c->next.small, bytes.s, bytes.n);
	keep_word(c->m, &c->next, bytes.n, hash);
	if (!is_cjk)
		return;
	add_token(&c->next, (c->last_cjk * 31 + hash) & TOKEN_HASH, c->last_cjk != 0);
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

	if ((unsigned char)text.s[at] < 0x80)
		return is_digit(text.s[at]);
	utf8_next(text.s + at, text.n - at, &point);
	return is_letter(kind_of(point));
}

/*
 * A comma or the end of a sentence and a blank, the commonest ways on from a word
 * but for a blank alone.
 */
static inline size_t
add_gap(struct cutter *c, const char *behind)
{
	enum kind mark = kind_of_ascii(behind[0]);

	if ((mark != KIND_COMMA && mark != KIND_STOP) || behind[1] != ' ')
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
add_plain_words(struct cutter *c, struct str text)
{
	struct places next = c->next; /* a copy stays in registers */
	size_t at = 0, gap = 1;

	while (gap) {
		struct letters read = letters_read_ended(text.s + at, next.small);
		size_t end = at + read.n;
		bool is_blank = text.s[end] == ' ';

		if (read.n == 0 || (!is_blank && goes_on(text, end)))
			break;
		end_word(c->m, &next,
		    &(struct word){ read.n, read.start, read.hash, (uint32_t)read.n, read.uppers,
			read.is_capital });
		c->end = KIND_LOWER;
		gap = is_blank ? 1 : add_gap(c, text.s + end);
		at = end + gap;
	}
	c->next = next;
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
add_piece(struct cutter *c, struct str text)
{
	enum kind kind = kind_of_ascii(*text.s);
	uint32_t point;
	size_t n;

	if (*text.s == ' ') {
		add_blank(c);
		return 1;
	}
	if (is_letter(kind))
		return add_word(c, text, kind);
	n = utf8_next(text.s, text.n, &point);
	kind = kind == KIND_NONE ? kind_of(point) : kind;
	if (is_letter(kind))
		return add_word(c, text, kind);
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
		.next = { .token = m->tokens + m->token_n,
		    .content = m->content + m->content_n,
		    .small = m->normal.s,
		    .stop = m->stops + m->stop_n } };
}

static void
finish(const struct cutter *c, struct measures *m, struct measure *b)
{
	const struct places *next = &c->next;
	size_t stops = m->stop_n;

	m->token_n = (size_t)(next->token - m->tokens);
	m->content_n = (size_t)(next->content - m->content);
	m->stop_n = (size_t)(next->stop - m->stops);
	m->word_n = next->kept;
	m->phrases = next->phrases;
	m->normal.n = (size_t)(next->small - m->normal.s);
	b->words = next->words;
	b->looked_at = b->words < MEASURE_STOPS ? b->words : MEASURE_STOPS;
	b->stops = (uint32_t)(m->stop_n - stops);
	b->token_n = (uint32_t)m->token_n - b->token_at;
	b->content_n = (uint32_t)m->content_n - b->content_at;
	b->capitals = (uint32_t)next->shapes;
	b->uppers = (uint32_t)(next->shapes >> 32);
	b->letters = next->letters;
	b->content = next->set;
	b->ending = (uint8_t)ending_of(c->end);
}

bool
cut_block(struct measures *m, struct measure *b, struct str text)
{
	struct cutter c;

	if (!make_room(m, text.n))
		return false;
	c = begin(m, b);
	for (size_t at = 0; at < text.n;) {
		struct str rest = { text.s + at, text.n - at };
		size_t plain = is_alpha(*rest.s) ? add_plain_words(&c, rest) : 0;

		at += plain ? plain : add_piece(&c, rest);
	}
	finish(&c, m, b);
	b->beginning = (uint8_t)beginning_of(text);
	return true;
}
