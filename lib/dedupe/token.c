#include "dedupe/token.h"

#include <stdlib.h>

#include "dedupe/edge.h"
#include "dedupe/letters.h"
#include "dedupe/phrase.h"
#include "dedupe/plain.h"
#include "dedupe/value.h"
#include "text/memory.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

void
reading_init(struct reading *r, struct knowledge *k)
{
	*r = (struct reading){ .knowledge = k };
}

void
reading_free(struct reading *r)
{
	free(r->drafts);
	buf_free(&r->word);
	buf_free(&r->plain);
}

/* Where the reader is in the line. */
struct cursor {
	struct str text;
	size_t at;
	uint8_t mark; /* before the next word */
	bool glued;   /* a hyphen alone since the last word */
	bool spaced;  /* white space since the last word */
	size_t capitals;
	size_t words; /* of letters, of four bytes and more */
};

/* A word speaks for the languages that have it among their commonest, or a letter of it alone. */
static void
vote(struct reading *r, const struct fact *fact)
{
	enum { ENOUGH = 16, OF_LETTER = 5 }; /* a lane is a byte, a vote at most 12 */
	const struct votes *votes = &r->knowledge->notables[fact->notable].votes;

	if (r->voters >= ENOUGH)
		return;
	if (votes->lanes[0] | votes->lanes[1]) {
		r->votes.lanes[0] += votes->lanes[0];
		r->votes.lanes[1] += votes->lanes[1];
		r->voters++;
	} else if (fact->lane) {
		r->votes.lanes[(fact->lane - 1) / 8] += (uint64_t)OF_LETTER
		    << (fact->lane - 1) % 8 * 8;
		r->voters++;
	}
}

static bool
room_for_draft(struct reading *r)
{
	struct draft *drafts = mem_grow(r->drafts, &r->cap, r->count + 1, sizeof(*drafts));

	r->failed = r->failed || !drafts;
	if (drafts)
		r->drafts = drafts;
	return drafts;
}

static void
add_draft(struct reading *r, uint32_t word, struct draft how)
{
	const struct fact *fact = knowledge_fact(r->knowledge, word);

	if (r->count == r->cap && !room_for_draft(r))
		return;
	how.word = word;
	r->drafts[r->count++] = how;
	r->flags |= fact->flags;
	if (how.marks & DRAFT_CURRENCY)
		r->flags |= FACT_COUNTS;
	if (fact->notable | fact->lane)
		vote(r, fact);
}

