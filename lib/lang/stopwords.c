#include "lang/stopwords.h"

struct stopword {
	struct cell word;
	struct cell languages;
};

/*
 * Each entry is one word: the filter of first words is one of them all. Most words have no more
 * than their first bytes, and are so found without a look at the words themselves.
 */
#define TABLE_OF struct stopword
#define ROW(word, languages) { word, languages },
#define FIRST
#define STARTS
#include "stopwords.inc"

_Static_assert((size_t)STOPWORDS_ROWS <= STOPWORDS_MOST, "more than are counted");

size_t
stopword_find(struct str word, uint32_t hash)
{
	return table_may_begin(&stopwords_first, hash)
	    ? stopword_look_up(word, hash, eight_start(word))
	    : 0;
}

size_t
stopword_look_up(struct str word, uint32_t hash, uint64_t start)
{
	const size_t mask = stopwords.mask;

	for (size_t at = (hash + (hash >> 12)) & mask; stopwords_slots[at]; at = (at + 1) & mask) {
		size_t row = stopwords_slots[at] - 1U;

		if (stopwords_starts[row] == start &&
		    (word.n < EIGHT ||
			str_eq(cell_text(stopwords_rows[row].word, stopwords_texts), word)))
			return row + 1;
	}
	return 0;
}

struct str
stopword_languages_of(size_t number)
{
	return number ? cell_text(stopwords_rows[number - 1].languages, stopwords_texts) : STR("");
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
