/*
 * clitic: small words written as one with another: the l' of "l'AFP", the il of "dit-il",
 * "a-t-il". Which there are the language's table says: "l'" is an entry of its own, a word
 * that follows a hyphen has the entry "~il" besides.
 */
#ifndef GRAMMAR_CLITIC_H
#define GRAMMAR_CLITIC_H

#include "grammar/lexicon.h"

/* A word and where it is to be cut; the offsets are bytes of it. */
struct clitic_cut {
	size_t head; /* what goes before ends here */
	size_t tail; /* and what goes on begins here; the hyphens are between */
};

/* Whether the word is two, as it stands in the text. Both parts are not empty. */
bool clitic_find(const struct language *l, struct str word, struct clitic_cut *cut);

#endif
