#include "guard/token.h"

#include <stdlib.h>

#include "guard/amount.h"
#include "guard/day.h"
#include "guard/doubled.h"
#include "guard/edge.h"
#include "guard/language.h"
#include "guard/phrase.h"
#include "guard/plain.h"
#include "guard/sign.h"
#include "guard/suffix.h"
#include "guard/value.h"
#include "text/memory.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

bool
reading_init(struct reading *r, struct knowledge *k)
{
	*r = (struct reading){ .knowledge = k };
	return writings_init(&r->writings);
}

void
reading_free(struct reading *r)
{
	writings_free(&r->writings);
	outline_free(&r->outline);
	free(r->drafts);
	buf_free(&r->word);
	buf_free(&r->plain);
}

/* Where the reader is in the line. */
struct cursor {
	struct str text;
	size_t at;
	size_t laid;  /* where the text begins in the outline */
	uint8_t mark; /* before the next word */
	bool glued;   /* a hyphen alone since the last word */
	bool spaced;  /* white space since the last word */
	size_t capitals;
	size_t words; /* of letters, of four bytes and more */
};

static bool
room_for_draft(struct reading *r)
{
	struct draft *drafts = mem_grow(r->drafts, &r->cap, r->count + 1, sizeof(*drafts));

	r->failed = r->failed || !drafts;
	if (drafts)
		r->drafts = drafts;
	return drafts;
}

bool
reading_rename(struct reading *r, struct draft *draft, uint32_t word)
{
	if (word == VOCABULARY_FAILED) {
		r->failed = true;
		return false;
	}
	r->may_double = true;
	draft->word = word;
	draft->flags = knowledge_fact(r->knowledge, word)->flags;
	return true;
}

static inline void
push_draft(struct reading *r, struct draft draft)
{
	if (r->count == r->cap && !room_for_draft(r))
		return;
	r->drafts[r->count++] = draft;
	r->flags |= draft.flags;
	r->may_double |= draft.word == r->last;
	r->last = draft.word;
}

static void
add_draft(struct reading *r, uint32_t word, struct draft how)
{
	const struct fact *fact = knowledge_fact(r->knowledge, word);

	how.word = word;
	how.flags = fact->flags;
	push_draft(r, how);
	if (how.marks & DRAFT_CURRENCY)
		r->flags |= FACT_COUNTS;
	if (fact->notable | fact->lane)
		language_vote(r, fact);
}

/* Adds what the word of this number stands for. */
static void
add_number(struct reading *r, uint32_t number, struct draft how)
{
	const uint32_t *expansion;
	uint32_t at;

	if (number == VOCABULARY_FAILED) {
		r->failed = true;
		return;
	}
	at = knowledge_fact(r->knowledge, number)->expansion;
	if (!at) {
		add_draft(r, number, how);
		return;
	}
	expansion = r->knowledge->expansions + at;
	for (uint32_t i = 1; i <= expansion[0]; i++) {
		add_draft(r, expansion[i], how);
		how.mark = MARK_NONE;
	}
}

static void
add_word(struct reading *r, struct str word, struct draft how)
{
	add_number(r, knowledge_number(r->knowledge, word), how);
}

static struct draft
describe(struct cursor *c, uint8_t shape)
{
	struct draft how = {
		.mark = c->mark, .shape = shape, .marks = c->glued && !c->spaced ? TOKEN_GLUED : 0
	};

	c->mark = MARK_NONE;
	c->glued = false;
	c->spaced = false;
	return how;
}

static void
set_mark(struct cursor *c, enum token_mark mark)
{
	if (mark > c->mark)
		c->mark = (uint8_t)mark;
}

static bool
is_dash(uint32_t point)
{
	return point == '-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212;
}

/* Capitals are counted over words of some length. */
static void
count_capital(struct cursor *c, size_t letters, bool is_capital)
{
	size_t counts = letters > 3;

	c->words += counts;
	c->capitals += is_capital ? counts : 0;
}

static void
take_written(struct reading *r, struct cursor *c, const struct writing *w, size_t n)
{
	struct draft how = describe(c, w->shape);

	count_capital(c, n, w->shape != SHAPE_LOWER);
	c->at += n;
	if (!(w->kind & WRITING_ITSELF)) {
		add_number(r, w->word, how);
		return;
	}
	how.word = w->word;
	how.flags = w->flags;
	push_draft(r, how);
	if (w->kind & WRITING_VOTES)
		language_vote(r, knowledge_fact(r->knowledge, w->word));
}

/* The letters before a sign of currency are a part of it: US$, C$. */
static void
take_currency(struct reading *r, struct cursor *c)
{
	if (str_eq(buf_str(&r->word), STR("us")))
		return;
	buf_byte(&r->word, '$');
	c->at++;
	add_word(r, buf_str(&r->word),
	    (struct draft){ .mark = describe(c, 0).mark, .marks = DRAFT_CURRENCY });
}

