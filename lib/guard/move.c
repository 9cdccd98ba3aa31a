#include "guard/move.h"

#include <stdlib.h>

#include "text/memory.h"

enum { BLOCKS = 3, LONGEST_SPEAKER = 10 };

/* Words in a row that both have. */
struct block {
	size_t a, b, n;
};

/* Puts a block among the longest ones, in order. */
static void
note_block(struct block *best, struct block block)
{
	for (int i = 0; i < BLOCKS; i++) {
		struct block swap = best[i];

		if (block.n <= swap.n)
			continue;
		best[i] = block;
		block = swap;
	}
}

/* The longest common blocks; false where memory ends. */
static bool
find_blocks(struct align *al, struct words a, struct words b, struct block best[BLOCKS])
{
	uint16_t *costs = mem_grow(al->costs, &al->cost_cap, 2 * (b.n + 1), sizeof(*costs));
	uint16_t *row;
	uint16_t *above;

	if (!costs) {
		al->failed = true;
		return false;
	}
	al->costs = costs;
	row = costs;
	above = costs + b.n + 1;
	memset(costs, 0, 2 * (b.n + 1) * sizeof(*costs));
	for (size_t i = 0; i < a.n; i++) {
		uint16_t *swap = above;

		for (size_t k = 0; k < b.n; k++) {
			bool same = token_word(a.tokens[i]) == token_word(b.tokens[k]);

			row[k + 1] = same ? (uint16_t)(above[k] + 1) : 0;
			if (!same && above[k] > 0)
				note_block(
				    best, (struct block){ i - above[k], k - above[k], above[k] });
		}
		if (above[b.n] > 0)
			note_block(
			    best, (struct block){ i - above[b.n], b.n - above[b.n], above[b.n] });
		above = row;
		row = swap;
	}
	for (size_t k = 1; k <= b.n; k++)
		if (above[k] > 0)
			note_block(best, (struct block){ a.n - above[k], k - above[k], above[k] });
	return true;
}

static uint32_t
class_at(const struct pair *p, struct words w, size_t at)
{
	return judge_classes(p->judge, w.tokens[at]);
}

/* The first word of a part that says of what kind it is; w.n where there is none. */
static size_t
head_of(const struct pair *p, struct words w)
{
	size_t at = 0;

	while (at < w.n && class_at(p, w, at) & WORD_SKIPPED)
		at++;
	if (at + 1 < w.n && class_at(p, w, at + 1) & WORD_WEEKDAY &&
	    class_at(p, w, at) & WORD_PREPOSITION && class_at(p, w, at) & WORD_FREE)
		at++;
	return at;
}

/* Times, perhaps with numbers and articles between. */
static bool
is_time(const struct pair *p, struct words w)
{
	size_t times = 0;

	for (size_t i = 0; i < w.n; i++) {
		uint8_t flags = knowledge_fact(p->judge->knowledge, token_word(w.tokens[i]))->flags;
		uint32_t classes = class_at(p, w, i);

		if (classes & (WORD_TIME | WORD_MONTH))
			times++;
		else if (!(flags & FACT_NUMBER) && !(classes & (WORD_SKIPPED | WORD_FREE)))
			return false;
	}
	return times > 0;
}

static bool
is_adverb(const struct pair *p, struct words w)
{
	struct str word;

	if (w.n != 1 || p->judge->language != ENGLISH)
		return false;
	word = judge_text(p->judge, w.tokens[0]);
	return word.n > 4 && str_ends(word, STR("ly"));
}

static bool
has_report(const struct pair *p, struct words w)
{
	for (size_t i = 0; i < w.n; i++)
		if (class_at(p, w, i) & WORD_REPORT)
			return true;
	return false;
}

/* Whether a part, at this place of its line, stands at an edge or a mark. */
static bool
stands_apart(struct words line, size_t from, size_t to)
{
	return from == 0 || to == line.n || token_mark(line.tokens[from]) != MARK_NONE ||
	    token_mark(line.tokens[to]) != MARK_NONE;
}

/* A part: its words and where they are in the line. */
struct part {
	struct words words;
	struct words line;
	size_t from;
};

