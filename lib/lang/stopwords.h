/*
 * stopwords: the commonest function words of some fifty languages (lib/data/stopwords.txt).
 */
#ifndef LANG_STOPWORDS_H
#define LANG_STOPWORDS_H

#include <stdint.h>

#include "text/bytes.h"

/*
 * The languages that have the word among their commonest, as ISO 639-1 codes one after
 * another ("deennl"); empty where none has. The word is lower case, without apostrophe.
 */
struct str stopword_languages(struct str word);
/* The same, for who has the word's hash (text/table.h). */
struct str stopword_languages_hashed(struct str word, uint32_t hash);
/* Whether codes one after another hold the code. */
bool language_among(struct str codes, struct str code);

#endif
