/*
 * furniture: the phrases that stand around articles ("read also", "all rights reserved") in
 * some thirty languages (lib/data/furniture.txt), looked up word by word.
 */
#ifndef ARTICLE_FURNITURE_H
#define ARTICLE_FURNITURE_H

#include <stdint.h>

#include "text/bytes.h"
#include "text/table.h"

/* In the order of lib/data/furniture.awk. */
enum furniture_group {
	FURNITURE_ADVERT,
	FURNITURE_BYLINE,
	FURNITURE_CAPTION,
	FURNITURE_COMMENTS,
	FURNITURE_LEGAL,
	FURNITURE_RELATED,
	FURNITURE_SHARE,
	FURNITURE_SUBSCRIBE,
	FURNITURE_GROUPS
};

struct furniture_phrase {
	struct cell words; /* lower case, one blank apart */
	uint8_t group;
	uint8_t weight; /* 1 to 3; 0: only the beginning of a phrase */
};

/* Which words begin a phrase, and which two; a word that is a phrase is among both. */
extern const struct table_first furniture_first, furniture_second;

/*
 * The phrase, or beginning of one of two words and more, that consists of exactly these words;
 * NULL where there is none. The hash is table_hash_add's over all of them.
 */
const struct furniture_phrase *furniture_find(struct str words, uint32_t hash);
/* Whether a short text is a phrase of weight 2 or 3 and nothing else. */
bool furniture_is(struct str text);

#endif