/* Adds what the word stands for. */
static void
add_word(struct reading *r, struct str word, struct draft how)
{
	uint32_t number = knowledge_number(r->knowledge, word);
	const struct fact *fact;
	uint32_t at;

	if (number == VOCABULARY_FAILED) {
		r->failed = true;
		return;
	}
	fact = knowledge_fact(r->knowledge, number);
	if (!fact->expansion) {
		add_draft(r, number, how);
		return;
	}
	at = fact->expansion;
	for (uint32_t i = 1; i <= r->knowledge->expansions[at]; i++) {
		add_draft(r, r->knowledge->expansions[at + i], how);
		how.mark = MARK_NONE;
	}
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

static uint8_t
shape_of(const struct letters *letters)
{
	if (!letters->first_capital)
		return SHAPE_LOWER;
	return letters->capitals >= 2 && letters->capitals >= letters->count ? SHAPE_CAPITALS
									     : SHAPE_CAPITAL;
}

static void
take_word(struct reading *r, struct cursor *c)
{
	struct letters letters = letters_read(c->text, &c->at, &r->word);

	if (letters.count > 3) {
		c->words++;
		c->capitals += letters.first_capital;
	}
	if (c->at < c->text.n && c->text.s[c->at] == '$') {
		if (str_eq(buf_str(&r->word), STR("us")))
			return;
		buf_byte(&r->word, '$');
		c->at++;
		add_word(r, buf_str(&r->word),
		    (struct draft){ .mark = describe(c, 0).mark, .marks = DRAFT_CURRENCY });
		return;
	}
	add_word(r, buf_str(&r->word), describe(c, shape_of(&letters)));
}

/* Letters right behind digits: 5th, 20bn, 3pm are two words, 737max is one. */
static bool
is_suffix(struct knowledge *k, struct str word)
{
	static const char *const units[] = { "am", "pm", "km", "kg", "mm", "cm", "kmh", "mph", "c",
		"f", "mw", "gw", "kw", "percent", "pct" };
	uint32_t number = knowledge_number(k, word);

	if (number == VOCABULARY_FAILED || word.n == 0)
		return false;
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (str_eq(word, str_of(units[i])))
			return true;
	return knowledge_notable(k, number)->number_kind == NUMBER_SCALE;
}

static bool
is_ordinal_end(struct str word)
{
	static const struct str ends[] = { STR_ROW("st"), STR_ROW("nd"), STR_ROW("rd"),
		STR_ROW("th"), STR_ROW("er"), STR_ROW("ère"), STR_ROW("ème") };

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (str_eq(word, ends[i]))
			return true;
	return false;
}

static void
take_number(struct reading *r, struct cursor *c, bool negative)
{
	struct buf value = BUF_INIT;
	struct draft how = describe(c, SHAPE_UNKNOWN);
	size_t from = c->at;

	c->at += value_read(c->text, c->at, negative, &value);
	if (!letters_at(c->text, c->at)) {
		add_word(r, buf_str(&value), how);
		buf_free(&value);
		return;
	}
	letters_read(c->text, &c->at, &r->word);
	if (is_ordinal_end(buf_str(&r->word))) {
		value_make_ordinal(&value);
		add_word(r, buf_str(&value), how);
	} else if (is_suffix(r->knowledge, buf_str(&r->word)) ||
	    value_is_scale_letter(buf_str(&r->word))) {
		add_word(r, buf_str(&value), how);
		add_word(
		    r, value_scale_word(buf_str(&r->word)), (struct draft){ .shape = SHAPE_LOWER });
	} else {
		c->at = from;
		letters_read(c->text, &c->at, &r->word);
		add_word(r, buf_str(&r->word), how);
	}
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

/* A sign that is a word: of money, %, &, and those of arithmetic. */
static bool
take_sign(struct reading *r, struct cursor *c, uint32_t point)
{
	static const struct {
		uint32_t point;
		const char *word;
		bool currency;
	} signs[] = {
		{ '$', "dollar", true },
		{ 0xa3, "pound", true },
		{ 0x20ac, "euro", true },
		{ 0xa5, "yen", true },
		{ 0x20bd, "ruble", true },
		{ 0x20b4, "hryvnia", true },
		{ 0x20b9, "rupee", true },
		{ '%', "percent", false },
		{ 0x2030, "permille", false },
		{ '&', "and", false },
		{ '+', "+", false },
		{ '<', "<", false },
		{ '>', ">", false },
		{ '=', "=", false },
		{ '^', "^", false },
		{ 0xd7, "×", false },
		{ 0xf7, "÷", false },
		{ 0xb1, "±", false },
		{ 0xb0, "degrees", false },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i].point == point) {
			struct draft how = describe(c, SHAPE_UNKNOWN);

			how.marks = signs[i].currency ? DRAFT_CURRENCY : 0;
			add_word(r, str_of(signs[i].word), how);
			return true;
		}
	return false;
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
	else if (point == '"' || letters_is_apostrophe(point) ||
	    (point >= 0x80 && (class & UNICODE_PUNCT)))
		set_mark(c, MARK_QUOTE);
	else if ((class & UNICODE_SPACE) || unicode_is_space(point))
		c->spaced = true;
}

/* What lines are mostly made of: words that begin in ASCII, spaces and commas. False for anything else. */
static bool
take_common(struct reading *r, struct cursor *c)
{
	char byte = c->text.s[c->at];

	if (is_alpha(byte)) {
		take_word(r, c);
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

/* The language that most of the commonest words speak for. */
static uint32_t
language_note(const struct votes *votes)
{
	enum { CLEAR = 8 };
	unsigned best = 0;
	unsigned second = 0;
	uint32_t lane = LANGUAGES;

	for (uint32_t i = 0; i < VOTE_LANES; i++) {
		unsigned score = (unsigned)(votes->lanes[i / 8] >> i % 8 * 8 & 0xff);

		if (score > best) {
			second = best;
			best = score;
			lane = i;
		} else if (score > second) {
			second = score;
		}
	}
	if (best < CLEAR || best == second)
		return LANGUAGES;
	return lane < LANGUAGES ? lane : (uint32_t)LANGUAGES | NOTE_OTHER_LANGUAGE;
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

/* A word doubled counts once: the the. */
static void
drop_doubled(struct reading *r)
{
	size_t to = 0;

	for (size_t i = 0; i < r->count; i++) {
		const struct draft *d = &r->drafts[i];

		if (to > 0 && r->drafts[to - 1].word == d->word && d->mark == MARK_NONE &&
		    !(knowledge_fact(r->knowledge, d->word)->flags & FACT_NUMBER))
			continue;
		r->drafts[to++] = *d;
	}
	r->count = to;
}

bool
reading_line(struct reading *r, struct str text)
{
	struct edges edges;
	struct cursor c = { .mark = MARK_NONE };

	r->count = 0;
	r->voters = 0;
	r->flags = 0;
	r->votes = (struct votes){ { 0, 0 } };
	edges = edge_cut(plain_text(&r->plain, text));
	c.text = edges.sentence;
	while (c.at < c.text.n && !r->failed)
		if (!take_common(r, &c))
			take_next(r, &c);
	r->notes = edges.notes | language_note(&r->votes);
	if (is_capitalized(&c, r->notes & NOTE_LANGUAGE))
		forget_shapes(r);
	if (c.mark != MARK_NONE)
		r->notes |= NOTE_END_MARK;
	value_fold(r);
	phrase_fold(r);
	drop_doubled(r);
	r->failed = r->failed || r->word.failed || r->plain.failed;
	return !r->failed;
}
