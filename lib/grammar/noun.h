/*
 * noun: what a token can be inside a noun phrase, by its classes and its ending.
 */
#ifndef GRAMMAR_NOUN_H
#define GRAMMAR_NOUN_H

#include "grammar/token.h"
#include "lang/given.h"

/* Nouns that have a class. */
#define CLASS_NOUN \
	(CLASS_NOUNLIKE | CLASS_PERSON | CLASS_STUDY | CLASS_TITLE | CLASS_BODY | CLASS_SOURCE_NOUN)

/* A word of an open class, outside quotation marks. */
bool token_is_open(const struct tokens *t, size_t at);
/* Of one of the classes, by its entry or, where it has none, its ending. */
bool token_may_be(const struct tokens *t, size_t at, uint64_t classes);
/* A form that is a verb and hardly ever a noun. */
bool token_is_verbal(const struct tokens *t, size_t at);
/* Open, and no such verb. */
bool token_is_noun(const struct tokens *t, size_t at);
/* "MSWiA": letters that stand for a body, where small ones may be among them. */
bool token_is_acronym(const struct tokens *t, size_t at);
/* By its class, or the ending of an English plural. */
bool token_is_plural(const struct tokens *t, size_t at);
/* "Reuters/Ipsos": the stroke that makes one word of two names. */
bool token_is_slash(const struct tokens *t, size_t at);
/* "Estonian and Latvian officials": a conjunction between two peoples whose noun stands behind. */
bool token_joins_peoples(const struct tokens *t, size_t at);
/* "the Greens' letter": 's, or the apostrophe alone behind a plural. */
bool token_is_possessive(const struct tokens *t, size_t at);
/*
 * "Hafen- und Verkehrsminister", "Bau-, Hafen- und ...": behind the hyphen at `at`,
 * where the word is one that others share their end with; `at` where it is none.
 */
size_t token_over_hyphen(const struct tokens *t, size_t at);
/* The same from the word at `at` back to the first of those before it. */
size_t token_before_hyphen(const struct tokens *t, size_t at);
/* "der Sprecher des Ministeriums": an article that joins what it opens to the noun before. */
bool token_is_genitive(const struct tokens *t, size_t start, size_t at);

/* What a token tells as a given name. */
enum given token_given(const struct tokens *t, size_t at);

#endif
