#include "article/pagetext.h"

#include "text/clean.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { WRAP_LEAST = 40, WRAP_MOST = 110, WRAP_EVIDENCE = 3, WORD_MOST = 30 };
/*
 * One of so many lines ends in a hyphen where words are divided,
 * and not only broken at hyphens of their own.
 */
enum { DIVIDED_ONE_OF = 16 };

/* A line of the text, without blanks behind it. */
struct line {
	struct str whole; /* with its indentation, which takes of its width */
	struct str text;  /* without */
	struct str word;  /* the first one of the text */
	size_t plain;     /* bytes of the text that are clean as they stand (text/clean.h) */
	bool is_ascii;
	bool hyphen; /* a hyphen behind a letter ends it */
};

/* Most lines are clean to their ends: they are looked at once. */
static struct line
next_line(struct str *rest)
{
	struct line line = { .whole = *rest };
	size_t plain = clean_plain(*rest, &line.is_ascii), indent = 0;

	if (plain < rest->n && rest->s[plain] == '\n')
		line.whole.n = plain;
	else
		line.whole.n = plain + str_find_byte(str_from(*rest, plain), '\n');
	line.is_ascii = line.is_ascii && plain == line.whole.n;
	*rest = line.whole.n < rest->n ? str_from(*rest, line.whole.n + 1) : STR("");
	while (line.whole.n && is_space(line.whole.s[line.whole.n - 1]))
		line.whole.n--;
	while (indent < line.whole.n && is_space(line.whole.s[indent]))
		indent++;
	line.text = str_from(line.whole, indent);
	line.word = str_part(line.text, 0, str_find_byte(line.text, ' '));
	line.plain = plain < line.text.n ? plain : line.text.n;
	line.hyphen = line.text.n > 1 && line.text.s[line.text.n - 1] == '-' &&
	    (is_alpha(line.text.s[line.text.n - 2]) || line.text.s[line.text.n - 2] & 0x80);
	return line;
}

/* How the lines fit the widths that they may have been wrapped to. */
struct widths {
	/* by width: lines that fit, but not with the next one's first word; as differences */
	size_t full[WRAP_MOST + 1];
	/* by length: lines that another follows; the last, all that are longer */
	size_t followed[WRAP_MOST + 2];
	size_t lines[WRAP_MOST + 2]; /* all lines of more than a word, in the same way */
	size_t hyphens;              /* lines whose last word may go on in the next one */
};

/* Those of a part of the line. Over WRAP_MOST it no longer matters how many. */
static size_t
characters(const struct line *line, struct str part)
{
	size_t n = part.n;

	if (!line->is_ascii && n <= WRAP_MOST * UTF8_MAX)
		n = utf8_count(part);
	return n <= WRAP_MOST ? n : WRAP_MOST + 1;
}

/* Whether the last word of a line goes on in the next one, in small letters. */
static bool
goes_on(const struct line *line, const struct line *next)
{
	uint32_t point = 0;

	if (!line->hyphen || next->text.n == 0)
		return false;
	(void)utf8_next(next->text.s, next->text.n, &point);
	return (unicode_class(point) & UNICODE_LOWER) != 0;
}

static void
add_line(struct widths *w, const struct line *line, const struct line *next)
{
	size_t n, word;

	if (line->word.n == line->whole.n)
		return;
	n = characters(line, line->whole);
	w->lines[n]++;
	if (next->whole.n == 0)
		return;
	w->followed[n]++;
	w->hyphens += goes_on(line, next);
	word = characters(next, next->word);
	if (n > WRAP_MOST || word > WORD_MOST)
		return;
	w->full[n]++;
	if (n + 1 + word <= WRAP_MOST)
		w->full[n + 1 + word]--;
}

static size_t
sum(const size_t *count, size_t from)
{
	size_t n = 0;

	for (; from <= WRAP_MOST + 1; from++)
		n += count[from];
	return n;
}

/*
 * The widest of the widths that most lines fit, if at least half of the lines near it do,
 * and few are longer; else 0.
 */
static size_t
best_width(const struct widths *w)
{
	size_t full = 0, most = 0, best = 0;

	for (size_t n = 0; n <= WRAP_MOST; n++) {
		full += w->full[n];
		if (n >= WRAP_LEAST && full >= most) {
			most = full;
			best = n;
		}
	}
	return most >= WRAP_EVIDENCE && most * 2 >= sum(w->followed, best * 3 / 5) &&
		most >= sum(w->lines, best + 1) * 4
	    ? best
	    : 0;
}

/* Whether the line had no room for the first word of the next one. */
static bool
was_full(const struct line *line, const struct line *next, size_t width)
{
	size_t n = characters(line, line->whole);

	return n <= width && n + 1 + characters(next, next->word) > width;
}

/* Wrapped text has an empty line where a line ends, and more where there was one before. */
static uint8_t
empty_lines(size_t n, size_t width)
{
	if (width)
		n /= 2;
	return (uint8_t)(n < PAGE_BLANKS ? n : PAGE_BLANKS);
}

static void
add_text(struct page *p, const struct line *line)
{
	page_add_plain(p, str_part(line->text, 0, line->plain));
	if (line->plain < line->text.n)
		page_add_text(p, str_from(line->text, line->plain));
}

/*
 * Whether words are divided at the ends of lines; a few lines end in a hyphen of the word itself.
 */
static bool
divides(const struct widths *w)
{
	return w->hyphens >= WRAP_EVIDENCE && w->hyphens * DIVIDED_ONE_OF >= sum(w->followed, 0);
}

/* How the text was wrapped; a width of 0: not at all. */
struct wrapping {
	size_t width;
	bool divides;
};

static bool
joins(const struct line *line, const struct line *next, const struct wrapping *wrapping)
{
	return wrapping->width && line->whole.n && next->whole.n &&
	    (goes_on(line, next) || was_full(line, next, wrapping->width));
}

/* Puts between two lines what was there before they were wrapped. */
static void
add_join(struct page *p, bool inside_word, const struct wrapping *wrapping)
{
	if (!inside_word)
		page_add_text(p, STR(" "));
	else if (wrapping->divides && p->text.n > 0)
		p->text.n--; /* the hyphen */
}

/* Fills the page with the lines, those of wrapped text put together. */
static void
fill(struct page *p, struct str rest, const struct wrapping *wrapping, struct widths *w)
{
	size_t empty = 2 * PAGE_BLANKS; /* before the next line; before the first as many as tell */
	uint8_t before = 0;
	struct line line = { .whole = STR("") };

	while (rest.n && !p->failed) {
		struct line next = next_line(&rest);
		bool joined = joins(&line, &next, wrapping);
		struct block *ended = joined ? NULL : page_end_block(p);

		if (ended)
			ended->blank_before = before;
		if (line.whole.n)
			add_line(w, &line, &next);
		if (next.whole.n == 0)
			empty++;
		if (joined)
			add_join(p, goes_on(&line, &next), wrapping);
		if (next.whole.n && !joined) {
			before = empty_lines(empty, wrapping->width);
			empty = 0;
		}
		if (next.whole.n)
			add_text(p, &next);
		line = next;
	}
	if (page_end_block(p))
		p->blocks[p->n - 1].blank_before = before;
}

void
pagetext_fill(struct page *p, struct str text)
{
	struct widths widths = { .full = { 0 } };
	struct wrapping wrapping = { 0 };

	fill(p, text, &wrapping, &widths);
	wrapping = (struct wrapping){ best_width(&widths), divides(&widths) };
	if (wrapping.width == 0 || p->failed)
		return;
	page_clear(p);
	fill(p, text, &wrapping, &widths);
}
