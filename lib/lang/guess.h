/*
 * guess: the language of a text, by its scripts, its commonest words and its rarer letters.
 *
 * A word that k languages have among their commonest speaks for each of them with
 * 1/sqrt(k); a letter that few have speaks the same way, a little less. The script speaks
 * alone where one language is likeliest for it (Greek, Hebrew, Georgian, Thai ...).
 *
 *      struct guess g = { 0 };
 *      char code[LANGUAGE_SIZE];
 *
 *      guess_add(&g, text);            any number of times
 *      sure = guess_best(&g, code);
 *
 * Only the first GUESS_ENOUGH bytes of words are looked at, whatever is added: the cost of a
 * document is bounded. Where a text is parted between two words makes no difference.
 */
#ifndef LANG_GUESS_H
#define LANG_GUESS_H

#include <stdint.h>

#include "text/bytes.h"
#include "text/unicode.h"

enum { GUESS_ENOUGH = 4096, GUESS_CODES = 26 * 26, LANGUAGE_SIZE = 3 };

struct guess {
	uint32_t score[GUESS_CODES];           /* by the two letters of the code */
	uint64_t spoken[GUESS_CODES / 64 + 1]; /* a bit for each code that has a score */
	uint32_t letters[SCRIPT_COUNT];        /* letters seen, by script */
	size_t bytes;                          /* of words looked at */
};

void guess_add(struct guess *g, struct str text);
/*
 * The languages that alone have this letter (of lower case), as codes one after another; empty
 * where many do.
 */
struct str guess_letter(struct str letter);
/*
 * Writes the ISO 639-1 code of the likeliest language and a NUL; "" where nothing speaks
 * for any. True where enough was seen and the next language is clearly behind.
 */
bool guess_best(const struct guess *g, char code[LANGUAGE_SIZE]);
/*
 * Whether more words will hardly change what is likeliest: some dozens have spoken, twice as
 * many as for the next one.
 */
bool guess_is_clear(const struct guess *g);

#endif
