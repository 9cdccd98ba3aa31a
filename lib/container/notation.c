#include "container/notation.h"

#include <inttypes.h>

#include "container/mail.h"
#include "container/markdown.h"
#include "text/number.h"

/*
 * The list's parts have headings, "Visible links" and "Hidden links", in the user's language,
 * and a few addresses have more than a line.
 */
enum { OTHERS_MOST = 16, BLOT = 1 };

/* Takes the last line off the text. */
static struct str
take_last_line(struct str *text)
{
	size_t end = text->n - (text->n > 0 && text->s[text->n - 1] == '\n');
	size_t at = end;

	while (at > 0 && text->s[at - 1] != '\n')
		at--;
	text->n = at;
	return str_trim(str_part((struct str){ text->s, end }, at, end - at));
}

/* RFC 3986, 3.1. Behind the scheme lynx writes what it has found, blanks too. */
static bool
begins_address(struct str s)
{
	size_t n = 0;

	while (n < s.n &&
	    (is_alpha(s.s[n]) || is_digit(s.s[n]) || s.s[n] == '+' || s.s[n] == '-' ||
		s.s[n] == '.'))
		n++;
	return n > 0 && n < s.n && s.s[n] == ':';
}

/* The number of "12. https://www.example.org/"; 0 of any other line. */
static uint64_t
number_of(struct str line)
{
	size_t dot = str_find_byte(line, '.');
	uint64_t number = 0;

	if (dot + 2 >= line.n || line.s[dot + 1] != ' ' || !begins_address(str_from(line, dot + 2)))
		return 0;
	return number_parse(str_part(line, 0, dot), 1, UINT32_MAX, &number) ? number : 0;
}

/* The last number of the list at the text's end, from 1 on; *page is what stands before it. */
static uint64_t
read_list(struct str text, struct str *page)
{
	uint64_t last = 0, number = 0;
	size_t others = 0;

	while (text.n > 0 && number != 1) {
		struct str line = take_last_line(&text);
		uint64_t found = number_of(line);

		if (line.n == 0)
			continue;
		if (found && (number == 0 || found < number)) {
			number = found;
			last = last ? last : found;
		} else if (number == 0 || ++others > OTHERS_MOST)
			return 0;
	}
	*page = text;
	return number == 1 ? last : 0;
}

/* The length of "[12]" at the text's start, if the list has the number; else 0. */
static size_t
mark_length(struct str text, uint64_t last)
{
	size_t end = 1;
	uint64_t number;

	while (end < text.n && is_digit(text.s[end]))
		end++;
	if (end == text.n || text.s[end] != ']' ||
	    !number_parse(str_part(text, 1, end - 1), 1, last, &number))
		return 0;
	return end + 1;
}

/*
 * In a mark's place come as many bytes that no text keeps (text/clean.h): lines must stay as
 * long as they were wrapped.
 */
static void
blot_marks(struct str text, uint64_t last, struct buf *out)
{
	while (text.n > 0) {
		size_t at = str_find_byte(text, '[');
		size_t n = at < text.n ? mark_length(str_from(text, at), last) : 0;
		size_t end = at + (n == 0 && at < text.n);

		buf_add(out, str_part(text, 0, end));
		text = str_from(text, end + n);
		while (n-- > 0)
			buf_byte(out, BLOT);
	}
}

bool
notation_drop(struct str text, struct buf *room, struct str *plain)
{
	struct str page;
	uint64_t last = read_list(text, &page);

	*plain = text;
	room->n = 0;
	if (last > 0)
		blot_marks(page, last, room);
	else if (markdown_is(text))
		markdown_plain(text, room);
	else if (mail_is_quoted(text))
		mail_unquote(text, room);
	else
		return true;
	*plain = buf_str(room);
	return !room->failed;
}
