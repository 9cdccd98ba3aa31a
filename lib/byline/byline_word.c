#include "byline/byline_word.h"

#include <stdint.h>

#include "byline/byline.h"
#include "lang/family.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct row {
	struct cell word;
	char kind[4]; /* a letter, and what else the word may be */
};

#define TABLE_OF struct row
#define ROW(word, kind) { word, kind },
#define FIRST static
#define SECOND static
#include "bylines.inc"

enum { PHRASE_WORDS = 4, PHRASE_BYTES = 64 };

/* Bytes of 记者, 記者, 기자. */
enum { TRADE_BYTES = 6 };

/* Letters of a word in capitals before and behind which another one is glued. */
enum { CAPITALS_LEAST = 3, STOP_LEAST = 7, ROLE_LEAST = 5 };

static const struct row *
find_row(struct str phrase)
{
	char folded[PHRASE_BYTES + UTF8_MAX];
	size_t n = unicode_lower_text(phrase, folded, sizeof(folded));

	while (n > 0 && (folded[n - 1] == '.' || folded[n - 1] == ':'))
		n--;
	return n == 0 || n >= PHRASE_BYTES ? NULL : table_find(&bylines, (struct str){ folded, n });
}

enum byline_kind
byline_kind_of(struct str phrase)
{
	const struct row *row = find_row(phrase);

	return row ? (enum byline_kind)row->kind[0] : BYLINE_PLAIN;
}

bool
byline_may_be_particle(struct str word)
{
	const struct row *row = find_row(word);

	return row && strchr(row->kind, BYLINE_PARTICLE);
}

