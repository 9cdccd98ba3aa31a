#include "guard/plain.h"

#include <stdint.h>

#include "guard/accent.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct entity_row {
	struct cell key;
	uint32_t first;
};

#define TABLE_OF struct entity_row
#define ROW(name, first, second, bare) { name, first },
#include "html-entities.inc"

enum { LONGEST_ENTITY = 32, LONGEST_TAG = 400, LONGEST_LINK = 2000 };

/* Bytes that may begin something to be done. */
static const bool first_bytes[256] = {
	['&'] = true,
	['<'] = true,
	[']'] = true,
	[0xc3] = true,
	[0xcc] = true,
	[0xcd] = true,
	[0xef] = true,
};

/* The first look at a line: from mark to mark, and letter by letter where many are beyond ASCII. */
static size_t
next_suspect(const struct outline *o, size_t at)
{
	const struct str s = o->text;

	while (at < s.n && !first_bytes[(unsigned char)s.s[at]])
		at += s.s[at] & 0x80 ? 1 : 1 + outline_first_mark(o, str_from(s, at + 1));
	return at;
}

/*
 * The number of a note, [12], right behind a word or a mark: how many bytes are before its
 * closing bracket.
 */
static size_t
note_before(struct str s, size_t at)
{
	enum { DIGITS = 3 };
	size_t n = 0;

	while (n < DIGITS && n < at && is_digit(s.s[at - 1 - n]))
		n++;
	return n > 0 && at > n + 1 && s.s[at - 1 - n] == '[' && !is_space(s.s[at - 2 - n]) ? n + 1
											   : 0;
}

/* The second one. */
static bool
is_suspect(struct str s, size_t at)
{
	unsigned char c = (unsigned char)s.s[at];
	unsigned char next = at + 1 < s.n ? (unsigned char)s.s[at + 1] : 0;

	switch (c) {
	case '&':
		return next == '#' || is_alpha((char)next);
	case '<':
		return next == '/' || is_alpha((char)next);
	case ']':
		return next == '(' || note_before(s, at) > 0;
	case 0xc3:
		return next == 0xa2 || next == 0x83 || next == 0x82;
	case 0xcc:
		return true;
	case 0xcd:
		return next < 0xb0;
	case 0xef:
		return next == 0xac || next == 0xb8 || next == 0xbc || next == 0xbd || next == 0xbf;
	default:
		return false;
	}
}

static uint32_t
numeric_entity(struct str name)
{
	bool hex = name.n > 1 && (name.s[1] == 'x' || name.s[1] == 'X');
	uint32_t point = 0;

	for (size_t i = hex ? 2 : 1; i < name.n && point <= 0x10ffff; i++) {
		char c = to_lower(name.s[i]);

		if (is_digit(c))
			point = point * (hex ? 16 : 10) + (uint32_t)(c - '0');
		else if (hex && c >= 'a' && c <= 'f')
			point = point * 16 + (uint32_t)(c - 'a' + 10);
		else
			return 0;
	}
	return point;
}

/*
 * An entity with its semicolon; its length, or 0. Again encoded ampersands (&amp;amp;) are
 * passed over.
 */
static size_t
entity_at(struct str s, size_t at, uint32_t *point)
{
	const struct entity_row *row;
	size_t from = at + 1;
	struct str name;
	size_t end;

	while (str_starts(str_from(s, from), STR("amp;")) && from + 4 < s.n &&
	    (is_alpha(s.s[from + 4]) || s.s[from + 4] == '#') &&
	    str_find_byte(str_part(s, from + 4,
			      s.n - from - 4 < LONGEST_ENTITY ? s.n - from - 4 : LONGEST_ENTITY),
		';') < LONGEST_ENTITY &&
	    from < at + LONGEST_ENTITY)
		from += 4;
	name = str_part(s, from, s.n - from < LONGEST_ENTITY ? s.n - from : LONGEST_ENTITY);
	end = str_find_byte(name, ';');
	if (end == name.n || end == 0)
		return 0;
	name.n = end;
	row = table_find(&html_entities, name);
	*point = name.s[0] == '#' ? numeric_entity(name) : row ? row->first : 0;
	return *point ? from + end + 1 - at : 0;
}

