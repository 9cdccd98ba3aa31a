#include "grammar/mark.h"

#include "text/utf8.h"

const uint8_t mark_kinds[0x100] = { [','] = TOKEN_COMMA,
	[';'] = TOKEN_COMMA,
	[':'] = TOKEN_COLON,
	['.'] = TOKEN_STOP,
	['!'] = TOKEN_STOP,
	['?'] = TOKEN_STOP,
	['-'] = TOKEN_DASH,
	['('] = TOKEN_OPEN,
	['['] = TOKEN_OPEN,
	[')'] = TOKEN_CLOSE,
	[']'] = TOKEN_CLOSE,
	['"'] = TOKEN_QUOTE,
	['$'] = TOKEN_OTHER,
	['%'] = TOKEN_OTHER,
	['&'] = TOKEN_OTHER,
	['*'] = TOKEN_OTHER,
	['/'] = TOKEN_OTHER };

size_t
mark_possessive(struct str s, size_t at)
{
	size_t n = 1;

	if (s.n - at >= 3 && memcmp(s.s + at, "\xe2\x80\x99", 3) == 0)
		n = 3;
	else if (s.s[at] != '\'')
		return 0;
	if (at + n == s.n || (s.s[at + n] != 's' && s.s[at + n] != 'S'))
		return 0;
	return at + n + 1 == s.n || !token_byte_is_word(s.s[at + n + 1]) ? n + 1 : 0;
}

/* Marks beyond ASCII by their code point; TOKEN_OTHER for what is none. */
static enum token_kind
long_mark(uint32_t point)
{
	switch (point) {
	case 0xab:
	case 0xbb:
	case 0x201c:
	case 0x201d:
	case 0x201e:
	case 0x201f:
	case 0x300c:
	case 0x300d:
		return TOKEN_QUOTE;
	case 0x2018:
	case 0x2019:
	case 0x201a:
		return TOKEN_SINGLE;
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2015:
		return TOKEN_DASH;
	case 0x2026:
	case 0x3002:
		return TOKEN_STOP;
	case 0x3001:
		return TOKEN_COMMA;
	default:
		return TOKEN_OTHER;
	}
}

static size_t
run_of(struct str s)
{
	size_t n = 1;

	while (n < s.n && s.s[n] == s.s[0])
		n++;
	return n;
}

/* The same bytes stand behind the first n again. */
static bool
is_doubled(struct str s, size_t n)
{
	return s.n >= 2 * n && str_eq(str_part(s, 0, n), str_part(s, n, n));
}

enum token_kind
mark_read(struct str s, size_t *length)
{
	char c = s.s[0];
	uint32_t point;

	if ((unsigned char)c >= 0x80) {
		*length = utf8_next(s.s, s.n, &point);
		if ((point == 0x2018 || point == 0x2019) && is_doubled(s, *length)) {
			*length *= 2;
			return TOKEN_QUOTE;
		}
		return long_mark(point);
	}
	*length = 1;
	if (c == '.' || c == '-')
		*length = run_of(s);
	if ((c == '\'' || c == '`' || c == ',') && s.n > 1 && s.s[1] == c) {
		*length = 2;
		return TOKEN_QUOTE;
	}
	if (c == '\'')
		return TOKEN_SINGLE;
	return mark_kinds[(unsigned char)c] ? mark_kinds[(unsigned char)c] : TOKEN_OTHER;
}
