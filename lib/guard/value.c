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

/* Writes a number without its zeros at the ends: -?DIGITSeEXPONENT. */
static void
write_number(struct buf *out, bool negative, struct str digits, int exponent)
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
	if (str_eq(digits, STR("0")))
		exponent = 0, size = 0;
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
			write_number(value, negative, str_part(text, at, g.n[0]), 0);
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
	write_number(value, negative, (struct str){ digits, n }, -(int)after);
	return g.end - at;
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

static const struct notable *
notable_at(const struct reading *r, size_t at)
{
	static const struct notable none = { .number_kind = NUMBER_NONE };

	return at < r->count ? knowledge_notable(r->knowledge, r->drafts[at].word) : &none;
}

static unsigned
kind_at(const struct reading *r, size_t at)
{
	return notable_at(r, at)->number_kind;
}

static struct str
text_at(const struct reading *r, size_t at)
{
	return at < r->count ? vocabulary_word(&r->knowledge->words, r->drafts[at].word) : STR("");
}

/* Whether the word may be part of a value, or a day. */
static bool
may_count(const struct reading *r, size_t at)
{
	return at < r->count && (r->drafts[at].flags & FACT_COUNTS);
}

static bool
is_value_at(const struct reading *r, size_t at)
{
	struct str text;

	if (at >= r->count || !(r->drafts[at].flags & FACT_VALUE))
		return false;
	text = text_at(r, at);
	return str_find_byte(text, 'e') < text.n && !str_ends(text, STR("th"));
}

/* A number under a hundred in words, into *value; returns how many words it has, or 0. */
static size_t
read_small(const struct reading *r, size_t at, unsigned *value)
{
	unsigned kind = kind_at(r, at);

	if (kind != NUMBER_UNIT && kind != NUMBER_TEEN && kind != NUMBER_TENS)
		return 0;
	*value = notable_at(r, at)->number;
	if (kind != NUMBER_TENS || kind_at(r, at + 1) != NUMBER_UNIT ||
	    r->drafts[at + 1].mark != MARK_NONE)
		return 1;
	*value += notable_at(r, at + 1)->number;
	return 2;
}

/* A number under a thousand in words. */
static size_t
read_words(const struct reading *r, size_t at, unsigned *value)
{
	unsigned rest;
	size_t n = read_small(r, at, value);
	size_t more;

	if (n == 0 && str_eq(text_at(r, at), STR("one")) &&
	    (kind_at(r, at + 1) == NUMBER_HUNDRED || kind_at(r, at + 1) == NUMBER_SCALE)) {
		*value = 1;
		n = 1;
	}
	if (n == 0 || *value > 9 || kind_at(r, at + n) != NUMBER_HUNDRED)
		return n;
	*value *= 100;
	n++;
	if (str_eq(text_at(r, at + n), STR("and")) && (more = read_small(r, at + n + 1, &rest)) > 0)
		more++;
	else
		more = read_small(r, at + n, &rest);
	*value += more ? rest : 0;
	return n + more;
}

/* The power of ten of the scale words from there; *n counts them. */
static int
read_scale(const struct reading *r, size_t at, size_t *n)
{
	if (kind_at(r, at) == NUMBER_SCALE && r->drafts[at].mark == MARK_NONE) {
		*n = 1;
		return notable_at(r, at)->number;
	}
	if (kind_at(r, at) == NUMBER_HUNDRED && r->drafts[at].mark == MARK_NONE) {
		*n = 1;
		return 2;
	}
	*n = 0;
	return 0;
}

/* Adds to the exponent of a value. */
static void
write_scaled(struct str value, int scale, struct buf *out)
{
	size_t e = str_find_byte(value, 'e');
	bool negative = value.s[1] == '-';
	struct str digits = str_part(value, 1 + negative, e - 1 - negative);
	bool below = e + 1 < value.n && value.s[e + 1] == '-';
	int exponent = 0;

	for (size_t i = e + 1 + below; i < value.n; i++)
		exponent = exponent * 10 + (value.s[i] - '0');
	write_number(out, negative, digits, (below ? -exponent : exponent) + scale);
}

static void
write_words(unsigned number, int scale, struct buf *out)
{
	char digits[4];
	size_t n = sizeof(digits);

	do
		digits[--n] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	write_number(out, false, (struct str){ digits + n, sizeof(digits) - n }, scale);
}