static struct part
part_of(struct words line, struct words middle, size_t from, size_t to)
{
	size_t offset = (size_t)(middle.tokens - line.tokens);

	return (struct part){ { middle.tokens + from, to - from }, line, offset + from };
}

/* Whether a word of these classes stands right before a part. */
static bool
follows(const struct pair *p, struct part part, uint32_t classes)
{
	return part.from > 0 && class_at(p, part.line, part.from - 1) & classes;
}

/* Not cut from a preposition or an article before it: the night of [the election]. */
static bool
is_phrase(const struct pair *p, struct part part)
{
	return !follows(p, part, WORD_PREPOSITION | WORD_ARTICLE);
}

/* not [in May] but in June: what is denied stays where it is denied. */
static bool
is_denied(const struct pair *p, struct part part)
{
	return part.words.n > 0 && token_mark(part.words.tokens[0]) == MARK_NONE &&
	    follows(p, part, WORD_NEGATION | WORD_CONDITION);
}

/*
 * He said on Monday it would close, he said it would close on Monday: what is said has a time
 * of its own.
 */
static bool
changes_clause(const struct pair *p, struct part a, struct part b, struct part passed)
{
	const uint32_t report = WORD_REPORT | WORD_SAY;

	if (follows(p, a, report) || follows(p, b, report))
		return true;
	for (size_t i = 0; i + 2 < passed.words.n; i++)
		if (class_at(p, passed.words, i) & report)
			return true;
	return false;
}

/* The same word, or two of saying. */
static bool
are_alike(const struct pair *p, uint32_t a, uint32_t b)
{
	return token_word(a) == token_word(b) ||
	    judge_classes(p->judge, a) & judge_classes(p->judge, b) & WORD_SAY;
}

/* Whether a part, here and there, may have moved over what both parts have besides. */
static bool
may_move(const struct pair *p, struct part a, struct part b, struct part passed)
{
	size_t i = head_of(p, a.words);
	size_t k = head_of(p, b.words);

	if (is_denied(p, a) || is_denied(p, b) || i == a.words.n || k == b.words.n ||
	    !are_alike(p, a.words.tokens[i], b.words.tokens[k]))
		return false;
	if (is_time(p, a.words) || is_adverb(p, a.words))
		return !changes_clause(p, a, b, passed) && is_phrase(p, a) && is_phrase(p, b);
	if (!stands_apart(a.line, a.from, a.from + a.words.n) ||
	    !stands_apart(b.line, b.from, b.from + b.words.n))
		return false;
	return class_at(p, a.words, i) & WORD_HEAD ||
	    (a.words.n <= LONGEST_SPEAKER && has_report(p, a.words) && !is_time(p, passed.words));
}

static bool
parts_explained(struct guard *g, const struct pair *p, struct part a, struct part b)
{
	struct pair parts = *p;

	parts.a = a.words;
	parts.b = b.words;
	parts.whole = false;
	return guard_explained(g, &parts);
}

/* The words of saying that begin a part: said, according to. */
static size_t
saying(const struct pair *p, struct words w)
{
	const uint32_t classes = class_at(p, w, 0);

	if (!(classes & WORD_SAY))
		return 0;
	return classes & WORD_HEAD && class_at(p, w, 1) & WORD_INFINITIVE ? 2 : 1;
}

/* Whether a word of saying begins the one part and ends the other; it is taken off both. */
static bool
verb_turns(const struct pair *p, struct part *front, struct part *back)
{
	struct words *w = &front->words;
	size_t n = w->n > 1 ? saying(p, *w) : 0;

	if (n == 0 || back->words.n < 2 ||
	    !(class_at(p, back->words, back->words.n - 1) & WORD_SAY))
		return false;
	*w = (struct words){ w->tokens + n, w->n - n };
	back->words.n--;
	return true;
}

