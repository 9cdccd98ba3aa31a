#include "source/lexicon.h"

#define WORDS english
#define WORDS_FILE "source-en.inc"
#include "source/lexicon_words.h"

#define WORDS german
#define WORDS_FILE "source-de.inc"
#include "source/lexicon_words.h"

#define WORDS french
#define WORDS_FILE "source-fr.inc"
#include "source/lexicon_words.h"

#define WORDS spanish
#define WORDS_FILE "source-es.inc"
#include "source/lexicon_words.h"

#define WORDS italian
#define WORDS_FILE "source-it.inc"
#include "source/lexicon_words.h"

#define WORDS portuguese
#define WORDS_FILE "source-pt.inc"
#include "source/lexicon_words.h"

#define WORDS dutch
#define WORDS_FILE "source-nl.inc"
#include "source/lexicon_words.h"

#define WORDS polish
#define WORDS_FILE "source-pl.inc"
#include "source/lexicon_words.h"

#define WORDS russian
#define WORDS_FILE "source-ru.inc"
#include "source/lexicon_words.h"

#define WORDS ukrainian
#define WORDS_FILE "source-uk.inc"
#include "source/lexicon_words.h"

#define LANGUAGE(words)                                                            \
	(words), words##_texts, words##_tags, words##_slots, words##_short,        \
	    TABLE_FIRST(words##_first), TABLE_FIRST(words##_second), words##_last, \
	    sizeof(words##_tags) - 1, sizeof(words##_short) / sizeof(words##_short[0]) - 1

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
static const struct short_word no_short[1] = { { 0, 0 } };
static const uint8_t no_first[1] = { 0 };
static const bool no_last[256] = { false };
static const struct language unknown = { { "", 0 }, english, english_texts, no_tags, english_slots,
	no_short, TABLE_FIRST(no_first), TABLE_FIRST(no_first), no_last, 0, 0 };

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
		found = lexicon_word(
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
