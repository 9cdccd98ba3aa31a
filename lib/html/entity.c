#include "html/entity.h"

#include "text/table.h"
#include "text/utf8.h"

struct entity {
	struct cell name;
	uint32_t first;
	uint32_t second; /* or 0 */
	bool bare;       /* may lack its semicolon */
};

#define TABLE_OF struct entity
#define ROW(name, first, second, bare) { name, first, second, bare },
#include "html-entities.inc"

/* The longest name, and the longest that may lack its semicolon. */
enum { NAME_MAX = 31, BARE_MAX = 6 };

/* What windows-1252 has from 80 to 9F; 0 where it has nothing. */
static const uint16_t windows_1252[32] = {
	0x20ac,
	0,
	0x201a,
	0x0192,
	0x201e,
	0x2026,
	0x2020,
	0x2021,
	0x02c6,
	0x2030,
	0x0160,
	0x2039,
	0x0152,
	0,
	0x017d,
	0,
	0,
	0x2018,
	0x2019,
	0x201c,
	0x201d,
	0x2022,
	0x2013,
	0x2014,
	0x02dc,
	0x2122,
	0x0161,
	0x203a,
	0x0153,
	0,
	0x017e,
	0x0178,
};

static bool
is_alnum(char c)
{
	return is_alpha(c) || is_digit(c);
}

static void
add_point(struct buf *out, uint32_t point)
{
	utf8_add(out, point == '\n' ? ' ' : point);
}

static void
add_entity(const struct entity *e, struct buf *out)
{
	add_point(out, e->first);
	if (e->second)
		utf8_add(out, e->second);
}

/* The longest beginning of the name that may lack its semicolon; NULL where there is none. */
static const struct entity *
find_bare(struct str name)
{
	for (size_t n = name.n < BARE_MAX ? name.n : BARE_MAX; n > 1; n--) {
		const struct entity *e = table_find(&html_entities, str_part(name, 0, n));

		if (e && e->bare)
			return e;
	}
	return NULL;
}

static size_t
decode_name(struct str s, enum entity_place place, struct buf *out)
{
	const struct entity *e;
	struct str name;
	size_t n = 1;
	size_t end;

	while (n < s.n && n <= NAME_MAX && is_alnum(s.s[n]))
		n++;
	name = str_part(s, 1, n - 1);
	e = n < s.n && s.s[n] == ';' ? table_find(&html_entities, name) : NULL;
	if (e) {
		add_entity(e, out);
		return n + 1;
	}
	e = find_bare(name);
	if (!e)
		return 0;
	end = 1 + e->name.n;
	if (place == ENTITY_ATTRIBUTE && end < s.n && (s.s[end] == '=' || is_alnum(s.s[end])))
		return 0;
	add_entity(e, out);
	return end;
}

/* A digit's value, or 16. */
static unsigned
digit_value(char c)
{
	char low = to_lower(c);

	if (is_digit(c))
		return (unsigned)(c - '0');
	return low >= 'a' && low <= 'f' ? (unsigned)(low - 'a') + 10 : 16;
}

static uint32_t
point_of_number(uint32_t number)
{
	if (number == 0 || number > 0x10ffff)
		return UTF8_REPLACEMENT;
	if (number >= 0x80 && number < 0xa0 && windows_1252[number - 0x80])
		return windows_1252[number - 0x80];
	return number;
}

static size_t
decode_number(struct str s, struct buf *out)
{
	bool is_hex = s.n > 2 && to_lower(s.s[2]) == 'x';
	unsigned base = is_hex ? 16 : 10;
	size_t first = is_hex ? 3 : 2;
	size_t n = first;
	uint32_t number = 0;

	for (; n < s.n && digit_value(s.s[n]) < base; n++)
		if (number <= 0x10ffff)
			number = number * base + digit_value(s.s[n]);
	if (n == first)
		return 0;
	add_point(out, point_of_number(number));
	return n < s.n && s.s[n] == ';' ? n + 1 : n;
}

size_t
entity_decode(struct str s, enum entity_place place, struct buf *out)
{
	if (s.n < 2)
		return 0;
	return s.s[1] == '#' ? decode_number(s, out) : decode_name(s, place, out);
}

bool
entity_decode_all(struct str s, enum entity_place place, struct buf *out)
{
	while (s.n > 0) {
		size_t plain = str_find_byte(s, '&');
		size_t n;

		buf_add(out, str_part(s, 0, plain));
		s = str_from(s, plain);
		if (s.n == 0)
			break;
		n = entity_decode(s, place, out);
		if (n == 0) {
			buf_byte(out, '&');
			n = 1;
		}
		s = str_from(s, n);
	}
	return !out->failed;
}
