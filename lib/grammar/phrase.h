/*
 * phrase: where the noun phrase beside a cue begins and ends, without a parser.
 *
 * Words are open (nouns, adjectives, names) or closed; a phrase is a run of open ones with
 * the determiner before it, chained by prepositions ("a spokesman for the campaign"), and
 * the leftmost link is its head. A run of capitals at its end is a name, and stands alone
 * ("campaign spokesman Jason Miller" is Jason Miller). Every walk is bounded by the limits
 * below, so a cue costs constant time.
 */
#ifndef GRAMMAR_PHRASE_H
#define GRAMMAR_PHRASE_H

#include "grammar/noun.h"

enum { PHRASE_LEFT = 8, PHRASE_RIGHT = 14, PHRASE_CHAIN = 4 };

enum phrase_kind { PHRASE_NONE, PHRASE_NAME, PHRASE_NOUN, PHRASE_PRONOUN };

struct phrase {
	size_t from; /* what names the speaker: tokens from..to */
	size_t to;
	size_t edge; /* where the whole phrase with its modifiers begins */
	size_t end;  /* and where it ends */
	enum phrase_kind kind;
	bool plural;
};

/*
 * The phrase that ends before token `end`, not beyond token `start`;
 * kind PHRASE_NONE where there is none.
 */
struct phrase phrase_left(const struct tokens *t, size_t start, size_t end);
/* The phrase that begins at a token. */
struct phrase phrase_right(const struct tokens *t, size_t from);

/* "the statements of NP", "Angaben der Polizei": takes the source noun off. */
void phrase_strip_source(const struct tokens *t, struct phrase *p);

#endif
