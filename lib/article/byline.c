#include "article/byline.h"

#include <stdint.h>

#include "article/date.h"
#include "lang/given.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum word_kind {
	WORD_PLAIN = 0,
	WORD_BY = 'b',
	WORD_AND = 'a',
	WORD_PARTICLE = 'p',
	WORD_STOP = 's',
	WORD_PICTURE = 'x',
	WORD_ROLE = 'r',
	WORD_LETTERS = 'c',
	WORD_AGENCY = 'g',
};

struct row {
	struct str word;
	const char *kind;
};

static const struct row rows[] = {
#define ROW(word, kind) { STR_ROW(word), kind },
#include "bylines.inc"
};
static const uint16_t slots[] = {
#define SLOT(row) row,
#include "bylines.inc"
};
static const struct table words = TABLE(rows, slots);
static const uint8_t first_bits[] = {
#define FIRST(byte) byte,
#include "bylines.inc"
};
static const struct table_first firsts = TABLE_FIRST(first_bits);

enum { PHRASE_WORDS = 4, PHRASE_BYTES = 64, NAME_WORDS = 6, NAME_BYTES = 80, LEAD_WORDS = 3 };

/* What ends a word: a blank, a comma, or a mark that ends the name. */
enum break_kind { BREAK_BLANK, BREAK_COMMA, BREAK_MARK };

struct word {
	size_t at;
	size_t end;
	enum break_kind before; /* the strongest since the last word */
};

struct names {
	struct str text;
	enum byline_trust trust;
	struct buf *out;
	size_t at;    /* what was read */
	size_t count; /* names found */
	bool told;    /* a word such as "by" was seen */
	bool ended;   /* no more names follow */
	size_t words; /* read since the last mark */

	size_t start; /* the name at hand */
	size_t end;
	size_t length; /* its words */
	bool bad;      /* it is no name */
	bool agency;
	bool is_person; /* the last name found has two words */
};

static enum word_kind
find_kind(struct str phrase)
{
	char folded[PHRASE_BYTES + UTF8_MAX];
	size_t n = 0;
	const struct row *row;

	for (size_t at = 0; at < phrase.n && n < PHRASE_BYTES;) {
		uint32_t point;

		at += utf8_next(phrase.s + at, phrase.n - at, &point);
		n += utf8_encode(unicode_lower(point), folded + n);
	}
	while (n > 0 && (folded[n - 1] == '.' || folded[n - 1] == ':'))
		n--;
	row = n == 0 || n >= PHRASE_BYTES ? NULL : table_find(&words, (struct str){ folded, n });
	return row ? (enum word_kind)row->kind[0] : WORD_PLAIN;
}

static enum break_kind
break_of(uint32_t point)
{
	switch (point) {
	case ',':
	case 0x3001: /* ideographic comma */
	case 0xff0c:
	case 0x60c:
		return BREAK_COMMA;
	case ';':
	case '|':
	case '/':
	case '<':
	case '>':
	case '"':
	case '*':
	case 0xb7:
	case 0x2022:
	case 0x2013:
	case 0x2014:
	case 0x2015:
	case 0xff1a:
	case 0xff0f:
	case '\n':
		return BREAK_MARK;
	default:
		return BREAK_BLANK;
	}
}

/* Past a bracket and what is in it. */
static size_t
skip_brackets(struct str s, size_t at)
{
	static const struct str opens[] = { { "(", 1 }, { "[", 1 }, { "\xef\xbc\x88", 3 } };
	static const struct str closes[] = { { ")", 1 }, { "]", 1 }, { "\xef\xbc\x89", 3 } };

	if (s.s[at] != '(' && s.s[at] != '[' && s.s[at] != '\xef')
		return at;
	for (size_t i = 0; i < sizeof(opens) / sizeof(opens[0]); i++)
		if (str_starts(str_from(s, at), opens[i])) {
			size_t close = at + str_find(str_from(s, at), closes[i]);

			return close < s.n ? close + closes[i].n : s.n;
		}
	return at;
}

/* The next word; false at the end. A dash alone is a mark. */
static bool
next_word(struct names *n, struct word *w)
{
	struct str s = n->text;

	w->before = BREAK_BLANK;
	while (n->at < s.n) {
		uint32_t point;
		size_t size = utf8_next(s.s + n->at, s.n - n->at, &point);
		size_t behind = skip_brackets(s, n->at);
		enum break_kind kind = break_of(point);

		if ((point == '-' || point == ':' || point == '&' || point == '+') &&
		    (n->at + 1 >= s.n || s.s[n->at + 1] == ' '))
			kind = point == '&' || point == '+' ? BREAK_BLANK : BREAK_MARK;
		if (kind == BREAK_BLANK && behind == n->at && point != ' ' && point != ':' &&
		    !(point == '-' && (n->at + 1 >= s.n || s.s[n->at + 1] == ' ')))
			break;
		if (kind > w->before)
			w->before = kind;
		n->at = behind > n->at ? behind : n->at + size;
	}
	w->at = n->at;
	while (n->at < s.n) {
		uint32_t point;
		size_t size = utf8_next(s.s + n->at, s.n - n->at, &point);

		if (point == ' ' || point == ':' || break_of(point) != BREAK_BLANK ||
		    skip_brackets(s, n->at) > n->at)
			break;
		n->at += size;
	}
	w->end = n->at;
	return w->end > w->at;
}

