#include "article/survey.h"

#include <stdlib.h>

#include "article/named.h"
#include "article/overlap.h"
#include "article/thread.h"
#include "text/bits.h"
#include "text/memory.h"

enum {
	REPEATS_MOST = 4,
	TITLE_BEFORE = 40, /* the headline is looked for from so many blocks before the run */
	TITLE_AFTER = 2,   /* to so many behind its start */
	TITLE_WORDS = 28,
	PRUNED_GOOD = -25,
	DATE_LONGEST = 40,
	INSERT_LONGEST = 120,
	THOUSAND = 1000
};

static bool
make_room(struct survey *s)
{
	size_t slots = 2;
	struct view *views = mem_grow(s->views, &s->cap, s->page.n, sizeof(*views));
	uint32_t *equals;

	if (!views)
		return false;
	s->views = views;
	while (slots < s->page.n * 2)
		slots *= 2;
	equals = mem_grow(s->equals, &s->equals_cap, slots, sizeof(*equals));
	if (!equals)
		return false;
	s->equals = equals;
	memset(equals, 0, slots * sizeof(*equals));
	if (!s->shapes)
		s->shapes = malloc(SURVEY_SHAPES * sizeof(*s->shapes));
	return s->shapes && overlap_begin(s);
}

/* Counts equal blocks: the first of a kind holds the count until all are in. */
static void
count_repeats(struct survey *s)
{
	const struct measure *m = s->measures.of;
	size_t mask = 1;

	while (mask < s->page.n * 2)
		mask *= 2;
	mask--;
	for (size_t i = 0; i < s->page.n; i++) {
		size_t slot = (size_t)(m[i].letters >> 20) & mask;
		struct view *first;

		while (s->equals[slot] && m[s->equals[slot] - 1].letters != m[i].letters)
			slot = (slot + 1) & mask;
		if (!s->equals[slot])
			s->equals[slot] = (uint32_t)i + 1;
		s->views[i].first_equal = s->equals[slot] - 1;
		first = &s->views[s->views[i].first_equal];
		if (first != &s->views[i] && first->repeats < REPEATS_MOST)
			first->repeats++;
	}
	for (size_t i = 0; i < s->page.n; i++)
		s->views[i].repeats = s->views[s->views[i].first_equal].repeats;
}

/*
 * How much a line looks like the headline of the run: the share of its content words that
 * the run has, less the distance; a headline often stands twice.
 */
static int
rate_title(const struct survey *s, size_t i)
{
	const struct measure *m = &s->measures.of[i];
	size_t run = s->worth.run;
	int rate;

	if (m->words + m->cjk / 2 > TITLE_WORDS || m->ending == ENDS_SENTENCE)
		return 0;
	rate = (int)(overlap_count(s, i) * THOUSAND / (m->content_n + 2)) -
	    4 * (int)(i < run ? run - i : i - run);
	return s->views[i].repeats ? rate * 13 / 10 : rate;
}

static size_t
guess_title(const struct survey *s)
{
	size_t run = s->worth.run;
	size_t from = run > TITLE_BEFORE ? run - TITLE_BEFORE : 0;
	size_t best = s->page.n;
	int best_rate = 0;

	if (s->worth.end == run)
		return s->page.n;
	for (size_t i = from; i < s->page.n && i <= run + TITLE_AFTER; i++) {
		int rate = rate_title(s, i);

		if (rate > best_rate) {
			best_rate = rate;
			best = i;
		}
	}
	return best;
}

/* What is pruned counts for little from here on: the run and all masses are without it. */
static void
lower_pruned(struct survey *s)
{
	for (size_t i = 0; i < s->page.n; i++)
		if (s->layout.places[s->page.blocks[i].box].pruned &&
		    s->worth.good[i] > PRUNED_GOOD)
			s->worth.good[i] = PRUNED_GOOD;
	worth_sum(&s->worth, s->page.n);
}

static bool
survey_layout(struct survey *s)
{
	if (!named_title(s) ||
	    !layout_prune(&s->layout, &s->page, &s->measures, &s->worth, s->title))
		return false;
	lower_pruned(s);
	return true;
}

static bool
is_date(const struct measure *m)
{
	return m->characters < DATE_LONGEST && m->digits >= 3 && m->digits * 5 >= m->characters &&
	    m->ending != ENDS_SENTENCE;
}

