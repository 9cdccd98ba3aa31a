#include "sentence/item.h"

#include <stdint.h>

#include "sentence/marks.h"

enum { DIGITS_MOST = 3, MARKER_LONGEST = 12 };

/* A number, or one lower-case letter; how many bytes. */
static size_t
read_number(struct str text, struct item *item)
{
	size_t n = 0;

	while (n < text.n && n < DIGITS_MOST && is_digit(text.s[n]))
		item->number = item->number * 10 + (unsigned)(text.s[n++] - '0');
	item->form[1] = '1';
	if (n > 0 || text.n == 0 || !is_lower(text.s[0]))
		return n;
	item->form[1] = 'a';
	item->number = (unsigned)(text.s[0] - 'a') + 1;
	return 1;
}

struct item
item_read(struct str text)
{
	struct item item = { 0 };
	struct item none = { 0 };
	size_t at = 0;
	size_t n;

	if (text.n > 0 && !is_alpha(text.s[0]) && mark_at(text, 0, &n) == MARK_BULLET) {
		item.form[0] = text.s[n - 1];
		at = n + (n < text.n && text.s[n] == ' ');
	}
	n = read_number(str_from(text, at), &item);
	at += n;
	for (int i = 2; i < 4 && at < text.n && (text.s[at] == '.' || text.s[at] == ')'); i++)
		item.form[i] = text.s[at++];
	if (n == 0 || !item.form[2] || at >= text.n || text.s[at] != ' ')
		return none;
	item.n = at;
	return item;
}

size_t
item_next(const struct item *first, struct str text, size_t start, size_t at)
{
	size_t from = at;

	if (!first->form[2])
		return SIZE_MAX;
	while (from > start && at - from < MARKER_LONGEST) {
		struct item item;

		from--;
		if (from == start || text.s[from - 1] != ' ')
			continue;
		item = item_read(str_from(text, from));
		if (item.number == first->number + 1 && from + item.n > at &&
		    memcmp(item.form, first->form, sizeof(item.form)) == 0)
			return from;
	}
	return SIZE_MAX;
}
