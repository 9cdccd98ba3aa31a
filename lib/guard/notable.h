/*
 * notable: words that a table knows, and what it says of them, by language.
 *
 * near-words.txt has their classes, near-numbers.txt what they count, stopwords.txt the
 * languages that they are among the commonest of. `die` is free in German, a fact in English.
 */
#ifndef GUARD_NOTABLE_H
#define GUARD_NOTABLE_H

#include <stdint.h>

#include "text/bytes.h"

/* The languages that have lists of their own. */
enum language { ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN, UKRAINIAN, LANGUAGES };

/* The classes of near-words.txt. */
enum word_class {
	WORD_FREE = 1 << 0,
	WORD_INSERTED = 1 << 1,
	WORD_NEGATION = 1 << 2,
	WORD_MODAL = 1 << 3,
	WORD_HARD = 1 << 4,
	WORD_PREPOSITION = 1 << 5,
	WORD_HEAD = 1 << 6,
	WORD_SKIPPED = 1 << 7,
	WORD_TIME = 1 << 8,
	WORD_CONNECTOR = 1 << 9,
	WORD_SAY = 1 << 10,
	WORD_REPORT = 1 << 11,
	WORD_CONDITION = 1 << 12,
	WORD_NEVER = 1 << 13,
	WORD_MONTH = 1 << 14,
	WORD_WEEKDAY = 1 << 15,
	WORD_ARTICLE = 1 << 16,
	WORD_BE = 1 << 17,
	WORD_PRESENT = 1 << 18, /* auxiliaries by tense */
	WORD_PAST = 1 << 19,
	WORD_CASE = 1 << 20,       /* articles that tell who does what to whom: der, den */
	WORD_INFINITIVE = 1 << 21, /* to: behind have or be it makes a duty */
	WORD_PARTICIPLE = 1 << 22, /* irregular ones */
	WORD_POSSESSIVE = 1 << 23, /* 's */
	WORD_NOTICE = 1 << 24,     /* correction: a story was put right */
	WORD_CLOSING = 1 << 25,    /* too: says nothing at the end of a clause */
	WORD_UTMOST = 1 << 26,     /* all, largest: what is left out beside it makes it say more */
	WORD_TELL = 1 << 27,       /* told: whom it was said to follows */
};

enum number_kind {
	NUMBER_NONE,
	NUMBER_UNIT,
	NUMBER_TEEN,
	NUMBER_TENS,
	NUMBER_HUNDRED,
	NUMBER_SCALE,
	NUMBER_ORDINAL,
};

/* Votes for sixteen languages, a byte each. */
enum { VOTE_LANES = 16 };
struct votes {
	uint64_t lanes[VOTE_LANES / 8];
};

/* A word that a table knows. */
struct notable {
	uint32_t classes[LANGUAGES];
	struct votes votes;
	/*
	 * the one language that lists it, from 1; 0:
	 * it is among the commonest of some, or several do
	 */
	uint8_t lane;
	uint8_t number_kind;
	uint8_t number;   /* its value, or a scale's power of ten */
	uint64_t seconds; /* of FACT_PHRASE: knowledge_bit of the words that come second */
};

/* False where no table knows the word. */
bool notable_find(struct str word, struct notable *notable);
/*
 * The one language of the lanes that has a letter of the word, from 1; 0 where none or several
 * have.
 */
uint8_t notable_lane_of_letters(struct str word);

#endif
