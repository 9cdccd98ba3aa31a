#include "guard/notable.h"

#include "lang/guess.h"
#include "lang/stopwords.h"
#include "text/table.h"
#include "text/utf8.h"

struct pair_row {
	struct cell key;
	struct cell value;
};

struct number_row {
	struct cell key;
	char kind[8];
	uint8_t value;
};

#define TABLE_OF struct pair_row
#define ROW(word, classes) { word, classes },
#include "near-words.inc"

#define TABLE_OF struct number_row
#define ROW(word, kind, value) { word, kind, value },
#include "near-numbers.inc"

struct name_bit {
	struct str name;
	uint32_t bit;
};

static const struct name_bit class_names[] = {
	{ STR_ROW("free"), WORD_FREE },
	{ STR_ROW("inserted"), WORD_INSERTED },
	{ STR_ROW("negation"), WORD_NEGATION },
	{ STR_ROW("modal"), WORD_MODAL },
	{ STR_ROW("hard"), WORD_HARD },
	{ STR_ROW("preposition"), WORD_PREPOSITION },
	{ STR_ROW("head"), WORD_HEAD },
	{ STR_ROW("skipped"), WORD_SKIPPED },
	{ STR_ROW("time"), WORD_TIME },
	{ STR_ROW("connector"), WORD_CONNECTOR },
	{ STR_ROW("say"), WORD_SAY },
	{ STR_ROW("tell"), WORD_TELL },
	{ STR_ROW("report"), WORD_REPORT },
	{ STR_ROW("condition"), WORD_CONDITION },
	{ STR_ROW("never"), WORD_NEVER },
	{ STR_ROW("month"), WORD_MONTH },
	{ STR_ROW("weekday"), WORD_WEEKDAY },
	{ STR_ROW("article"), WORD_ARTICLE },
	{ STR_ROW("be"), WORD_BE },
	{ STR_ROW("present"), WORD_PRESENT },
	{ STR_ROW("past"), WORD_PAST },
	{ STR_ROW("case"), WORD_CASE },
	{ STR_ROW("infinitive"), WORD_INFINITIVE },
	{ STR_ROW("participle"), WORD_PARTICIPLE },
	{ STR_ROW("possessive"), WORD_POSSESSIVE },
	{ STR_ROW("notice"), WORD_NOTICE },
	{ STR_ROW("closing"), WORD_CLOSING },
	{ STR_ROW("utmost"), WORD_UTMOST },
};

static const struct name_bit number_names[] = {
	{ STR_ROW("unit"), NUMBER_UNIT },
	{ STR_ROW("teen"), NUMBER_TEEN },
	{ STR_ROW("tens"), NUMBER_TENS },
	{ STR_ROW("hundred"), NUMBER_HUNDRED },
	{ STR_ROW("scale"), NUMBER_SCALE },
	{ STR_ROW("ordinal"), NUMBER_ORDINAL },
};

enum { NAMES_OF_CLASSES = sizeof(class_names) / sizeof(class_names[0]) };
enum { NAMES_OF_NUMBERS = sizeof(number_names) / sizeof(number_names[0]) };

static uint32_t
bit_of(const struct name_bit *names, size_t n, struct str name)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(names[i].name, name))
			return names[i].bit;
	return 0;
}

/*
 * The order of enum language, and of the lanes; the languages behind LANGUAGES only outvote the
 * others.
 */
static const char vote_codes[VOTE_LANES][3] = { "en", "de", "fr", "es", "ru", "uk", "it", "pt",
	"nl", "sv", "da", "pl", "cs", "ro", "bg", "tr" };

static int
language_of(struct str code)
{
	for (int i = 0; i < LANGUAGES; i++)
		if (str_eq(str_of(vote_codes[i]), code))
			return i;
	return LANGUAGES;
}

/* "en:free,head de:preposition" */
static void
read_classes(struct str row, struct notable *notable)
{
	struct str piece;
	struct str name;

	while (str_cut(&row, ' ', &piece)) {
		int language = language_of(str_part(piece, 0, 2));
		struct str names = str_from(piece, 3);

		while (language < LANGUAGES && str_cut(&names, ',', &name))
			notable->classes[language] |= bit_of(class_names, NAMES_OF_CLASSES, name);
	}
}

/* A word of k languages speaks for each with some 12 / sqrt(k). */
static struct votes
votes_of(struct str codes)
{
	static const uint8_t weights[] = { 0, 12, 8, 7, 6, 5, 5, 5, 4, 4, 4, 4, 3 };
	struct votes votes = { { 0, 0 } };
	size_t k = codes.n / 2;
	uint64_t weight = weights[k < sizeof(weights) ? k : sizeof(weights) - 1];

	for (size_t i = 0; i < VOTE_LANES; i++)
		if (language_among(codes, str_of(vote_codes[i])))
			votes.lanes[i / 8] += weight << (i % 8 * 8);
	return votes;
}

uint8_t
notable_lane_of_letters(struct str word)
{
	uint8_t lane = 0;

	for (size_t at = 0; at < word.n && lane == 0;) {
		uint32_t point;
		size_t n = utf8_next(word.s + at, word.n - at, &point);
		struct str codes = point < 0x80 ? STR("") : guess_letter(str_part(word, at, n));

		for (uint8_t i = 0; codes.n && i < VOTE_LANES; i++)
			if (language_among(codes, str_of(vote_codes[i])))
				lane = lane ? VOTE_LANES + 1 : i + 1;
		at += n;
	}
	return lane <= VOTE_LANES ? (uint8_t)lane : 0;
}

/* The one language that lists the word, from 1; 0 where none or several do. */
static uint8_t
lane_of_classes(const struct notable *notable)
{
	size_t lane = 0;

	for (size_t i = 0; i < LANGUAGES; i++)
		if (notable->classes[i])
			lane = lane ? VOTE_LANES + 1 : i + 1;
	return lane <= VOTE_LANES ? (uint8_t)lane : 0;
}

bool
notable_find(struct str word, struct notable *notable)
{
	const struct pair_row *classes = table_find(&near_words, word);
	const struct number_row *number = table_find(&near_numbers, word);
	struct str codes = stopword_languages(word);

	*notable = (struct notable){ .votes = votes_of(codes) };
	if (classes)
		read_classes(cell_text(classes->value, near_words_texts), notable);
	if (codes.n == 0)
		notable->lane = lane_of_classes(notable);
	if (number) {
		notable->number_kind =
		    (uint8_t)bit_of(number_names, NAMES_OF_NUMBERS, str_of(number->kind));
		notable->number = number->value;
	}
	return classes || number || codes.n > 0;
}
