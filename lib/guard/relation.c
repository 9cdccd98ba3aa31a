#include "guard/relation.h"

#include "guard/exchange.h"
#include "lang/given.h"

/* How a line lacks what the other one has: free words may stand in its place. */
enum lack { LEFT_OUT, PUT_IN, PUT_FOR_FREE };

/* (R), (FBI) */
static bool
is_bracketed_capitals(struct side s)
{
	if (side_length(s) > 3 || s.from == 0 || token_mark(s.line.tokens[s.from]) != MARK_OPEN ||
	    (side_mark_behind(s) != MARK_CLOSE && s.to < s.line.n))
		return false;
	for (size_t i = s.from; i < s.to; i++)
		if (token_shape(s.line.tokens[i]) != SHAPE_CAPITALS &&
		    !(side_length(s) == 1 && token_shape(s.line.tokens[i]) == SHAPE_CAPITAL))
			return false;
	return true;
}

/* 4[-11], 5 [to 10], 7 [or 8]: a number goes on. */
static bool
ends_range(const struct pair *p, struct side s)
{
	size_t at = s.from;

	if (at == 0 || !side_is_number(p, s, at - 1) || side_mark_before(s) == MARK_COMMA)
		return false;
	return side_is_number(p, s, at) || (at + 1 < s.to && side_is_number(p, s, at + 1));
}

/* Left out between two marks of a kind. */
static bool
is_inset(const struct pair *p, struct side s)
{
	enum token_mark before = side_mark_before(s);
	enum token_mark behind = side_mark_behind(s);
	bool matched = (before == MARK_COMMA && (behind == MARK_COMMA || behind == MARK_STOP)) ||
	    (before == MARK_OPEN && (behind == MARK_CLOSE || behind == MARK_STOP)) ||
	    (before == MARK_DASH && (behind == MARK_DASH || behind == MARK_STOP));

	if (!matched || s.from == 0 || side_length(s) * 5 > s.line.n * 2 || s.to == s.line.n)
		return false;
	return !(side_class(p, s, s.from) & (WORD_NEGATION | WORD_CONNECTOR)) &&
	    !side_has(p, s, WORD_REPORT | WORD_CONDITION | WORD_MODAL) && !ends_range(p, s);
}

enum { LONGEST_PHRASE = 96 };

/* The words from there, a space between, as far as there is room; empty where there is none. */
static struct str
phrase_of(const struct pair *p, struct side s, size_t from, size_t to, char *out)
{
	size_t n = 0;

	for (size_t i = from; i < to; i++) {
		struct str word = judge_text(p->judge, s.line.tokens[i]);

		if (n + word.n + 1 > LONGEST_PHRASE)
			return STR("");
		if (i > from)
			out[n++] = ' ';
		memcpy(out + n, word.s, word.n);
		n += word.n;
	}
	return (struct str){ out, n };
}

/* The longest title that begins there; returns how many words it has. */
static size_t
title_at(const struct pair *p, struct side s, size_t at)
{
	char out[LONGEST_PHRASE];
	size_t most = s.to - at < 5 ? s.to - at : 5;

	for (size_t n = most; n > 0; n--)
		if (knowledge_title(phrase_of(p, s, at, at + n, out)))
			return n;
	return 0;
}

/* Part of a longer name: Mary [Jane] Salter is not Mary Salter; a title is none. */
static bool
goes_on(const struct pair *p, struct side s, size_t at)
{
	char out[LONGEST_PHRASE];

	return at > 0 && token_mark(s.line.tokens[at]) == MARK_NONE && side_is_capital(s, at - 1) &&
	    !knowledge_title(phrase_of(p, s, at - 1, at, out));
}