/* A tag: <b>, </p>, <a href=...>; its length, or 0. */
static size_t
tag_at(struct str s, size_t at)
{
	struct str rest = str_part(s, at, s.n - at < LONGEST_TAG ? s.n - at : LONGEST_TAG);
	size_t end = str_find_byte(rest, '>');

	if (end == rest.n || str_find_byte(str_part(rest, 1, end - 1), '<') < end - 1)
		return 0;
	return end + 1;
}

/* ](target) of a Markdown link. */
static size_t
link_at(struct str s, size_t at)
{
	struct str rest = str_part(s, at, s.n - at < LONGEST_LINK ? s.n - at : LONGEST_LINK);
	size_t end = str_find_byte(rest, ')');

	return end == rest.n ? 0 : end + 1;
}

/* The byte that Windows-1252 has for a code point; 0 where it has none. */
static unsigned char
windows_byte(uint32_t point)
{
	static const uint16_t high[32] = { 0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020,
		0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018,
		0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153,
		0x9d, 0x17e, 0x178 };

	if (point < 0x100)
		return (unsigned char)point;
	for (size_t i = 0; i < 32; i++)
		if (high[i] == point)
			return (unsigned char)(0x80 + i);
	return 0;
}

/* UTF-8 that was read as Windows-1252: how many bytes here stand for the one code point. */
static size_t
misread_at(struct str s, size_t at, uint32_t *point)
{
	char bytes[UTF8_MAX];
	size_t from = at;
	size_t n = 0;

	while (n < UTF8_MAX && at < s.n) {
		uint32_t next;
		size_t length = utf8_next(s.s + at, s.n - at, &next);
		unsigned char byte = next == UTF8_BROKEN ? 0 : windows_byte(next);

		if (byte < 0x80)
			return 0;
		bytes[n++] = (char)byte;
		at += length;
		if (n > 1 && utf8_next(bytes, n, point) == n && *point != UTF8_BROKEN)
			return at - from;
	}
	return 0;
}

/*
 * Full-width ASCII and the Latin ligatures; what an apostrophe mostly was before it was lost;
 * which picture a sign is drawn as says nothing. False where the code point stays.
 */
static bool
add_compatible(struct buf *out, uint32_t point)
{
	struct str ligature = unicode_ligature(point);

	if (point >= 0xff01 && point <= 0xff5e)
		return buf_byte(out, (char)(point - 0xff01 + '!'));
	if (point >= 0xfe00 && point <= 0xfe0f)
		return true;
	if (point == 0xfffd)
		return buf_byte(out, '\'');
	return ligature.n > 0 && buf_add(out, ligature);
}

/* An accent that stands behind its letter is written on it. */
static bool
put_on(struct buf *out, uint32_t accent)
{
	uint32_t letter;
	size_t n = utf8_before(out->s, out->n, &letter);
	uint32_t point = n ? accent_on(letter, accent) : 0;

	if (!point)
		return false;
	out->n -= n;
	return utf8_add(out, point);
}

/* Does what is to be done at a suspect byte; how many bytes that took, 0 where it was nothing. */
static size_t
mend(struct buf *out, struct str s, size_t at)
{
	uint32_t point = 0;
	size_t n;

	switch ((unsigned char)s.s[at]) {
	case '&':
		n = entity_at(s, at, &point);
		if (n)
			utf8_add(out, point);
		return n;
	case '<':
		return tag_at(s, at);
	case ']':
		n = note_before(s, at);
		if (n == 0 || out->n < n)
			return link_at(s, at);
		out->n -= n;
		return 1;
	case 0xc3:
		n = misread_at(s, at, &point);
		if (n)
			utf8_add(out, point);
		return n;
	case 0xcc:
	case 0xcd:
		n = utf8_next(s.s + at, s.n - at, &point);
		return put_on(out, point) ? n : 0;
	default:
		n = utf8_next(s.s + at, s.n - at, &point);
		return add_compatible(out, point) ? n : 0;
	}
}

struct str
plain_text(struct buf *buf, const struct outline *o)
{
	const struct str text = o->text;
	size_t done = 0;

	buf->n = 0;
	for (size_t at = next_suspect(o, 0); at < text.n; at = next_suspect(o, at + 1)) {
		size_t before = buf->n;
		size_t n;

		if (!is_suspect(text, at))
			continue;
		buf_add(buf, str_part(text, done, at - done));
		n = mend(buf, text, at);
		if (n == 0) {
			buf->n = before;
			continue;
		}
		done = at + n;
		at = done - 1;
	}
	if (done == 0)
		return text;
	buf_add(buf, str_from(text, done));
	return buf_str(buf);
}
