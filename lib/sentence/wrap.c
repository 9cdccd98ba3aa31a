#include "sentence/wrap.h"

#include "sentence/marks.h"
#include "text/unicode.h"
#include "text/utf8.h"

static struct str
trim_spaces(struct str s)
{
	size_t n;

	while (s.n > 0 && mark_at(s, 0, &n) == MARK_SPACE)
		s = str_from(s, n);
	while (s.n > 0 && (mark_before(s, s.n, &n) == MARK_SPACE || s.s[s.n - 1] == '\r'))
		s = str_part(s, 0, s.n - (s.s[s.n - 1] == '\r' ? 1 : n));
	return s;
}

/* "• An item", "3. An item", "(b) An item" */
static bool
is_item(struct str s)
{
	size_t at = 0;
	size_t n;
	uint32_t point;

	if (s.n == 0)
		return false;
	if (mark_at(s, 0, &n) == MARK_BULLET)
		return n < s.n && s.s[n] == ' ';
	at += s.s[0] == '(';
	while (at < s.n && at < 4 && is_digit(s.s[at]))
		at++;
	if (at == 0 || at + 2 >= s.n || (s.s[at] != '.' && s.s[at] != ')') || s.s[at + 1] != ' ')
		return false;
	utf8_next(s.s + at + 2, s.n - at - 2, &point);
	return (unicode_class(point) & UNICODE_UPPER) != 0;
}

static bool
ends_open(struct str line)
{
	size_t n;
	enum mark m = mark_before(line, line.n, &n);

	return !mark_ends(m) && !mark_is_quote(m) && m != MARK_CLOSE && m != MARK_DASH &&
	    line.s[line.n - 1] != ',';
}

void
wrap_document(struct wrap *w)
{
	w->width = 0;
}

bool
wrap_goes_on(const struct wrap *w, struct str line)
{
	struct str before = trim_spaces(str_from(buf_str(&w->text), w->last));
	size_t width = line.n > w->width ? line.n : w->width;
	uint32_t point;

	line = trim_spaces(line);
	if (before.n == 0 || line.n == 0 || is_item(line))
		return false;
	utf8_next(line.s, line.n, &point);
	return before.n * 2 >= width || !ends_open(before) ||
	    !(unicode_class(point) & UNICODE_UPPER);
}

bool
wrap_add(struct wrap *w, struct str line)
{
	if (w->text.n > 0)
		buf_byte(&w->text, ' ');
	w->last = w->text.n;
	if (line.n > w->width)
		w->width = line.n;
	return buf_add(&w->text, line) && !w->text.failed;
}

void
wrap_clear(struct wrap *w)
{
	w->text.n = w->last = 0;
}

void
wrap_free(struct wrap *w)
{
	buf_free(&w->text);
}
