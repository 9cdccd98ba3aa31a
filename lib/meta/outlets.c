#include "meta/outlets.h"

#include "text/table.h"
#include "text/unicode.h"

enum { HOST_LIMIT = 253, NAME_LIMIT = 64 };

struct outlet {
	struct cell host;
	struct cell name;
};
#define TABLE_OF struct outlet
#define ROW(host, name, country, others) { host, name },
#include "outlets.inc"

struct name_row {
	struct cell key;
	uint16_t outlet;
	bool word;
};
#define TABLE_OF struct name_row
#define ROW(key, outlet, word) { key, outlet, word },
#define FIRST static
#define SECOND static
#include "outlet-names.inc"

struct str
outlet_common_name(const struct outlet *o)
{
	return cell_text(o->name, outlets_texts);
}

const struct outlet *
outlet_of_host(struct str host)
{
	char small[2 * HOST_LIMIT]; /* lower case may be longer by half */

	if (host.n > HOST_LIMIT)
		return NULL;
	host = (struct str){ small, unicode_lower_text(host, small, sizeof(small)) };
	while (host.n > 0) {
		const struct outlet *o = table_find(&outlets, host);

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
	name = (struct str){ small, unicode_lower_text(name, small, sizeof(small)) };
	if (str_starts(name, STR("the ")))
		name = str_from(name, 4);
	row = table_find(&outlet_names, name);
	if (!row)
		return NULL;
	*word = row->word;
	return &outlets_rows[row->outlet];
}

bool
outlet_may_begin(uint32_t hash)
{
	return table_may_begin(&outlet_names_first, hash);
}

bool
outlet_may_begin_with(uint32_t hash)
{
	return table_may_begin(&outlet_names_second, hash);
}
