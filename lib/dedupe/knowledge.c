#include "dedupe/knowledge.h"

#include <stdlib.h>

#include "dedupe/contraction.h"
#include "lang/guess.h"
#include "lang/stopwords.h"
#include "text/memory.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct pair_row {
	struct str key;
	const char *value;
};

struct number_row {
	struct str key;
	const char *kind;
	uint8_t value;
};

struct key_row {
	struct str key;
};

static const struct pair_row word_rows[] = {
#define ROW(word, classes) { STR_ROW(word), classes },
#include "near-words.inc"
};
static const uint16_t word_slots[] = {
#define SLOT(row) row,
#include "near-words.inc"
};
static const struct table word_table = TABLE(word_rows, word_slots);

static const struct pair_row spelling_rows[] = {
#define ROW(variant, canonical) { STR_ROW(variant), canonical },
#include "near-spelling.inc"
};
static const uint16_t spelling_slots[] = {
#define SLOT(row) row,
#include "near-spelling.inc"
};
static const struct table spelling_table = TABLE(spelling_rows, spelling_slots);

static const struct pair_row synonym_rows[] = {
#define ROW(word, others) { STR_ROW(word), others },
#include "near-synonyms.inc"
};
static const uint16_t synonym_slots[] = {
#define SLOT(row) row,
#include "near-synonyms.inc"
};
static const struct table synonym_table = TABLE(synonym_rows, synonym_slots);

static const struct number_row number_rows[] = {
#define ROW(word, kind, value) { STR_ROW(word), kind, value },
#include "near-numbers.inc"
};
static const uint16_t number_slots[] = {
#define SLOT(row) row,
#include "near-numbers.inc"
};
static const struct table number_table = TABLE(number_rows, number_slots);

static const struct key_row confusable_rows[] = {
#define ROW(pair) { STR_ROW(pair) },
#include "near-confusables.inc"
};
static const uint16_t confusable_slots[] = {
#define SLOT(row) row,
#include "near-confusables.inc"
};
static const struct table confusable_table = TABLE(confusable_rows, confusable_slots);

static const struct key_row title_rows[] = {
#define ROW(title) { STR_ROW(title) },
#include "near-titles.inc"
};
static const uint16_t title_slots[] = {
#define SLOT(row) row,
#include "near-titles.inc"
};
static const struct table title_table = TABLE(title_rows, title_slots);

static const uint16_t english[] = {
#define BITS(number) number,
#include "bloom-english.inc"
#undef BITS
};

static const struct {
	struct str pair;
	uint32_t point;
} composed[] = {
#define ROW(pair, point) { STR_ROW(pair), point },
#include "compose.inc"
};

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

/* The order of enum language, and of the lanes; the languages behind LANGUAGES only outvote the others. */
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

/* The one of our languages that has a letter of the word, from 1; 0 where none or several have. */
static uint8_t
lane_of_letters(struct str word)
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
	return lane <= VOTE_LANES ? lane : 0;
}

static bool
is_english(struct str word)
{
	uint32_t a = 7;
	uint32_t b = 7;

	for (size_t i = 0; i < word.n; i++) {
		a = (a * 31 + (unsigned char)word.s[i]) & 0xffffff;
		b = (b * 131 + (unsigned char)word.s[i]) & 0xffffff;
	}
	for (uint32_t i = 0; i < 4; i++) {
		uint32_t bit = (a + i * (b | 1)) & 0xfffff;

		if (!(english[bit / 16] >> bit % 16 & 1))
			return false;
	}
	return true;
}

/* The letter that a letter with an accent is made of; the letter itself where it has none. */
static uint32_t
without_accent(uint32_t point)
{
	for (size_t i = 0; i < sizeof(composed) / sizeof(composed[0]); i++)
		if (composed[i].point == point) {
			utf8_next(composed[i].pair.s, composed[i].pair.n, &point);
			i = (size_t)-1;
		}
	return point;
}

