/*
 * words: the words on both sides of a full stop: their shape, and what the tables know of them.
 *
 * Tables: lib/data/sentence-words.txt (words that begin sentences, verbs of speech, months ...),
 * lib/data/abbreviations.txt, and the function words of lang/stopwords.
 * A language is an ISO 639-1 code, or empty where it is not known.
 */
#ifndef SENTENCE_WORDS_H
#define SENTENCE_WORDS_H

#include "text/bytes.h"

enum { WORD_LONGEST = 48, PLAIN_LETTERS = 3 }; /* in bytes */

enum shape {
	SHAPE_NONE,    /* no word */
	SHAPE_LETTER,  /* one lower-case letter */
	SHAPE_INITIAL, /* one capital */
	SHAPE_LOWER,
	SHAPE_CAPITAL, /* a capital, then lower case */
	SHAPE_UPPER,   /* two capitals and more */
	SHAPE_CAMEL,   /* lower case, then a capital */
	SHAPE_UNCASED, /* letters without case */
	SHAPE_DIGITS,
	SHAPE_FIGURE, /* digits with a point, colon or the like between */
	SHAPE_DOTTED, /* letters with full stops between */
	SHAPE_MIXED,  /* letters and digits */
};

struct word {
	struct str text;
	enum shape shape;
	size_t letters; /* and digits, marks not counted */
};

/*
 * The word that the text ends in, if no rule knows more about it: PLAIN_LETTERS lower-case
 * ASCII letters and more (or a shorter function word), a vowel among them, perhaps a capital in
 * front, behind a space or a hyphen, and an abbreviation in no language; or a year. Else empty.
 */
struct str word_plain(struct str text);

/* What the text, a piece without spaces, looks like. */
struct word word_of(struct str text);

static inline bool
word_is_capital(const struct word *w)
{
	return w->shape == SHAPE_CAPITAL || w->shape == SHAPE_UPPER || w->shape == SHAPE_INITIAL;
}

static inline bool
word_is_lower(const struct word *w)
{
	return w->shape == SHAPE_LOWER || w->shape == SHAPE_LETTER;
}

/* The word in lower case, as far as `out` has room: a view of out. */
struct str word_fold(struct str text, char out[WORD_LONGEST]);

enum word_class {
	WORD_STARTS = 's', /* begins a sentence rather than goes on with a name */
	WORD_SPEAKS = 'v', /* says, asked, meint */
	WORD_WHEN = 'p',   /* in, at, on: begins a phrase of time */
	WORD_MONTH = 'm',
	WORD_WEEKDAY = 'w',
	WORD_ROLE = 'r',    /* chairman, spokesman */
	WORD_ZONE = 'z',    /* EST */
	WORD_UNIT = 'u',    /* EUR: behind an abbreviated number word */
	WORD_COMPANY = 'c', /* Inc, Corp */
	WORD_GOES_ON = 'q', /* behind a quotation, in scripts without spaces */
	WORD_ORDINAL = 'o'  /* 1., where that is one */
};

/* The classes of a lower-case word, by language: looked up once, asked often. */
struct str word_classes(struct str lower);
/* Whether the language (any, where it is empty) has the word in the class. */
bool word_has(struct str classes, struct str language, enum word_class class);
/* Both in one. */
bool word_is(struct str lower, struct str language, enum word_class class);
/* The same for WORD_STARTS, to which the function words of lang/stopwords belong. */
bool word_starts(struct str lower, struct str classes, struct str language);

/*
 * Abbreviations: kind and behaviour as the letters of lib/data/abbreviations.txt, where 'w'
 * says that the language has the word and no such abbreviation.
 */
struct abbreviation {
	char kind;  /* 't' title ... or 0: not known as one */
	bool never; /* hardly ever ends a sentence */
	bool own;   /* of the language; else of several others, or of the user */
};

/*
 * What the word, without its last full stop, is in the language; where the language has
 * no such word, in at least ABBREVIATION_SHARED others, for titles travel. A language that
 * is not known is taken for English here. `cased` is
 * false where the text has no capitals at all: then "mr" is "Mr".
 */
struct abbreviation abbreviation_find(const struct word *w, struct str language, bool cased);

#endif
