#include "press/outlet_word.h"

#include <stdint.h>

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct outlet_word_row {
	struct cell word;
	uint8_t kinds;
};
#define TABLE_OF struct outlet_word_row
#define ROW(word, kinds) { word, kinds },
#include "outlet-words.inc"

/* ARTICLE_MOST: letters of an article. */
enum { WORD_BYTES = 32, ARTICLE_MOST = 4 };

bool
outlet_word_is(struct str word, enum outlet_word kind)
{
	const struct outlet_word_row *row = table_find(&outlet_words, word);

	return row && (row->kinds & kind) != 0;
}

size_t
outlet_word_article(struct str text)
{
	char word[ARTICLE_MOST];
	size_t n = 0;

	while (n < text.n && n < ARTICLE_MOST && is_alpha(text.s[n])) {
		word[n] = to_lower(text.s[n]);
		n++;
	}
	if (n + 1 >= text.n || text.s[n] != ' ' ||
	    !outlet_word_is((struct str){ word, n }, OUTLET_WORD_ARTICLE))
		return 0;
	return n + 1;
}

/* The next run of letters and digits, in lower case; false at the end. One too long is cut. */
static bool
next_word(struct str text, size_t *at, char *word, size_t *n)
{
	*n = 0;
	while (*at < text.n) {
		uint32_t point;
		size_t step = utf8_next(text.s + *at, text.n - *at, &point);

		if (!unicode_is_word(point) && *n > 0)
			break;
		*at += step;
		if (unicode_is_word(point) && *n < WORD_BYTES)
			*n += utf8_encode(unicode_lower(point), word + *n);
	}
	return *n > 0;
}

bool
outlet_words_are_slogan(struct str text)
{
	char word[WORD_BYTES + UTF8_MAX];
	bool any = false;
	size_t n;

	for (size_t at = 0; next_word(text, &at, word, &n); any = true)
		if (!outlet_word_is((struct str){ word, n }, OUTLET_WORD_SLOGAN))
			return false;
	return any;
}

/*
 * The word of a company that the text ends in, with what stands before it; 0 where there is
 * none.
 */
static size_t
company_behind(struct str text)
{
	size_t at = text.n;
	char word[WORD_BYTES + UTF8_MAX];
	size_t from;
	size_t n;

	while (at > 0 && text.s[at - 1] != ' ')
		at--;
	from = at;
	if (at == 0 || !next_word(text, &from, word, &n))
		return 0;
	return outlet_word_is((struct str){ word, n }, OUTLET_WORD_COMPANY) ? text.n - at : 0;
}

static size_t
company_before(struct str text)
{
	char word[WORD_BYTES + UTF8_MAX];
	size_t at = 0;
	size_t n;

	if (!next_word(text, &at, word, &n) || at == text.n)
		return 0;
	return outlet_word_is((struct str){ word, n }, OUTLET_WORD_COMPANY) ? at : 0;
}

struct str
outlet_without_company(struct str text)
{
	struct str s = str_trim(text);

	for (size_t n; (n = company_behind(s)) > 0;)
		s = str_trim(str_part(s, 0, s.n - n));
	for (size_t n; (n = company_before(s)) > 0;)
		s = str_trim(str_from(s, n));
	return s;
}