/* A word of more than ASCII, of many letters, or with an apostrophe. */
static void
take_word(struct reading *r, struct cursor *c)
{
	struct letters letters = letters_read(c->text, &c->at, &r->word);

	count_capital(c, letters.count, letters.first_capital);
	if (c->at < c->text.n && c->text.s[c->at] == '$')
		take_currency(r, c);
	else
		add_word(r, buf_str(&r->word), describe(c, (uint8_t)letters_shape(&letters)));
}

/* A word that begins with a letter of ASCII. */
static void
take_ascii_word(struct reading *r, struct cursor *c)
{
	struct str rest = str_from(c->text, c->at);
	size_t n = outline_word(&r->outline, c->laid + c->at);
	struct writing *place;
	uint64_t bytes[2];

	n = n < rest.n ? n : rest.n;
	if (!writing_read(rest, n, bytes)) {
		take_word(r, c);
		return;
	}
	place = writings_place(&r->writings, bytes);
	if ((place->bytes[0] == bytes[0] && place->bytes[1] == bytes[1]) ||
	    writing_learn(place, bytes, n, r->knowledge))
		take_written(r, c, place, n);
	else
		r->failed = true;
}

/* Whether letters right behind a number may be a part of it. */
static bool
is_followed(struct str text, size_t at)
{
	uint32_t point;

	if (!letters_at(text, at))
		return false;
	utf8_next(text.s + at, text.n - at, &point);
	return !unicode_is_cjk(point);
}

/* 737max is one word, but no number with a mark within: 2.0l is the same as 2,0 l. */
static bool
is_name_of_digits(struct str text, size_t from, size_t to)
{
	while (from < to && is_digit(text.s[from]))
		from++;
	return from == to;
}

/* A number with letters behind it. */
static void
take_number_with(
    struct reading *r, struct cursor *c, size_t from, struct buf *value, struct draft how)
{
	size_t end = c->at;

	letters_read(c->text, &c->at, &r->word);
	if (suffix_is_ordinal(buf_str(&r->word))) {
		value_make_ordinal(value);
		add_word(r, buf_str(value), how);
	} else if (suffix_is_unit(r->knowledge, buf_str(&r->word)) ||
	    value_is_scale_letter(buf_str(&r->word))) {
		add_word(r, buf_str(value), how);
		add_word(
		    r, value_scale_word(buf_str(&r->word)), (struct draft){ .shape = SHAPE_LOWER });
	} else if (is_name_of_digits(c->text, from, end)) {
		c->at = from;
		letters_read(c->text, &c->at, &r->word);
		add_word(r, buf_str(&r->word), how);
	} else {
		c->at = end;
		add_word(r, buf_str(value), how);
	}
}

static void
take_number(struct reading *r, struct cursor *c, bool negative)
{
	struct buf value = BUF_INIT;
	struct draft how = describe(c, SHAPE_UNKNOWN);
	size_t from = c->at;

	c->at += value_read(c->text, from, negative, &value);
	if (is_followed(c->text, c->at))
		take_number_with(r, c, from, &value, how);
	else
		add_word(r, buf_str(&value), how);
	r->failed = r->failed || value.failed;
	buf_free(&value);
}

/* A full stop: of an abbreviation, or the end of a sentence. */
static void
take_stop(struct reading *r, struct cursor *c)
{
	enum { SHORT = 3 }; /* letters of an abbreviation, mostly */
	struct draft *last = r->count ? &r->drafts[r->count - 1] : NULL;

	if (!last || c->at == c->text.n)
		return;
	last->marks |= TOKEN_ABBREVIATED;
	if (vocabulary_word(&r->knowledge->words, last->word).n > SHORT)
		set_mark(c, MARK_STOP);
}

/* The minus of a number: nothing but space, a bracket or a currency before it, a digit behind. */
static bool
is_minus(const struct cursor *c, size_t n)
{
	char before = c->at > 0 ? c->text.s[c->at - 1] : ' ';

	return c->at + n < c->text.n && is_digit(c->text.s[c->at + n]) &&
	    (is_space(before) || before == '(' || before == '$');
}

static void
take_dash(struct reading *r, struct cursor *c, size_t n)
{
	bool minus = is_minus(c, n);
	bool alone = !c->spaced && letters_at(c->text, c->at + n);

	c->at += n;
	if (minus)
		take_number(r, c, true);
	else if (alone)
		c->glued = true;
	else
		set_mark(c, MARK_DASH);
}

