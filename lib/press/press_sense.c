#include "press/press_sense.h"

#include "press/press_key.h"
#include "text/table.h"

enum { WORD_KEY_BYTES = 32 };

struct press_word {
	struct cell key;
	char sense[8];
};
static const struct press_word press_words[] = {
#define ROW(key, sense) { key, sense },
#include "press-words.inc"
};
static const char press_word_texts[] = {
#define TEXT(literal) literal
#include "press-words.inc"
};
static const uint16_t press_word_slots[] = {
#define SLOT(row) row,
#include "press-words.inc"
};
static const struct table press_word_table = TABLE(press_words, press_word_slots, press_word_texts);

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
	row = table_find(&press_word_table, (struct str){ key, n });
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
