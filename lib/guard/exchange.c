#include "guard/exchange.h"

#include "guard/respell.h"

enum { LONGEST_JOINED = 64 };

/* Walks the letters of the words of a side, one after another. */
struct speller {
	struct side side;
	struct str left; /* of the open word */
};

static bool
next_letter(const struct pair *p, struct speller *l, char *c)
{
	while (l->left.n == 0) {
		if (l->side.from == l->side.to)
			return false;
		l->left = judge_text(p->judge, l->side.line.tokens[l->side.from++]);
	}
	*c = l->left.s[0];
	l->left = str_from(l->left, 1);
	return true;
}

/* re-sign, resign: a pair that a hyphen tells apart. */
static bool
hyphen_tells(const struct pair *p, struct side one, struct side two)
{
	char hyphened[LONGEST_JOINED];
	struct str first;
	struct str second;

	if (side_length(one) != 1 || side_length(two) != 2 ||
	    !(two.line.tokens[two.from + 1] & TOKEN_GLUED))
		return false;
	first = judge_text(p->judge, two.line.tokens[two.from]);
	second = judge_text(p->judge, two.line.tokens[two.from + 1]);
	if (first.n + second.n + 1 > sizeof(hyphened))
		return false;
	memcpy(hyphened, first.s, first.n);
	hyphened[first.n] = '-';
	memcpy(hyphened + first.n + 1, second.s, second.n);
	return knowledge_confusable((struct str){ hyphened, first.n + second.n + 1 },
	    judge_text(p->judge, one.line.tokens[one.from]));
}

/*
 * The same letters in both, cut into words otherwise; numbers never, and no negation made of
 * letters.
 */
bool
exchange_is_joined(const struct pair *p, struct side a, struct side b)
{
	struct speller x = { a, STR("") };
	struct speller y = { b, STR("") };
	char c;
	char d;

	if (side_length(a) == 0 || side_length(b) == 0 || side_has_number(p, a) ||
	    side_has_number(p, b) ||
	    side_has(p, a, WORD_NEGATION) != side_has(p, b, WORD_NEGATION) ||
	    hyphen_tells(p, a, b) || hyphen_tells(p, b, a))
		return false;
	for (;;) {
		bool more = next_letter(p, &x, &c);

		if (more != next_letter(p, &y, &d))
			return false;
		if (!more)
			return x.side.from == x.side.to && y.side.from == y.side.to;
		if (c != d)
			return false;
	}
}

/* What auxiliaries say: when, and whether they are of being or of having and doing. */
enum {
	OF_HAVING = 1 << 30, /* beside the classes */
	AUXILIARY = WORD_PRESENT | WORD_PAST | WORD_BE | OF_HAVING,
};

/* Bits of what free words may still say beside one another: a tense, a place, who did it. */
static uint32_t
sense(const struct pair *p, struct side s)
{
	uint32_t bits = 0;

	for (size_t i = s.from; i < s.to; i++) {
		uint32_t classes = side_class(p, s, i);

		if (classes & WORD_SAY)
			continue;
		bits |= classes & (AUXILIARY | WORD_PREPOSITION | WORD_CASE);
		if (classes & (WORD_PRESENT | WORD_PAST) && !(classes & WORD_BE))
			bits |= OF_HAVING;
	}
	return bits;
}

/* now, then: free words that tell a time, an order, a post. */
static bool
has_weight(const struct pair *p, struct side s)
{
	const uint32_t grave = WORD_TIME | WORD_HARD | WORD_NEVER;

	for (size_t i = s.from; i < s.to; i++)
		if (side_class(p, s, i) & WORD_FREE && side_class(p, s, i) & grave)
			return true;
	return false;
}

/*
 * Whether words that stand for one another say different things: by their tense, case or
 * preposition.
 */
