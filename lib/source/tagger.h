/*
 * tagger: who says each sentence of a document, and whose report it is.
 *
 * Lines are put in one after another and come out in the same order, each as soon as
 * nothing that may follow can change what is said of it: the sentence behind a quotation
 * names its speaker, a longer form of a name may come. At most TAGGER_AHEAD lines or
 * TAGGER_BYTES of them are held back for that, and WINDOW_BACK looked back to. The words of
 * WINDOW_BATCH lines, or of TAGGER_BYTES, are read at one time, one stage after another,
 * which is faster by a tenth or more; what is told of a line does not depend on where a batch ends.
 * Without looking ahead (-b) a line comes out at once. Memory is bounded by all that and by
 * NAMES_LIMIT (names.h).
 *
 *      tagger_begin(&t, &facts);
 *      tagger_put(&t, raw, text, paragraph);
 *      while (tagger_next(&t, TAGGER_READY, &out)) ...
 *      while (tagger_next(&t, TAGGER_ALL, &out)) ...      at the document's end
 */
#ifndef SOURCE_TAGGER_H
#define SOURCE_TAGGER_H

#include "grammar/quote.h"
#include "lang/guess.h"
#include "source/window.h"

enum { TAGGER_AHEAD = 12, TAGGER_BYTES = 1 << 16 };
/* Lines that a document whose language is not told may wait for a sure guess. */
enum { TAGGER_GUESSED = 4 };

enum tagger_which { TAGGER_READY, TAGGER_ALL };

/* What is known of a document when it begins; empty where it is not. */
struct tagger_facts {
	struct str own;    /* the outlet that printed it */
	struct str author; /* the value of author= */
	struct str lang;   /* a BCP 47 tag */
};

/* A line that comes out; views are valid until the next call. Values are as the text has them. */
struct tagged {
	struct str raw;
	size_t text_n; /* bytes of it that are the text */
	bool has_text;
	struct str said[2]; /* the second of two speakers */
	struct str via;
	struct str cue;
	struct str how;
	/* For -v: what decided. Without a speaker the pattern is empty. */
	struct str pattern; /* "subject", "goes on" */
	struct str called;  /* as the text calls who speaks */
	uint32_t mentions;  /* of the name in memory, 0 for who has none */
};

struct tagger {
	bool look_ahead; /* set by the caller after tagger_init */
	bool failed;     /* memory ended */

	/* private */
	const struct language *language;
	struct guess guess; /* of the language, where it is not told */
	bool told;          /* it is, or the guess is sure */
	unsigned unsure;    /* lines that wait for it */
	struct quotation quotation;
	struct credits credits;
	struct window window;
	struct names names;
};

/*
 * The tagger is all zero, as static memory is: most of its 750 KiB are names that few inputs
 * touch. The press is borrowed for as long as it lives.
 */
void tagger_init(struct tagger *t, const struct press *press);
/* Begins a document; the one before must be wholly out. */
void tagger_begin(struct tagger *t, const struct tagger_facts *facts);
/*
 * `raw` begins with the text, of text_n bytes; an empty paragraph break has none (has_text
 * false). False where no line can be ready that was not before.
 */
bool tagger_put(struct tagger *t, struct str raw, size_t text_n, bool has_text, uint64_t paragraph);
/* The next line that is ready, or with TAGGER_ALL that is held; false where there is none. */
bool tagger_next(struct tagger *t, enum tagger_which which, struct tagged *out);
void tagger_free(struct tagger *t);

#endif
