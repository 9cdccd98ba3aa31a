#include "byline/date_token.h"

#include <stdint.h>

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { WORD_LIMIT = 48 };

struct row {
	struct cell word;
	char kind;
	int number;
};

#define TABLE_OF struct row
#define ROW(word, kind, number) { word, (kind)[0], number },
#define FIRST static
#include "dates.inc"

/* The decimal digits of the scripts that dates are written in; -1 for anything else. */
static int
digit_of(uint32_t point)
{
	static const uint32_t zeros[] = { '0', 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10 };

	for (size_t i = 0; i < sizeof(zeros) / sizeof(zeros[0]) && point >= zeros[i]; i++)
		if (point < zeros[i] + 10)
			return (int)(point - zeros[i]);
	return -1;
}

/* The row of the text's word, lower case and without a full stop behind; NULL. */
static const struct row *
find_word(struct str word)
{
	char folded[WORD_LIMIT + UTF8_MAX];
	size_t n = unicode_lower_text(word, folded, sizeof(folded));

	return n >= WORD_LIMIT ? NULL : table_find(&dates, (struct str){ folded, n });
}

/* Whether a full stop there stands between letters: of ASCII (a.m), or Thai (ม.ค). */
static bool
is_inner_stop(struct str text, size_t at)
{
	uint32_t before = 0;
	uint32_t behind = 0;

	if (at == 0 || at + 1 >= text.n || text.s[at] != '.')
		return false;
	if (is_alpha(text.s[at + 1]) && is_alpha(text.s[at - 1]))
		return true;
	utf8_before(text.s, at, &before);
	utf8_next(text.s + at + 1, text.n - at - 1, &behind);
	return unicode_script(before) == SCRIPT_Thai && unicode_script(behind) == SCRIPT_Thai;
}

/* The end of the run of letters from `at` on. */
static size_t
word_end(struct str text, size_t at)
{
	while (at < text.n) {
		uint32_t point;
		size_t n;

		if (is_alpha(text.s[at])) {
			at++;
			continue;
		}
		n = utf8_next(text.s + at, text.n - at, &point);
		if (is_inner_stop(text, at)) {
			at += n;
			continue;
		}
		if (point != 0x200c && (!unicode_is_word(point) || digit_of(point) >= 0))
			break;
		at += n;
	}
	return at;
}

static void
add_token(struct date_tokens *t, int kind, int value, size_t at, size_t end)
{
	t->of[t->n++] = (struct token){ .kind = kind, .value = value, .at = at, .end = end };
}

/*
 * Whether the number's first four digits are a year that page text glued to what follows:
 * behind a month, or the day behind one.
 */
static bool
is_glued_year(const struct date_tokens *t, int value, int digits)
{
	size_t i = t->n;

	if (digits != 5 && digits != 6)
		return false;
	while (digits-- > 4)
		value /= 10;
	if (value < 1990 || value > 2099)
		return false;
	if (i > 1 && t->of[i - 1].kind == TOKEN_PUNCT)
		i--;
	if (i > 1 && t->of[i - 1].kind == TOKEN_NUMBER)
		i--;
	return i > 0 && t->of[i - 1].kind == TOKEN_MONTH;
}

/* "tháng 3": the month that the number behind the mark is. */
static void
join_month(struct date_tokens *t, int value, size_t end)
{
	struct token *mark = &t->of[t->n - 1];

	*mark = (struct token){ .kind = TOKEN_MONTH, .value = value, .at = mark->at, .end = end };
}

static size_t
add_number(struct date_tokens *t, size_t at)
{
	size_t start = at;
	int value = 0;
	int digits = 0;

	while (at < t->text.n) {
		uint32_t point;
		size_t n = utf8_next(t->text.s + at, t->text.n - at, &point);

		if (digit_of(point) < 0)
			break;
		if (digits < 9)
			value = value * 10 + digit_of(point);
		digits++;
		at += n;
	}
	if (at - start == (size_t)digits && is_glued_year(t, value, digits)) {
		at = start + 4;
		for (; digits > 4; digits--)
			value /= 10;
	}
	if (t->n > 0 && t->of[t->n - 1].kind == TOKEN_BEFORE_MONTH) {
		join_month(t, value, at);
		return at;
	}
	add_token(t, TOKEN_NUMBER, value, start, at);
	t->of[t->n - 1].digits = digits;
	return at;
}

/* Where a word ends to which page text glued a month's name: "QuillMarch". */
static size_t
glued_end(struct str text, size_t at, size_t end)
{
	for (size_t i = at + 2; i + 2 < end; i++) {
		const struct row *row;

		if (!is_upper(text.s[i]) || !is_lower(text.s[i - 1]))
			continue;
		row = find_word(str_part(text, i, end - i));
		return row && row->kind == TOKEN_MONTH ? i : end;
	}
	return end;
}

/*
 * A word: with the next one where both are one entry, or its first letter alone where it is
 * a mark behind a number and the word as a whole is unknown.
 */
static size_t
add_word(struct date_tokens *t, size_t at)
{
	size_t end = glued_end(t->text, at, word_end(t->text, at));
	struct str word = str_part(t->text, at, end - at);
	bool known = table_may_begin(&dates_first, table_hash_lower(word));
	bool paired = known && end < t->text.n && t->text.s[end] == ' ';
	size_t two = paired ? word_end(t->text, end + 1) : end;
	const struct row *row = two > end ? find_word(str_part(t->text, at, two - at)) : NULL;
	uint32_t point;
	size_t first = at + utf8_next(t->text.s + at, t->text.n - at, &point);

	if (row)
		end = two;
	if (!row && known)
		row = find_word(word);
	if (!row && point >= 0x80 && t->n > 0 && t->of[t->n - 1].kind == TOKEN_NUMBER) {
		row = find_word(str_part(t->text, at, first - at));
		end = row ? first : end;
	}
	add_token(t, row ? row->kind : TOKEN_WORD, row ? row->number : 0, at, end);
	return end;
}

void
date_tokenize(struct date_tokens *t, struct str text)
{
	t->text = text;
	t->n = 0;
	for (size_t at = 0; at < text.n && t->n < DATE_TOKENS;) {
		uint32_t point;
		size_t n = utf8_next(text.s + at, text.n - at, &point);

		if (digit_of(point) >= 0)
			at = add_number(t, at);
		else if (unicode_is_word(point))
			at = add_word(t, at);
		else {
			if (!unicode_is_space(point) && point != 0x200e && point != 0x200f)
				add_token(t, TOKEN_PUNCT, (int)point, at, at + n);
			at += n;
		}
	}
	t->of[t->n] = (struct token){ .kind = TOKEN_END, .at = text.n, .end = text.n };
}
