#include "guard/variant.h"

#include "guard/accent.h"
#include "guard/value.h"
#include "lang/given.h"
#include "text/table.h"
#include "text/utf8.h"

enum { LONGEST = 32 }; /* bytes of a word that may have variants */

/* A small text in place. */
struct form {
	char s[LONGEST];
	size_t n;
};

static struct str
form_str(const struct form *f)
{
	return (struct str){ f->s, f->n };
}

/*
 * Edits (letters left out, put in, put for another, neighbours swapped) between two words, up
 * to 3.
 */
static size_t
edits(struct str a, struct str b)
{
	uint8_t rows[3][LONGEST + 1];
	size_t least = 0;

	if (a.n > b.n + 2 || b.n > a.n + 2 || a.n > LONGEST || b.n > LONGEST)
		return 3;
	for (size_t k = 0; k <= b.n; k++)
		rows[0][k] = (uint8_t)k;
	for (size_t i = 1; i <= a.n && least < 3; i++) {
		uint8_t *row = rows[i % 3];
		const uint8_t *above = rows[(i - 1) % 3];
		const uint8_t *swap = rows[(i + 1) % 3];

		row[0] = (uint8_t)i;
		least = i;
		for (size_t k = 1; k <= b.n; k++) {
			uint8_t best = (uint8_t)(above[k - 1] + (a.s[i - 1] != b.s[k - 1]));

			if (above[k] + 1 < best)
				best = (uint8_t)(above[k] + 1);
			if (row[k - 1] + 1 < best)
				best = (uint8_t)(row[k - 1] + 1);
			if (i > 1 && k > 1 && a.s[i - 1] == b.s[k - 2] &&
			    a.s[i - 2] == b.s[k - 1] && swap[k - 2] + 1 < best)
				best = (uint8_t)(swap[k - 2] + 1);
			row[k] = best;
			least = best < least ? best : least;
		}
	}
	return least < 3 ? rows[a.n % 3][b.n] : 3;
}

bool
variant_one_edit(struct str a, struct str b)
{
	return edits(a, b) <= 1;
}

struct rewrite {
	struct str from;
	struct str to;
};

#define REWRITE(from, to)                  \
	{                                  \
		STR_ROW(from), STR_ROW(to) \
	}

/* Rewrites all pieces of a word from left to right; false where it is too long. */
static bool
rewrite(struct str word, const struct rewrite *rules, size_t n, struct form *out)
{
	out->n = 0;
	for (size_t at = 0; at < word.n;) {
		struct str from = str_part(word, at, 1);
		struct str to = from;

		for (size_t i = 0; i < n; i++)
			if (str_starts(str_from(word, at), rules[i].from)) {
				from = rules[i].from;
				to = rules[i].to;
				break;
			}
		if (out->n + to.n > sizeof(out->s))
			return false;
		memcpy(out->s + out->n, to.s, to.n);
		out->n += to.n;
		at += from.n;
	}
	return true;
}

static bool
equal_rewritten(struct str a, struct str b, const struct rewrite *rules, size_t n)
{
	struct form x;
	struct form y;

	return rewrite(a, rules, n, &x) && rewrite(b, rules, n, &y) &&
	    str_eq(form_str(&x), form_str(&y));
}

/* British to American. */
static const struct rewrite endings[] = {
	REWRITE("isation", "ization"),
	REWRITE("ise", "ize"),
	REWRITE("ising", "izing"),
	REWRITE("yse", "yze"),
	REWRITE("ysing", "yzing"),
	REWRITE("our", "or"),
	REWRITE("ll", "l"),
	REWRITE("tre", "ter"),
	REWRITE("ogue", "og"),
	REWRITE("ae", "e"),
	REWRITE("oe", "e"),
	REWRITE("mme", "m"),
	REWRITE("ence", "ense"),
};

/* German letters as they are written where a keyboard lacks them. */
static const struct rewrite umlauts[] = {
	REWRITE("\xc3\xa4", "ae"),
	REWRITE("\xc3\xb6", "oe"),
	REWRITE("\xc3\xbc", "ue"),
	REWRITE("\xc3\x9f", "ss"),
};

/* Letters that a scanner takes for one another. */
static const struct rewrite looks[] = {
	REWRITE("rn", "m"),
	REWRITE("cl", "d"),
	REWRITE("li", "h"),
	REWRITE("vv", "w"),
	REWRITE("0", "o"),
	REWRITE("1", "l"),
	REWRITE("i", "l"),
};

/*
 * Ways to write the sounds of a name in Latin letters. Vowels are no matter of taste: Hansen and
 * Hanson, Burton and Barton are others.
 */
