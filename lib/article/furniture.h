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
	struct str words; /* lower case, one blank apart */
	uint8_t group;
	uint8_t weight; /* 1 to 3; 0: only the beginning of a phrase */
};

/* Which words begin a phrase. */
extern const struct table_first furniture_first;

/*
 * The phrase, or beginning of one, that consists of exactly these words; NULL where no
 * phrase begins so. The hash is table_hash_byte's over all of them.
 */
const struct furniture_phrase *furniture_find(struct str words, uint32_t hash);

#endif
