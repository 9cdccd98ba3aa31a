/*
 * scan: the words of a sentence on their way to become tokens. For token.c alone.
 *
 * Most words are runs of ASCII letters with a blank before and a blank or a mark behind: they
 * are read eight bytes at a time (scan_run.c). A word with anything else in it is read byte by
 * byte (scan_word.c). Both make the same tokens of the same word.
 */
#ifndef SOURCE_SCAN_H
#define SOURCE_SCAN_H

#include "source/token.h"

/* Where the scan stands; the token being made is out->items[out->n]. */
struct scan {
	struct tokens *out;
	const struct language *language;
	const char *s; /* the text */
	size_t n;
	size_t at;
	char *low; /* the words so far in lower case; eight bytes more than they need can be written */
	size_t low_n;
	uint32_t letters; /* and digits, so far */
	uint32_t hash;    /* of the word so far */
	bool spaced;      /* white space or the start stands before */
	size_t words;     /* all, those of over three letters, and those of them with a capital */
	size_t long_words;
	size_t capitals;
};

/* Words that the passes behind this one look at. */
#define CLASS_BUSY (CLASS_CUE | CLASS_STARTS | CLASS_SPLITS)

static inline void
scan_note_classes(struct tokens *out, uint64_t is)
{
	out->seen |= is;
	if (is & CLASS_BUSY)
		token_set_add(&out->busy, out->n);
}

static inline void
scan_note_capital(struct scan *sc, const struct token *t)
{
	sc->capitals += t->n > 3;
	token_set_add(&sc->out->capitals, (size_t)(t - sc->out->items));
}

/* Makes tokens of the runs that begin here, up to the first that is none or is too near the end. */
void scan_runs(struct scan *sc);
/* Reads the word that begins here into a token that is empty but for where it stands. */
void scan_word(struct scan *sc, struct token *t);
/* Capitals alone, two or more. */
bool scan_is_shouted(struct str word);

#endif
