/*
 * lexicon_words: the table named by WORDS, and the bits of its endings (WORDS_lengths), from the
 * file WORDS_FILE that lib/data/lexicon.awk has made. Included once a table, so there is no guard.
 */
#define LEXICON_JOIN(words, part) words##part
#define LEXICON_NAME(words, part) LEXICON_JOIN(words, part)

static const uint64_t LEXICON_NAME(WORDS, _slots)[] = {
#define SLOT(slot) slot,
#include WORDS_FILE
};
static const uint64_t LEXICON_NAME(WORDS, _classes)[] = {
#define CLASSES(classes) classes,
#include WORDS_FILE
};
static const uint8_t LEXICON_NAME(WORDS, _factors)[] = {
#define FACTOR(number) number,
#include WORDS_FILE
};
static const uint16_t LEXICON_NAME(WORDS, _lengths)[] = {
#define LENGTHS(bits) bits,
#include WORDS_FILE
};
static const struct word_table WORDS = {
	LEXICON_NAME(WORDS, _slots),
	LEXICON_NAME(WORDS, _classes),
	LEXICON_NAME(WORDS, _factors),
#define SHIFTS(bucket, slot) bucket, slot
#include WORDS_FILE
};

#undef LEXICON_NAME
#undef LEXICON_JOIN
#undef WORDS
#undef WORDS_FILE
