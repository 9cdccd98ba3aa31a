#include "dedupe/relation.h"

#include "dedupe/edge.h"
#include "lang/given.h"

/* One side of a gap, within its line. */
struct side {
	struct words line;
	size_t from, to;
};

static struct side
kept_side(const struct pair *p, const struct gap *gap)
{
	return (struct side){ p->a, gap->a, gap->a_end };
}

static struct side
later_side(const struct pair *p, const struct gap *gap)
{
	return (struct side){ p->b, gap->b, gap->b_end };
}

static size_t
side_length(struct side s)
{
	return s.to - s.from;
}

static uint32_t
class_at(const struct pair *p, struct side s, size_t at)
{
	return judge_classes(p->judge, s.line.tokens[at]);
}

static bool
has_class(const struct pair *p, struct side s, uint32_t classes)
{
	for (size_t i = s.from; i < s.to; i++)
		if (class_at(p, s, i) & classes)
			return true;
	return false;
}

/* The next word from `at` on that is not free; s.to where there is none. */
static size_t
next_bound(const struct pair *p, struct side s, size_t at, uint32_t free)
{
	while (at < s.to && class_at(p, s, at) & free)
		at++;
	return at;
}

static size_t
count_bound(const struct pair *p, struct side s, uint32_t free)
{
	size_t n = 0;

	for (size_t i = s.from; i < s.to; i++)
		n += !(class_at(p, s, i) & free);
	return n;
}

/* The mark before the word behind a side; MARK_STOP at the line's end. */
static enum token_mark
mark_behind(struct side s)
{
	return s.to < s.line.n ? token_mark(s.line.tokens[s.to]) : MARK_STOP;
}

static enum token_mark
mark_before(struct side s)
{
	return s.from == 0 ? MARK_STOP : token_mark(s.line.tokens[s.from]);
}

static uint8_t
flags_at(const struct pair *p, struct side s, size_t at)
{
	return knowledge_fact(p->judge->knowledge, token_word(s.line.tokens[at]))->flags;
}

static bool
is_number_at(const struct pair *p, struct side s, size_t at)
{
	return (flags_at(p, s, at) & FACT_NUMBER) != 0;
}

static bool
is_capital_at(struct side s, size_t at)
{
	enum token_shape shape = token_shape(s.line.tokens[at]);

	return shape == SHAPE_CAPITAL || shape == SHAPE_CAPITALS;
}

/* Walks the letters of the words of a side, one after another. */
struct letters {
	struct side side;
	struct str left; /* of the open word */
};

static bool
next_letter(const struct pair *p, struct letters *l, char *c)
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

static bool
has_value(const struct pair *p, struct side s)
{
	for (size_t i = s.from; i < s.to; i++)
		if (flags_at(p, s, i) & FACT_VALUE)
			return true;
	return false;
}