bool
exchange_differs(const struct pair *p, struct side a, struct side b)
{
	uint32_t x = sense(p, a);
	uint32_t y = sense(p, b);

	if ((x | y) & WORD_PREPOSITION || x & y & WORD_CASE || has_weight(p, a) || has_weight(p, b))
		return true;
	return x & AUXILIARY && y & AUXILIARY && (x ^ y) & AUXILIARY;
}

/*
 * was attacked, attacked: before a participle they tell who did it; and been, being alone tell
 * what is over.
 */
static bool
turns_voice(const struct pair *p, struct side s)
{
	struct str next;

	if (!side_has(p, s, WORD_BE))
		return false;
	if (!side_has(p, s, WORD_PRESENT | WORD_PAST | WORD_INFINITIVE))
		return true;
	if (s.to >= s.line.n)
		return false;
	next = judge_text(p->judge, s.line.tokens[s.to]);
	return side_class(p, s, s.to) & WORD_PARTICIPLE ||
	    (next.n > 3 && str_ends(next, STR("ed"))) || (next.n > 4 && str_ends(next, STR("en")));
}

/* has to, is to: whether a side has such a word behind an auxiliary. */
static bool
makes_duty(const struct pair *p, struct side s)
{
	for (size_t i = s.from > 0 ? s.from : 1; i < s.to; i++)
		if (side_class(p, s, i) & WORD_INFINITIVE &&
		    side_class(p, s, i - 1) & (WORD_BE | WORD_PRESENT | WORD_PAST))
			return true;
	return false;
}

/* three of the men, the three men: a preposition behind a number makes it a part of more. */
static bool
makes_part(const struct pair *p, struct side s)
{
	return s.from > 0 && side_is_number(p, s, s.from - 1) &&
	    side_class(p, s, s.from) & (WORD_PREPOSITION | WORD_ARTICLE);
}

/*
 * Dorne's said, for Dorne's: where what is owned does not follow, the owner is another than
 * Dorne.
 */
static bool
makes_owner(const struct pair *p, struct side s)
{
	const uint32_t verbs =
	    AUXILIARY | WORD_MODAL | WORD_NEGATION | WORD_REPORT | WORD_PARTICIPLE;

	for (size_t i = s.from; i < s.to; i++) {
		if (!(side_class(p, s, i) & WORD_POSSESSIVE))
			continue;
		if (i + 1 == s.line.n || token_mark(s.line.tokens[i + 1]) > MARK_QUOTE ||
		    side_class(p, s, i + 1) &
			(verbs | WORD_FREE | WORD_PREPOSITION | WORD_CONNECTOR))
			return true;
	}
	return false;
}

/*
 * the then president, then 54: behind an article it makes another post, before a number another
 * time.
 */
static bool
makes_post(const struct pair *p, struct side s)
{
	return side_class(p, s, s.from) & WORD_NEVER &&
	    ((s.from > 0 && side_class(p, s, s.from - 1) & WORD_ARTICLE) ||
		(s.to < s.line.n && side_is_number(p, s, s.to)));
}

/* Er brach ein: what no noun follows is no article. */
static bool
is_particle(const struct pair *p, struct side s)
{
	return side_class(p, s, s.to - 1) & WORD_ARTICLE && side_mark_behind(s) > MARK_QUOTE;
}

/* too, where it closes a clause. */
static bool
is_closing(const struct pair *p, struct side s)
{
	return side_length(s) == 1 && side_class(p, s, s.from) & WORD_CLOSING &&
	    side_mark_behind(s) > MARK_QUOTE;
}

/* lost to Dorne: before a name, a number or an article, to is no part of a verb. */
static bool
is_towards(const struct pair *p, struct side s, size_t at)
{
	return side_class(p, s, at) & WORD_INFINITIVE && at + 1 < s.line.n &&
	    (side_is_capital(s, at + 1) || side_is_number(p, s, at + 1) ||
		side_class(p, s, at + 1) & (WORD_ARTICLE | WORD_CASE));
}