static uint32_t
plain_hash(struct str word)
{
	uint32_t hash = 1;

	for (size_t at = 0; at < word.n;) {
		uint32_t point;

		at += utf8_next(word.s + at, word.n - at, &point);
		hash = (hash ^ (point < 0x80 ? point : without_accent(point))) * 0x9e3779b1U;
		hash ^= hash >> 15;
	}
	return hash;
}

/* Beside the words of near-numbers.txt: what counts only before a scale or beside a month. */
static bool
may_count(struct str word)
{
	static const struct str words[] = { STR_ROW("one"), STR_ROW("first"), STR_ROW("second"),
		STR_ROW("third") };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_eq(word, words[i]))
			return true;
	return word.n > 1 && word.s[0] == '#';
}

static uint8_t
flags_of(struct str word)
{
	uint8_t flags = FACT_LETTERS;

	for (size_t at = 0; at < word.n;) {
		uint32_t point;

		at += utf8_next(word.s + at, word.n - at, &point);
		if (!(unicode_class(point) & (UNICODE_LETTER | UNICODE_MARK)))
			flags &= (uint8_t)~FACT_LETTERS;
		if (unicode_class(point) & UNICODE_NUMBER)
			flags |= FACT_NUMBER;
	}
	if (word.n > 1 && word.s[0] == '#')
		flags |= FACT_VALUE;
	if (may_count(word))
		flags |= FACT_COUNTS;
	if ((flags & FACT_LETTERS) && is_english(word))
		flags |= FACT_KNOWN;
	return flags;
}

static bool
add_notable(struct knowledge *k, const struct notable *notable, struct fact *fact)
{
	struct notable *notables =
	    mem_grow(k->notables, &k->notable_cap, k->notable_count + 1, sizeof(*notables));

	if (!notables)
		return false;
	k->notables = notables;
	notables[k->notable_count] = *notable;
	fact->notable = (uint16_t)k->notable_count++;
	return true;
}

/* The one language that lists the word, from 1; 0 where none or several do. */
static uint8_t
lane_of_classes(const struct notable *notable)
{
	uint8_t lane = 0;

	for (uint8_t i = 0; i < LANGUAGES; i++)
		if (notable->classes[i])
			lane = lane ? VOTE_LANES + 1 : i + 1;
	return lane <= VOTE_LANES ? lane : 0;
}

/* Notes what the tables say; the word stays ordinary where they say nothing. */
static bool
learn_notable(struct knowledge *k, struct str word, struct fact *fact)
{
	const struct pair_row *classes = table_find(&word_table, word);
	const struct number_row *number = table_find(&number_table, word);
	struct str codes = stopword_languages(word);
	struct notable notable = { .votes = votes_of(codes) };

	if (!classes && !number && codes.n == 0)
		return true;
	if (classes)
		read_classes(str_of(classes->value), &notable);
	if (codes.n == 0 && lane_of_classes(&notable))
		fact->lane = lane_of_classes(&notable);
	if (number) {
		fact->flags |= FACT_COUNTS;
		notable.number_kind =
		    (uint8_t)bit_of(number_names, NAMES_OF_NUMBERS, str_of(number->kind));
		notable.number = number->value;
	}
	return add_notable(k, &notable, fact);
}

static uint16_t
synonym_row(struct str word)
{
	const struct pair_row *row = table_find(&synonym_table, word);

	return row && row->value[0] != '=' ? (uint16_t)(row - synonym_rows + 1) : 0;
}

enum { LONGEST_SYNONYM = 32 };

/* The row of a word without `drop` letters at its end and with `add` in their place. */
static uint16_t
synonym_stem(struct str word, size_t drop, const char *add)
{
	char stem[LONGEST_SYNONYM];
	size_t n = strlen(add);

	if (word.n < drop + 2 || word.n + n > sizeof(stem))
		return 0;
	memcpy(stem, word.s, word.n - drop);
	memcpy(stem + word.n - drop, add, n);
	return synonym_row((struct str){ stem, word.n - drop + n });
}

