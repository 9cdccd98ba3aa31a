#include "guard/suffix.h"

#include "text/table.h"

struct suffix {
	struct cell letters;
	char kind[8];
};

#define TABLE_OF struct suffix
#define ROW(letters, kind) { letters, kind },
#include "near-suffixes.inc"

/* Whether the table has the letters as of a kind, that begins so. */
static bool
is_kind(struct str letters, char kind)
{
	const struct suffix *found = table_find(&near_suffixes, letters);

	return found && found->kind[0] == kind;
}

bool
suffix_is_unit(struct knowledge *k, struct str word)
{
	uint32_t number = knowledge_number(k, word);

	if (number == VOCABULARY_FAILED || word.n == 0)
		return false;
	return is_kind(word, 'u') || knowledge_notable(k, number)->number_kind == NUMBER_SCALE;
}

bool
suffix_is_ordinal(struct str word)
{
	return is_kind(word, 'o');
}
