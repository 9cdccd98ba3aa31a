#include "sentence/attribution.h"

#include "text/unicode.h"
#include "text/utf8.h"

enum { SPEAKER_WORDS = 5, SPEAKER_CHARACTERS = 5 };

/* Whether capitalised words and then a verb of speech come: Mr. Hale asked. */
static bool
names_a_speaker(const struct reading *r)
{
	struct str rest = str_from(r->spot.text, r->spot.next);

	for (int i = 0; i < SPEAKER_WORDS && rest.n > 0; i++) {
		size_t space = str_find_byte(
		    str_part(rest, 0, rest.n < WORD_LONGEST ? rest.n : WORD_LONGEST), ' ');
		struct word w = word_of(str_part(rest, 0, space));
		char text[WORD_LONGEST];
		struct str lower = word_fold(w.text, text);

		if (i > 0 && word_is_lower(&w)) {
			lower.n -= lower.n > 1 && memchr(".,", lower.s[lower.n - 1], 2);
			return word_is(lower, r->language, WORD_SPEAKS);
		}
		if (!word_is_capital(&w) && w.shape != SHAPE_DOTTED)
			return false;
		if (space == rest.n || (i == 0 && r->starter && !r->spot.after_stopped))
			return false;
		rest = str_from(rest, space + 1);
	}
	return false;
}

/* "No." Marsh hung up: a sentence that is a quotation ends with its full stop. */
static bool
is_whole_quotation(const struct reading *r)
{
	const struct spot *p = &r->spot;
	size_t n;

	return reading_is_stop(r) && !r->abbreviation.kind && p->before.letters > 1 &&
	    mark_is_quote(mark_at(p->text, p->start, &n));
}

/* A quotation that ends in a mark of its own stays with the name and the verb behind it. */
enum verdict
attribution_judge(const struct reading *r)
{
	const struct spot *p = &r->spot;

	if (!p->quote_closed || !spot_has_gap(p) || p->wide || p->quote_opened ||
	    !word_is_capital(&p->after))
		return VERDICT_PASS;
	if (reading_is_stop(r))
		return is_whole_quotation(r) ? VERDICT_CUT : VERDICT_PASS;
	return names_a_speaker(r) ? VERDICT_KEEP : VERDICT_PASS;
}

/* Whether the clause ends at text[at], or goes on with another quotation: not "he says, the". */
static bool
closes_attribution(struct str text, size_t at)
{
	size_t n;

	if (at < text.n && str_starts(str_from(text, at), STR("\xef\xbc\x8c")))
		return at + 3 < text.n && mark_is_quote(mark_at(text, at + 3, &n));
	return at >= text.n || mark_at(text, at, &n) == MARK_FULL;
}

/*
 * The same in scripts without spaces: a particle, or a verb of speech within a few characters
 * and no word behind it.
 */
enum verdict
attribution_judge_wide(const struct reading *r)
{
	const struct spot *p = &r->spot;
	size_t at = p->next;

	if (!p->wide || !p->quote_closed || p->quote_opened || p->after.shape != SHAPE_UNCASED)
		return VERDICT_PASS;
	if (word_has(r->classes, STR(""), WORD_GOES_ON))
		return VERDICT_KEEP;
	for (int i = 0; i < SPEAKER_CHARACTERS && at < p->text.n; i++) {
		uint32_t point;
		size_t n = utf8_next(p->text.s + at, p->text.n - at, &point);

		if (!unicode_is_word(point))
			break;
		for (size_t two = n; two <= 2 * n && two <= p->text.n - at; two += n)
			if (word_is(str_part(p->text, at, two), STR("zh"), WORD_SPEAKS) &&
			    closes_attribution(p->text, at + two))
				return VERDICT_KEEP;
		at += n;
	}
	return VERDICT_PASS;
}
