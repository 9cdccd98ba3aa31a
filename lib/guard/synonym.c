#include "guard/synonym.h"

#include "text/table.h"

struct synonym {
	struct cell key;
	struct cell value; /* the others, or =LEMMA ENDING of an irregular form */
};

#define TABLE_OF struct synonym
#define ROW(word, others) { word, others },
#include "near-synonyms.inc"

static struct str
others_of(const struct synonym *row)
{
	return cell_text(row->value, near_synonyms_texts);
}

static bool
is_irregular(const struct synonym *row)
{
	return str_starts(others_of(row), STR("="));
}

static uint16_t
row_of(struct str word)
{
	const struct synonym *row = table_find(&near_synonyms, word);

	return row && !is_irregular(row) ? (uint16_t)(row - near_synonyms_rows + 1) : 0;
}

enum { LONGEST_SYNONYM = 32 };

/* The row of a word without `drop` letters at its end and with `add` in their place. */
static uint16_t
row_of_stem(struct str word, size_t drop, const char *add)
{
	char stem[LONGEST_SYNONYM];
	size_t n = strlen(add);

	if (word.n < drop + 2 || word.n + n > sizeof(stem))
		return 0;
	memcpy(stem, word.s, word.n - drop);
	memcpy(stem + word.n - drop, add, n);
	return row_of((struct str){ stem, word.n - drop + n });
}

/* An irregular form: "=LEMMA ed". */
static uint16_t
row_of_irregular(struct str rest, uint8_t *ending)
{
	struct str lemma;

	str_cut(&rest, ' ', &lemma);
	*ending = str_eq(rest, STR("s")) ? ENDING_S
	    : str_eq(rest, STR("ing"))   ? ENDING_ING
					 : ENDING_ED;
	return row_of(lemma);
}

uint16_t
synonym_of(struct str word, uint8_t *ending)
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
	const struct synonym *known = table_find(&near_synonyms, word);
	uint16_t row = row_of(word);

	*ending = ENDING_NONE;
	if (known && is_irregular(known))
		return row_of_irregular(str_from(others_of(known), 1), ending);
	for (size_t i = 0; !row && i < sizeof(rules) / sizeof(rules[0]); i++) {
		if (!str_ends(word, rules[i].end))
			continue;
		row = row_of_stem(word, rules[i].drop, rules[i].add);
		*ending = rules[i].ending;
	}
	return row;
}

bool
synonym_pair(uint16_t x, uint16_t y)
{
	struct str others;
	struct str other;

	if (x == 0 || y == 0)
		return false;
	others = others_of(&near_synonyms_rows[x - 1]);
	while (str_cut(&others, ' ', &other))
		if (str_eq(other, cell_text(near_synonyms_rows[y - 1].key, near_synonyms_texts)))
			return true;
	return false;
}
