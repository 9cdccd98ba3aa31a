#include "press/press_sense.h"

#include "press/press_key.h"
#include "text/table.h"

enum { WORD_KEY_BYTES = 32 };

struct press_word {
	struct cell key;
	char sense[8];
};
#define TABLE_OF struct press_word
#define ROW(key, sense) { key, sense },
#include "press-words.inc"

enum press_sense
press_sense_of(struct str name)
{
	struct str core = key_without_the(name);
	char key[WORD_KEY_BYTES + UTF8_MAX];
	const struct press_word *row;
	size_t n = 0;
	uint32_t point;

	for (size_t at = 0; key_next(core, &at, &point);) {
		if (n > WORD_KEY_BYTES)
			return SENSE_NONE;
		n += utf8_encode(point, key + n);
	}
	row = table_find(&press_words, (struct str){ key, n });
	if (!row)
		return SENSE_NONE;
	switch (row->sense[0]) {
	case 'a':
		return SENSE_ACRONYM;
	case 's':
		return SENSE_SURNAME;
	case 'p':
		return row->sense[1] == 'l' ? SENSE_PLACE : SENSE_PERSON;
	default:
		return SENSE_WORD;
	}
}
