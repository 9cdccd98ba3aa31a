#include "source/lexicon.h"

static const struct word english[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-en.inc"
};
static const uint8_t english_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-en.inc"
};
static const uint16_t english_slots[] = {
#define SLOT(row, hash) (row),
#include "source-en.inc"
};
static const bool english_last[] = {
#define LAST(is) (is),
#include "source-en.inc"
};

static const struct word german[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-de.inc"
};
static const uint8_t german_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-de.inc"
};
static const uint16_t german_slots[] = {
#define SLOT(row, hash) (row),
#include "source-de.inc"
};
static const bool german_last[] = {
#define LAST(is) (is),
#include "source-de.inc"
};

static const struct word french[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-fr.inc"
};
static const uint8_t french_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-fr.inc"
};
static const uint16_t french_slots[] = {
#define SLOT(row, hash) (row),
#include "source-fr.inc"
};
static const bool french_last[] = {
#define LAST(is) (is),
#include "source-fr.inc"
};

static const struct word spanish[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-es.inc"
};
static const uint8_t spanish_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-es.inc"
};
static const uint16_t spanish_slots[] = {
#define SLOT(row, hash) (row),
#include "source-es.inc"
};
static const bool spanish_last[] = {
#define LAST(is) (is),
#include "source-es.inc"
};

static const struct word italian[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-it.inc"
};
static const uint8_t italian_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-it.inc"
};
static const uint16_t italian_slots[] = {
#define SLOT(row, hash) (row),
#include "source-it.inc"
};
static const bool italian_last[] = {
#define LAST(is) (is),
#include "source-it.inc"
};

static const struct word portuguese[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-pt.inc"
};
static const uint8_t portuguese_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-pt.inc"
};
static const uint16_t portuguese_slots[] = {
#define SLOT(row, hash) (row),
#include "source-pt.inc"
};
static const bool portuguese_last[] = {
#define LAST(is) (is),
#include "source-pt.inc"
};

static const struct word dutch[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-nl.inc"
};
static const uint8_t dutch_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-nl.inc"
};
static const uint16_t dutch_slots[] = {
#define SLOT(row, hash) (row),
#include "source-nl.inc"
};
static const bool dutch_last[] = {
#define LAST(is) (is),
#include "source-nl.inc"
};

static const struct word polish[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-pl.inc"
};
static const uint8_t polish_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-pl.inc"
};
static const uint16_t polish_slots[] = {
#define SLOT(row, hash) (row),
#include "source-pl.inc"
};
static const bool polish_last[] = {
#define LAST(is) (is),
#include "source-pl.inc"
};

static const struct word russian[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-ru.inc"
};
static const uint8_t russian_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-ru.inc"
};
static const uint16_t russian_slots[] = {
#define SLOT(row, hash) (row),
#include "source-ru.inc"
};
static const bool russian_last[] = {
#define LAST(is) (is),
#include "source-ru.inc"
};

static const struct word ukrainian[] = {
#define ROW(entry, hash, key, classes) { STR_ROW(entry), (hash), (key), (classes) },
#include "source-uk.inc"
};
static const uint8_t ukrainian_tags[] = {
#define SLOT(row, hash) (row) ? (hash) >> 16 | 1 : 0,
#include "source-uk.inc"
};
static const uint16_t ukrainian_slots[] = {
#define SLOT(row, hash) (row),
#include "source-uk.inc"
};
static const bool ukrainian_last[] = {
#define LAST(is) (is),
#include "source-uk.inc"
};

#define LANGUAGE(words) (words), words##_tags, words##_slots, words##_last, sizeof(words##_tags) - 1

static const struct language languages[] = {
	{ { "en", 2 }, LANGUAGE(english) },
	{ { "de", 2 }, LANGUAGE(german) },
	{ { "fr", 2 }, LANGUAGE(french) },
	{ { "es", 2 }, LANGUAGE(spanish) },
	{ { "it", 2 }, LANGUAGE(italian) },
	{ { "pt", 2 }, LANGUAGE(portuguese) },
	{ { "nl", 2 }, LANGUAGE(dutch) },
	{ { "pl", 2 }, LANGUAGE(polish) },
	{ { "ru", 2 }, LANGUAGE(russian) },
	{ { "uk", 2 }, LANGUAGE(ukrainian) },
};

static const uint8_t no_tags[1] = { 0 };
static const bool no_last[256] = { false };
static const struct language unknown = { { "", 0 }, english, no_tags, english_slots, no_last, 0 };

enum { ENDING_MIN = 2, ENDING_MAX = 10 };

const struct language *
language_find(struct str tag)
{
	for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++) {
		const struct language *l = &languages[i];

		if (tag.n >= l->tag.n && str_eq_ascii(str_part(tag, 0, l->tag.n), l->tag) &&
		    (tag.n == l->tag.n || tag.s[l->tag.n] == '-'))
			return l;
	}
	return &unknown;
}

/*
 * Endings stand in the table as "-ly". The hash of the next longer one comes from the
 * letters so far: a byte before n others adds itself times 31 to the power of n.
 */
uint64_t
lexicon_ending(const struct language *l, struct str word)
{
	size_t longest = word.n > ENDING_MAX + 2 ? ENDING_MAX : word.n < 2 ? 0 : word.n - 2;
	uint32_t dash = table_hash_byte(TABLE_HASH_START, '-');
	uint32_t letters = 0;
	uint32_t power = 1;
	char room[ENDING_MAX + 1];
	char *entry = room + ENDING_MAX;
	uint64_t is = 0;

	if (longest < ENDING_MIN || !l->last[(unsigned char)word.s[word.n - 1]])
		return 0;
	for (size_t n = 1; n <= longest; n++) {
		char c = word.s[word.n - n];
		uint64_t found;

		letters += (unsigned char)c * power;
		power *= 31;
		*entry-- = c;
		*entry = '-';
		if (n < ENDING_MIN)
			continue;
		found = lexicon_classes(
		    l, (struct str){ entry, n + 1 }, (dash * power + letters) & 0xffffffU);
		if (found)
			is = found;
	}
	return is;
}

bool
language_has_words(const struct language *l)
{
	return l->tag.n > 0;
}

uint64_t
language_traits(const struct language *l)
{
	return lexicon_classes(l, STR("!"), table_hash_byte(TABLE_HASH_START, '!'));
}
