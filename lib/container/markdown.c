#include "container/markdown.h"

enum {
	LINKS_LEAST = 3, /* that make a text Markdown */
	OPEN_MOST = 8,   /* brackets and emphasis one in the other; of more the outer ones stay */
	HEADING_SIGNS = 6,
	EMPHASIS_SIGNS = 3
};

/* An opening sign, where it was written, to be taken out once it is closed. */
struct opening {
	size_t at;
	size_t n;
	char sign; /* '[', '!' of an image, or '*' or '_' */
};

struct writing {
	struct str text;
	size_t at;
	struct buf *out;
	struct opening open[OPEN_MOST];
	size_t depth;
	size_t unclosed; /* no address begins before */
	bool in_heading; /* what this line is */
	bool in_quote;
};

static char
byte_at(struct str s, size_t at)
{
	return at < s.n ? s.s[at] : '\n';
}

static bool
is_mark(char c)
{
	return c > ' ' && c < 0x7f && !is_alpha(c) && !is_digit(c);
}

/*
 * The length of the address in brackets that begins here, 0 where none ends in this line. So
 * much is not read again for another one: what begins before w->unclosed is none, too.
 */
static size_t
address_length(struct writing *w, size_t at)
{
	size_t depth = 0;
	size_t i = at;

	if (at < w->unclosed || byte_at(w->text, at) != '(')
		return 0;
	for (; byte_at(w->text, i) != '\n'; i++) {
		depth += w->text.s[i] == '(';
		if (w->text.s[i] == ')' && --depth == 0)
			return i + 1 - at;
	}
	w->unclosed = i;
	return 0;
}

static bool
is_address(struct str s)
{
	return str_starts(s, STR("http")) || str_starts(s, STR("/")) || str_starts(s, STR("#")) ||
	    str_starts(s, STR("<")) || str_starts(s, STR("mailto:"));
}

bool
markdown_is(struct str text)
{
	size_t links = 0;

	for (size_t at; links < LINKS_LEAST && (at = str_find(text, STR("]("))) < text.n;) {
		text = str_from(text, at + 2);
		links += is_address(text);
	}
	return links >= LINKS_LEAST;
}

static void
open_sign(struct writing *w, char sign, size_t n)
{
	if (w->depth == OPEN_MOST)
		memmove(w->open, w->open + 1, --w->depth * sizeof(*w->open));
	w->open[w->depth++] = (struct opening){ w->out->n, n, sign };
	buf_add(w->out, str_part(w->text, w->at, n));
	w->at += n;
}

/*
 * Takes the last opening sign out of what is written. A byte is moved OPEN_MOST times at most:
 * only what stands between is.
 */
static void
take_out(struct writing *w)
{
	struct opening o = w->open[--w->depth];

	if (w->out->failed)
		return;
	memmove(w->out->s + o.at, w->out->s + o.at + o.n, w->out->n - o.at - o.n);
	w->out->n -= o.n;
}

/*
 * "]": the end of a link's text or of an image, which goes whole, or of brackets that are the
 * text's own.
 */
static void
close_bracket(struct writing *w)
{
	size_t n = 0;

	while (w->depth > 0 &&
	    (w->open[w->depth - 1].sign == '*' || w->open[w->depth - 1].sign == '_'))
		w->depth--;
	if (w->depth > 0)
		n = address_length(w, w->at + 1);
	if (n > 0 && w->open[w->depth - 1].sign == '!')
		w->out->n = w->open[--w->depth].at;
	else if (n > 0)
		take_out(w);
	else {
		w->depth -= w->depth > 0;
		buf_byte(w->out, ']');
	}
	w->at += 1 + n;
}

/*
 * A run of '*' or '_': opens before a word, closes the last one that opened behind a word, else
 * is the text's.
 */
