#include "lang/declension.h"

#include "text/table.h"

/* Letters: of the longest ending, and of the shortest stem. */
enum { ENDING_MOST = 5, STEM_LEAST = 3 };

struct ending {
	struct cell ending;
	uint8_t form;
};

#define TABLE_OF struct ending
#define ROW(ending, form) { ending, form },
#include "name-cases.inc"

/* Where the last letter before `end` begins. */
static size_t
letter_before(struct str word, size_t end)
{
	size_t at = end > 0 ? end - 1 : 0;

	while (at > 0 && ((unsigned char)word.s[at] & 0xC0) == 0x80)
		at--;
	return at;
}

struct declension
declension_of(struct str word)
{
	struct declension found = { word, CASE_NOMINATIVE };
	size_t at = word.n;
	size_t left = 0;

	for (size_t end = word.n; end > 0; end = letter_before(word, end))
		left++;
	for (int i = 0; i < ENDING_MOST && left-- > STEM_LEAST; i++) {
		const struct ending *row;

		at = letter_before(word, at);
		row = table_find(&name_cases, str_from(word, at));
		if (row)
			found = (struct declension){ str_part(word, 0, at),
				(enum declension_case)row->form };
	}
	return found;
}