/* A one-letter word in capitals within a sentence names something: hepatitis A. */
static bool
is_letter(const struct pair *p, struct side s, size_t at)
{
	return judge_text(p->judge, s.line.tokens[at]).n == 1 && at > 0 && side_is_capital(s, at) &&
	    token_mark(s.line.tokens[at]) == MARK_NONE;
}

/* shot at him, shot him: a preposition is free only before a time (on Monday). */
static bool
points_at(const struct pair *p, struct side s)
{
	const uint32_t time = WORD_TIME | WORD_WEEKDAY | WORD_MONTH;

	for (size_t i = s.from; i < s.to; i++) {
		size_t next = i + 1;

		if (is_towards(p, s, i) || is_letter(p, s, i))
			return true;
		if (!(side_class(p, s, i) & WORD_PREPOSITION))
			continue;
		while (next < s.line.n && side_class(p, s, next) & (WORD_ARTICLE | WORD_HARD))
			next++;
		if (next == s.line.n || !(side_class(p, s, next) & time))
			return true;
	}
	return false;
}

/*
 * not just, not really: behind a negation an adverb tells what is denied, and nothing is free
 * but grammar.
 */
static bool
narrows_negation(const struct pair *p, struct side s)
{
	const uint32_t grammar = AUXILIARY | WORD_ARTICLE | WORD_INFINITIVE | WORD_PREPOSITION;

	if (side_length(s) == 0 || s.from == 0 || !(side_class(p, s, s.from - 1) & WORD_NEGATION))
		return false;
	for (size_t i = s.from; i < s.to; i++)
		if (!(side_class(p, s, i) & grammar))
			return true;
	return false;
}

/* Is it so, It is so: a line that an auxiliary begins asks, or tells a condition. */
static bool
asks(const struct pair *p, struct side s)
{
	return s.from == 0 && p->whole && side_class(p, s, 0) & AUXILIARY;
}

/* Bits of what free words do to those beside them. */
static unsigned
effects(const struct pair *p, struct side s)
{
	if (side_length(s) == 0)
		return 0;
	return (unsigned)turns_voice(p, s) | (unsigned)makes_duty(p, s) << 1 |
	    (unsigned)makes_part(p, s) << 2 | (unsigned)makes_owner(p, s) << 3 |
	    (unsigned)makes_post(p, s) << 4 | (unsigned)asks(p, s) << 5 |
	    (unsigned)is_particle(p, s) << 6 | (unsigned)side_is_hyphened(s) << 7;
}

/* 5 to 10, 5-10 */
static bool
is_range(const struct pair *p, struct side to, struct side none)
{
	return side_length(to) == 1 && side_length(none) == 0 && to.from > 0 && to.to < to.line.n &&
	    side_class(p, to, to.from) & WORD_INFINITIVE && side_is_number(p, to, to.from - 1) &&
	    side_is_number(p, to, to.to) && side_mark_behind(none) == MARK_DASH;
}

bool
exchange_is_function(const struct pair *p, struct side a, struct side b)
{
	if ((side_length(a) == 0 && is_closing(p, b)) ||
	    (side_length(b) == 0 && is_closing(p, a)) || is_range(p, a, b) || is_range(p, b, a))
		return true;
	if (side_count_bound(p, a, WORD_FREE) || side_count_bound(p, b, WORD_INSERTED) ||
	    effects(p, a) != effects(p, b) || narrows_negation(p, a) || narrows_negation(p, b))
		return false;
	if (side_length(a) && side_length(b))
		return p->judge->language == ENGLISH && !exchange_differs(p, a, b);
	return !points_at(p, a) && !points_at(p, b);
}

/* Word for word variants, free words passed over. */
static bool
are_variants(const struct pair *p, struct side a, struct side b)
{
	size_t i = side_next_bound(p, a, a.from, WORD_FREE);
	size_t k = side_next_bound(p, b, b.from, WORD_INSERTED);

	while (i < a.to && k < b.to) {
		if (token_word(a.line.tokens[i]) != token_word(b.line.tokens[k]) &&
		    !variant_of(p->judge, a.line.tokens[i], b.line.tokens[k]))
			return false;
		i = side_next_bound(p, a, i + 1, WORD_FREE);
		k = side_next_bound(p, b, k + 1, WORD_INSERTED);
	}
	return i == a.to && k == b.to && !exchange_differs(p, a, b);
}

