#include "article/furniture.h"

#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { PHRASE_BYTES = 64 };

#define TABLE_OF struct furniture_phrase
#define ROW(words, group, weight) { words, group, weight },
#define FIRST
#define SECOND
#include "furniture.inc"

const struct furniture_phrase *
furniture_find(struct str words, uint32_t hash)
{
	return table_find_hashed(&furniture, words, hash);
}

bool
furniture_is(struct str text)
{
	char small[PHRASE_BYTES + UTF8_MAX];
	struct str words = { small, unicode_lower_text(text, small, sizeof(small)) };
	const struct furniture_phrase *phrase;

	if (words.n == 0 || words.n >= PHRASE_BYTES)
		return false;
	phrase = table_find(&furniture, words);
	return phrase && phrase->weight >= 2;
}