static enum byline_break
break_of(uint32_t point)
{
	switch (point) {
	case ',':
	case 0x3001: /* ideographic comma */
	case 0xff0c:
	case 0x60c:
		return BREAK_COMMA;
	case 0x3010: /* lenticular brackets, around the name itself */
	case 0x3011:
	case ';':
	case '|':
	case '/':
	case '<':
	case '>':
	case '"':
	case '*':
	case 0xb7:
	case 0x2022:
	case 0x2027:
	case 0x2219:
	case 0x22c5:
	case 0x2502:
	case 0x25aa:
	case 0x25cf:
	case 0xff5c:
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

/* Past a bracket and what is in it, which is *inside. */
static size_t
skip_brackets(struct str s, size_t at, struct str *inside)
{
	static const struct str opens[] = { { "(", 1 }, { "[", 1 }, { "\xef\xbc\x88", 3 } };
	static const struct str closes[] = { { ")", 1 }, { "]", 1 }, { "\xef\xbc\x89", 3 } };

	if (s.s[at] != '(' && s.s[at] != '[' && s.s[at] != '\xef')
		return at;
	for (size_t i = 0; i < sizeof(opens) / sizeof(opens[0]); i++)
		if (str_starts(str_from(s, at), opens[i])) {
			size_t close = at + str_find(str_from(s, at), closes[i]);

			*inside = str_part(s, at + opens[i].n, close - at - opens[i].n);
			return close < s.n ? close + closes[i].n : s.n;
		}
	return at;
}

/* Whether the ends of a word are two words that stood in elements of their own. */
static bool
are_two(struct str head, struct str tail)
{
	const struct row *first = find_row(head);
	const struct row *second = find_row(tail);

	/* "Follow", "Updated", "Redakteur"; small words and agencies are parts of names. */
	if (second && strchr("bsrtx", second->kind[0]))
		return true;
	return first && strchr(first->kind + 1, '+');
}

/* The word that a text behind another one begins with. */
static struct str
word_behind(struct str text)
{
	text = str_trim(text);
	return str_part(text, 0, str_find_byte(text, ' '));
}

/* "QUILLPUBLISHED", "QUILLSTAFF WRITER": of a name in capitals and a word, with what follows. */
static bool
are_two_in_capitals(struct str head, struct str tail, struct str behind)
{
	const struct row *row = is_upper(tail.s[0]) && is_upper(tail.s[tail.n - 1]) &&
		is_upper(head.s[0]) && is_upper(head.s[head.n - 1])
	    ? find_row(tail)
	    : NULL;

	if (row && row->kind[0] == BYLINE_ROLE) {
		row = find_row(word_behind(behind));
		return row && row->kind[0] == BYLINE_ROLE;
	}
	return row && row->kind[0] == BYLINE_STOP && tail.n >= STOP_LEAST;
}

/* Where a word ends that page text glued to the next one, or its own end; what follows it. */
static size_t
glued_end(struct str word, struct str behind)
{
	for (size_t i = 2; i < word.n; i++) {
		bool small;

		if (!is_upper(word.s[i]) && !is_digit(word.s[i]))
			continue;
		small = is_lower(word.s[i - 1]) || (word.s[i - 1] & 0x80);
		if (small && is_upper(word.s[i]) &&
		    are_two(str_part(word, 0, i), str_from(word, i)))
			return i;
		if (i >= CAPITALS_LEAST && word.n - i >= ROLE_LEAST &&
		    are_two_in_capitals(str_part(word, 0, i), str_from(word, i), behind))
			return i;
		/* "Ada Quill4 Comments" */
		if (is_upper(word.s[0]) && small && is_digit(word.s[i]) && word.n - i <= 2)
			return i;
	}
	return word.n;
}

/* Past what stands between words, to the strongest break; a dash or a colon alone is a mark. */
static enum byline_break
skip_breaks(struct byline_reader *r)
{
	struct str s = r->text;
	struct str inside;
	enum byline_break strongest = BREAK_BLANK;

	while (r->at < s.n && !is_alpha(s.s[r->at])) {
		uint32_t point;
		size_t size = utf8_next(s.s + r->at, s.n - r->at, &point);
		size_t behind = skip_brackets(s, r->at, &inside);
		bool is_alone = r->at + 1 >= s.n || s.s[r->at + 1] == ' ';
		enum byline_break kind =
		    (point == '-' || point == ':') && is_alone ? BREAK_MARK : break_of(point);

		if (kind == BREAK_BLANK && behind == r->at && point != ' ' && point != ':')
			break;
		strongest = kind > strongest ? kind : strongest;
		if (behind > r->at && r->noted == BYLINE_PLAIN)
			r->noted = byline_kind_of(inside);
		r->at = behind > r->at ? behind : r->at + size;
	}
	return strongest;
}

/* Past the letters of a word, and the marks that stand in one. */
static void
skip_letters(struct byline_reader *r)
{
	struct str s = r->text;
	struct str inside;

	while (r->at < s.n) {
		uint32_t point;
		size_t size = utf8_next(s.s + r->at, s.n - r->at, &point);

		if (!is_alpha(s.s[r->at]) &&
		    (point == ' ' || point == ':' || break_of(point) != BREAK_BLANK ||
			skip_brackets(s, r->at, &inside) > r->at))
			return;
		r->at += size;
	}
}

bool
byline_next(struct byline_reader *r, struct byline_word *w)
{
	struct str word;

	r->noted = BYLINE_PLAIN;
	w->before = skip_breaks(r);
	w->at = r->at;
	skip_letters(r);
	word = str_part(r->text, w->at, r->at - w->at);
	r->at = w->end = w->at + glued_end(word, str_from(r->text, r->at));
	return w->end > w->at;
}

/*
 * Whether a phrase may begin with these words, as they are or without the marks that
 * byline_kind_of drops.
 */
static bool
may_begin_phrase(const struct table_first *filter, struct str start)
{
	if (table_may_begin(filter, table_hash_lower(start)))
		return true;
	if (start.n == 0 || (start.s[start.n - 1] != '.' && start.s[start.n - 1] != ':'))
		return false;
	while (start.n > 0 && (start.s[start.n - 1] == '.' || start.s[start.n - 1] == ':'))
		start.n--;
	return table_may_begin(filter, table_hash_lower(start));
}

/*
 * What a reporter is called stands without a blank beside the name: 김보람기자, 記者陳小白, where it
 * ends the word's part that is looked at; or beside the paper's, which leads to it: 文丁新闻记者.
 */
static enum byline_kind
unspaced_kind(struct byline_reader *r, struct byline_word *w)
{
	struct str word = str_part(r->text, w->at, w->end - w->at);
	struct str head = str_part(word, 0, word.n > TRADE_BYTES ? word.n - TRADE_BYTES : 0);
	enum byline_kind first = byline_kind_of(str_part(word, 0, word.n - head.n));
	enum byline_kind last = byline_kind_of(str_from(word, head.n));
	size_t end = family_is_person(head) ? head.n : first == BYLINE_BY ? TRADE_BYTES : 0;

	if (head.n == 0 || (end == 0 && last != BYLINE_BY && last != BYLINE_ROLE))
		return BYLINE_PLAIN;
	if (end == 0)
		return BYLINE_BY;
	if (end == head.n && last != BYLINE_BY && last != BYLINE_ROLE)
		return BYLINE_PLAIN;
	r->at = w->end = w->at + end;
	return end == head.n ? BYLINE_PLAIN : BYLINE_BY;
}

/* The longest phrase of the table that begins with the word; the reader is moved behind it. */
enum byline_kind
byline_phrase(struct byline_reader *r, struct byline_word *w)
{
	struct str word = str_part(r->text, w->at, w->end - w->at);
	struct byline_reader ahead;
	size_t best = w->end;
	enum byline_kind kind;
	struct byline_word next;

	if (!may_begin_phrase(&bylines_first, word))
		return byline_is_unspaced(word) ? unspaced_kind(r, w) : BYLINE_PLAIN;
	kind = byline_kind_of(word);
	ahead = *r;
	for (int i = 1; i < PHRASE_WORDS && byline_next(&ahead, &next); i++) {
		struct str phrase = str_part(r->text, w->at, next.end - w->at);
		enum byline_kind longer;

		if (next.before != BREAK_BLANK ||
		    (i == 1 && !may_begin_phrase(&bylines_second, phrase)))
			break;
		longer = byline_kind_of(phrase);
		if (longer == BYLINE_PLAIN)
			continue;
		kind = longer;
		best = next.end;
	}
	r->at = w->end = best;
	return kind;
}

bool
byline_in_capitals(struct str s)
{
	size_t large = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (is_lower(s.s[i]))
			return false;
		large += is_upper(s.s[i]);
	}
	return large >= 2;
}
