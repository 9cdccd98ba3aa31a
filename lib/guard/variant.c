#include "guard/variant.h"

#include "guard/accent.h"
#include "guard/respell.h"
#include "guard/value.h"
#include "lang/given.h"
#include "text/utf8.h"

static bool
is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/* Maria and Mario, Studenten and Studentin: an ending, not a writing. */
static bool
ends_otherwise(const struct judge *j, struct str a, struct str b)
{
	size_t same = 0;
	char x = a.s[a.n - 1];
	char y = b.s[b.n - 1];

	if (x != y)
		return is_vowel(x) && is_vowel(y) &&
		    !((x == 'i' || x == 'y') && (y == 'i' || y == 'y'));
	while (same < a.n && same < b.n && a.s[a.n - 1 - same] == b.s[b.n - 1 - same])
		same++;
	return j->language == GERMAN && same < 3;
}

/* A given name, here in lower case. */
static bool
is_given(struct str word)
{
	char name[RESPELL_LONGEST];

	memcpy(name, word.s, word.n);
	name[0] = (char)(is_lower(name[0]) ? name[0] - 'a' + 'A' : name[0]);
	return given_find((struct str){ name, word.n }) != GIVEN_NONE;
}

static bool
is_name_variant(const struct judge *j, struct str a, struct str b)
{
	enum { LONG = 6 };

	if (a.n < LONG || b.n < LONG || a.s[0] != b.s[0] || ends_otherwise(j, a, b))
		return false;
	return (respell_swap_or_double(a, b) && !(is_given(a) && is_given(b))) ||
	    respell_sound(a, b);
}

/* What either word is; it may be a name where it is lower case in neither line. */
enum slip { SLIP_OF_NAME, SLIP_OF_KNOWN, SLIP_OF_UNKNOWN };

static bool
is_english_slip(enum slip slip, struct str a, struct str b)
{
	enum { SHORT = 5, LONG = 8, UNKNOWN = 6 };
	size_t longest = a.n > b.n ? a.n : b.n;
	size_t shortest = a.n < b.n ? a.n : b.n;
	size_t n;

	if (shortest + 1 < SHORT || longest < SHORT || respell_inflected(a, b))
		return false;
	if (respell_misread(a, b))
		return true;
	if (slip == SLIP_OF_NAME)
		return respell_swap_or_double(a, b);
	n = respell_edits(a, b);
	if (slip == SLIP_OF_KNOWN)
		return n == 1 ||
		    (n == 2 && longest >= LONG &&
			(a.s[0] == b.s[0] || a.s[a.n - 1] == b.s[b.n - 1]));
	return n == 1 && shortest >= UNKNOWN && !respell_differ_at_end(a, b);
}

static bool
is_capital(uint32_t token)
{
	return token_shape(token) == SHAPE_CAPITAL || token_shape(token) == SHAPE_CAPITALS;
}

/*
 * Part of a name on the net, where every letter counts: a full stop follows, or a mark without
 * a space is before it.
 */
static bool
is_address(uint32_t token)
{
	return token & TOKEN_ABBREVIATED || (token & TOKEN_GLUED && token_mark(token) != MARK_NONE);
}

static enum variant
slip_of(const struct judge *j, uint32_t a, uint32_t b)
{
	enum { LONG = 6 };
	const struct fact *x = knowledge_fact(j->knowledge, token_word(a));
	const struct fact *y = knowledge_fact(j->knowledge, token_word(b));
	struct str s = judge_text(j, a);
	struct str t = judge_text(j, b);
	enum slip slip = SLIP_OF_UNKNOWN;

	if (is_address(a) || is_address(b))
		return VARIANT_NONE;
	if (is_capital(a) && is_capital(b) && is_name_variant(j, s, t))
		return VARIANT_NAME;
	if (j->language != ENGLISH)
		return utf8_count(s) >= LONG && s.n == t.n && respell_swap_or_double(s, t)
		    ? VARIANT_SLIP
		    : VARIANT_NONE;
	if (is_capital(a) && is_capital(b))
		return VARIANT_NONE;
	if (token_shape(a) != SHAPE_LOWER && token_shape(b) != SHAPE_LOWER)
		slip = SLIP_OF_NAME;
	else if ((x->flags ^ y->flags) & FACT_KNOWN)
		slip = SLIP_OF_KNOWN;
	return is_english_slip(slip, s, t) ? VARIANT_SLIP : VARIANT_NONE;
}

