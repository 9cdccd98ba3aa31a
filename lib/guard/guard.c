#include "guard/guard.h"

#include "guard/move.h"
#include "guard/relation.h"

void
guard_init(struct guard *g, const struct knowledge *k)
{
	*g = (struct guard){ .judge = { .knowledge = k, .language = LANGUAGES } };
}

void
guard_free(struct guard *g)
{
	align_free(&g->align);
}

static bool
keep_apart(struct guard *g, enum veto veto)
{
	g->veto = veto;
	return false;
}

static bool
contradict(struct guard *g, enum veto veto)
{
	g->conflicts = true;
	return keep_apart(g, veto);
}

/*
 * The language both are in; none where they differ, or one is clearly in a language without
 * lists.
 */
static unsigned
common_language(uint32_t a, uint32_t b)
{
	unsigned x = a & NOTE_LANGUAGE;
	unsigned y = b & NOTE_LANGUAGE;

	if ((a | b) & NOTE_OTHER_LANGUAGE)
		return LANGUAGES;
	if (x == LANGUAGES)
		return y;
	return y == LANGUAGES || x == y ? x : LANGUAGES;
}

static size_t
count_accents(const struct knowledge *k, struct words w)
{
	size_t n = 0;

	for (size_t i = 0; i < w.n; i++)
		n += (knowledge_fact(k, token_word(w.tokens[i]))->flags & FACT_ACCENTS) != 0;
	return n;
}

/*
 * A word alone that lacks its accents may be another word; a line that lacks all was written
 * without them.
 */
static bool
is_unaccented(const struct knowledge *k, struct words a, struct words b)
{
	enum { SEVERAL = 2 };
	size_t x = count_accents(k, a);
	size_t y = count_accents(k, b);

	return (x == 0 && y >= SEVERAL) || (y == 0 && x >= SEVERAL);
}

/* No, only, if, all, largest: with such a word a line says more where it has fewer words. */
static bool
has_bound(const struct judge *j, struct words w)
{
	for (size_t i = 0; i < w.n; i++)
		if (judge_classes(j, w.tokens[i]) & (WORD_NEGATION | WORD_CONDITION | WORD_UTMOST))
			return true;
	return false;
}

size_t
guard_strip(struct words *a, struct words *b)
{
	size_t skip = 0;

	while (skip < a->n && skip < b->n &&
	    token_word(a->tokens[skip]) == token_word(b->tokens[skip]))
		skip++;
	*a = (struct words){ a->tokens + skip, a->n - skip };
	*b = (struct words){ b->tokens + skip, b->n - skip };
	while (a->n > 0 && b->n > 0 &&
	    token_word(a->tokens[a->n - 1]) == token_word(b->tokens[b->n - 1])) {
		a->n--;
		b->n--;
	}
	return skip;
}

bool
guard_explained(struct guard *g, const struct pair *p)
{
	struct words a = p->a;
	struct words b = p->b;
	size_t skip = guard_strip(&a, &b);
	bool explained = true;

	g->align.variants = 0;
	if (!align_words(&g->align, p->judge, a, b))
		return keep_apart(g, VETO_LENGTH);
	for (size_t i = 0; i < g->align.count; i++) {
		struct gap gap = g->align.gaps[i];
		enum relation relation;

		gap =
		    (struct gap){ gap.a + skip, gap.a_end + skip, gap.b + skip, gap.b_end + skip };
		relation = relation_of(p, &gap);
		g->relations |= 1U << relation;
		if (relation != RELATION_NONE)
			continue;
		if (explained)
			keep_apart(g, relation_veto(p, &gap));
		explained = false;
		g->conflicts = g->conflicts || relation_conflicts(p, &gap);
		if (!g->thorough)
			break;
	}
	if (!explained)
		return false;
	if (g->align.variants)
		g->relations |= 1U << RELATION_VARIANT;
	return true;
}

static bool
judge_pair(struct guard *g, const struct line_words *kept, const struct line_words *later)
{
	enum veto veto;
	bool conflicts;
	struct pair p = { &g->judge, kept->words, later->words, true,
		(later->notes & NOTE_CUT) != 0, has_bound(&g->judge, kept->words) };

	if (kept->notes >> NOTE_DATED_SHIFT && later->notes >> NOTE_DATED_SHIFT &&
	    kept->notes >> NOTE_DATED_SHIFT != later->notes >> NOTE_DATED_SHIFT)
		return contradict(g, VETO_DATED);
	if ((kept->notes ^ later->notes) & NOTE_QUESTION &&
	    !((kept->notes | later->notes) & NOTE_CUT))
		return contradict(g, VETO_QUESTION);
	if (guard_explained(g, &p))
		return true;
	veto = g->veto;
	conflicts = g->conflicts;
	g->relations = 0;
	if (move_explained(g, &p))
		return true;
	g->conflicts = conflicts;
	return keep_apart(g, veto);
}

bool
guard_repeats(struct guard *g, const struct line_words *kept, const struct line_words *later)
{
	g->relations = 0;
	g->veto = VETO_NONE;
	g->conflicts = false;
	g->judge.language = common_language(kept->notes, later->notes);
	g->judge.unaccented = g->judge.language != ENGLISH &&
	    is_unaccented(g->judge.knowledge, kept->words, later->words);
	if (judge_pair(g, kept, later))
		return true;
	g->failed = g->failed || g->align.failed;
	g->vetoes[g->veto]++;
	return false;
}

void
guard_explain(const struct guard *g, struct buf *out)
{
	static const char *const names[RELATIONS] = { "", "joined", "function words", "spelling",
		"short form", "capitals in brackets", "inset left out", "title", "connector",
		"phrase left out", "cut off", "moved part" };
	size_t before = out->n;

	for (size_t i = 1; i < RELATIONS; i++) {
		if (!(g->relations >> i & 1))
			continue;
		if (out->n > before)
			buf_add(out, STR(", "));
		buf_add(out, str_of(names[i]));
	}
	if (out->n == before)
		buf_add(out, STR("same words"));
}

struct str
guard_veto_name(enum veto veto)
{
	static const char *const names[VETOES] = { "", "number", "negation", "modal",
		"quantity or direction", "time", "name", "words added", "other words", "question",
		"dateline", "too different" };

	return str_of(names[veto]);
}
