#include "article/score.h"

#include <stdlib.h>

#include "article/picture.h"
#include "article/weight.h"

enum {
	CHANCE_ONE = 1 << 16,
	LEAST_THRESHOLD = CHANCE_ONE * 8 / 100,
	MOST_THRESHOLD = CHANCE_ONE * 60 / 100,
	COMMENTS = MODEL_UNIT / 2, /* so much more is asked of comments in HTML */
	SIGN_LONGEST = 60,
	TAIL_SHARE =
	    2, /* what is kept before an end is more than so many times what is behind it */
	TAIL_TOPIC = 3,      /* and so many times more about the story */
	REPEAT_LETTERS = 30, /* a repeated block of so many characters goes */
};

/*
 * Shares of the page's confidence, of 100, in page text and in HTML: what is likelier than that is
 * in. Page text is judged by the mean of some draws (model.h), which is less sure than one.
 */
static const unsigned confidence_share[][2] = {
	[ARTICLE_BALANCED] = { 52, 55 },
	[ARTICLE_PRECISE] = { 80, 80 },
	[ARTICLE_RECALL] = { 25, 25 },
};

/*
 * What a change between in and out costs, half of it at the page's ends: in page text and in HTML.
 */
static const int64_t change_cost[] = { MODEL_UNIT * 4 / 5, MODEL_UNIT / 2 };

/* So much less is asked of what the run missed, in page text and in HTML. */
static const int32_t outside[] = { MODEL_UNIT * 3 / 10, MODEL_UNIT / 2 };

/* How sure the model is where it says yes: the mean chance, by words and by chance itself. */
static uint32_t
confidence(const struct scores *c, const struct survey *s)
{
	uint64_t squares = 0, sum = 0;

	for (size_t i = 0; i < s->page.n; i++) {
		uint64_t words = measure_words(&s->measures.of[i]), chance;

		if (c->score[i] < MODEL_HOPELESS)
			continue;
		chance = model_probability(c->score[i]) >> 4;
		squares += chance * chance * words;
		sum += chance * words;
	}
	return sum ? (uint32_t)(squares / sum) << 4 : 0;
}

