#include "guard/letters.h"

#include "text/unicode.h"
#include "text/utf8.h"

/* Soft hyphens, joiners, variation selectors: nothing. */
static bool
is_ignored(uint32_t point)
{
	return point == 0xad || (point >= 0x200b && point <= 0x200f) ||
	    (point >= 0x202a && point <= 0x202e) || (point >= 0x2060 && point <= 0x2064) ||
	    (point >= 0xfe00 && point <= 0xfe0f) || point == 0xfeff;
}

bool
letters_is_apostrophe(uint32_t point)
{
	return point == '\'' || point == 0x2019 || point == 0x2bc || point == 0x2018 ||
	    point == 0x60 || point == 0xb4;
}

bool
letters_at(struct str text, size_t at)
{
	uint32_t point;

	if (at >= text.n)
		return false;
	if (!(text.s[at] & 0x80))
		return is_alpha(text.s[at]);
	utf8_next(text.s + at, text.n - at, &point);
	return (unicode_class(point) & (UNICODE_LETTER | UNICODE_MARK)) != 0;
}

enum token_shape
letters_shape(const struct letters *letters)
{
	if (!letters->first_capital)
		return SHAPE_LOWER;
	return letters->capitals >= 2 && letters->capitals >= letters->count ? SHAPE_CAPITALS
									     : SHAPE_CAPITAL;
}

/* A letter, a full stop, and a letter that stands alone too: U.S., a.m. */
static bool
is_dotted(struct str s, size_t at)
{
	return at + 1 < s.n && s.s[at] == '.' && is_alpha(s.s[at + 1]) && !letters_at(s, at + 2);
}

/* Adds the ASCII letters and digits in front, without asking the tables. */
static size_t
read_ascii(struct str text, struct buf *word, struct letters *letters)
{
	char *to;
	size_t n = 0;

	if (!buf_room(word, text.n))
		return 0;
	if (letters->count == 0 && text.n > 0)
		letters->first_capital = is_upper(text.s[0]);
	to = word->s + word->n;
	for (; n < text.n; n++) {
		unsigned c = (unsigned char)text.s[n];

		if ((c | 0x20) - 'a' <= 'z' - 'a') {
			letters->capitals += c < 'a';
			c |= 0x20;
		} else if (c - '0' > 9) {
			break;
		}
		to[n] = (char)c;
	}
	word->n += n;
	letters->count += n;
	return n;
}

static void
note_letter(struct letters *letters, unsigned class)
{
	bool capital = (class & UNICODE_UPPER) != 0;

	if (letters->count++ == 0)
		letters->first_capital = capital;
	letters->capitals += capital;
}

/* Reads one letter beyond ASCII, or what may stand between letters; false where the word ends. */
static bool
read_other(struct str text, size_t *at, struct buf *word, struct letters *letters)
{
	uint32_t point;
	size_t n = utf8_next(text.s + *at, text.n - *at, &point);
	unsigned class = unicode_class(point);

	if (class & (UNICODE_LETTER | UNICODE_MARK | UNICODE_NUMBER)) {
		if (unicode_is_cjk(point) && word->n)
			return false;
		note_letter(letters, class);
		utf8_add(word, point == 0x451 || point == 0x401 ? 0x435 : unicode_fold(point));
	} else if (letters_is_apostrophe(point) && word->n && letters_at(text, *at + n)) {
		buf_byte(word, '\'');
	} else if (letters->count == 1 && is_dotted(text, *at)) {
		letters->count = 0;
	} else if (!is_ignored(point)) {
		return false;
	}
	*at += n;
	return !unicode_is_cjk(point);
}

struct letters
letters_read(struct str text, size_t *at, struct buf *word)
{
	struct letters letters = { 0, 0, false };

	word->n = 0;
	do {
		*at += read_ascii(str_from(text, *at), word, &letters);
		if (*at < text.n && text.s[*at] == ' ')
			break;
	} while (*at < text.n && !word->failed && read_other(text, at, word, &letters));
	return letters;
}
