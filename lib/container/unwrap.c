#include "container/unwrap.h"

#include "container/feed.h"
#include "container/mail.h"
#include "text/table.h"

enum { AT_ONCE = 64 };

struct magic {
	struct cell hex; /* of the mark's bytes */
	struct cell why;
	uint32_t at;
};

#define ROWS struct magic
#define ROW(hex, at, why) { hex, why, at },
#include "magic.inc"

static unsigned
hex_value(char c)
{
	return is_digit(c) ? (unsigned)(c - '0') : (unsigned)(c - 'a') + 10;
}

static bool
has_magic(struct str s, const struct magic *m)
{
	struct str hex = cell_text(m->hex, magic_texts);

	if (s.n < m->at + hex.n / 2)
		return false;
	for (size_t i = 0; i < hex.n; i += 2) {
		unsigned byte = hex_value(hex.s[i]) << 4 | hex_value(hex.s[i + 1]);

		if ((unsigned char)s.s[m->at + i / 2] != byte)
			return false;
	}
	return true;
}

static const char *
refusal_by_mark(struct str start)
{
	for (size_t i = 0; i < MAGIC_ROWS; i++)
		if (has_magic(start, &magic_rows[i]))
			return cell_text(magic_rows[i].why, magic_texts).s;
	return NULL;
}

static bool
has_utf16_mark(struct str s)
{
	return str_starts(s, STR("\xff\xfe")) || str_starts(s, STR("\xfe\xff"));
}

static bool
is_control(char c)
{
	return (unsigned char)c < ' ' && !is_space(c) && c != 0x1b;
}

/* Whether some bytes have one: so written, compilers look at sixteen of them at once. */
static bool
have_control(const char s[AT_ONCE])
{
	uint8_t any = 0;

	for (size_t i = 0; i < AT_ONCE; i++) {
		unsigned char c = (unsigned char)s[i];

		any |= (uint8_t)((c < '\t') | ((c > '\r') & (c < ' ') & (c != 0x1b)));
	}
	return any;
}

/*
 * Controls that no page has: a quarter of the bytes and more is no text in any encoding but UTF-16.
 */
static bool
is_binary(struct str s)
{
	size_t controls = 0;
	size_t nuls = 0;

	for (size_t i = 0; i < s.n; i++) {
		while (s.n - i > AT_ONCE && !have_control(s.s + i))
			i += AT_ONCE;
		nuls += s.s[i] == 0;
		controls += is_control(s.s[i]) && s.s[i] != 0;
	}
	return controls > s.n / 8 || (nuls > s.n / 8 && nuls < s.n && controls > s.n / 64);
}

/*
 * Tags that no line of text has by chance. A page of text may hold one in a sentence about
 * HTML, so two are asked for where the text does not begin with one.
 */
static const struct str signs[] = {
	{ "<!doctype html", 14 },
	{ "<html", 5 },
	{ "<head", 5 },
	{ "<body", 5 },
	{ "<meta ", 6 },
	{ "<title", 6 },
	{ "<script", 7 },
	{ "<div", 4 },
	{ "<p>", 3 },
	{ "<p ", 3 },
	{ "</p>", 4 },
	{ "<br", 3 },
	{ "<a href", 7 },
	{ "</a>", 4 },
	{ "<span", 5 },
	{ "<h1", 3 },
	{ "<h2", 3 },
	{ "<img ", 5 },
	{ "<table", 6 },
	{ "<td", 3 },
	{ "<article", 8 },
	{ "<li", 3 },
};

static bool
is_sign(struct str s)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (s.n >= signs[i].n && str_eq_ascii(str_part(s, 0, signs[i].n), signs[i]))
			return true;
	return false;
}

static size_t
count_signs(struct str s)
{
	size_t count = 0;
	size_t at = 0;

	while (at < s.n) {
		at += str_find_byte(str_from(s, at), '<');
		if (at == s.n)
			break;
		count += is_sign(str_from(s, at));
		at++;
	}
	return count;
}

/* `<` and then what begins a tag, a comment, a doctype or an XML declaration. */
static bool
begins_with_tag(struct str s)
{
	if (str_starts(s, STR("\xef\xbb\xbf")))
		s = str_from(s, 3);
	s = str_trim(s);
	return s.n >= 2 && s.s[0] == '<' &&
	    (is_alpha(s.s[1]) || s.s[1] == '!' || s.s[1] == '?' || s.s[1] == '/');
}

/* A copy without what UTF-16 and UTF-32 have between ASCII characters. */
static struct str
without_nuls(struct str s, char to[UNWRAP_SNIFF])
{
	size_t n = 0;

	if (has_utf16_mark(s))
		s = str_from(s, 2);
	if (s.n <= UNWRAP_SNIFF && str_find_byte(s, '\0') == s.n)
		return s;
	for (size_t i = 0; i < s.n && n < UNWRAP_SNIFF; i++)
		if (s.s[i])
			to[n++] = s.s[i];
	return n == 0 ? STR("") : (struct str){ to, n };
}

enum unwrap_kind
unwrap_sniff_page(struct str start)
{
	char copy[UNWRAP_SNIFF];
	struct str s = without_nuls(start, copy);

	return begins_with_tag(s) || count_signs(s) >= 2 ? UNWRAP_HTML : UNWRAP_TEXT;
}

/* A name of letters and dashes, and a colon: the first line of a mail or of MHTML. */
static bool
begins_with_field(struct str s)
{
	size_t i = 0;

	while (i < s.n && (is_alpha(s.s[i]) || s.s[i] == '-'))
		i++;
	return i > 0 && i < s.n && s.s[i] == ':';
}

/* MHTML is a head of fields, of which MIME-Version or a multipart Content-Type is one. */
static bool
is_mime(struct str s)
{
	struct str line;

	if (!begins_with_field(s) && !str_starts(s, STR("From ")))
		return false;
	while (str_cut(&s, '\n', &line)) {
		struct str name = str_part(line, 0, str_find_byte(line, ':'));

		if (line.n == 0 || (line.n == 1 && line.s[0] == '\r'))
			return false;
		if (name.n < line.n && str_eq_ascii(name, STR("MIME-Version")))
			return true;
	}
	return false;
}

enum unwrap_kind
unwrap_sniff(struct str start, const char **why)
{
	const char *refusal;

	start = str_part(start, 0, start.n < UNWRAP_SNIFF ? start.n : UNWRAP_SNIFF);
	if (str_starts(start, STR("WARC/")))
		return UNWRAP_WARC;
	refusal = refusal_by_mark(start);
	if (!refusal && !has_utf16_mark(start) && is_binary(start))
		refusal = "binary data, not a page";
	if (refusal) {
		*why = refusal;
		return UNWRAP_REFUSED;
	}
	return is_mime(start) || mail_is(start) ? UNWRAP_MIME
	    : feed_is(start)                    ? UNWRAP_FEED
						: unwrap_sniff_page(start);
}