static void
emphasize(struct writing *w)
{
	char sign = w->text.s[w->at];
	char before = w->at > 0 ? w->text.s[w->at - 1] : '\n';
	struct opening *last = w->depth > 0 ? &w->open[w->depth - 1] : NULL;
	size_t n = 1;
	char after;

	while (byte_at(w->text, w->at + n) == sign)
		n++;
	after = byte_at(w->text, w->at + n);
	if (last && last->sign == sign && last->n == n && !is_space(before) &&
	    (sign == '*' || is_space(after) || is_mark(after))) {
		take_out(w);
		w->at += n;
	} else if (n <= EMPHASIS_SIGNS && !is_space(after) && (is_space(before) || is_mark(before)))
		open_sign(w, sign, n);
	else {
		buf_add(w->out, str_part(w->text, w->at, n));
		w->at += n;
	}
}

/* How many signs of a heading the line at `at` begins with. */
static size_t
heading_signs(struct str text, size_t at)
{
	size_t n = 0;

	while (n <= HEADING_SIGNS && byte_at(text, at + n) == '#')
		n++;
	return n <= HEADING_SIGNS && byte_at(text, at + n) == ' ' ? n : 0;
}

/* Behind the blanks, and the signs of a quote, that a line begins with. */
static size_t
skip_signs(struct str text, size_t at, bool in_quote)
{
	while (byte_at(text, at) == ' ' || (in_quote && byte_at(text, at) == '>'))
		at++;
	return at;
}

/* A line's beginning: signs of quotes and headings go; an empty line closes what is open. */
static void
begin_line(struct writing *w)
{
	size_t signs;

	if (byte_at(w->text, w->at) == '\n')
		w->depth = 0;
	w->in_quote = byte_at(w->text, w->at) == '>';
	w->at = skip_signs(w->text, w->at, w->in_quote);
	signs = heading_signs(w->text, w->at);
	w->in_heading = signs > 0;
	w->at += signs + (signs > 0);
}

/*
 * Whether what a line begins with goes on with the paragraph before: no empty line, item,
 * heading, quote, row or rule.
 */
static bool
goes_on(struct str text, size_t at)
{
	size_t digits = 0;
	char c = byte_at(text, at);

	while (is_digit(byte_at(text, at + digits)))
		digits++;
	if (digits > 0)
		return byte_at(text, at + digits) != '.' && byte_at(text, at + digits) != ')';
	if ((c == '-' || c == '*' || c == '+') &&
	    (is_space(byte_at(text, at + 1)) || byte_at(text, at + 1) == c))
		return false;
	return !is_space(c) && c != '>' && c != '|' && heading_signs(text, at) == 0;
}

/* A line's end is a blank where its paragraph goes on, unless two blanks break the line. */
static void
end_line(struct writing *w)
{
	struct str before = str_part(w->text, 0, w->at);
	size_t next = skip_signs(w->text, w->at + 1, w->in_quote);

	if (w->in_heading || w->at == 0 || str_ends(before, STR("\n")) ||
	    str_ends(before, STR("  ")) || !goes_on(w->text, next)) {
		buf_byte(w->out, '\n');
		w->at++;
		begin_line(w);
		return;
	}
	buf_byte(w->out, ' ');
	w->at = next;
}

static void
write_sign(struct writing *w)
{
	char c = w->text.s[w->at];
	char next = byte_at(w->text, w->at + 1);

	if (c == '\\' && is_mark(next)) {
		buf_byte(w->out, next);
		w->at += 2;
	} else if (c == '!' && next == '[')
		open_sign(w, '!', 2);
	else if (c == '[')
		open_sign(w, '[', 1);
	else if (c == ']')
		close_bracket(w);
	else if (c == '*' || c == '_')
		emphasize(w);
	else if (c == '\n')
		end_line(w);
	else {
		buf_byte(w->out, c);
		w->at++;
	}
}

void
markdown_plain(struct str text, struct buf *out)
{
	struct writing w = { .text = text, .out = out };

	begin_line(&w);
	while (w.at < text.n && !out->failed)
		write_sign(&w);
}
