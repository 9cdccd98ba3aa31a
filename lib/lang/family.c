#include "lang/family.h"

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct row {
	struct cell name;
};

#define TABLE_OF struct row
#define ROW(name) { name },
#include "family-names.inc"

/* Characters of a whole name, of its family name, and of a given name behind one or two. */
enum { NAME_MOST = 5, FAMILY_MOST = 3, GIVEN_BEHIND_ONE = 2, GIVEN_BEHIND_MORE = 3 };

bool
family_is_person(struct str text)
{
	size_t ends[NAME_MOST + 1] = { 0 }; /* of the first character, the second, ... */
	size_t n = 0;

	for (size_t at = 0; at < text.n; ends[++n] = at) {
		uint32_t point;

		at += utf8_next(text.s + at, text.n - at, &point);
		if (n == NAME_MOST ||
		    !(unicode_is_cjk(point) || unicode_script(point) == SCRIPT_Hangul))
			return false;
	}
	for (size_t family = 1; family <= FAMILY_MOST && family < n; family++) {
		size_t given = n - family;

		if (given <= (family == 1 ? GIVEN_BEHIND_ONE : GIVEN_BEHIND_MORE) &&
		    table_find(&family_names, str_part(text, 0, ends[family])))
			return true;
	}
	return false;
}