/* Brink said, said Brink: here at the one end of the line, there at the other. */
static bool
speaker_turns(struct guard *g, const struct pair *p, struct part a, struct part b)
{
	if (a.words.n > LONGEST_SPEAKER || b.words.n > LONGEST_SPEAKER ||
	    !stands_apart(a.line, a.from, a.from + a.words.n) ||
	    !stands_apart(b.line, b.from, b.from + b.words.n))
		return false;
	return (verb_turns(p, &a, &b) || verb_turns(p, &b, &a)) && parts_explained(g, p, a, b);
}

/* A cut of both middles: P Q and Q' P'. */
static bool
try_cut(struct guard *g, const struct pair *p, struct words a, struct words b, size_t cut_a,
    size_t cut_b)
{
	struct part first = part_of(p->a, a, 0, cut_a);
	struct part second = part_of(p->a, a, cut_a, a.n);
	struct part later_second = part_of(p->b, b, 0, cut_b);
	struct part later_first = part_of(p->b, b, cut_b, b.n);

	if (cut_a == 0 || cut_a == a.n || cut_b == 0 || cut_b == b.n)
		return false;
	if (speaker_turns(g, p, first, later_first))
		return parts_explained(g, p, second, later_second);
	if (speaker_turns(g, p, second, later_second))
		return parts_explained(g, p, first, later_first);
	if (!may_move(p, first, later_first, second) && !may_move(p, second, later_second, first))
		return false;
	return parts_explained(g, p, first, later_first) &&
	    parts_explained(g, p, second, later_second);
}

static bool
has_number(const struct pair *p, struct words w)
{
	for (size_t i = 0; i < w.n; i++)
		if (knowledge_fact(p->judge->knowledge, token_word(w.tokens[i]))->flags &
		    FACT_NUMBER)
			return true;
	return false;
}

/*
 * A time before the verb and the subject behind it, or the other way round, where the verb
 * comes second: Am Montag tagte der Rat, Der Rat tagte am Montag.
 */
static bool
try_inversion(struct guard *g, const struct pair *p, struct words a, struct words b)
{
	if (p->judge->language != GERMAN || a.n != b.n)
		return false;
	for (size_t verb = 1; verb + 1 < a.n; verb++) {
		size_t later_verb = a.n - 1 - verb;
		struct part front = part_of(p->a, a, 0, verb);
		struct part back = part_of(p->a, a, verb + 1, a.n);
		struct part later_front = part_of(p->b, b, 0, later_verb);
		struct part later_back = part_of(p->b, b, later_verb + 1, b.n);
		struct words other = is_time(p, front.words) ? back.words : front.words;

		if (token_word(a.tokens[verb]) != token_word(b.tokens[later_verb]) ||
		    is_time(p, front.words) == is_time(p, back.words) || has_number(p, other))
			continue;
		g->relations |= 1U << RELATION_MOVED;
		return parts_explained(g, p, front, later_back) &&
		    parts_explained(g, p, back, later_front);
	}
	return false;
}

static bool
try_blocks(struct guard *g, const struct pair *p, struct words a, struct words b)
{
	struct block best[BLOCKS] = { { 0, 0, 0 } };
	uint32_t relations = g->relations;

	if (a.n < 2 || b.n < 2 || a.n > ALIGN_CELLS / b.n || !find_blocks(&g->align, a, b, best))
		return false;
	for (int i = 0; i < BLOCKS && best[i].n > 0; i++) {
		struct block *block = &best[i];

		g->relations = relations | 1U << RELATION_MOVED;
		if (try_cut(g, p, a, b, block->a, block->b + block->n) ||
		    try_cut(g, p, a, b, block->a + block->n, block->b))
			return true;
	}
	g->relations = relations;
	return false;
}

/*
 * The whole lines are tried where a moved part begins or ends as what it passes: [the] mayor,
 * [the] court. What was taken off stands twice in both lines then, and is a few words.
 */
bool
move_explained(struct guard *g, const struct pair *p)
{
	enum { FEW = 4 };
	struct words a = p->a;
	struct words b = p->b;

	if (p->judge->language == LANGUAGES)
		return false;
	guard_strip(&a, &b);
	if (try_blocks(g, p, a, b) || try_inversion(g, p, a, b))
		return true;
	return a.n < p->a.n && a.n + FEW >= p->a.n && try_blocks(g, p, p->a, p->b);
}
