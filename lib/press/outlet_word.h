/*
 * outlet_word: words in the names of outlets and of their sites (lib/data/outlet-words.txt).
 */
#ifndef PRESS_OUTLET_WORD_H
#define PRESS_OUTLET_WORD_H

#include "text/bytes.h"

enum outlet_word {
	OUTLET_WORD_ENDS = 1,    /* a name may end in it: post, times */
	OUTLET_WORD_SLOGAN = 2,  /* of slogans and places in a site: home, latest */
	OUTLET_WORD_COMPANY = 4, /* Ltd, Verlag */
	OUTLET_WORD_ARTICLE = 8, /* The, before a name */
};

/* Whether the word, in lower case, is of that kind. */
bool outlet_word_is(struct str word, enum outlet_word kind);
/* The bytes of an article and the blank that the text begins with; 0 where it does not. */
size_t outlet_word_article(struct str text);
/* Whether the text has words, and all of them are of slogans. */
bool outlet_words_are_slogan(struct str text);

/*
 * Without the words of a company at both ends: "Heise Medien" is Heise; the text itself
 * where there are none.
 */
struct str outlet_without_company(struct str text);

#endif