/* Whether a phrase may begin with the word, as it is or without the marks that find_kind drops. */
static bool
may_begin_phrase(struct str word)
{
	if (table_may_begin(&firsts, table_hash_lower(word)))
		return true;
	if (word.n == 0 || (word.s[word.n - 1] != '.' && word.s[word.n - 1] != ':'))
		return false;
	while (word.n > 0 && (word.s[word.n - 1] == '.' || word.s[word.n - 1] == ':'))
		word.n--;
	return table_may_begin(&firsts, table_hash_lower(word));
}

/* The longest phrase of the table that begins with the word; the reader is moved behind it. */
static enum word_kind
phrase_kind(struct names *n, struct word *w)
{
	struct str word = str_part(n->text, w->at, w->end - w->at);
	struct names ahead;
	size_t best = w->end;
	enum word_kind kind;
	struct word next;

	if (!may_begin_phrase(word))
		return WORD_PLAIN;
	kind = find_kind(word);
	ahead = *n;
	for (int i = 1; i < PHRASE_WORDS && next_word(&ahead, &next); i++) {
		enum word_kind longer;

		if (next.before != BREAK_BLANK)
			break;
		longer = find_kind(str_part(n->text, w->at, next.end - w->at));
		if (longer == WORD_PLAIN)
			continue;
		kind = longer;
		best = next.end;
	}
	n->at = w->end = best;
	return kind;
}

static bool
is_large(uint32_t point)
{
	unsigned class = unicode_class(point);

	return (class & UNICODE_UPPER) || ((class & UNICODE_LETTER) && !(class & UNICODE_LOWER));
}

static bool
has_digit(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (is_digit(s.s[i]))
			return true;
	return false;
}

/* O'Neill, d'Angelo, McCarthy, 王小明: begins large, or is large behind an apostrophe. */
static bool
is_name_word(struct str s)
{
	uint32_t point;
	size_t at = utf8_next(s.s, s.n, &point);

	if (is_large(point))
		return true;
	if (at + 1 >= s.n || !(unicode_class(point) & UNICODE_LOWER))
		return false;
	utf8_next(s.s + at, s.n - at, &point);
	if (point != '\'' && point != 0x2019)
		return false;
	at += point == '\'' ? 1 : 3;
	if (at >= s.n)
		return false;
	utf8_next(s.s + at, s.n - at, &point);
	return is_large(point);
}

/* Two capitals and no small letter. */
static bool
is_all_large(struct str s)
{
	size_t large = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (is_lower(s.s[i]))
			return false;
		large += is_upper(s.s[i]);
	}
	return large >= 2;
}

static bool
is_written_without_blanks(struct str s)
{
	uint32_t point;

	if (s.n == 0)
		return false;
	utf8_next(s.s, s.n, &point);
	return unicode_is_cjk(point) || unicode_script(point) == SCRIPT_Hangul;
}

void
byline_add(struct buf *out, struct str name)
{
	struct str rest = buf_str(out);
	struct str piece;

	while (str_cut(&rest, '\n', &piece))
		if (str_eq_ascii(piece, name))
			return;
	if (out->n > 0)
		buf_byte(out, '\n');
	buf_add(out, name);
}

static void
begin_name(struct names *n)
{
	n->length = 0;
	n->bad = false;
	n->agency = false;
}

/* Takes the name at hand if it is one. */
static void
end_name(struct names *n)
{
	struct str name = n->length == 0 ? STR("") : str_part(n->text, n->start, n->end - n->start);
	bool whole = n->length >= 2 || n->agency || is_written_without_blanks(name) ||
	    n->trust == BYLINE_FIELD;

	while (name.n > 0 && name.s[name.n - 1] == '.' && n->length > 1 && name.n > 3 &&
	    is_lower(name.s[name.n - 2]) && is_lower(name.s[name.n - 3]))
		name.n--;
	if (name.n > 0 && !n->bad && whole && n->length <= NAME_WORDS && name.n <= NAME_BYTES &&
	    (n->told || n->trust != BYLINE_LINE)) {
		byline_add(n->out, name);
		n->count++;
		n->is_person = n->length >= 2 && !n->agency;
	}
	begin_name(n);
}

/* A trade ends a name of two words before it; without one the piece is none. */
static void
add_role(struct names *n)
{
	if (n->length >= 2 ||
	    is_written_without_blanks(str_part(n->text, n->start, n->end - n->start)))
		end_name(n);
	n->bad = true;
	n->length++;
}

