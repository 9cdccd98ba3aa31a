#include "lang/stopwords.h"

#include "text/table.h"

struct stopword {
	struct cell word;
	struct cell languages;
};

static const struct stopword stopwords[] = {
#define ROW(word, languages) { word, languages },
#include "stopwords.inc"
};

static const char texts[] = {
#define TEXT(literal) literal
#include "stopwords.inc"
};

static const uint16_t slots[] = {
#define SLOT(row) row,
#include "stopwords.inc"
};

/* The words' first bytes: most words have no more, and are so found without a look at the words themselves. */
static const uint64_t starts[] = {
#define START(bytes) bytes,
#include "stopwords.inc"
};

_Static_assert(sizeof(starts) / sizeof(starts[0]) <= STOPWORDS_MOST, "more than are counted");

static const uint8_t first_bits[] = {
#define FIRST(byte) byte,
#include "stopwords.inc"
};

/* Each entry is one word: the filter of first words is one of them all. */
static const struct table_first firsts = TABLE_FIRST(first_bits);

size_t
stopword_find(struct str word, uint32_t hash)
{
	return table_may_begin(&firsts, hash) ? stopword_find_start(word, hash, eight_start(word))
					      : 0;
}

size_t
stopword_find_start(struct str word, uint32_t hash, uint64_t start)
{
	const size_t mask = sizeof(slots) / sizeof(slots[0]) - 1;

	if (!table_may_begin(&firsts, hash))
		return 0;
	for (size_t at = (hash + (hash >> 12)) & mask; slots[at]; at = (at + 1) & mask) {
		size_t row = slots[at] - 1U;

		if (starts[row] == start &&
		    (word.n < EIGHT || str_eq(cell_text(stopwords[row].word, texts), word)))
			return row + 1;
	}
	return 0;
}

struct str
stopword_languages_of(size_t number)
{
	return number ? cell_text(stopwords[number - 1].languages, texts) : STR("");
}

struct str
stopword_languages(struct str word)
{
	return stopword_languages_of(stopword_find(word, table_hash(word)));
}

bool
language_among(struct str codes, struct str code)
{
	for (size_t at = 0; at + 2 <= codes.n; at += 2)
		if (code.n == 2 && codes.s[at] == code.s[0] && codes.s[at + 1] == code.s[1])
			return true;
	return false;
}