/* A phrase of furniture alone, what it leads to in the same line, or alone on the next one. */
static bool
is_insert(const struct measures *measures, size_t i)
{
	const struct measure *m = &measures->of[i];

	if (m->characters >= INSERT_LONGEST)
		return false;
	if (measure_is_furniture(m) || m->opening >= 2)
		return true;
	return i > 0 && m->ending == ENDS_OPEN && measure_is_furniture(m - 1) &&
	    (m - 1)->furniture[FURNITURE_RELATED];
}

/* Lengths in seven steps, each twice the one before. */
static unsigned
length_step(uint32_t length)
{
	unsigned step = length < 8 ? 0 : bits_highest(length / 8) + 1;

	return step < 7 ? step : 7;
}

static uint16_t
shape_of(const struct survey *s, size_t i)
{
	const struct measure *m = &s->measures.of[i];
	unsigned shape = length_step(measure_length(m));

	shape = shape * 4 + m->ending;
	shape = shape * 2 + (m->capitals * 2 > m->words);
	shape = shape * 2 + s->views[i].is_date;
	shape = shape * 2 + (m->beginning == BEGINS_SIGN);
	return (uint16_t)(shape * 4 + (s->page.is_html ? 0 : s->page.blocks[i].blank_before));
}

/*
 * What the lines of a shape have in common: on some pages bylines, on others a list of the story.
 */
static void
view_shapes(struct survey *s)
{
	for (size_t i = 0; i < s->page.n; i++) {
		s->views[i].shape = shape_of(s, i);
		s->shapes[s->views[i].shape] = (struct shape){ 0 };
	}
	for (size_t i = 0; i < s->page.n; i++) {
		struct shape *shape = &s->shapes[s->views[i].shape];

		shape->blocks++;
		shape->in_run += i >= s->worth.run && i < s->worth.end;
		shape->good += s->worth.good[i];
	}
}

/* The story ends where comments begin: else a short post with many of them has its run there. */
static void
lower_comments(struct survey *s)
{
	s->thread = thread_find(s->measures.of, &s->worth, s->page.n);
	for (size_t i = s->thread; i < s->page.n; i++)
		if (s->worth.good[i] > PRUNED_GOOD)
			s->worth.good[i] = PRUNED_GOOD;
	worth_sum(&s->worth, s->page.n);
}

/* The empty lines that stand before most paragraphs of the run. */
static uint8_t
find_usual_blank(const struct survey *s)
{
	size_t count[PAGE_BLANKS + 1] = { 0 };
	size_t usual = 0;

	for (size_t i = s->worth.run; i < s->worth.end; i++)
		count[s->page.blocks[i].blank_before] += s->worth.good[i] > 0;
	for (size_t k = 1; k <= PAGE_BLANKS; k++)
		if (count[k] > count[usual])
			usual = k;
	return (uint8_t)usual;
}

bool
survey_fill(struct survey *s)
{
	if (!measure_page(&s->measures, &s->page) ||
	    !worth_fill(&s->worth, &s->page, &s->measures) || !make_room(s))
		return false;
	for (size_t i = 0; i < s->page.n; i++)
		s->views[i] = (struct view){ .like_title = -1,
			.title_in = -1,
			.is_insert = !s->page.is_html && is_insert(&s->measures, i),
			.is_date = is_date(&s->measures.of[i]),
			.content = (uint8_t)bits_count(s->measures.of[i].content) };
	s->title = s->page.n;
	if (s->page.is_html && !survey_layout(s))
		return false;
	s->thread = s->page.n;
	if (!s->page.is_html)
		lower_comments(s);
	s->usual_blank = find_usual_blank(s);
	count_repeats(s);
	view_shapes(s);
	overlap_echoes(s);
	if (s->page.is_html && !overlap_brief(s))
		return false;
	overlap_note_run(s);
	if (s->title == s->page.n)
		s->title = guess_title(s);
	overlap_view(s);
	if (s->page.is_html)
		layout_fill(&s->layout, &s->page, &s->measures, &s->worth, s->title);
	return true;
}

void
survey_free(struct survey *s)
{
	page_free(&s->page);
	measures_free(&s->measures);
	worth_free(&s->worth);
	layout_free(&s->layout);
	free(s->views);
	free(s->seen);
	free(s->echoes);
	free(s->shapes);
	free(s->equals);
	*s = (struct survey){ 0 };
}