static const struct rewrite sounds[] = {
	REWRITE("kh", "h"),
	REWRITE("gh", "g"),
	REWRITE("dh", "d"),
	REWRITE("ph", "f"),
	REWRITE("ck", "k"),
	REWRITE("c", "k"),
	REWRITE("q", "k"),
	REWRITE("iy", "i"),
	REWRITE("ij", "i"),
	REWRITE("yi", "i"),
	REWRITE("y", "i"),
	REWRITE("j", "i"),
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static bool
is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/* How a name sounds, doubled letters once. */
static bool
sound_of(struct str name, struct form *out)
{
	struct form spelled;

	if (!rewrite(name, sounds, COUNT(sounds), &spelled))
		return false;
	out->n = 0;
	for (size_t i = 0; i < spelled.n; i++)
		if (i == 0 || spelled.s[i] != spelled.s[i - 1])
			out->s[out->n++] = spelled.s[i];
	return true;
}

/* Neighbours swapped: two texts of one length, the same up to `at`. */
static bool
is_swap(struct str a, struct str b, size_t at)
{
	uint32_t point;
	size_t first;
	size_t second;

	while (at > 0 && ((unsigned char)a.s[at] & 0xc0) == 0x80)
		at--;
	a = str_from(a, at);
	b = str_from(b, at);
	first = utf8_next(a.s, a.n, &point);
	second = utf8_next(b.s, b.n, &point);
	return first + second <= a.n && str_eq(str_part(a, 0, first), str_part(b, second, first)) &&
	    str_eq(str_part(a, first, second), str_part(b, 0, second)) &&
	    str_eq(str_from(a, first + second), str_from(b, first + second));
}

/* Neighbours swapped or a letter doubled: what hardly ever makes another name. */
static bool
is_swap_or_double(struct str a, struct str b)
{
	size_t at = 0;

	if (a.n > b.n) {
		struct str longer = a;

		a = b;
		b = longer;
	}
	while (at < a.n && a.s[at] == b.s[at])
		at++;
	if (a.n == b.n)
		return at < a.n && is_swap(a, b, at);
	return b.n == a.n + 1 && at > 0 && b.s[at] == b.s[at - 1] &&
	    str_eq(str_from(a, at), str_from(b, at + 1));
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
	char name[LONGEST];

	memcpy(name, word.s, word.n);
	name[0] = (char)(is_lower(name[0]) ? name[0] - 'a' + 'A' : name[0]);
	return given_find((struct str){ name, word.n }) != GIVEN_NONE;
}

static bool
is_name_variant(const struct judge *j, struct str a, struct str b)
{
	enum { LONG = 6 };
	struct form x;
	struct form y;

	if (a.n < LONG || b.n < LONG || a.s[0] != b.s[0] || ends_otherwise(j, a, b))
		return false;
	return (is_swap_or_double(a, b) && !(is_given(a) && is_given(b))) ||
	    (sound_of(a, &x) && sound_of(b, &y) && str_eq(form_str(&x), form_str(&y)));
}

/* Another form of the word, or its opposite, not a slip: votes, voted; happy, unhappy. */
static bool
is_inflection(struct str a, struct str b)
{
	static const char *const tails[] = { "s", "es", "d", "ed", "r", "er", "ly", "al", "n", "en",
		"y", "ing", "ist", "ism", "an", "ian" };
	struct str word = a.n < b.n ? a : b;
	struct str longer = a.n < b.n ? b : a;

	if (word.n == longer.n)
		return false;
	if (str_ends(longer, word) && longer.s[0] != longer.s[1])
		return true;
	if (!str_starts(longer, word))
		return false;
	for (size_t i = 0; i < COUNT(tails); i++)
		if (str_eq(str_from(longer, word.n), str_of(tails[i])))
			return true;
	return false;
}

/* Both end alike but for the ending of a form: voted, voter. */
static bool
differ_in_ending(struct str a, struct str b)
{
	size_t at = 0;

	while (at < a.n && at < b.n && a.s[at] == b.s[at])
		at++;
	return at + 1 >= a.n && at + 1 >= b.n;
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

	if (shortest + 1 < SHORT || longest < SHORT || is_inflection(a, b))
		return false;
	if (equal_rewritten(a, b, looks, COUNT(looks)))
		return true;
	if (slip == SLIP_OF_NAME)
		return is_swap_or_double(a, b);
	n = edits(a, b);
	if (slip == SLIP_OF_KNOWN)
		return n == 1 ||
		    (n == 2 && longest >= LONG &&
			(a.s[0] == b.s[0] || a.s[a.n - 1] == b.s[b.n - 1]));
	return n == 1 && shortest >= UNKNOWN && !differ_in_ending(a, b);
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
		return utf8_count(s) >= LONG && s.n == t.n && is_swap_or_double(s, t)
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
	    j->language == ENGLISH && equal_rewritten(s, judge_text(j, b), looks, COUNT(looks));
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
	if (s.n > LONGEST || t.n > LONGEST)
		return VARIANT_NONE;
	if (x->plain == y->plain && may_lack_accents(j, a, b))
		return VARIANT_SPELLING;
	if (j->language == LANGUAGES)
		return VARIANT_NONE;
	if (j->language == GERMAN && equal_rewritten(s, t, umlauts, COUNT(umlauts)))
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
	    equal_rewritten(s, t, endings, COUNT(endings)))
		return VARIANT_SPELLING;
	return slip_of(j, a, b);
}
