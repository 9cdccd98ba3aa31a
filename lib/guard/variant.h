/*
 * variant: two writings of one word.
 *
 * Values and pairs that change the fact (near-confusables.txt) never are. What is:
 * American and British endings, neutral saying words, synonyms, accents left out, letters
 * that look alike, and slips of the pen: a small edit between two words that are not both
 * in the list of words. Names (a capital in both) must keep their consonants.
 */
#ifndef GUARD_VARIANT_H
#define GUARD_VARIANT_H

#include "guard/token.h"

enum variant {
	VARIANT_NONE = 0,
	VARIANT_SPELLING = 1 << 0,
	VARIANT_SAYING = 1 << 1,
	VARIANT_SYNONYM = 1 << 2,
	VARIANT_SLIP = 1 << 3,
	VARIANT_NAME = 1 << 4,
};

/* What a pair of lines is judged with. */
struct judge {
	const struct knowledge *knowledge; /* borrowed */
	unsigned language;                 /* LANGUAGES: no lists */
	bool unaccented;                   /* one of the lines was written without any accents */
};

static inline uint32_t
judge_classes(const struct judge *j, uint32_t token)
{
	uint32_t classes;

	if (j->language == LANGUAGES)
		return 0;
	classes = knowledge_notable(j->knowledge, token_word(token))->classes[j->language];
	/* IS, WHO: in capitals what else is a free word is a name. */
	return token_shape(token) == SHAPE_CAPITALS
	    ? classes & ~(uint32_t)(WORD_FREE | WORD_INSERTED)
	    : classes;
}

static inline struct str
judge_text(const struct judge *j, uint32_t token)
{
	return vocabulary_word(&j->knowledge->words, token_word(token));
}

enum variant variant_of(const struct judge *j, uint32_t a, uint32_t b);

#endif
