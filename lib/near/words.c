#include "near/words.h"

#include "text/unicode.h"
#include "text/utf8.h"

static bool
is_ascii_word(char c)
{
	return is_alpha(c) || is_digit(c);
}

/* Adds the ASCII part of a word at the front of s; returns how many bytes that were. */
static size_t
add_ascii(struct str s, struct buf *word)
{
	size_t n = 0;

	while (n < s.n && is_ascii_word(s.s[n]))
		n++;
	if (!buf_room(word, n))
		return 0;
	for (size_t i = 0; i < n; i++)
		word->s[word->n++] = to_lower(s.s[i]);
	return n;
}

bool
words_next(struct str *rest, struct buf *word)
{
	size_t at = 0;

	word->n = 0;
	while (at < rest->n && !word->failed) {
		uint32_t point;
		size_t n = add_ascii(str_from(*rest, at), word);

		at += n;
		if (at == rest->n)
			break;
		n = utf8_next(rest->s + at, rest->n - at, &point);
		if (point >= 0x80 && unicode_is_word(point))
			utf8_add(word, unicode_fold(point));
		else if (word->n)
			break;
		at += n;
	}
	*rest = str_from(*rest, at);
	return word->n > 0 && !word->failed;
}
