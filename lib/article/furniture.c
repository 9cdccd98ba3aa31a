#include "article/furniture.h"

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { PHRASE_BYTES = 64 };

static const struct furniture_phrase phrases[] = {
#define ROW(words, group, weight) { words, group, weight },
#include "furniture.inc"
};

static const char texts[] = {
#define TEXT(literal) literal
#include "furniture.inc"
};

static const uint16_t slots[] = {
#define SLOT(row) row,
#include "furniture.inc"
};

static const struct table table = TABLE(phrases, slots, texts);

static const uint8_t first_bits[] = {
#define FIRST(byte) byte,
#include "furniture.inc"
};

const struct table_first furniture_first = TABLE_FIRST(first_bits);

static const uint8_t second_bits[] = {
#define SECOND(byte) byte,
#include "furniture.inc"
};

const struct table_first furniture_second = TABLE_FIRST(second_bits);

const struct furniture_phrase *
furniture_find(struct str words, uint32_t hash)
{
	return table_find_hashed(&table, words, hash);
}

bool
furniture_is(struct str text)
{
	char small[PHRASE_BYTES + UTF8_MAX];
	struct str words = { small, unicode_lower_text(text, small, sizeof(small)) };
	const struct furniture_phrase *phrase;

	if (words.n == 0 || words.n >= PHRASE_BYTES)
		return false;
	phrase = table_find(&table, words);
	return phrase && phrase->weight >= 2;
}
