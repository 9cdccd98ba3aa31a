#include "article/pagetext.h"

#include "text/utf8.h"

enum { WRAP_LEAST = 40, WRAP_MOST = 110, WRAP_EVIDENCE = 3, WORD_MOST = 30 };

/* With its indentation, which takes of its width. */
static struct str
next_line(struct str *rest)
{
	struct str line = STR("");

	str_cut(rest, '\n', &line);
	while (line.n && is_space(line.s[line.n - 1]))
		line.n--;
	return line;
}

/* How the lines fit the widths that they may have been wrapped to. */
struct widths {
	size_t full[WRAP_MOST +
	    1]; /* by width: lines that fit, but not with the next one's first word; as differences */
	size_t followed[WRAP_MOST +
	    2]; /* by length: lines that another follows; the last, all that are longer */
	size_t lines[WRAP_MOST + 2]; /* all lines of more than a word, in the same way */
};

/* Over WRAP_MOST it no longer matters how many. */
static size_t
characters(struct str line)
{
	size_t n = line.n <= WRAP_MOST * UTF8_MAX ? utf8_count(line) : WRAP_MOST + 1;

	return n <= WRAP_MOST ? n : WRAP_MOST + 1;
}

static struct str
first_word(struct str line)
{
	line = str_trim(line);
	return str_part(line, 0, str_find_byte(line, ' '));
}

static void
add_line(struct widths *w, struct str line, struct str next)
{
	size_t n = characters(line);
	size_t word;

	if (first_word(line).n == line.n)
		return;
	w->lines[n]++;
	if (next.n == 0)
		return;
	w->followed[n]++;
	word = characters(first_word(next));
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
 * The widest of the widths that most lines fit, if at least half of the lines near it do, and few are longer;
 * else 0.
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

/* The width to which the text was wrapped; 0 where it was not. */
static size_t
wrap_width(struct str rest)
{
	struct widths w = { .full = { 0 } };
	struct str line = STR("");

	while (rest.n) {
		struct str next = next_line(&rest);

		if (line.n)
			add_line(&w, line, next);
		line = next;
	}
	return best_width(&w);
}

/* Whether the line had no room for the first word of the next one. */
static bool
was_full(struct str line, struct str next, size_t width)
{
	size_t n = characters(line);

	return n <= width && n + 1 + characters(first_word(next)) > width;
}

/* Wrapped text has an empty line where a line ends, and more where there was one before. */
static uint8_t
empty_lines(size_t n, size_t width)
{
	if (width)
		n /= 2;
	return (uint8_t)(n < PAGE_BLANKS ? n : PAGE_BLANKS);
}

void
pagetext_fill(struct page *p, struct str text)
{
	size_t width = wrap_width(text);
	size_t empty = 2 * PAGE_BLANKS; /* before the next line; before the first as many as tell */
	uint8_t before = 0;
	struct str rest = text;
	struct str line = STR("");

	while (rest.n && !p->failed) {
		struct str next = next_line(&rest);
		bool joins = width && line.n && next.n && was_full(line, next, width);
		struct block *ended = joins ? NULL : page_end_block(p);

		if (ended)
			ended->blank_before = before;
		if (next.n == 0)
			empty++;
		if (next.n && joins)
			page_add_text(p, STR(" "));
		if (next.n && !joins) {
			before = empty_lines(empty, width);
			empty = 0;
		}
		if (next.n)
			page_add_text(p, str_trim(next));
		line = next;
	}
	if (page_end_block(p))
		p->blocks[p->n - 1].blank_before = before;
}
