#include "guard/knowledge.h"

#include <stdlib.h>

#include "guard/accent.h"
#include "guard/contraction.h"
#include "guard/synonym.h"
#include "text/memory.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct pair_row {
	struct cell key;
	struct cell value;
};

struct key_row {
	struct cell key;
};

#define TABLE_OF struct pair_row
#define ROW(variant, canonical) { variant, canonical },
#include "near-spelling.inc"

#define TABLE_OF struct key_row
#define ROW(pair) { pair },
#include "near-confusables.inc"

#define TABLE_OF struct key_row
#define ROW(title) { title },
#include "near-titles.inc"

static const uint16_t english[] = {
#define BITS(number) number,
#include "bloom-english.inc"
#undef BITS
};

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

static bool
is_ascii(struct str s)
{
	unsigned char all = 0;

	for (size_t i = 0; i < s.n; i++)
		all |= (unsigned char)s.s[i];
	return all < 0x80;
}

/* The word without its accents. */
static void
write_plain(struct str word, struct buf *plain, struct fact *fact)
{
	for (size_t at = 0; at < word.n;) {
		uint32_t point;
		uint32_t letter;

		at += utf8_next(word.s + at, word.n - at, &point);
		letter = point < 0x80 ? point : accent_off(point);
		if (letter < 0x80 && letter != point)
			fact->flags |= FACT_ACCENTS;
		utf8_add(plain, letter);
	}
}

/* Notes which word it is without accents, and whether it has any. False where memory ends. */
static bool
learn_plain(struct knowledge *k, uint32_t number, struct fact *fact)
{
	struct str word = vocabulary_word(&k->words, number);
	struct buf plain = BUF_INIT;

	fact->plain = number;
	if (is_ascii(word))
		return true;
	write_plain(word, &plain, fact);
	fact->plain =
	    plain.failed ? VOCABULARY_FAILED : vocabulary_number(&k->words, buf_str(&plain));
	buf_free(&plain);
	return fact->plain != VOCABULARY_FAILED;
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

/* Notes what the tables say; the word stays ordinary where they say nothing. */
static bool
learn_notable(struct knowledge *k, struct str word, struct fact *fact)
{
	struct notable notable = { 0 };

	fact->lane = notable_lane_of_letters(word);
	if (!notable_find(word, &notable))
		return true;
	if (notable.number_kind)
		fact->flags |= FACT_COUNTS;
	if (notable.lane)
		fact->lane = notable.lane;
	return add_notable(k, &notable, fact);
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
	const struct pair_row *spelling = table_find(&near_spelling, word);
	struct buf opened = BUF_INIT;
	bool done = true;

	*fact = (struct fact){ .flags = flags_of(word) };
	if (!learn_plain(k, number, fact) || !learn_notable(k, word, fact))
		return false;
	fact->synonyms = synonym_of(word, &fact->ending);
	if (contraction_open(word, &opened))
		done = learn_expansion(k, buf_str(&opened), fact);
	else if (spelling)
		done = learn_expansion(k, cell_text(spelling->value, near_spelling_texts), fact);
	done = done && !opened.failed;
	buf_free(&opened);
	return done;
}

uint32_t
knowledge_number(struct knowledge *k, struct str word)
{
	uint32_t number = vocabulary_number(&k->words, word);

	/*
	 * Learning may bring new words, and where memory ended some are left: the loop learns
	 * them too.
	 */
	for (; k->learned < k->words.count; k->learned++) {
		struct fact *facts =
		    mem_grow(k->facts, &k->fact_cap, k->learned + 1, sizeof(*facts));

		if (!facts)
			return VOCABULARY_FAILED;
		k->facts = facts;
		if (!learn(k, (uint32_t)k->learned))
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
	for (size_t i = 0; i < NEAR_SPELLING_ROWS; i++) {
		struct str rest = cell_text(near_spelling_rows[i].key, near_spelling_texts);
		struct str first;
		struct str second;

		str_cut(&rest, ' ', &first);
		if (str_cut(&rest, ' ', &second) && !mark_phrase(k, first, second))
			return false;
	}
	return true;
}

struct common_row {
	struct cell word;
	uint16_t rank; /* from 1 */
};
#define ROWS struct common_row
#define ROW(word, rank) { word, rank },
#include "near-common.inc"

/* Gives the commonest words the lowest numbers: they come last in the join's order. */
static bool
number_common(struct knowledge *k)
{
	uint16_t by_rank[NEAR_COMMON_ROWS];

	for (size_t i = 0; i < NEAR_COMMON_ROWS; i++)
		by_rank[near_common_rows[i].rank - 1] = (uint16_t)i;
	for (size_t i = 0; i < NEAR_COMMON_ROWS; i++)
		if (knowledge_number(
			k, cell_text(near_common_rows[by_rank[i]].word, near_common_texts)) ==
		    VOCABULARY_FAILED)
			return false;
	k->common = (uint32_t)k->words.count;
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
	const struct pair_row *row = table_find(&near_spelling, phrase);

	return row ? cell_text(row->value, near_spelling_texts) : STR("");
}

bool
knowledge_synonyms(const struct knowledge *k, uint32_t a, uint32_t b)
{
	const struct fact *x = &k->facts[a];
	const struct fact *y = &k->facts[b];

	return x->ending == y->ending && synonym_pair(x->synonyms, y->synonyms);
}

enum { LONGEST_CONFUSABLE = 32 };

bool
knowledge_confusable(struct str a, struct str b)
{
	struct str low = str_cmp(a, b) < 0 ? a : b;
	struct str high = str_cmp(a, b) < 0 ? b : a;
	char pair[2 * LONGEST_CONFUSABLE + 1];

	if (a.n + b.n + 1 > sizeof(pair) || low.n == 0 || high.n == 0)
		return false;
	memcpy(pair, low.s, low.n);
	pair[low.n] = ' ';
	memcpy(pair + low.n + 1, high.s, high.n);
	return table_find(&near_confusables, (struct str){ pair, a.n + b.n + 1 }) != NULL;
}

bool
knowledge_title(struct str phrase)
{
	return table_find(&near_titles, phrase) != NULL;
}
