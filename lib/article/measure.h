/*
 * measure: what a block's text tells by itself, in one pass over its characters: lengths,
 * kinds of words and marks, how it begins and ends, phrases of furniture.
 *
 * Words are runs of letters, marks and digits, lower-cased; a Chinese or Japanese character
 * is a word. For each word the page keeps a number: its hash, and whether it is a content
 * word (four letters and more, no stop word; of Chinese and Japanese, each pair of characters).
 * Stop words are those of the page's own language, the one that has most of them.
 */
#ifndef ARTICLE_MEASURE_H
#define ARTICLE_MEASURE_H

#include "article/furniture.h"
#include "article/page.h"

enum block_ending { ENDS_OPEN, ENDS_SENTENCE, ENDS_COLON, ENDS_MARK };
enum block_beginning {
	BEGINS_OTHER,
	BEGINS_UPPER,
	BEGINS_LOWER,
	BEGINS_DIGIT,
	BEGINS_SIGN,
	BEGINS_QUOTE
};

struct measure {
	uint32_t characters;
	uint32_t cjk;       /* of them Han, Hiragana, Katakana */
	uint32_t words;     /* CJK characters are no words here */
	uint32_t looked_at; /* words asked for in the stop words: the first MEASURE_STOPS */
	uint32_t stops;     /* of those, stop words of the page's language */
	uint32_t capitals;  /* words with a capital first letter */
	uint32_t uppers;    /* words of two letters and more, all capital */
	uint32_t digits;    /* characters */
	uint32_t commas;
	uint32_t separators;    /* | » › • · / → */
	uint32_t ends;          /* sentence ends inside */
	uint32_t joined_digits; /* marks between digits, as in dates and times */
	uint32_t token_at;      /* its words in measures.tokens */
	uint32_t token_n;
	uint32_t content_at; /* its content words in measures.content */
	uint32_t content_n;
	uint32_t furniture_characters;       /* in phrases of weight 2 and 3 */
	uint8_t furniture[FURNITURE_GROUPS]; /* the strongest weight of each group */
	uint8_t strongest;                   /* of them all */
	uint8_t opening; /* the weight of the phrase that the block begins with */
	uint8_t opening_group;
	uint8_t ending;    /* enum block_ending */
	uint8_t beginning; /* enum block_beginning */
	bool has_at;       /* @ or :// */
	bool has_copyright;
	uint64_t letters; /* a hash of its letters and digits: equal where those are */
	uint64_t content; /* the set of its content words, a bit for each by hash */
};

enum {
	MEASURE_STOPS = 64,
	MEASURE_WORDS = 48, /* phrases of furniture are looked for among so many first words */
	TOKEN_HASH = 0xffffff,
	TOKEN_CONTENT = 1 << 24,
	CONTENT_BITS = 14,
	CONTENT_SLOTS = 1 << CONTENT_BITS
};

/* What a content word goes by: of a page's some thousand words few meet. */
static inline uint16_t
content_slot(uint32_t hash)
{
	return (uint16_t)((hash ^ hash >> CONTENT_BITS) & (CONTENT_SLOTS - 1));
}

struct measures {
	struct measure *of; /* owned; one for each block */
	size_t n, cap;
	uint32_t *tokens; /* owned; a number for each word of the page */
	size_t token_n, token_cap;
	uint16_t *content; /* owned; the slot of each content word of the page */
	size_t content_n, content_cap;
	bool has_stops; /* the page's language is one whose stop words are known */
	bool failed;

	/* private */
	struct buf title;  /* a copy of a text that is no block, as a page's texts stand */
	struct buf normal; /* the block's first words, lower case, one blank apart */
	struct measure_word {
		uint32_t end; /* in normal */
		uint32_t hash;
	} words[MEASURE_WORDS];
	size_t word_n;
	uint64_t phrases; /* a bit for each of these words that a phrase may begin with */
	uint16_t *stops;  /* owned; the stop words of all blocks, by number */
	size_t stop_n, stop_cap;
};

/* Measures all blocks of the page; false where memory ends. */
bool measure_page(struct measures *m, const struct page *p);
/*
 * Measures a text that is no block of the page; its words are there until the next one. False
 * where memory ends.
 */
bool measure_title(struct measures *m, struct str title, struct measure *out);
void measures_free(struct measures *m);

/*
 * The length that tells prose: characters, a Chinese or Japanese one counted two and a half times.
 */
static inline uint32_t
measure_length(const struct measure *b)
{
	return b->characters + b->cjk + b->cjk / 2;
}

/* Whether a block is nothing but a strong phrase of furniture. */
static inline bool
measure_is_furniture(const struct measure *b)
{
	return b->strongest == 3 && b->furniture_characters * 10 >= b->characters * 9;
}

/* Words, two Chinese or Japanese characters counted as one. */
static inline uint32_t
measure_words(const struct measure *b)
{
	return b->words + b->cjk / 2;
}

#endif