/* An irregular form: "=LEMMA ed". */
static bool
learn_irregular(struct str word, struct fact *fact)
{
	const struct pair_row *row = table_find(&synonym_table, word);
	struct str rest;
	struct str lemma;

	if (!row || row->value[0] != '=')
		return false;
	rest = str_of(row->value + 1);
	str_cut(&rest, ' ', &lemma);
	fact->synonyms = synonym_row(lemma);
	fact->ending = str_eq(rest, STR("s")) ? ENDING_S : ENDING_ED;
	return true;
}

static void
learn_synonyms(struct str word, struct fact *fact)
{
	static const struct {
		struct str end;
		uint8_t ending;
		uint8_t drop;
		const char *add;
	} rules[] = {
		{ STR_ROW("ies"), ENDING_S, 3, "y" },
		{ STR_ROW("es"), ENDING_S, 2, "" },
		{ STR_ROW("s"), ENDING_S, 1, "" },
		{ STR_ROW("ied"), ENDING_ED, 3, "y" },
		{ STR_ROW("ed"), ENDING_ED, 2, "" },
		{ STR_ROW("d"), ENDING_ED, 1, "" },
		{ STR_ROW("ed"), ENDING_ED, 3, "" },
		{ STR_ROW("ing"), ENDING_ING, 3, "" },
		{ STR_ROW("ing"), ENDING_ING, 3, "e" },
		{ STR_ROW("ing"), ENDING_ING, 4, "" },
	};

	if (learn_irregular(word, fact))
		return;
	fact->synonyms = synonym_row(word);
	for (size_t i = 0; !fact->synonyms && i < sizeof(rules) / sizeof(rules[0]); i++) {
		if (!str_ends(word, rules[i].end))
			continue;
		fact->synonyms = synonym_stem(word, rules[i].drop, rules[i].add);
		fact->ending = rules[i].ending;
	}
}

/* Notes the words of a phrase as the expansion. */
static bool
learn_expansion(struct knowledge *k, struct str phrase, struct fact *fact)
{
	struct str word;
	size_t at = k->expansion_count;
	uint32_t *list =
	    mem_grow(k->expansions, &k->expansion_cap, at + phrase.n + 1, sizeof(*list));

	if (!list)
		return false;
	k->expansions = list;
	list[at] = 0;
	k->expansion_count = at + 1;
	while (str_cut(&phrase, ' ', &word)) {
		uint32_t number = vocabulary_number(&k->words, word);

		if (number == VOCABULARY_FAILED)
			return false;
		list[++list[at] + at] = number;
		k->expansion_count++;
	}
	fact->expansion = (uint32_t)at;
	return true;
}

static bool
learn(struct knowledge *k, uint32_t number)
{
	struct str word = vocabulary_word(&k->words, number);
	struct fact *fact = &k->facts[number];
	const struct pair_row *spelling = table_find(&spelling_table, word);
	struct buf opened = BUF_INIT;
	bool done = true;

	*fact = (struct fact){
		.plain = plain_hash(word), .flags = flags_of(word), .lane = lane_of_letters(word)
	};
	if (!learn_notable(k, word, fact))
		return false;
	learn_synonyms(word, fact);
	if (contraction_open(word, &opened))
		done = learn_expansion(k, buf_str(&opened), fact);
	else if (spelling)
		done = learn_expansion(k, str_of(spelling->value), fact);
	done = done && !opened.failed;
	buf_free(&opened);
	return done;
}

uint32_t
knowledge_number(struct knowledge *k, struct str word)
{
	size_t before = k->words.count;
	uint32_t number = vocabulary_number(&k->words, word);

	/* Learning may bring new words: the loop learns them too. */
	for (size_t i = before; i < k->words.count; i++) {
		struct fact *facts = mem_grow(k->facts, &k->fact_cap, i + 1, sizeof(*facts));

		if (!facts)
			return VOCABULARY_FAILED;
		k->facts = facts;
		if (!learn(k, (uint32_t)i))
			return VOCABULARY_FAILED;
	}
	return number;
}