static bool
is_given_name(const struct pair *p, struct side s, size_t at)
{
	char name[LONGEST_PHRASE];
	struct str word = phrase_of(p, s, at, at + 1, name);

	if (!side_is_capital(s, at) || word.n == 0 || goes_on(p, s, at) ||
	    side_class(p, s, at) & WORD_MONTH)
		return false;
	if (is_lower(name[0]))
		name[0] = (char)(name[0] - 'a' + 'A');
	return given_find(word) != GIVEN_NONE;
}

/* A word in capitals that is none of the language's. */
static bool
is_name(const struct pair *p, struct side s, size_t at)
{
	return side_is_capital(s, at) && !(side_flags(p, s, at) & (FACT_KNOWN | FACT_NUMBER));
}

/* Titles and given names right before a name that stays. */
static bool
is_title(const struct pair *p, struct side s, enum lack lack)
{
	size_t at = s.from;
	bool named = false; /* more than articles */

	if (side_length(s) > 8 || s.to >= s.line.n || !side_is_capital(s, s.to) ||
	    side_mark_behind(s) > MARK_QUOTE || side_has(p, s, WORD_NEVER))
		return false;
	if (s.from > 0 && judge_classes(p->judge, s.line.tokens[s.from - 1]) & WORD_NEVER)
		return false;
	while (at < s.to) {
		size_t n = title_at(p, s, at);

		if (n == 0 && lack != PUT_FOR_FREE &&
		    (is_given_name(p, s, at) || (named && is_name(p, s, at))))
			n = 1;
		named = named || n > 0;
		if (n == 0 && !(side_class(p, s, at) & WORD_ARTICLE))
			return false;
		at += n ? n : 1;
	}
	return named;
}

static bool
is_connector(const struct pair *p, struct side s)
{
	if (!p->whole || s.from != 0 || s.to >= s.line.n)
		return false;
	return side_length(s) == 1 && side_class(p, s, 0) & WORD_CONNECTOR;
}

static bool
is_adverb(const struct pair *p, struct side s, size_t at)
{
	struct str word = judge_text(p->judge, s.line.tokens[at]);

	return p->judge->language == ENGLISH && word.n > 4 && str_ends(word, STR("ly"));
}

/* Begins with a preposition, or at a mark. */
static bool
begins_well(const struct pair *p, struct side s)
{
	return side_class(p, s, s.from) & WORD_PREPOSITION || side_mark_before(s) > MARK_QUOTE;
}

static bool
ends_well(const struct pair *p, struct side s)
{
	return side_mark_behind(s) > MARK_QUOTE || side_class(p, s, s.to) & WORD_PREPOSITION;
}

/*
 * said [on Monday] that, said [in Dorne] it, told [the court] that: when, where and to whom it
 * was said.
 */
static bool
tells_of_saying(const struct pair *p, struct side s)
{
	uint32_t before = s.from > 0 ? side_class(p, s, s.from - 1) : 0;

	return before & WORD_TELL ||
	    (before & WORD_SAY && side_class(p, s, s.from) & WORD_PREPOSITION);
}

/* [ten] of them; but no [1] at the end */
static bool
is_count(const struct pair *p, struct side s)
{
	if (s.to == s.line.n)
		return false;
	for (size_t i = s.from; i < s.to; i++)
		if (!side_is_number(p, s, i))
			return false;
	return true;
}

/* Had it been so, ... */
static bool
begins_condition(const struct pair *p, struct side s)
{
	return s.from == 0 && side_class(p, s, 0) & (WORD_PRESENT | WORD_PAST | WORD_BE);
}

/* Rumour: it was so. What a label is for, the sentence does not say itself. */
static bool
is_label(struct side s)
{
	return s.from == 0 && side_mark_behind(s) == MARK_COLON;
}

/* Whether a word bears on what is said beside it. */
static bool
has_burden(const struct pair *p, struct side s)
{
	for (size_t i = s.from; i < s.to; i++)
		if (side_class(p, s, i) & (WORD_HARD | WORD_CONDITION) &&
		    !(side_class(p, s, i) & WORD_PREPOSITION))
			return true;
	return side_has(p, s, WORD_REPORT);
}

