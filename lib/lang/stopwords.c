#include "lang/stopwords.h"

#include "text/table.h"

struct stopword {
	struct str word;
	struct str languages;
};

static const struct stopword stopwords[] = {
#define ROW(word, languages) { STR_ROW(word), STR_ROW(languages) },
#include "stopwords.inc"
};

static const uint16_t slots[] = {
#define SLOT(row) row,
#include "stopwords.inc"
};

static const struct table table = TABLE(stopwords, slots);

static const uint8_t first_bits[] = {
#define FIRST(byte) byte,
#include "stopwords.inc"
};

/* Each entry is one word: the filter of first words is one of them all. */
static const struct table_first firsts = TABLE_FIRST(first_bits);

struct str
stopword_languages(struct str word)
{
	const struct stopword *found = table_find(&table, word);

	return found ? found->languages : STR("");
}

struct str
stopword_languages_hashed(struct str word, uint32_t hash)
{
	const struct stopword *found =
	    table_may_begin(&firsts, hash) ? table_find_hashed(&table, word, hash) : NULL;

	return found ? found->languages : STR("");
}

bool
language_among(struct str codes, struct str code)
{
	for (size_t at = 0; at + 2 <= codes.n; at += 2)
		if (code.n == 2 && codes.s[at] == code.s[0] && codes.s[at + 1] == code.s[1])
			return true;
	return false;
}
