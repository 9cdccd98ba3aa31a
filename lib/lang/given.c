#include "lang/given.h"

#include "text/table.h"

struct name {
	struct cell name;
	char gender;
};

static const struct name names[] = {
#define ROW(name, gender) { name, (gender)[0] },
#include "given-names.inc"
};
static const char texts[] = {
#define TEXT(literal) literal
#include "given-names.inc"
};
static const uint16_t slots[] = {
#define SLOT(row) row,
#include "given-names.inc"
};
static const struct table table = TABLE(names, slots, texts);
static const uint8_t first_bits[] = {
#define FIRST(byte) byte,
#include "given-names.inc"
};
static const struct table_first first = TABLE_FIRST(first_bits);

enum given
given_find(struct str name)
{
	uint32_t hash = table_hash(name);
	const struct name *found =
	    table_may_begin(&first, hash) ? table_find_hashed(&table, name, hash) : NULL;

	if (!found)
		return GIVEN_NONE;
	return found->gender == 'm' ? GIVEN_MALE
	    : found->gender == 'f'  ? GIVEN_FEMALE
				    : GIVEN_EITHER;
}