/* The same letters in both, cut into words otherwise; values never, and no negation made of letters. */
static bool
is_joined(const struct pair *p, struct side a, struct side b)
{
	struct letters x = { a, STR("") };
	struct letters y = { b, STR("") };
	char c;
	char d;

	if (side_length(a) == 0 || side_length(b) == 0 || has_value(p, a) || has_value(p, b) ||
	    has_class(p, a, WORD_NEGATION) != has_class(p, b, WORD_NEGATION))
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

/* Bits of what free words may still say beside one another: a tense, a place. */
static uint32_t
sense(const struct pair *p, struct side s)
{
	uint32_t bits = 0;

	for (size_t i = s.from; i < s.to; i++)
		bits |= class_at(p, s, i) & (WORD_PRESENT | WORD_PAST | WORD_PREPOSITION);
	return bits;
}

/* Words of these classes that only one of the sides has, though both have some. */
static bool
exchanges(const struct pair *p, struct side a, struct side b)
{
	uint32_t x = sense(p, a);
	uint32_t y = sense(p, b);

	if (x & WORD_PREPOSITION && y & WORD_PREPOSITION)
		return true;
	return (x & WORD_PRESENT && y & WORD_PAST && !(x & WORD_PAST)) ||
	    (x & WORD_PAST && y & WORD_PRESENT && !(y & WORD_PAST));
}

/* Only be, was ...: before a participle they tell who did it: was attacked, attacked. */
static bool
turns_voice(const struct pair *p, struct side s)
{
	struct str next;

	if (side_length(s) == 0 || s.to >= s.line.n || !has_class(p, s, WORD_BE))
		return false;
	next = judge_text(p->judge, s.line.tokens[s.to]);
	return next.n > 4 && (str_ends(next, STR("ed")) || str_ends(next, STR("en")));
}

static bool
is_function(const struct pair *p, struct side a, struct side b)
{
	if (count_bound(p, a, WORD_FREE) || count_bound(p, b, WORD_INSERTED))
		return false;
	if (side_length(a) && side_length(b))
		return !exchanges(p, a, b);
	return !turns_voice(p, a) && !turns_voice(p, b);
}

/* Word for word variants, free words passed over. */
static bool
are_variants(const struct pair *p, struct side a, struct side b)
{
	size_t i = next_bound(p, a, a.from, WORD_FREE);
	size_t k = next_bound(p, b, b.from, WORD_INSERTED);

	while (i < a.to && k < b.to) {
		if (token_word(a.line.tokens[i]) != token_word(b.line.tokens[k]) &&
		    !variant_of(p->judge, a.line.tokens[i], b.line.tokens[k]))
			return false;
		i = next_bound(p, a, i + 1, WORD_FREE);
		k = next_bound(p, b, k + 1, WORD_INSERTED);
	}
	return i == a.to && k == b.to && !exchanges(p, a, b);
}

enum { LONGEST_JOINED = 64 };

/* Two words that written together are one edit from the other side's one. */
static bool
is_broken_word(const struct pair *p, struct side one, struct side two)
{
	char joined[LONGEST_JOINED];
	struct str word;
	size_t n = 0;

	if (side_length(one) != 1 || side_length(two) != 2 || is_number_at(p, one, one.from) ||
	    has_class(p, two, WORD_NEGATION | WORD_HARD | WORD_MODAL) ||
	    has_class(p, one, WORD_NEGATION | WORD_HARD | WORD_MODAL))
		return false;
	for (size_t i = two.from; i < two.to; i++) {
		word = judge_text(p->judge, two.line.tokens[i]);
		if (is_number_at(p, two, i) || n + word.n > sizeof(joined))
			return false;
		memcpy(joined + n, word.s, word.n);
		n += word.n;
	}
	word = judge_text(p->judge, one.line.tokens[one.from]);
	return word.n >= 6 && variant_one_edit(word, (struct str){ joined, n });
}

/* A token in capitals made of the initials of the other side's words, with or without the free ones. */
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

		if (class_at(p, words, i) & left_out)
			continue;
		if (at == letters.n || word.n == 0 || word.s[0] != letters.s[at++])
			return false;
	}
	return at == letters.n && at >= 2;
}

/* Gov. for governor, Sgt. for sergeant: with its full stop, and the beginning or both ends of the word. */
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
	if (s.n < 2 || s.n > 5 || t.n < s.n + 2)
		return false;
	for (size_t i = 0; i < t.n && at < s.n; i++)
		at += t.s[i] == s.s[at];
	return at == s.n && s.s[0] == t.s[0] && (str_starts(t, s) || s.s[s.n - 1] == t.s[t.n - 1]);
}

static bool
is_short_for(const struct pair *p, struct side a, struct side b)
{
	return are_initials(p, a, b, 0) || are_initials(p, b, a, 0) ||
	    are_initials(p, a, b, WORD_FREE | WORD_PREPOSITION) ||
	    are_initials(p, b, a, WORD_FREE | WORD_PREPOSITION) || is_abbreviation(p, a, b) ||
	    is_abbreviation(p, b, a);
}

/* (R), (FBI) */
static bool
is_bracketed_capitals(struct side s)
{
	if (side_length(s) > 3 || s.from == 0 || token_mark(s.line.tokens[s.from]) != MARK_OPEN ||
	    (mark_behind(s) != MARK_CLOSE && s.to < s.line.n))
		return false;
	for (size_t i = s.from; i < s.to; i++)
		if (token_shape(s.line.tokens[i]) != SHAPE_CAPITALS &&
		    !(side_length(s) == 1 && token_shape(s.line.tokens[i]) == SHAPE_CAPITAL))
			return false;
	return true;
}