/* A phrase that the later line lacks; the kept one says more, which is no loss. */
static bool
is_left_out(const struct pair *p, struct side s)
{
	if (side_length(s) * 3 > s.line.n || has_burden(p, s))
		return false;
	if (tells_of_saying(p, s))
		return true;
	if (p->bound || is_count(p, s) || ends_range(p, s) || begins_condition(p, s) || is_label(s))
		return false;
	if (side_length(s) == 1 && is_adverb(p, s, s.from))
		return true;
	if (side_length(s) == 1 && side_class(p, s, s.from) & WORD_TIME && s.to == s.line.n)
		return true;
	return begins_well(p, s) && ends_well(p, s);
}

/* The tail that an ellipsis stands for; the last word may be a beginning. */
static bool
is_cut_off(const struct pair *p, struct side a, struct side b)
{
	if (!p->cut || !p->whole || a.to != a.line.n || b.to != b.line.n)
		return false;
	if (side_length(b) == 0)
		return true;
	return side_length(b) == 1 && side_length(a) >= 1 && !side_is_number(p, b, b.from) &&
	    str_starts(judge_text(p->judge, a.line.tokens[a.from]),
		judge_text(p->judge, b.line.tokens[b.from]));
}

static enum relation
both_sided(const struct pair *p, struct side a, struct side b)
{
	if (exchange_is_variant(p, a, b))
		return RELATION_VARIANT;
	return exchange_is_short(p, a, b) ? RELATION_SHORT : RELATION_NONE;
}

/*
 * Federal Bank of Dorne [(FBD)]: what the later line has besides must be short for what is
 * before it.
 */
static bool
spells_initials(const struct pair *p, struct side s)
{
	enum { LONGEST_NAME = 10 };

	for (size_t n = 2; n <= LONGEST_NAME && n <= s.from; n++)
		if (exchange_is_short(p, s, (struct side){ s.line, s.from - n, s.from }))
			return true;
	return false;
}

/* What the later line lacks, or has besides. */
static enum relation
one_sided(const struct pair *p, struct side s, enum lack lack)
{
	if (side_is_hyphened(s))
		return RELATION_NONE;
	if (lack != PUT_FOR_FREE && is_bracketed_capitals(s) &&
	    (lack == LEFT_OUT || spells_initials(p, s)))
		return RELATION_BRACKET;
	if (lack == LEFT_OUT && is_inset(p, s))
		return RELATION_INSET;
	if (side_has(p, s, WORD_NEGATION | WORD_MODAL))
		return RELATION_NONE;
	if (is_title(p, s, lack))
		return RELATION_TITLE;
	if (is_connector(p, s))
		return RELATION_CONNECTOR;
	if (lack == LEFT_OUT && is_left_out(p, s))
		return RELATION_LEFT_OUT;
	return RELATION_NONE;
}

static bool
slide(struct side *s)
{
	if (s->from == 0 ||
	    token_word(s->line.tokens[s->from - 1]) != token_word(s->line.tokens[s->to - 1]))
		return false;
	s->from--;
	s->to--;
	return true;
}

/* A gap of one side may lie a few words to the left as well: [the mayor, ] the; , [the mayor,] */
static enum relation
one_sided_anywhere(const struct pair *p, struct side s, enum lack lack)
{
	enum { FEW = 4 };
	struct side moved = s;

	if (p->judge->language == LANGUAGES)
		return RELATION_NONE;
	for (int i = 0; i <= FEW; i++) {
		enum relation relation = one_sided(p, moved, lack);

		if (relation)
			return relation;
		if (!slide(&moved))
			break;
	}
	for (moved = s; moved.to < moved.line.n &&
	     token_word(moved.line.tokens[moved.from]) ==
		 token_word(moved.line.tokens[moved.to]);) {
		enum relation relation;

		moved.from++;
		moved.to++;
		relation = one_sided(p, moved, lack);
		if (relation || moved.from > s.from + FEW)
			return relation;
	}
	return RELATION_NONE;
}