/* Two words that written together are one edit from the other side's one. */
static bool
is_broken_word(const struct pair *p, struct side one, struct side two)
{
	char joined[LONGEST_JOINED];
	struct str word;
	size_t n = 0;

	if (side_length(one) != 1 || side_length(two) != 2 || side_is_number(p, one, one.from) ||
	    hyphen_tells(p, one, two) || side_has(p, two, WORD_NEGATION | WORD_HARD | WORD_MODAL) ||
	    side_has(p, one, WORD_NEGATION | WORD_HARD | WORD_MODAL))
		return false;
	for (size_t i = two.from; i < two.to; i++) {
		word = judge_text(p->judge, two.line.tokens[i]);
		if (side_is_number(p, two, i) || n + word.n > sizeof(joined))
			return false;
		memcpy(joined + n, word.s, word.n);
		n += word.n;
	}
	word = judge_text(p->judge, one.line.tokens[one.from]);
	return word.n >= 6 && respell_edits(word, (struct str){ joined, n }) <= 1;
}

/*
 * A token in capitals made of the initials of the other side's words, with or without the free
 * ones.
 */
static bool
are_initials(const struct pair *p, struct side one, struct side words, uint32_t left_out)
{
	struct str letters;
	size_t at = 0;

	if (side_length(one) != 1 || side_length(words) < 2 ||
	    token_shape(one.line.tokens[one.from]) != SHAPE_CAPITALS)
		return false;
	letters = judge_text(p->judge, one.line.tokens[one.from]);
	for (size_t i = words.from; i < words.to; i++) {
		struct str word = judge_text(p->judge, words.line.tokens[i]);

		if (side_class(p, words, i) & left_out)
			continue;
		if (at == letters.n || word.n == 0 || word.s[0] != letters.s[at++])
			return false;
	}
	return at == letters.n && at >= 2;
}

/*
 * Univ. for university, Sgts. for sergeants, but no title for what is none: with its full stop,
 * and the beginning or both ends of the word.
 */
static bool
is_abbreviation(const struct pair *p, struct side one, struct side whole)
{
	struct str s;
	struct str t;
	size_t at = 0;

	if (side_length(one) != 1 || side_length(whole) != 1 ||
	    !(one.line.tokens[one.from] & TOKEN_ABBREVIATED))
		return false;
	s = judge_text(p->judge, one.line.tokens[one.from]);
	t = judge_text(p->judge, whole.line.tokens[whole.from]);
	if (s.n < 2 || s.n > 5 || t.n < s.n + 2 || p->judge->language != ENGLISH ||
	    side_flags(p, one, one.from) & FACT_KNOWN ||
	    (knowledge_title(s) && !knowledge_title(t)))
		return false;
	for (size_t i = 0; i < t.n && at < s.n; i++)
		at += t.s[i] == s.s[at];
	return at == s.n && s.s[0] == t.s[0] && (str_starts(t, s) || s.s[s.n - 1] == t.s[t.n - 1]);
}

bool
exchange_is_short(const struct pair *p, struct side a, struct side b)
{
	return are_initials(p, a, b, 0) || are_initials(p, b, a, 0) ||
	    are_initials(p, a, b, WORD_FREE | WORD_PREPOSITION) ||
	    are_initials(p, b, a, WORD_FREE | WORD_PREPOSITION) || is_abbreviation(p, a, b) ||
	    is_abbreviation(p, b, a);
}

bool
exchange_is_variant(const struct pair *p, struct side a, struct side b)
{
	return are_variants(p, a, b) || is_broken_word(p, a, b) || is_broken_word(p, b, a);
}
