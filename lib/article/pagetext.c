#include "article/pagetext.h"

#include "text/utf8.h"

enum { WRAP_LEAST = 40, WRAP_MOST = 110, WRAP_EVIDENCE = 3 };

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

/* The longest line that has a blank; over WRAP_MOST it no longer matters how long. */
static size_t
longest_line(struct str rest)
{
	size_t longest = 0;

	while (rest.n && longest <= WRAP_MOST) {
		struct str line = next_line(&rest);
		size_t n = line.n > longest ? utf8_count(line) : 0;

		line = str_trim(line);
		if (n > longest && str_find_byte(line, ' ') < line.n)
			longest = n;
	}
	return longest;
}

/* Whether the line had no room for the first word of the next one. */
static bool
was_full(struct str line, struct str next, size_t width)
{
	struct str word;

	next = str_trim(next);
	word = str_part(next, 0, str_find_byte(next, ' '));
	return line.n + 1 + word.n > width && utf8_count(line) + 1 + utf8_count(word) > width;
}

/* The width to which the text was wrapped; 0 where it was not. */
static size_t
wrap_width(struct str text)
{
	size_t width = longest_line(text);
	size_t followed = 0, full = 0;
	struct str rest = text;
	struct str line = STR("");

	if (width < WRAP_LEAST || width > WRAP_MOST)
		return 0;
	while (rest.n) {
		struct str next = next_line(&rest);

		if (line.n && next.n) {
			followed++;
			full += was_full(line, next, width);
		}
		line = next;
	}
	return full >= WRAP_EVIDENCE && full * 2 >= followed ? width : 0;
}

void
pagetext_fill(struct page *p, struct str text)
{
	size_t width = wrap_width(text);
	uint8_t blanks = PAGE_BLANKS, blanks_before = 0;
	struct str rest = text;
	struct str line = STR("");

	while (rest.n && !p->failed) {
		struct str next = next_line(&rest);
		bool joins = width && line.n && next.n && was_full(line, next, width);
		struct block *ended = joins ? NULL : page_end_block(p);

		if (ended)
			ended->blank_before = blanks_before;
		if (next.n == 0 && blanks < PAGE_BLANKS)
			blanks++;
		if (next.n && joins)
			page_add_text(p, STR(" "));
		if (next.n && !joins) {
			blanks_before = blanks;
			blanks = 0;
		}
		if (next.n)
			page_add_text(p, str_trim(next));
		line = next;
	}
	if (page_end_block(p))
		p->blocks[p->n - 1].blank_before = blanks_before;
}