/* A sign that is a word; false where this is none. */
static bool
take_sign(struct reading *r, struct cursor *c, uint32_t point)
{
	const struct sign *sign = sign_of(point);
	struct draft how;

	if (!sign)
		return false;
	how = describe(c, SHAPE_UNKNOWN);
	how.marks = sign->is_currency ? DRAFT_CURRENCY : 0;
	add_word(r, str_of(sign->word), how);
	return true;
}

/*
 * What follows is part of a name on the net: it has a mark though nothing but
 * that parts it from what was before.
 */
static void
mark_address(struct cursor *c)
{
	set_mark(c, MARK_QUOTE);
	c->glued = true;
	c->spaced = false;
}

static void
take_mark(struct cursor *c, uint32_t point, unsigned class)
{
	if (point == ',' || point == 0x3001 || point == 0xff0c)
		set_mark(c, MARK_COMMA);
	else if (point == ':' || point == ';')
		set_mark(c, MARK_COLON);
	else if (point == '!' || point == '?' || point == 0x2026 || point == 0x3002)
		set_mark(c, MARK_STOP);
	else if (point == '(' || point == '[' || point == '{')
		set_mark(c, MARK_OPEN);
	else if (point == ')' || point == ']' || point == '}')
		set_mark(c, MARK_CLOSE);
	else if (point == '|' || point == '/')
		set_mark(c, MARK_DASH);
	else if (point == '@' || point == '#' || point == '_')
		mark_address(c);
	else if (point == '"' || letters_is_apostrophe(point) ||
	    (point >= 0x80 && (class & UNICODE_PUNCT)))
		set_mark(c, MARK_QUOTE);
	else if ((class & UNICODE_SPACE) || unicode_is_space(point))
		c->spaced = true;
}

/*
 * What lines are mostly made of: words that begin in ASCII, spaces and commas.
 * False for anything else.
 */
static bool
take_common(struct reading *r, struct cursor *c)
{
	char byte = c->text.s[c->at];

	if (is_alpha(byte)) {
		take_ascii_word(r, c);
		return true;
	}
	if (byte != ' ' && byte != ',')
		return false;
	if (byte == ',')
		set_mark(c, MARK_COMMA);
	else
		c->spaced = true;
	c->at++;
	return true;
}

static void
take_next(struct reading *r, struct cursor *c)
{
	uint32_t point;
	size_t n = utf8_next(c->text.s + c->at, c->text.n - c->at, &point);
	unsigned class = unicode_class(point);

	if (class & UNICODE_DIGIT && point < 0x80) {
		take_number(r, c, false);
		return;
	}
	if (class & (UNICODE_LETTER | UNICODE_MARK | UNICODE_NUMBER)) {
		take_word(r, c);
		return;
	}
	if (is_dash(point)) {
		take_dash(r, c, n);
		return;
	}
	c->at += n;
	if (point == '.')
		take_stop(r, c);
	else if (!take_sign(r, c, point))
		take_mark(c, point, class);
}

/* Whether most words have capitals; in German, where nouns have them, all. */
static bool
is_capitalized(const struct cursor *c, unsigned language)
{
	return language == GERMAN ? c->capitals > 0 && c->capitals == c->words
				  : c->capitals * 3 > c->words * 2;
}

/* In a line mostly of capitals a capital says nothing. */
static void
forget_shapes(struct reading *r)
{
	for (size_t i = 0; i < r->count; i++)
		r->drafts[i].shape = SHAPE_UNKNOWN;
}

/* The line in plain form; false where memory ends. */
static bool
outline_plain(struct reading *r, struct str text)
{
	struct str plain;

	if (!outline_read(&r->outline, text))
		return false;
	plain = plain_text(&r->plain, &r->outline);
	return !r->plain.failed && (plain.s == text.s || outline_read(&r->outline, plain));
}

bool
reading_line(struct reading *r, struct str text)
{
	struct edges edges;
	struct cursor c = { .mark = MARK_NONE };

	r->count = 0;
	r->voters = 0;
	r->flags = 0;
	r->may_double = false;
	r->last = VOCABULARY_FAILED;
	r->votes = (struct votes){ { 0, 0 } };
	if (!outline_plain(r, text))
		return false;
	edges = edge_cut(&r->outline);
	c.text = edges.sentence;
	c.laid = c.text.n ? (size_t)(c.text.s - r->outline.text.s) : 0;
	while (c.at < c.text.n && !r->failed)
		if (!take_common(r, &c))
			take_next(r, &c);
	r->notes = edges.notes | language_note(&r->votes);
	if (is_capitalized(&c, r->notes & NOTE_LANGUAGE))
		forget_shapes(r);
	if (c.mark != MARK_NONE)
		r->notes |= NOTE_END_MARK;
	if (r->may_double)
		doubled_drop(r);
	amount_fold(r);
	day_fold(r);
	phrase_fold(r);
	r->failed = r->failed || r->word.failed;
	return !r->failed;
}
