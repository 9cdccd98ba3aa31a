#include "article/picture.h"

#include "byline/byline.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum {
	PROSE_LEAST = 80, /* characters of a line that is looked at as a paragraph */
	APART_LEAST = 5,  /* so many paragraphs show how they are set apart */
	APART_SHARE = 70, /* of 100 */
	DESCRIPTION_LONGEST = 120,
	CAPTION_LONGEST = 250,
	CREDIT_LONGEST = 80,
	NAME_BYTES = 3, /* a shorter word is no name */
	NAMES_LEAST = 2,
	SIZE_DIGITS = 2, /* of a width or height, at the least */
};

bool
picture_is_set_apart(const struct survey *s)
{
	size_t prose = 0, apart = 0;

	for (size_t i = s->worth.run; i < s->worth.end; i++) {
		if (s->measures.of[i].characters < PROSE_LEAST)
			continue;
		prose++;
		apart += s->page.blocks[i].blank_before > 0;
	}
	return prose >= APART_LEAST && apart * 100 >= prose * APART_SHARE;
}

static bool
is_name(struct str word)
{
	uint32_t point;

	if (word.n < NAME_BYTES)
		return false;
	utf8_next(word.s, word.n, &point);
	return unicode_lower(point) != point;
}

static struct str
next_word(struct str *rest)
{
	struct str word = STR("");

	str_cut(rest, ' ', &word);
	while (word.n && (word.s[word.n - 1] == '.' || word.s[word.n - 1] == ','))
		word.n--;
	return word;
}

static bool
has_word(struct str line, struct str word)
{
	while (line.n)
		if (str_eq(next_word(&line), word))
			return true;
	return false;
}

/* The first word of a sentence has its capital for that alone, and does not count. */
static size_t
count_names(struct str caption, struct str description)
{
	size_t names = 0;

	next_word(&caption);
	while (caption.n) {
		struct str word = next_word(&caption);

		names += is_name(word) && has_word(description, word);
	}
	return names;
}

/* One sentence that tells; a question under a line is a heading's. */
static bool
is_one_statement(const struct measure *m, struct str line)
{
	return m->ending == ENDS_SENTENCE && m->ends == 0 && line.s[line.n - 1] == '.';
}

bool
picture_is_pair(const struct survey *s, size_t i)
{
	const struct block *block = &s->page.blocks[i];
	const struct measure *m = &s->measures.of[i];
	struct str caption;

	if (i + 1 >= s->page.n || !block[0].blank_before || block[1].blank_before ||
	    (i + 2 < s->page.n && !block[2].blank_before))
		return false;
	if (m[0].ending != ENDS_OPEN || m[0].characters >= DESCRIPTION_LONGEST ||
	    m[1].characters >= CAPTION_LONGEST)
		return false;
	caption = page_text(&s->page, i + 1);
	return is_one_statement(&m[1], caption) &&
	    count_names(caption, page_text(&s->page, i)) >= NAMES_LEAST;
}

/* Behind the last such byte. */
static struct str
behind_last(struct str line, char mark)
{
	size_t at = line.n;

	while (at > 0 && line.s[at - 1] != mark)
		at--;
	return str_from(line, at);
}

static bool
is_credit(const struct measure *m)
{
	return m->characters < CREDIT_LONGEST && m->strongest > 0 &&
	    m->furniture[FURNITURE_CAPTION] == m->strongest;
}

/*
 * Whether a sentence between empty lines has a picture's credit right below it. Without a full
 * stop it may be a heading over its picture.
 */
static bool
is_over_credit(const struct survey *s, size_t i)
{
	const struct block *block = &s->page.blocks[i];
	const struct measure *m = &s->measures.of[i];

	return i + 2 < s->page.n && block[0].blank_before && !block[1].blank_before &&
	    block[2].blank_before && m[0].ending == ENDS_SENTENCE &&
	    m[0].characters < CAPTION_LONGEST && !str_ends(page_text(&s->page, i), STR("?")) &&
	    is_credit(&m[1]);
}

bool
picture_is_credited(const struct survey *s, size_t i)
{
	struct str line = page_text(&s->page, i);
	struct str last = line;

	if (!s->page.is_html)
		return is_over_credit(s, i);
	if (s->page.blocks[i].pictures == 0)
		return false;
	/* Behind a sentence an agency in brackets may be whose story it is. */
	if (str_ends(line, STR(")")) && s->measures.of[i].ends == 0)
		last = behind_last(str_part(line, 0, line.n - 1), '(');
	last = behind_last(last, '/');
	return last.n < line.n && byline_is_agency(str_trim(last));
}

static size_t
skip_digits(struct str s, size_t at)
{
	while (at < s.n && is_digit(s.s[at]))
		at++;
	return at;
}

/* Whether a size begins behind the mark at `at`; *end is where to go on. */
static bool
is_size(struct str word, size_t at, size_t *end)
{
	size_t x = skip_digits(word, at + 1);
	size_t height = x + 1;

	*end = x;
	return x > at + SIZE_DIGITS && x < word.n && word.s[x] == 'x' &&
	    skip_digits(word, height) >= height + SIZE_DIGITS;
}

static bool
is_mark(char c)
{
	return c == '-' || c == '_';
}

bool
picture_is_name(struct str line)
{
	size_t start = line.n, end;

	while (start > 0 && line.s[start - 1] != ' ')
		start--;
	line = str_from(line, start);
	for (size_t i = 0; i < line.n; i = end) {
		end = i + 1;
		if (is_mark(line.s[i]) && is_size(line, i, &end))
			return true;
	}
	return false;
}
