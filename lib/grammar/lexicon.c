#include "grammar/lexicon.h"

#define WORDS english
#define WORDS_FILE "source-en.inc"
#include "grammar/lexicon_words.h"

#define WORDS german
#define WORDS_FILE "source-de.inc"
#include "grammar/lexicon_words.h"

#define WORDS french
#define WORDS_FILE "source-fr.inc"
#include "grammar/lexicon_words.h"

#define WORDS spanish
#define WORDS_FILE "source-es.inc"
#include "grammar/lexicon_words.h"

#define WORDS italian
#define WORDS_FILE "source-it.inc"
#include "grammar/lexicon_words.h"

#define WORDS portuguese
#define WORDS_FILE "source-pt.inc"
#include "grammar/lexicon_words.h"

#define WORDS dutch
#define WORDS_FILE "source-nl.inc"
#include "grammar/lexicon_words.h"

#define WORDS polish
#define WORDS_FILE "source-pl.inc"
#include "grammar/lexicon_words.h"

#define WORDS russian
#define WORDS_FILE "source-ru.inc"
#include "grammar/lexicon_words.h"

#define WORDS ukrainian
#define WORDS_FILE "source-uk.inc"
#include "grammar/lexicon_words.h"

#define LANGUAGE(words) &(words), words##_lengths

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

/* A hash of 32 bits cannot be shifted by as many: two slots and buckets. */
static const uint64_t no_slots[2] = { 0 };
static const uint64_t no_classes[1] = { 0 };
static const uint8_t no_factors[2] = { 0 };
static const uint16_t no_lengths[256] = { 0 };
static const struct word_table no_words = { no_slots, no_classes, no_factors, 31, 31 };
static const struct language unknown = { { "", 0 }, &no_words, no_lengths };

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

/* The word has two bytes more than its ending, at least. */
uint64_t
lexicon_ending_of(const struct language *l, struct str word, unsigned lengths)
{
	size_t most = word.n < ENDING_MAX + 2 ? word.n - 2 : ENDING_MAX;
	uint64_t is = 0;

	if (word.n < ENDING_MIN + 2)
		return 0;
	lengths &= (2U << most) - 1;
	while (lengths && !is) {
		size_t n = bits_highest(lengths);

		is = lexicon_classes(l, word_key_ending(str_from(word, word.n - n)));
		lengths ^= 1U << n;
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
	return lexicon_classes(l, word_key(STR("!")));
}
