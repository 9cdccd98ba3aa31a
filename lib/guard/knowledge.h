/*
 * knowledge: what is known of a word, learned once when it is first seen.
 *
 * The tables (near-*.txt) are asked when a word gets its number; after that all questions
 * are an index away. Classes are by language: `die` is free in German, a fact in English.
 */
#ifndef GUARD_KNOWLEDGE_H
#define GUARD_KNOWLEDGE_H

#include "guard/notable.h"
#include "guard/vocabulary.h"

enum fact_flag {
	FACT_LETTERS = 1 << 0, /* letters alone */
	FACT_NUMBER = 1 << 1,  /* has a digit */
	FACT_VALUE = 1 << 2,   /* a value in its canonical form, #... */
	FACT_KNOWN = 1 << 3,   /* in the list of English words */
	FACT_PHRASE = 1 << 4,  /* begins a phrase of near-spelling.txt */
	FACT_COUNTS = 1 << 5,  /* may be part of a value or a date's day */
	FACT_ACCENTS = 1 << 6, /* of Latin letters */
};

struct fact {
	uint32_t plain;     /* the word that it is without its accents; itself where it has none */
	uint32_t expansion; /* where the words that it stands for are; 0: itself alone */
	uint16_t notable;   /* 0: in no table */
	uint16_t synonyms;  /* row of the table, from 1; 0: none */
	uint8_t ending;     /* with which it stands for the word of that row */
	uint8_t flags;
	/* of the votes: the language that its letters alone speak for, from 1; 0: none */
	uint8_t lane;
};

struct knowledge {
	struct vocabulary words;
	uint32_t common;    /* words numbered below are the commonest, the commonest one first */
	struct fact *facts; /* owned: by word */
	size_t fact_cap;
	size_t learned;           /* words that have a fact: all but where memory ended */
	struct notable *notables; /* owned: the first one is empty */
	size_t notable_count;
	size_t notable_cap;
	uint32_t *expansions; /* owned: a count, then so many words; begins with a 0 */
	size_t expansion_count;
	size_t expansion_cap;
	bool tells_accents; /* an index is to have words that differ in accents alone apart */
};

bool knowledge_init(struct knowledge *k, const uint64_t secret[2]);
void knowledge_free(struct knowledge *k);

/* The word's number; learns the word at first sight. VOCABULARY_FAILED where memory ends. */
uint32_t knowledge_number(struct knowledge *k, struct str word);

/* What a phrase (words with one space between) is taken for; empty where it is none. */
struct str knowledge_phrase(struct str phrase);

static inline const struct fact *
knowledge_fact(const struct knowledge *k, uint32_t word)
{
	return &k->facts[word];
}

static inline const struct notable *
knowledge_notable(const struct knowledge *k, uint32_t word)
{
	return &k->notables[k->facts[word].notable];
}

/*
 * The word that an index knows this one as: Latin letters lose their accents, so that a line
 * that was written without any finds the one that has them. Any number of the vocabulary.
 */
static inline uint32_t
knowledge_key(const struct knowledge *k, uint32_t word)
{
	const bool loses_accents =
	    !k->tells_accents && word < k->learned && k->facts[word].flags & FACT_ACCENTS;

	return loses_accents ? k->facts[word].plain : word;
}

/* A bit of 64 for a word: where it is not set, the word is not among them. */
static inline uint64_t
knowledge_bit(uint32_t word)
{
	return (uint64_t)1 << (word * 0x9e3779b1U >> 26);
}

/* Whether two words are synonyms in the same form. */
bool knowledge_synonyms(const struct knowledge *k, uint32_t a, uint32_t b);
/* A pair that stands in one place and changes the fact. */
bool knowledge_confusable(struct str a, struct str b);
/* A title that stands before a name (words with one space between). */
bool knowledge_title(struct str phrase);

#endif