enum relation
relation_of(const struct pair *p, const struct gap *gap)
{
	struct side a = side_kept(p, gap);
	struct side b = side_later(p, gap);

	if (exchange_is_joined(p, a, b))
		return RELATION_JOINED;
	if (is_cut_off(p, a, b))
		return RELATION_CUT;
	if (exchange_is_function(p, a, b))
		return RELATION_FUNCTION;
	if (side_count_bound(p, a, WORD_FREE) && side_count_bound(p, b, WORD_INSERTED))
		return both_sided(p, a, b);
	if (side_length(a) && side_length(b) && exchange_differs(p, a, b))
		return RELATION_NONE;
	if (side_count_bound(p, a, WORD_FREE))
		return one_sided_anywhere(p, a, side_length(b) ? PUT_FOR_FREE : LEFT_OUT);
	if (side_length(b) == 0)
		return RELATION_NONE;
	return one_sided_anywhere(p, b, side_length(a) ? PUT_FOR_FREE : PUT_IN);
}

static enum veto
veto_of(const struct pair *p, struct side s)
{
	enum veto veto = VETO_NONE;

	for (size_t i = s.from; i < s.to && veto == VETO_NONE; i++)
		if (side_is_number(p, s, i))
			veto = VETO_NUMBER;
		else if (side_class(p, s, i) & WORD_NEGATION)
			veto = VETO_NEGATION;
		else if (side_class(p, s, i) & WORD_MODAL)
			veto = VETO_MODAL;
		else if (side_class(p, s, i) & WORD_TIME)
			veto = VETO_TIME;
		else if (side_class(p, s, i) & WORD_HARD)
			veto = VETO_HARD;
		else if (side_is_capital(s, i))
			veto = VETO_NAME;
	return veto;
}

enum veto
relation_veto(const struct pair *p, const struct gap *gap)
{
	enum veto veto = veto_of(p, side_later(p, gap));

	if (veto == VETO_NONE)
		veto = veto_of(p, side_kept(p, gap));
	if (veto == VETO_NONE)
		veto = gap->a == gap->a_end ? VETO_ADDED : VETO_OTHER;
	return veto;
}

static bool
has_name(struct side s)
{
	for (size_t i = s.from; i < s.to; i++)
		if (i > 0 && side_is_capital(s, i))
			return true;
	return false;
}

enum { FEW_WORDS = 3 };

/* A few words put in or for a few others; where there are more, the sentence was written anew. */
static bool
is_small(struct side a, struct side b)
{
	return side_length(b) > 0 && side_length(a) <= FEW_WORDS && side_length(b) <= FEW_WORDS;
}

/* only, first, former, left out by themselves; in a language without lists it may be any word. */
static bool
is_grave_loss(const struct pair *p, struct side a, struct side b)
{
	if (side_length(b) > 0 || side_length(a) > FEW_WORDS)
		return false;
	if (p->judge->language == LANGUAGES)
		return true;
	for (size_t i = a.from; i < a.to; i++)
		if (side_class(p, a, i) & (WORD_HARD | WORD_CONDITION | WORD_NEVER) &&
		    !(side_class(p, a, i) & WORD_PREPOSITION))
			return true;
	return false;
}

bool
relation_conflicts(const struct pair *p, const struct gap *gap)
{
	struct side a = side_kept(p, gap);
	struct side b = side_later(p, gap);

	return side_has_number(p, b) ||
	    side_has(p, b, WORD_HARD | WORD_TIME | WORD_NEGATION | WORD_MODAL | WORD_NEVER) ||
	    side_has(p, a, WORD_NEGATION | WORD_MODAL) || (has_name(a) && has_name(b)) ||
	    is_small(a, b) || is_grave_loss(p, a, b);
}
