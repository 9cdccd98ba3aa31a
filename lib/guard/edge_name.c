#include "guard/edge_name.h"

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct key_row {
	struct cell key;
};

struct edge_row {
	struct cell key;
	char where;
};

#define TABLE_OF struct key_row
#define ROW(name) { name },
#include "near-agencies.inc"

#define TABLE_OF struct edge_row
#define ROW(phrase, where) { phrase, (where)[0] },
#define FIRST static
#include "near-edges.inc"

/* Whether some furniture may begin with the first word of the phrase. */
static bool
may_be_furniture(struct str phrase)
{
	struct str first = str_part(phrase, 0, str_find_byte(phrase, ' '));

	return table_may_begin(&near_edges_first, table_hash(first));
}

/* Whether the phrase begins with what opens furniture. */
static bool
is_furniture(struct str phrase)
{
	if (!may_be_furniture(phrase))
		return false;
	for (size_t n = phrase.n; n > 0; n--) {
		const struct edge_row *row;

		if (n < phrase.n && phrase.s[n] != ' ')
			continue;
		row = table_find(&near_edges, str_part(phrase, 0, n));
		if (row && row->where != 'f')
			return true;
	}
	return false;
}

static bool
is_ascii_word(uint32_t point)
{
	return point < 0x80 && (is_alpha((char)point) || is_digit((char)point));
}

/*
 * Words as the tables have them: folded, a space between, no full stops. False where they are
 * too long.
 */
static bool
fold_name(struct str s, char out[EDGE_NAME_LONGEST], struct str *name)
{
	size_t n = 0;

	for (size_t at = 0; at < s.n;) {
		uint32_t point;

		at += utf8_next(s.s + at, s.n - at, &point);
		if (point == '.')
			continue;
		if (n + UTF8_MAX > EDGE_NAME_LONGEST)
			return false;
		if (is_ascii_word(point))
			out[n++] = to_lower((char)point);
		else if (point >= 0x80 && unicode_is_word(point))
			n += utf8_encode(unicode_fold(point), out + n);
		else if (n > 0 && out[n - 1] != ' ')
			out[n++] = ' ';
	}
	while (n > 0 && out[n - 1] == ' ')
		n--;
	*name = (struct str){ out, n };
	return n > 0;
}

bool
edge_name_reads_agency(struct str text)
{
	char out[EDGE_NAME_LONGEST];
	struct str name;

	return fold_name(text, out, &name) && table_find(&near_agencies, name);
}

bool
edge_name_reads_kicker(struct str text)
{
	char out[EDGE_NAME_LONGEST];
	const struct edge_row *row;
	struct str name;

	if (!fold_name(text, out, &name))
		return false;
	while (name.n > 0 && (is_digit(name.s[name.n - 1]) || name.s[name.n - 1] == ' '))
		name.n--;
	row = table_find(&near_edges, name);
	return row && row->where != 'e';
}

bool
edge_name_reads_furniture(struct str text)
{
	enum { BEGINNING = EDGE_NAME_LONGEST / 2 };
	char out[EDGE_NAME_LONGEST];
	struct str beginning = str_part(text, 0, text.n < BEGINNING ? text.n : BEGINNING);
	struct str first = str_part(beginning, 0, str_find_byte(beginning, ' '));
	struct str name;

	/* One word alone tells most. */
	if (fold_name(first, out, &name) && !may_be_furniture(name))
		return false;
	return fold_name(beginning, out, &name) && is_furniture(name);
}