static void
add_to_name(struct names *n, struct word w)
{
	if (n->length == 0)
		n->start = w.at;
	n->end = w.end;
	n->length++;
}

/* "By" begins anew; a small "von" or "di" inside a name belongs to it. */
static void
add_by(struct names *n, struct word w)
{
	struct str word = str_part(n->text, w.at, w.end - w.at);

	if (n->length > 0 && !n->bad && is_lower(word.s[0]) && n->told) {
		add_to_name(n, w);
		return;
	}
	begin_name(n);
	/* Inside a sentence it leads to no byline: "the threat posed by Ada Quill". */
	n->told = n->trust != BYLINE_LINE || n->words <= LEAD_WORDS;
	n->bad = !n->told;
}

/* MD, PhD behind a name and a comma: they stay with it. */
static void
add_letters(struct names *n, struct word w)
{
	if (n->count == 0)
		return;
	buf_add(n->out, STR(", "));
	buf_add(n->out, str_part(n->text, w.at, w.end - w.at));
}

static void
add_plain(struct names *n, struct word w)
{
	struct str word = str_part(n->text, w.at, w.end - w.at);

	if (has_digit(word)) {
		end_name(n);
		n->ended = n->trust != BYLINE_FIELD;
		n->bad = true;
		return;
	}
	if (word.s[0] == '@' || str_find_byte(word, '@') < word.n) {
		end_name(n);
		n->bad = true;
		return;
	}
	if (!is_name_word(word))
		n->bad = true;
	add_to_name(n, w);
}

static void
add_word(struct names *n, struct word w)
{
	enum word_kind kind = phrase_kind(n, &w);
	struct str word = str_part(n->text, w.at, w.end - w.at);

	if (w.before == BREAK_COMMA && n->length == 0 && kind == WORD_LETTERS && n->is_person &&
	    is_upper(word.s[0])) {
		add_letters(n, w);
		return;
	}
	switch (kind) {
	case WORD_BY:
		add_by(n, w);
		break;
	case WORD_AND:
		end_name(n);
		break;
	case WORD_STOP:
		end_name(n);
		n->ended = n->count > 0 && n->trust != BYLINE_FIELD;
		n->bad = true;
		break;
	case WORD_PICTURE:
		begin_name(n);
		n->ended = true;
		break;
	case WORD_ROLE:
		add_role(n);
		break;
	case WORD_AGENCY:
		n->agency = n->length == 0;
		add_to_name(n, w);
		break;
	case WORD_PARTICLE:
		add_to_name(n, w);
		break;
	case WORD_PLAIN:
	case WORD_LETTERS:
		if (kind == WORD_LETTERS && is_all_large(word) && n->length >= 2)
			add_to_name(n, w);
		else
			add_plain(n, w);
		break;
	}
}

static size_t
read_names(struct str text, enum byline_trust trust, struct buf *out)
{
	struct names n = { .text = text, .trust = trust, .out = out };
	struct word w;

	while (!n.ended && next_word(&n, &w)) {
		if (w.before != BREAK_BLANK)
			end_name(&n);
		if (w.before == BREAK_MARK)
			n.words = 0;
		add_word(&n, w);
		n.words++;
	}
	end_name(&n);
	return n.count;
}

/* What could be a name of its own kind: an account, an editorial office, a site. */
static size_t
take_whole(struct str text, struct buf *out)
{
	if (text.n == 0 || text.n > NAME_BYTES || str_find(text, STR("://")) < text.n)
		return 0;
	byline_add(out, text);
	return 1;
}

size_t
byline_names(struct str text, enum byline_trust trust, struct buf *out)
{
	struct date date;
	size_t at;
	size_t end;
	size_t count;

	text = str_trim(text);
	if (text.n == 0 || text.n > BYLINE_LIMIT)
		return 0;
	if (date_find(text, DATE_DAY_FIRST, &date, &at, &end)) {
		count = read_names(str_part(text, 0, at), trust, out);
		return count ? count : read_names(str_from(text, end), trust, out);
	}
	count = read_names(text, trust, out);
	return count || trust != BYLINE_FIELD ? count : take_whole(text, out);
}

bool
byline_leads(struct str text)
{
	return find_kind(str_trim(text)) == WORD_BY;
}

bool
byline_is_person(struct str name)
{
	struct str first = str_part(name, 0, str_find_byte(name, ' '));
	struct str hyphened = str_part(first, 0, str_find_byte(first, '-'));

	return first.n < name.n && (given_find(first) || given_find(hyphened));
}

bool
byline_begins(struct str line)
{
	struct names n = { .text = line };
	struct word w;

	return next_word(&n, &w) && phrase_kind(&n, &w) == WORD_BY;
}

bool
byline_is_agency(struct str text)
{
	return find_kind(text) == WORD_AGENCY;
}