/* The score that has this probability. */
static int32_t
score_of(uint32_t probability)
{
	int32_t low = -8 * MODEL_UNIT, high = 8 * MODEL_UNIT;

	while (low < high) {
		int32_t middle = low + (high - low) / 2;

		if (model_probability(middle) < probability)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int32_t
threshold_of(const struct scores *c, const struct survey *s, enum article_taste taste)
{
	uint32_t t = confidence(c, s) / 100 * confidence_share[taste][s->page.is_html];

	if (t < LEAST_THRESHOLD)
		t = LEAST_THRESHOLD;
	if (t > MOST_THRESHOLD && taste != ARTICLE_PRECISE)
		t = MOST_THRESHOLD;
	return score_of(t);
}

static int64_t
weight_at(const struct survey *s, size_t i)
{
	return weight_of(measure_words(&s->measures.of[i]));
}

/* Of the two ways to be here the better one; the course's bit says whether it changed. */
static int64_t
better(int64_t stayed, int64_t changed, uint8_t *course, uint8_t bit)
{
	if (stayed >= changed)
		return stayed;
	*course |= bit;
	return changed;
}

/*
 * What is put between the paragraphs of a story, and is not the story's:
 * those before and behind it are neighbours.
 */
static bool
is_passed_over(const struct scores *c, const struct survey *s, size_t i)
{
	return s->views[i].is_insert && c->score[i] < c->threshold;
}

static bool
is_comment(const struct survey *s, size_t i)
{
	return s->page.is_html && s->layout.places[s->page.blocks[i].box].pruned == PRUNED_COMMENTS;
}

/*
 * By how much a block is likelier in than out. The model leans on the run, which is a guess:
 * where that missed a part of the story, the model is too sure that it is none.
 * Of comments it is not sure enough.
 */
static int32_t
lead_of(const struct scores *c, const struct survey *s, size_t i)
{
	bool has_run = s->worth.run < s->worth.end;
	bool is_missed = has_run && (i < s->worth.run || i >= s->worth.end);
	int32_t lead = c->score[i] - c->threshold;

	if (is_comment(s, i))
		return lead - COMMENTS;
	return is_missed ? lead + outside[s->page.is_html] : lead;
}

enum { CHANGED_IN = 1, CHANGED_OUT = 2 };

static void
choose_course(struct scores *c, const struct survey *s)
{
	const int64_t cost = change_cost[s->page.is_html] * WEIGHT_UNIT;
	int64_t in = -cost / 2, out = 0;
	bool is_in;

	for (size_t i = 0; i < s->page.n; i++) {
		int64_t was_in = in, was_out = out;

		c->course[i] = 0;
		if (is_passed_over(c, s, i))
			continue;
		in = better(was_in, was_out - cost, &c->course[i], CHANGED_IN) +
		    lead_of(c, s, i) * weight_at(s, i);
		out = better(was_out, was_in - cost, &c->course[i], CHANGED_OUT);
	}
	is_in = in - cost / 2 > out;
	for (size_t i = s->page.n; i-- > 0;) {
		c->kept[i] = is_in && !is_passed_over(c, s, i);
		if (c->course[i] & (is_in ? CHANGED_IN : CHANGED_OUT))
			is_in = !is_in;
	}
}

/* Whether a block is a line of preformatted text, and goes on the one before. */
static bool
continues_listing(const struct page *p, size_t i)
{
	return i > 0 && p->blocks[i].box == p->blocks[i - 1].box &&
	    p->boxes[p->blocks[i].box].tag == TAG_PRE;
}

/* Whether a line of page text is an item of the list that the line before is an item of. */
static bool
continues_list(const struct survey *s, size_t i)
{
	return i > 0 && s->page.blocks[i].blank_before == 0 &&
	    s->measures.of[i].beginning == BEGINS_SIGN &&
	    s->measures.of[i - 1].beginning == BEGINS_SIGN &&
	    page_text(&s->page, i).s[0] == page_text(&s->page, i - 1).s[0];
}

static bool
continues(const struct survey *s, size_t i)
{
	return s->page.is_html ? continues_listing(&s->page, i) : continues_list(s, i);
}

/*
 * The lines of a listing go together: each has the mean of their scores, by weight. No item is
 * left out of a list that is the story's: each has the mean at least.
 */
static void
even_lists(struct scores *c, const struct survey *s)
{
	const struct page *p = &s->page;

	for (size_t from = 0, end; from < p->n; from = end) {
		int64_t weight = weight_at(s, from), sum = c->score[from] * weight;
		int32_t mean;

		for (end = from + 1; end < p->n && continues(s, end); end++) {
			sum += c->score[end] * weight_at(s, end);
			weight += weight_at(s, end);
		}
		mean = (int32_t)(sum / weight);
		for (size_t i = from; end - from > 1 && i < end; i++)
			if (p->is_html || c->score[i] < mean)
				c->score[i] = mean;
	}
}

/*
 * A line that is nothing but a strong phrase of furniture is no line of a story,
 * whatever is around it.
 */
static void
drop_furniture(struct scores *c, const struct survey *s)
{
	for (size_t i = 0; i < s->page.n; i++)
		if (measure_is_furniture(&s->measures.of[i]))
			c->kept[i] = false;
}

/* A story does not begin with its headline, which stands for itself. */
static void
drop_headline(struct scores *c, const struct survey *s)
{
	size_t first = 0;

	while (first < s->page.n && !c->kept[first])
		first++;
	if (first == s->title && first < s->page.n)
		c->kept[first] = false;
}

/*
 * A line that bears the sign of its own address, "#", heads a part of the text:
 * it goes with what is under it.
 */
static void
keep_headings(struct scores *c, const struct survey *s)
{
	for (size_t i = 0; i + 1 < s->page.n; i++) {
		struct str text = page_text(&s->page, i);

		if (c->kept[i + 1] && text.n > 2 && text.s[text.n - 1] == '#' &&
		    text.s[text.n - 2] == ' ')
			c->kept[i] = true;
	}
}

/* Lines of page text that are there in place of a picture go, whatever is around them. */
static void
drop_pictures(struct scores *c, const struct survey *s)
{
	bool apart = picture_is_set_apart(s);

	for (size_t i = 0; i < s->page.n; i++) {
		if (s->measures.of[i].ending != ENDS_OPEN)
			continue;
		if (apart && picture_is_pair(s, i))
			c->kept[i] = c->kept[i + 1] = false;
		if (c->kept[i] && picture_is_name(page_text(&s->page, i)))
			c->kept[i] = false;
	}
}

/* Kept words, and how many of them the beginning of the run has too (in thousandths). */
struct told {
	uint64_t words, topic;
};

static void
add_told(struct told *t, const struct survey *s, size_t i)
{
	uint64_t words = measure_words(&s->measures.of[i]);

	if (s->views[i].topic_lead < 0)
		return;
	t->words += words;
	t->topic += words * (uint64_t)s->views[i].topic_lead;
}

/* A short line that says that the story is over: "License this article", "Subscribe". */
static bool
is_end_sign(const struct survey *s, size_t i)
{
	static const enum furniture_group ending[] = { FURNITURE_LEGAL, FURNITURE_SUBSCRIBE,
		FURNITURE_COMMENTS };
	const struct measure *m = &s->measures.of[i];

	for (size_t k = 0; m->characters < SIGN_LONGEST && k < sizeof(ending) / sizeof(ending[0]);
	     k++)
		if (m->furniture[ending[k]] == 3)
			return true;
	return false;
}

/*
 * In page text, what is kept behind a sign of the end goes if it is much less than what is
 * kept before it, and about something else.
 */
static void
drop_tail(struct scores *c, const struct survey *s)
{
	struct told before = { 0, 0 }, behind = { 0, 0 };

	for (size_t i = 0; i < s->page.n; i++)
		if (c->kept[i])
			add_told(&before, s, i);
	for (size_t i = s->page.n; i-- > 0;) {
		if (c->kept[i]) {
			struct told one = { 0, 0 };

			add_told(&one, s, i);
			before.words -= one.words;
			before.topic -= one.topic;
			behind.words += one.words;
			behind.topic += one.topic;
		} else if (behind.words && is_end_sign(s, i) &&
		    before.words > TAIL_SHARE * behind.words &&
		    behind.topic * before.words * TAIL_TOPIC < before.topic * behind.words) {
			for (size_t k = i; k < s->page.n; k++)
				c->kept[k] = false;
			behind = (struct told){ 0, 0 };
		}
	}
}

/*
 * Of kept blocks with equal letters only the first stays. The course is done with:
 * it marks what was met.
 */
static void
drop_repeats(struct scores *c, const struct survey *s)
{
	for (size_t i = 0; i < s->page.n; i++) {
		size_t first = s->views[i].first_equal;

		if (first == i)
			c->course[i] = 0;
		if (!c->kept[i] || s->measures.of[i].characters < REPEAT_LETTERS)
			continue;
		c->kept[i] = !c->course[first];
		c->course[first] = 1;
	}
}

static bool
make_room(struct scores *c, size_t n)
{
	size_t room = (n + FEATURE_LANES - 1) / FEATURE_LANES * FEATURE_LANES;
	int32_t *score;
	bool *kept;
	uint8_t *course;

	if (room <= c->cap)
		return true;
	score = realloc(c->score, room * sizeof(*score));
	c->score = score ? score : c->score;
	kept = realloc(c->kept, room * sizeof(*kept));
	c->kept = kept ? kept : c->kept;
	course = realloc(c->course, room * sizeof(*course));
	c->course = course ? course : c->course;
	if (!score || !kept || !course)
		return false;
	c->cap = room;
	return true;
}

static bool
make_pack(struct scores *c)
{
	if (!c->pack)
		c->pack = calloc(1, sizeof(*c->pack));
	return c->pack != NULL;
}

bool
scores_fill(struct scores *c, const struct model *model, const struct features *f,
    const struct survey *s, enum article_taste taste)
{
	if (!make_room(c, s->page.n) || (model->draws > 1 && !make_pack(c)))
		return false;
	model_score(model, f, c->score);
	if (model->draws > 1)
		model_refine(model, f, threshold_of(c, s, taste), c->pack, c->score);
	even_lists(c, s);
	c->threshold = threshold_of(c, s, taste);
	choose_course(c, s);
	drop_furniture(c, s);
	drop_headline(c, s);
	if (!s->page.is_html) {
		keep_headings(c, s);
		drop_pictures(c, s);
		drop_tail(c, s);
	}
	drop_repeats(c, s);
	return true;
}

void
scores_free(struct scores *c)
{
	free(c->score);
	free(c->kept);
	free(c->course);
	free(c->pack);
	*c = (struct scores){ 0 };
}