/* Notes of the first word of a phrase that the second one may follow. */
static bool
mark_phrase(struct knowledge *k, struct str first, struct str second)
{
	uint32_t number = knowledge_number(k, first);
	uint32_t next = knowledge_number(k, second);
	struct fact *fact;

	if (number == VOCABULARY_FAILED || next == VOCABULARY_FAILED)
		return false;
	fact = &k->facts[number];
	if (!fact->notable && !add_notable(k, &(struct notable){ 0 }, fact))
		return false;
	fact->flags |= FACT_PHRASE;
	k->notables[fact->notable].seconds |= knowledge_bit(next);
	return true;
}

static bool
mark_phrases(struct knowledge *k)
{
	for (size_t i = 0; i < sizeof(spelling_rows) / sizeof(spelling_rows[0]); i++) {
		struct str rest = spelling_rows[i].key;
		struct str first;
		struct str second;

		str_cut(&rest, ' ', &first);
		if (str_cut(&rest, ' ', &second) && !mark_phrase(k, first, second))
			return false;
	}
	return true;
}

enum { COMMON = 400 };

static const struct {
	struct str word;
	uint16_t rank; /* from 1 */
} common[COMMON] = {
#define ROW(word, rank) { STR_ROW(word), rank },
#include "near-common.inc"
};

/* Gives the commonest words the lowest numbers: they come last in the join's order. */
static bool
number_common(struct knowledge *k)
{
	uint16_t by_rank[COMMON];

	for (size_t i = 0; i < COMMON; i++)
		by_rank[common[i].rank - 1] = (uint16_t)i;
	for (size_t i = 0; i < COMMON; i++)
		if (knowledge_number(k, common[by_rank[i]].word) == VOCABULARY_FAILED)
			return false;
	return true;
}

bool
knowledge_init(struct knowledge *k, const uint64_t secret[2])
{
	*k = (struct knowledge){ .notable_count = 1, .expansion_count = 1 };
	if (!vocabulary_init(&k->words, secret))
		return false;
	k->notables = mem_grow(NULL, &k->notable_cap, 1, sizeof(*k->notables));
	k->expansions = mem_grow(NULL, &k->expansion_cap, 1, sizeof(*k->expansions));
	if (!k->notables || !k->expansions)
		return false;
	k->notables[0] = (struct notable){ .number_kind = NUMBER_NONE };
	k->expansions[0] = 0;
	return number_common(k) && mark_phrases(k);
}

void
knowledge_free(struct knowledge *k)
{
	vocabulary_free(&k->words);
	free(k->facts);
	free(k->notables);
	free(k->expansions);
}

struct str
knowledge_phrase(struct str phrase)
{
	const struct pair_row *row = table_find(&spelling_table, phrase);

	return row ? str_of(row->value) : STR("");
}

bool
knowledge_synonyms(const struct knowledge *k, uint32_t a, uint32_t b)
{
	const struct fact *x = knowledge_fact(k, a);
	const struct fact *y = knowledge_fact(k, b);
	struct str others;
	struct str other;

	if (!x->synonyms || !y->synonyms || x->ending != y->ending)
		return false;
	others = str_of(synonym_rows[x->synonyms - 1].value);
	while (str_cut(&others, ' ', &other))
		if (str_eq(other, synonym_rows[y->synonyms - 1].key))
			return true;
	return false;
}

bool
knowledge_confusable(struct str a, struct str b)
{
	struct str low = str_cmp(a, b) < 0 ? a : b;
	struct str high = str_cmp(a, b) < 0 ? b : a;
	char pair[2 * LONGEST_SYNONYM + 1];

	if (a.n + b.n + 1 > sizeof(pair) || low.n == 0 || high.n == 0)
		return false;
	memcpy(pair, low.s, low.n);
	pair[low.n] = ' ';
	memcpy(pair + low.n + 1, high.s, high.n);
	return table_find(&confusable_table, (struct str){ pair, a.n + b.n + 1 }) != NULL;
}

bool
knowledge_title(struct str phrase)
{
	return table_find(&title_table, phrase) != NULL;
}
