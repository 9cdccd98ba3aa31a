#include "lang/given.h"

#include "text/table.h"

struct name {
	struct cell name;
	char gender;
};

#define TABLE_OF struct name
#define ROW(name, gender) { name, (gender)[0] },
#define FIRST static
#include "given-names.inc"

enum given
given_find(struct str name)
{
	uint32_t hash = table_hash(name);
	const struct name *found = table_may_begin(&given_names_first, hash)
	    ? table_find_hashed(&given_names, name, hash)
	    : NULL;

	if (!found)
		return GIVEN_NONE;
	return found->gender == 'm' ? GIVEN_MALE
	    : found->gender == 'f'  ? GIVEN_FEMALE
				    : GIVEN_EITHER;
}