/* Left out between two marks of a kind. */
static bool
is_inset(const struct pair *p, struct side s)
{
	enum token_mark before = mark_before(s);
	enum token_mark behind = mark_behind(s);
	bool matched = (before == MARK_COMMA && (behind == MARK_COMMA || behind == MARK_STOP)) ||
	    (before == MARK_OPEN && (behind == MARK_CLOSE || behind == MARK_STOP)) ||
	    (before == MARK_DASH && (behind == MARK_DASH || behind == MARK_STOP));

	if (!matched || s.from == 0 || side_length(s) * 5 > s.line.n * 2 || s.to == s.line.n)
		return false;
	return !(class_at(p, s, s.from) & (WORD_NEGATION | WORD_CONNECTOR)) &&
	    !has_class(p, s, WORD_REPORT | WORD_CONDITION);
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

static bool
is_given_name(const struct pair *p, struct side s, size_t at)
{
	char name[LONGEST_PHRASE];
	struct str word = phrase_of(p, s, at, at + 1, name);

	if (!is_capital_at(s, at) || word.n == 0)
		return false;
	if (is_lower(name[0]))
		name[0] = (char)(name[0] - 'a' + 'A');
	return given_find(word) != GIVEN_NONE;
}

/* Titles and given names right before a name that stays. */
static bool
is_title(const struct pair *p, struct side s)
{
	size_t at = s.from;

	if (side_length(s) > 8 || s.to >= s.line.n || !is_capital_at(s, s.to) ||
	    mark_behind(s) > MARK_QUOTE || has_class(p, s, WORD_NEVER))
		return false;
	if (s.from > 0 && judge_classes(p->judge, s.line.tokens[s.from - 1]) & WORD_NEVER)
		return false;
	while (at < s.to) {
		size_t n = title_at(p, s, at);

		if (n == 0 && (is_given_name(p, s, at) || class_at(p, s, at) & WORD_ARTICLE))
			n = 1;
		if (n == 0)
			return false;
		at += n;
	}
	return true;
}

/* An agency or a word of the page before or behind the sentence. */
static bool
is_edge(const struct pair *p, struct side s)
{
	char out[LONGEST_PHRASE];
	struct str phrase;
	bool front = s.from == 0 && s.to < s.line.n &&
	    (mark_behind(s) == MARK_DASH || mark_behind(s) == MARK_COLON ||
		mark_behind(s) == MARK_CLOSE);
	bool end = s.to == s.line.n && s.from > 0 &&
	    (mark_before(s) == MARK_DASH || mark_before(s) == MARK_OPEN ||
		mark_before(s) == MARK_STOP);

	if (!p->whole || side_length(s) > 7 || !(front || end))
		return false;
	phrase = phrase_of(p, s, s.from, s.to, out);
	return edge_is_agency(phrase) ||
	    (front ? edge_is_kicker(phrase) : edge_is_furniture(phrase));
}

static bool
is_connector(const struct pair *p, struct side s)
{
	if (!p->whole || s.from != 0 || s.to >= s.line.n)
		return false;
	return side_length(s) == 1 && class_at(p, s, 0) & WORD_CONNECTOR;
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
	return class_at(p, s, s.from) & WORD_PREPOSITION || mark_before(s) > MARK_QUOTE;
}

static bool
ends_well(const struct pair *p, struct side s)
{
	return mark_behind(s) > MARK_QUOTE || class_at(p, s, s.to) & WORD_PREPOSITION;
}

/* A phrase that the later line lacks; the kept one says more, which is no loss. */
static bool
is_left_out(const struct pair *p, struct side s)
{
	if (p->denied || side_length(s) * 3 > s.line.n || has_class(p, s, WORD_REPORT))
		return false;
	for (size_t i = s.from; i < s.to; i++)
		if (class_at(p, s, i) & WORD_HARD && !(class_at(p, s, i) & WORD_PREPOSITION))
			return false;
	if (side_length(s) == 1 && is_adverb(p, s, s.from))
		return true;
	if (side_length(s) == 1 && class_at(p, s, s.from) & WORD_TIME && s.to == s.line.n)
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
	return side_length(b) == 1 && side_length(a) >= 1 && !is_number_at(p, b, b.from) &&
	    str_starts(judge_text(p->judge, a.line.tokens[a.from]),
		judge_text(p->judge, b.line.tokens[b.from]));
}

static enum relation
both_sided(const struct pair *p, struct side a, struct side b)
{
	if (are_variants(p, a, b) || is_broken_word(p, a, b) || is_broken_word(p, b, a))
		return RELATION_VARIANT;
	if (is_short_for(p, a, b))
		return RELATION_SHORT;
	return RELATION_NONE;
}

/* What the later line lacks, or has besides. */
static enum relation
one_sided(const struct pair *p, struct side s, bool left_out)
{
	if (is_bracketed_capitals(s))
		return RELATION_BRACKET;
	if (left_out && is_inset(p, s))
		return RELATION_INSET;
	if (has_class(p, s, WORD_NEGATION | WORD_MODAL))
		return RELATION_NONE;
	if (is_title(p, s))
		return RELATION_TITLE;
	if (is_edge(p, s))
		return RELATION_EDGE;
	if (is_connector(p, s))
		return RELATION_CONNECTOR;
	if (left_out && is_left_out(p, s))
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
one_sided_anywhere(const struct pair *p, struct side s, bool left_out)
{
	enum { FEW = 4 };
	struct side moved = s;

	if (p->judge->language == LANGUAGES)
		return RELATION_NONE;
	for (int i = 0; i <= FEW; i++) {
		enum relation relation = one_sided(p, moved, left_out);

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
		relation = one_sided(p, moved, left_out);
		if (relation || moved.from > s.from + FEW)
			return relation;
	}
	return RELATION_NONE;
}

enum relation
relation_of(const struct pair *p, const struct gap *gap)
{
	struct side a = kept_side(p, gap);
	struct side b = later_side(p, gap);

	if (is_joined(p, a, b))
		return RELATION_JOINED;
	if (is_cut_off(p, a, b))
		return RELATION_CUT;
	if (is_function(p, a, b))
		return RELATION_FUNCTION;
	if (count_bound(p, a, WORD_FREE) && count_bound(p, b, WORD_INSERTED))
		return both_sided(p, a, b);
	if (side_length(a) && side_length(b) && exchanges(p, a, b))
		return RELATION_NONE;
	if (count_bound(p, a, WORD_FREE))
		return one_sided_anywhere(p, a, true);
	return side_length(b) ? one_sided_anywhere(p, b, false) : RELATION_NONE;
}

static enum veto
veto_of(const struct pair *p, struct side s)
{
	enum veto veto = VETO_NONE;

	for (size_t i = s.from; i < s.to && veto == VETO_NONE; i++)
		if (is_number_at(p, s, i))
			veto = VETO_NUMBER;
		else if (class_at(p, s, i) & WORD_NEGATION)
			veto = VETO_NEGATION;
		else if (class_at(p, s, i) & WORD_MODAL)
			veto = VETO_MODAL;
		else if (class_at(p, s, i) & WORD_TIME)
			veto = VETO_TIME;
		else if (class_at(p, s, i) & WORD_HARD)
			veto = VETO_HARD;
		else if (is_capital_at(s, i))
			veto = VETO_NAME;
	return veto;
}

enum veto
relation_veto(const struct pair *p, const struct gap *gap)
{
	enum veto veto = veto_of(p, later_side(p, gap));

	if (veto == VETO_NONE)
		veto = veto_of(p, kept_side(p, gap));
	if (veto == VETO_NONE)
		veto = gap->a == gap->a_end ? VETO_ADDED : VETO_OTHER;
	return veto;
}

static bool
has_number(const struct pair *p, struct side s)
{
	for (size_t i = s.from; i < s.to; i++)
		if (is_number_at(p, s, i))
			return true;
	return false;
}

static bool
has_name(struct side s)
{
	for (size_t i = s.from; i < s.to; i++)
		if (i > 0 && is_capital_at(s, i))
			return true;
	return false;
}

bool
relation_conflicts(const struct pair *p, const struct gap *gap)
{
	struct side a = kept_side(p, gap);
	struct side b = later_side(p, gap);

	return has_number(p, b) || has_class(p, b, WORD_HARD | WORD_TIME | WORD_NEGATION) ||
	    has_class(p, a, WORD_NEGATION | WORD_MODAL) || (has_name(a) && has_name(b));
}