/* The value that begins there into r->word; returns how many words it has, or 0. */
static size_t
read_value(struct reading *r, size_t at)
{
	unsigned number;
	size_t more;
	size_t n;

	r->word.n = 0;
	if (is_value_at(r, at)) {
		int scale = read_scale(r, at + 1, &more);

		write_scaled(text_at(r, at), scale, &r->word);
		return 1 + more;
	}
	n = read_words(r, at, &number);
	if (n > 0) {
		int scale = read_scale(r, at + n, &more);

		write_words(number, scale, &r->word);
		return n + more;
	}
	if (kind_at(r, at) == NUMBER_ORDINAL) {
		write_words(notable_at(r, at)->number, 0, &r->word);
		buf_add(&r->word, STR("th"));
		return 1;
	}
	return 0;
}

/* Passes a word on to where the line has been written to. */
static void
pass_on(struct reading *r, size_t from, size_t *to)
{
	if (*to < from)
		r->drafts[*to] = r->drafts[from];
	++*to;
}

/* Moves words to where the line has been read to, making values. */
static void
fold_values(struct reading *r)
{
	size_t to = 0;

	for (size_t i = 0; i < r->count && !r->failed;) {
		struct draft first = r->drafts[i];
		struct draft unit = first;
		bool money = first.marks == DRAFT_CURRENCY && is_value_at(r, i + 1);
		size_t n = money || may_count(r, i) ? read_value(r, i + money) : 0;

		if (n == 0) {
			r->drafts[i].marks &= (uint8_t)~DRAFT_CURRENCY;
			pass_on(r, i++, &to);
			continue;
		}
		first.marks = 0;
		reading_rename(r, &first, knowledge_number(r->knowledge, buf_str(&r->word)));
		r->drafts[to++] = first;
		unit.mark = MARK_NONE;
		unit.marks = 0;
		if (money)
			r->drafts[to++] = unit;
		i += n + money;
	}
	r->count = to;
}

/* Whether the word may be a day of a month: 5, 5th, first. */
static bool
is_day(const struct reading *r, size_t at)
{
	struct str text;

	if (!may_count(r, at))
		return false;
	text = text_at(r, at);
	if (str_eq(text, STR("first")) || str_eq(text, STR("second")) || str_eq(text, STR("third")))
		return true;
	if (str_ends(text, STR("th")))
		text = str_part(text, 0, text.n - 2);
	return text.n >= 4 && text.n <= 5 && text.s[0] == '#' && is_digit(text.s[1]) &&
	    (str_ends(text, STR("e0")) || (text.n == 4 && str_ends(text, STR("e1"))));
}

static bool
is_month(const struct reading *r, size_t at)
{
	const uint32_t *classes = notable_at(r, at)->classes;

	for (int i = 0; i < LANGUAGES; i++)
		if (classes[i] & WORD_MONTH)
			return true;
	return false;
}

/* The day as a plain value: beside a month 5, 5th and fifth are one. */
static struct draft
make_day(struct reading *r, struct draft day)
{
	struct str text = vocabulary_word(&r->knowledge->words, day.word);

	r->word.n = 0;
	if (str_eq(text, STR("first")))
		buf_add(&r->word, STR("#1e0"));
	else if (str_eq(text, STR("second")))
		buf_add(&r->word, STR("#2e0"));
	else if (str_eq(text, STR("third")))
		buf_add(&r->word, STR("#3e0"));
	else
		buf_add(&r->word, str_ends(text, STR("th")) ? str_part(text, 0, text.n - 2) : text);
	reading_rename(r, &day, knowledge_number(r->knowledge, buf_str(&r->word)));
	return day;
}

/* Where the month of a day stands: behind it, perhaps with `of` between; 0 where it has none. */
static size_t
month_behind(const struct reading *r, size_t at)
{
	bool of;
	size_t month;

	if (!is_day(r, at))
		return 0;
	of = str_eq(text_at(r, at + 1), STR("of")) || str_eq(text_at(r, at + 1), STR("de"));
	month = at + 1 + of;
	return is_month(r, month) && !is_day(r, month + 1) ? month : 0;
}

/* 5 January, 5th of January, January 5th: January 5. */
static void
fold_dates(struct reading *r)
{
	size_t to = 0;

	for (size_t i = 0; i < r->count && !r->failed; i++) {
		size_t month = may_count(r, i) ? month_behind(r, i) : 0;

		if (month) {
			struct draft day = make_day(r, r->drafts[i]);
			uint8_t mark = day.mark;

			day.mark = MARK_NONE;
			r->drafts[to] = r->drafts[month];
			r->drafts[to++].mark = mark;
			r->drafts[to++] = day;
			i = month;
		} else if (may_count(r, i + 1) && is_day(r, i + 1) && is_month(r, i)) {
			r->drafts[to++] = r->drafts[i++];
			r->drafts[to++] = make_day(r, r->drafts[i]);
		} else {
			pass_on(r, i, &to);
		}
	}
	r->count = to;
}

void
value_fold(struct reading *r)
{
	if (!(r->flags & FACT_COUNTS))
		return;
	fold_values(r);
	fold_dates(r);
}
