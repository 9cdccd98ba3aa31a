#include "guard/suffix.h"

#include "text/table.h"

static bool
is_among(struct str word, const struct str *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(word, words[i]))
			return true;
	return false;
}

bool
suffix_is_unit(struct knowledge *k, struct str word)
{
	static const struct str units[] = { STR_ROW("am"), STR_ROW("pm"), STR_ROW("km"),
		STR_ROW("kg"), STR_ROW("mm"), STR_ROW("cm"), STR_ROW("kmh"), STR_ROW("mph"),
		STR_ROW("c"), STR_ROW("f"), STR_ROW("mw"), STR_ROW("gw"), STR_ROW("kw"),
		STR_ROW("percent"), STR_ROW("pct") };
	uint32_t number = knowledge_number(k, word);

	if (number == VOCABULARY_FAILED || word.n == 0)
		return false;
	return is_among(word, units, sizeof(units) / sizeof(units[0])) ||
	    knowledge_notable(k, number)->number_kind == NUMBER_SCALE;
}

bool
suffix_is_ordinal(struct str word)
{
	static const struct str ends[] = { STR_ROW("st"), STR_ROW("nd"), STR_ROW("rd"),
		STR_ROW("th"), STR_ROW("er"), STR_ROW("ère"), STR_ROW("ème") };

	return is_among(word, ends, sizeof(ends) / sizeof(ends[0]));
}
