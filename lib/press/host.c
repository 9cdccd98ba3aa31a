#include "press/host.h"

#include <stdint.h>

#include "press/outlet_word.h"
#include "press/punycode.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct suffix {
	struct cell ending;
	uint8_t platform;
};
#define TABLE_OF struct suffix
#define ROW(ending, platform) { ending, platform },
#include "suffixes.inc"

enum { HOST_BYTES = 253, SHORT_LABEL = 4, ENDING_LEAST = 4, LABEL_LEAST = 3 };

static bool
is_host_byte(char c)
{
	return is_alpha(c) || is_digit(c) || c == '-' || c == '.' || c == '_' ||
	    (unsigned char)c >= 0x80;
}

bool
host_is(struct str text)
{
	size_t dot = text.n;

	if (text.n == 0 || text.n > HOST_BYTES || text.s[0] == '.')
		return false;
	for (size_t i = 0; i < text.n; i++) {
		if (!is_host_byte(text.s[i]))
			return false;
		if (text.s[i] == '.')
			dot = i;
	}
	if (text.n - dot < 3)
		return false;
	for (size_t i = dot + 1; i < text.n; i++)
		if (is_digit(text.s[i]) && !str_starts(str_from(text, dot), STR(".xn--")))
			return false;
	return true;
}

/* www. www2. m. amp. mobile.: the same outlet. */
static struct str
without_www(struct str host)
{
	static const struct str starts[] = { { "www.", 4 }, { "m.", 2 }, { "amp.", 4 },
		{ "mobile.", 7 } };

	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (host.n > starts[i].n &&
		    str_eq_ascii(str_part(host, 0, starts[i].n), starts[i]) &&
		    host_is(str_from(host, starts[i].n)))
			return str_from(host, starts[i].n);
	if (host.n > 5 && str_eq_ascii(str_part(host, 0, 3), STR("www")) && is_digit(host.s[3]) &&
	    host.s[4] == '.')
		return str_from(host, 5);
	return host;
}

/* Where the address of an archived page begins inside the archive's; 0 where it is none. */
static size_t
archived(struct str address)
{
	struct str archive = STR("web.archive.org/");
	size_t at = str_find(address, archive);

	if (at > STR("https://").n || at == address.n)
		return 0;
	at += archive.n;
	at += str_find(str_from(address, at), STR("/http"));
	return at < address.n ? at + 1 : 0;
}

struct str
host_of(struct str address)
{
	struct str rest = str_from(address, archived(address));
	size_t scheme = str_find(str_part(rest, 0, rest.n < 32 ? rest.n : 32), STR("//"));
	size_t n = 0;

	if (scheme + 2 <= rest.n && scheme < 32)
		rest = str_from(rest, scheme + 2);
	while (n < rest.n && rest.s[n] != '/' && rest.s[n] != '?' && rest.s[n] != '#')
		if (rest.s[n++] == '@') {
			rest = str_from(rest, n);
			n = 0;
		}
	n = str_find_byte(str_part(rest, 0, n), ':');
	while (n > 0 && rest.s[n - 1] == '.')
		n--;
	rest = str_part(rest, 0, n);
	return host_is(rest) ? without_www(rest) : STR("");
}

/* The longest ending of the table, or the last label. */
static size_t
ending_at(struct str host, const struct suffix **row)
{
	size_t at = 0;

	*row = NULL;
	for (;;) {
		struct str rest = str_from(host, at);
		size_t dot = str_find_byte(rest, '.');

		*row = table_find(&suffixes, rest);
		if (*row || dot == rest.n)
			return at;
		at += dot + 1;
	}
}

bool
host_is_platform(struct str host)
{
	const struct suffix *row;

	return ending_at(host, &row) == 0 && row && row->platform;
}

static bool
has_vowel(struct str word)
{
	for (size_t i = 0; i < word.n; i++)
		if (!is_alpha(word.s[i]) || strchr("aeiouy", word.s[i]))
			return true;
	return false;
}

/* A word of a label with a capital; one of a few consonants is letters read one by one. */
static bool
add_word(struct buf *name, struct str word)
{
	bool spelled = word.n <= SHORT_LABEL && !has_vowel(word);
	uint32_t point;
	size_t n;

	if (word.n == 0)
		return true;
	if (name->n && !buf_byte(name, ' '))
		return false;
	for (size_t i = 0; i < word.n; i += n) {
		n = utf8_next(word.s + i, word.n - i, &point);
		if (point == UTF8_BROKEN || (i > 0 && !spelled) || point == 0xdf) {
			if (!buf_add(name, str_part(word, i, n)))
				return false;
		} else if (!utf8_add(name, unicode_upper(point))) {
			return false;
		}
	}
	return true;
}

/* Words that names of outlets end in; what stands before one is a word of its own. */
static size_t
last_word_at(struct str label)
{
	for (size_t n = ENDING_LEAST; n + LABEL_LEAST <= label.n; n++)
		if (outlet_word_is(str_from(label, label.n - n), OUTLET_WORD_ENDS))
			return label.n - n;
	return label.n;
}

/* The letters of an article that a word begins with. */
static size_t
article_of(struct str word)
{
	for (size_t n = LABEL_LEAST; n < word.n && n <= SHORT_LABEL; n++)
		if (outlet_word_is(str_part(word, 0, n), OUTLET_WORD_ARTICLE))
			return n;
	return 0;
}

/* "thekyivindependent": The, Kyiv, Independent. */
static bool
add_joined(struct buf *name, struct str word)
{
	size_t last = last_word_at(word);
	struct str first = str_part(word, 0, last);
	size_t article = article_of(first);
	bool ok = true;

	if (last < word.n && article > 0 && first.n > article + LABEL_LEAST - 1) {
		ok = add_word(name, str_part(first, 0, article));
		first = str_from(first, article);
	}
	return ok && add_word(name, first) && add_word(name, str_from(word, last));
}

/* The words of a label, which hyphens part. */
static bool
add_label(struct buf *name, struct str label)
{
	struct str word;

	while (str_cut(&label, '-', &word))
		if (!add_joined(name, word))
			return false;
	return true;
}

bool
host_label(struct str host, struct buf *name)
{
	const struct suffix *row;
	size_t end = ending_at(host, &row);
	struct str owner = str_part(host, 0, end ? end - 1 : host.n);
	size_t dot;

	if (end == 0)
		owner = str_part(host, 0, str_find_byte(host, '.'));
	while ((dot = str_find_byte(owner, '.')) < owner.n)
		owner = str_from(owner, dot + 1);
	if (str_starts(owner, STR("xn--"))) {
		char letters[PUNYCODE_BYTES];
		size_t n = punycode_decode(owner, letters);

		return n ? add_label(name, (struct str){ letters, n }) : buf_add(name, host);
	}
	return add_label(name, owner);
}
