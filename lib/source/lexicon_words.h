/*
 * lexicon_words: the words of a language and the hash over them, named by WORDS (english,
 * english_tags and so on), from the file WORDS_FILE that lib/data/lexicon.awk has made.
 * Included once a language, so there is no guard.
 */
#define LEXICON_JOIN(words, part) words##part
#define LEXICON_NAME(words, part) LEXICON_JOIN(words, part)

static const struct word WORDS[] = {
#define ROW(entry, hash, classes) { entry, (hash), (classes) },
#include WORDS_FILE
};
static const char LEXICON_NAME(WORDS, _texts)[] = {
#define TEXT(literal) literal
#include WORDS_FILE
};
static const uint8_t LEXICON_NAME(WORDS, _tags)[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include WORDS_FILE
};
static const uint16_t LEXICON_NAME(WORDS, _slots)[] = {
#define SLOT(row, hash) (row),
#include WORDS_FILE
};
static const struct short_word LEXICON_NAME(WORDS, _short)[] = {
#define SHORT(key, classes) { (key), (classes) },
#include WORDS_FILE
};
static const uint8_t LEXICON_NAME(WORDS, _first)[] = {
#define FIRST(byte) (byte),
#include WORDS_FILE
};
static const uint8_t LEXICON_NAME(WORDS, _second)[] = {
#define SECOND(byte) (byte),
#include WORDS_FILE
};
static const bool LEXICON_NAME(WORDS, _last)[] = {
#define LAST(is) (is),
#include WORDS_FILE
};

#undef LEXICON_NAME
#undef LEXICON_JOIN
#undef WORDS
#undef WORDS_FILE