/* A word of weight is no synonym of one without it: said is not alleged, last is not final. */
static bool
are_alike_grave(const struct judge *j, uint32_t a, uint32_t b)
{
	const uint32_t grave =
	    WORD_NEGATION | WORD_MODAL | WORD_HARD | WORD_TIME | WORD_NEVER | WORD_CONDITION;

	return !((judge_classes(j, a) ^ judge_classes(j, b)) & grave);
}

/*
 * In English any word, elsewhere names, but not El and Él; in German all nouns look like names,
 * and Vater is not Väter.
 */
static bool
may_lack_accents(const struct judge *j, uint32_t a, uint32_t b)
{
	return j->language == ENGLISH || j->unaccented ||
	    (j->language != GERMAN && j->language != LANGUAGES && is_capital(a) && is_capital(b) &&
		!(judge_classes(j, a) | judge_classes(j, b)));
}

/* he1p for help: a scanner took a letter of a word for a digit. */
static bool
has_read_digit(const struct judge *j, uint32_t a, uint32_t b)
{
	enum { SHORTEST = 4 };
	const struct fact *x = knowledge_fact(j->knowledge, token_word(a));
	struct str s = judge_text(j, a);

	return x->flags & FACT_NUMBER && !(x->flags & FACT_VALUE) && s.n >= SHORTEST &&
	    knowledge_fact(j->knowledge, token_word(b))->flags & FACT_KNOWN &&
	    j->language == ENGLISH && respell_misread(s, judge_text(j, b));
}

/* 20.000 is 20000 where thousands are parted by a full stop. */
static bool
is_grouped(const struct judge *j, struct str grouped, struct str value)
{
	return (j->language == GERMAN || j->language == SPANISH || j->language == FRENCH) &&
	    value_is_grouped(grouped, value);
}

/* Without its accent: dijo and explicó are of one tense. */
static uint32_t
last_letter(struct str word)
{
	uint32_t point = 0;

	(void)utf8_before(word.s, word.n, &point);
	return accent_off(point);
}

/*
 * Words of saying: in English all may stand in for one another, and a preposition (según) has
 * no tense.
 */
static bool
are_of_one_tense(const struct judge *j, uint32_t a, uint32_t b)
{
	return j->language == ENGLISH ||
	    (judge_classes(j, a) | judge_classes(j, b)) & WORD_PREPOSITION ||
	    last_letter(judge_text(j, a)) == last_letter(judge_text(j, b));
}

static enum variant
number_variant(const struct judge *j, uint32_t a, uint32_t b)
{
	struct str s = judge_text(j, a);
	struct str t = judge_text(j, b);

	if (has_read_digit(j, a, b) || has_read_digit(j, b, a))
		return VARIANT_SLIP;
	return is_grouped(j, s, t) || is_grouped(j, t, s) ? VARIANT_SPELLING : VARIANT_NONE;
}

enum variant
variant_of(const struct judge *j, uint32_t a, uint32_t b)
{
	const struct fact *x = knowledge_fact(j->knowledge, token_word(a));
	const struct fact *y = knowledge_fact(j->knowledge, token_word(b));
	struct str s = judge_text(j, a);
	struct str t = judge_text(j, b);

	if ((x->flags | y->flags) & FACT_NUMBER)
		return number_variant(j, a, b);
	if (s.n > RESPELL_LONGEST || t.n > RESPELL_LONGEST)
		return VARIANT_NONE;
	if (x->plain == y->plain && may_lack_accents(j, a, b))
		return VARIANT_SPELLING;
	if (j->language == LANGUAGES)
		return VARIANT_NONE;
	if (j->language == GERMAN && respell_umlauts(s, t))
		return knowledge_confusable(s, t) ? VARIANT_NONE : VARIANT_SPELLING;
	if (judge_classes(j, a) & judge_classes(j, b) & WORD_SAY)
		return are_of_one_tense(j, a, b) ? VARIANT_SAYING : VARIANT_NONE;
	if (x->synonyms && y->synonyms && j->language == ENGLISH && are_alike_grave(j, a, b) &&
	    knowledge_synonyms(j->knowledge, token_word(a), token_word(b)))
		return knowledge_confusable(s, t) ? VARIANT_NONE : VARIANT_SYNONYM;
	if (!(x->flags & y->flags & FACT_LETTERS) || x->flags & y->flags & FACT_KNOWN ||
	    s.n > t.n + 3 || t.n > s.n + 3 || knowledge_confusable(s, t))
		return VARIANT_NONE;
	if (j->language == ENGLISH && s.n >= 5 && t.n >= 4 &&
	    ((x->flags ^ y->flags) & FACT_KNOWN || !is_capital(a) || !is_capital(b)) &&
	    respell_endings(s, t))
		return VARIANT_SPELLING;
	return slip_of(j, a, b);
}
