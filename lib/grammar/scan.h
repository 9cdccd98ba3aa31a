/*
 * scan: the words of a sentence on their way to become tokens. For token.c alone.
 *
 * Most words are runs of ASCII letters with a blank or a mark behind: they, short numbers and
 * those marks are read eight bytes at a time (scan_run.c). A word with anything else in it is
 * read piece by piece (scan_word.c). Both make the same tokens of the same word.
 */
#ifndef GRAMMAR_SCAN_H
#define GRAMMAR_SCAN_H

#include "grammar/token.h"

/* Where the scan stands; the token being made is out->items[out->n]. */
struct scan {
	struct tokens *out;
	const struct language *language;
	const char *s; /* the text */
	size_t n;
	size_t at;
	char *low;         /* the lower-case text; eight bytes more than it needs can be written */
	size_t low_at;     /* where the word that is being read goes on in it */
	uint16_t letters;  /* and digits, so far */
	bool spaced;       /* white space or the start stands before */
	size_t long_words; /* of over three letters, so far */
};

/*
 * Makes tokens of the runs, and of the plain marks between them, that begin here,
 * up to what is neither.
 */
void scan_runs(struct scan *sc);
/* Reads the word that begins here into a token that is empty but for where it stands. */
void scan_word(struct scan *sc, struct token *t);
/* Capitals alone, two or more. */
bool scan_is_shouted(struct str word);

#endif
