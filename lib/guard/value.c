#include "guard/value.h"

#include "text/table.h"
#include "text/utf8.h"

enum { MOST_DIGITS = 30, MOST_GROUPS = 12 };

/* Digits in groups, as they stand in the text. */
struct groups {
	size_t at[MOST_GROUPS]; /* where each begins */
	size_t n[MOST_GROUPS];  /* its digits */
	char sep[MOST_GROUPS];  /* before it: , . : or a space */
	size_t count;
	size_t end;
};

/* A separator before a digit: its length, and ' ' for all spaces. 0 where there is none. */
static size_t
separator(struct str text, size_t at, char *sep)
{
	uint32_t point;
	size_t n;

	if (at >= text.n)
		return 0;
	n = utf8_next(text.s + at, text.n - at, &point);
	if (at + n >= text.n || !is_digit(text.s[at + n]))
		return 0;
	if (point == 0xa0 || point == 0x202f || point == 0x2009)
		point = ' ';
	if (point != ',' && point != '.' && point != ':' && point != ' ' && point != '\'')
		return 0;
	*sep = (char)point;
	return n;
}

static size_t
digits_at(struct str text, size_t at)
{
	size_t n = 0;

	while (at + n < text.n && is_digit(text.s[at + n]))
		n++;
	return n;
}

/* A space is part of a number only before three digits and behind one to three. */
static bool
space_fits(struct str text, const struct groups *g, size_t at)
{
	return digits_at(text, at) == 3 && g->n[0] <= 3 &&
	    (at + 3 >= text.n || text.s[at + 3] != '.');
}

static struct groups
read_groups(struct str text, size_t at)
{
	struct groups g = { .count = 1, .at = { at }, .n = { digits_at(text, at) } };

	g.end = at + g.n[0];
	while (g.count < MOST_GROUPS) {
		char sep;
		size_t n = separator(text, g.end, &sep);

		if (n == 0 || (sep == ' ' && !space_fits(text, &g, g.end + n)))
			break;
		g.at[g.count] = g.end + n;
		g.n[g.count] = digits_at(text, g.end + n);
		g.sep[g.count] = sep;
		g.end = g.at[g.count] + g.n[g.count];
		g.count++;
	}
	return g;
}

/* How many groups from the second on are thousands behind one kind of separator. */
static size_t
thousands(const struct groups *g, struct str text)
{
	size_t n = 1;

	if (g->n[0] > 3 || (g->n[0] == 1 && text.s[g->at[0]] == '0'))
		return 1;
	while (n < g->count && g->n[n] == 3 && g->sep[n] == g->sep[1] && g->sep[n] != ':')
		n++;
	return n;
}

/* Whether the groups make one number; where they do, `whole` of them are before the point. */
static bool
is_one_number(const struct groups *g, struct str text, size_t *whole)
{
	size_t n = thousands(g, text);

	*whole = n;
	if (n == g->count)
		return n != 2 || g->sep[1] != '.';
	if (n == 1)
		return g->count == 2 && (g->sep[1] == '.' || g->sep[1] == ',');
	return n + 1 == g->count && g->sep[n] != g->sep[1] &&
	    (g->sep[n] == '.' || g->sep[n] == ',');
}

void
value_write(struct buf *out, bool negative, struct str digits, int exponent)
{
	char end[16];
	size_t n = 0;
	unsigned size = (unsigned)(exponent < 0 ? -exponent : exponent);

	while (digits.n > 1 && digits.s[0] == '0')
		digits = str_from(digits, 1);
	while (digits.n > 1 && digits.s[digits.n - 1] == '0') {
		digits = str_part(digits, 0, digits.n - 1);
		size = (unsigned)(++exponent < 0 ? -exponent : exponent);
	}
	if (str_eq(digits, STR("0"))) {
		exponent = 0;
		size = 0;
	}
	buf_byte(out, '#');
	if (negative)
		buf_byte(out, '-');
	buf_add(out, digits);
	buf_add(out, exponent < 0 ? STR("e-") : STR("e"));
	do
		end[n++] = (char)('0' + size % 10);
	while ((size /= 10) > 0);
	while (n > 0)
		buf_byte(out, end[--n]);
}

size_t
value_read(struct str text, size_t at, bool negative, struct buf *value)
{
	struct groups g = read_groups(text, at);
	char digits[MOST_DIGITS];
	size_t n = 0;
	size_t whole;
	size_t after = 0;

	if (!is_one_number(&g, text, &whole) || g.end - at > MOST_DIGITS) {
		/* A list (5,12,33) ends at its first comma; a date, a time or a version is one. */
		if (g.count > 1 && (g.sep[1] == ',' || g.sep[1] == ' '))
			g.end = g.at[0] + g.n[0];
		if (g.end == g.at[0] + g.n[0] && g.n[0] <= MOST_DIGITS) {
			value_write(value, negative, str_part(text, at, g.n[0]), 0);
			return g.n[0];
		}
		buf_add(value, negative ? STR("#-") : STR("#"));
		buf_add(value, str_part(text, at, g.end - at));
		return g.end - at;
	}
	for (size_t i = 0; i < g.count; i++) {
		memcpy(digits + n, text.s + g.at[i], g.n[i]);
		n += g.n[i];
		after += i >= whole ? g.n[i] : 0;
	}
	value_write(value, negative, (struct str){ digits, n }, -(int)after);
	return g.end - at;
}

bool
value_is_grouped(struct str grouped, struct str value)
{
	enum { GROUP = 3 };
	size_t stop = str_find_byte(grouped, '.');
	size_t e = str_find_byte(value, 'e');
	size_t zeros = 0;
	struct str digits;

	if (stop < 2 || stop > 1 + GROUP || stop + 1 + GROUP != grouped.n || e == value.n)
		return false;
	digits = str_part(value, 0, e);
	for (size_t i = e + 1; i < value.n && is_digit(value.s[i]); i++)
		zeros = zeros * 10 + (size_t)(value.s[i] - '0');
	for (size_t i = 0, at = 0; i < grouped.n; i++) {
		char want = at < digits.n ? digits.s[at] : '0';

		if (i == stop)
			continue;
		if (grouped.s[i] != want)
			return false;
		at++;
	}
	return digits.n + zeros + 1 == grouped.n;
}

void
value_make_ordinal(struct buf *value)
{
	static const struct {
		struct str value;
		struct str word;
	} firsts[] = {
		{ STR_ROW("#1e0"), STR_ROW("first") },
		{ STR_ROW("#2e0"), STR_ROW("second") },
		{ STR_ROW("#3e0"), STR_ROW("third") },
	};

	for (size_t i = 0; i < sizeof(firsts) / sizeof(firsts[0]); i++)
		if (str_eq(buf_str(value), firsts[i].value)) {
			value->n = 0;
			buf_add(value, firsts[i].word);
			return;
		}
	buf_add(value, STR("th"));
}

static const struct {
	struct str letters;
	struct str word;
} scales[] = {
	{ STR_ROW("k"), STR_ROW("thousand") },
	{ STR_ROW("m"), STR_ROW("million") },
	{ STR_ROW("b"), STR_ROW("billion") },
	{ STR_ROW("t"), STR_ROW("trillion") },
};

enum { SCALES = sizeof(scales) / sizeof(scales[0]) };

bool
value_is_scale_letter(struct str word)
{
	return !str_eq(value_scale_word(word), word);
}

struct str
value_scale_word(struct str word)
{
	for (size_t i = 0; i < SCALES; i++)
		if (str_eq(word, scales[i].letters))
			return scales[i].word;
	return word;
}
