#include "article/furniture.h"

#include "text/table.h"

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
