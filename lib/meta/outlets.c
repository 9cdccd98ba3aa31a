#include "meta/outlets.h"

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { HOST_LIMIT = 253, NAME_LIMIT = 64 };

struct outlet {
	struct cell host;
	struct cell name;
};
static const struct outlet rows[] = {
#define ROW(host, name, country, others) { host, name },
#include "outlets.inc"
};
static const char texts[] = {
#define TEXT(literal) literal
#include "outlets.inc"
};
static const uint16_t slots[] = {
#define SLOT(row) row,
#include "outlets.inc"
};
static const struct table hosts = TABLE(rows, slots, texts);

struct name_row {
	struct cell key;
	uint16_t outlet;
	bool word;
};
static const struct name_row name_rows[] = {
#define ROW(key, outlet, word) { key, outlet, word },
#include "outlet-names.inc"
};
static const char name_texts[] = {
#define TEXT(literal) literal
#include "outlet-names.inc"
};
static const uint16_t name_slots[] = {
#define SLOT(row) row,
#include "outlet-names.inc"
};
static const uint8_t first_bits[] = {
#define FIRST(byte) byte,
#include "outlet-names.inc"
};
static const uint8_t second_bits[] = {
#define SECOND(byte) byte,
#include "outlet-names.inc"
};
static const struct table names = TABLE(name_rows, name_slots, name_texts);
static const struct table_first firsts = TABLE_FIRST(first_bits);
static const struct table_first seconds = TABLE_FIRST(second_bits);

struct str
outlet_common_name(const struct outlet *o)
{
	return cell_text(o->name, texts);
}

/* In lower case, which may be longer by half. */
static struct str
fold(struct str text, char *room)
{
	size_t n = 0;

	for (size_t at = 0; at < text.n;) {
		uint32_t point;
		size_t step = utf8_next(text.s + at, text.n - at, &point);

		if (point == UTF8_BROKEN)
			point = '?';
		n += utf8_encode(unicode_lower(point), room + n);
		at += step;
	}
	return (struct str){ room, n };
}

const struct outlet *
outlet_of_host(struct str host)
{
	char small[2 * HOST_LIMIT];

	if (host.n > HOST_LIMIT)
		return NULL;
	host = fold(host, small);
	while (host.n > 0) {
		const struct outlet *o = table_find(&hosts, host);

		if (o)
			return o;
		host = str_from(host, str_find_byte(host, '.'));
		host = str_from(host, host.n > 0);
	}
	return NULL;
}

const struct outlet *
outlet_of_name(struct str name, bool *word)
{
	char small[2 * NAME_LIMIT];
	const struct name_row *row;

	if (name.n == 0 || name.n > NAME_LIMIT)
		return NULL;
	name = fold(name, small);
	if (str_starts(name, STR("the ")))
		name = str_from(name, 4);
	row = table_find(&names, name);
	if (!row)
		return NULL;
	*word = row->word;
	return &rows[row->outlet];
}

bool
outlet_may_begin(uint32_t hash)
{
	return table_may_begin(&firsts, hash);
}

bool
outlet_may_begin_with(struct str words)
{
	return table_may_begin(&seconds, table_hash_lower(words));
}
