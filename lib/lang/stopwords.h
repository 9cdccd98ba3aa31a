/*
 * stopwords: the commonest function words of some fifty languages (lib/data/stopwords.txt).
 */
#ifndef LANG_STOPWORDS_H
#define LANG_STOPWORDS_H

#include "text/table.h"

/*
 * The languages that have the word among their commonest, as ISO 639-1 codes one after
 * another ("deennl"); empty where none has. The word is lower case, without apostrophe.
 */
struct str stopword_languages(struct str word);
/*
 * The number of the word, from 1 to STOPWORDS_MOST, 0 where it is none; and what speaks for a
 * number. The hash is the word's (text/table.h).
 */
size_t stopword_find(struct str word, uint32_t hash);
/* For stopword_find_start alone: of words that are no stop words it lets few by. */
extern const struct table_first stopwords_first;
size_t stopword_look_up(struct str word, uint32_t hash, uint64_t start);

/* The same for who has the word's first eight bytes (eight_start) as well. */
static inline size_t
stopword_find_start(struct str word, uint32_t hash, uint64_t start)
{
	return table_may_begin(&stopwords_first, hash) ? stopword_look_up(word, hash, start) : 0;
}

struct str stopword_languages_of(size_t number);
enum { STOPWORDS_MOST = 2560 };
/* Whether codes one after another hold the code. */
bool language_among(struct str codes, struct str code);

#endif
