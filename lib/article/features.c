#include "article/features.h"

#include <stdlib.h>

#include "article/row.h"
#include "text/bits.h"

enum {
	FAR = 60,        /* distances are cut at so many blocks */
	PROSE = 120,     /* a long block: so many characters and a sentence's end */
	SHORT_LINE = 60, /* a heading of other things is at most so long */
	SINCE_MOST = 200,
	WINDOW = 6,
	NEAR = 3,
	TOPIC_WORDS = 5,
};

#define STR_NAME(literal)                      \
	{                                      \
		(literal), sizeof(literal) - 1 \
	}
#define F(name) STR_NAME(#name),
static const struct str names[] = { FEATURES_OF_BOTH(F) FEATURES_OF_TEXT(F) FEATURES_OF_HTML(F) };
#undef F

struct str
feature_name(size_t feature, bool is_html)
{
	return names[is_html && feature >= FEATURES_BOTH ? feature - FEATURES_BOTH + FEATURES_TEXT
							 : feature];
}

/*
 * A feature that is another one of a neighbour, so many blocks before: lanes are moved as they
 * are. Beyond the page's ends there is none.
 */
static inline void
copy_before(const struct features *f, enum feature to, enum feature from, size_t distance)
{
	const size_t group = f->count * FEATURE_LANES;

	for (size_t at = 0; at < f->n; at += FEATURE_LANES) {
		const int16_t *x = f->x + feature_at(f, at, from);
		int16_t *copy = f->x + feature_at(f, at, to);

		memcpy(copy + distance, x, (FEATURE_LANES - distance) * sizeof(*x));
		for (size_t i = 0; i < distance; i++)
			copy[i] = at ? (x - group)[FEATURE_LANES - distance + i] : -1;
	}
}

/* The same of one behind. */
static inline void
copy_after(const struct features *f, enum feature to, enum feature from, size_t distance)
{
	const size_t group = f->count * FEATURE_LANES;

	for (size_t at = 0; at < f->n; at += FEATURE_LANES) {
		const int16_t *x = f->x + feature_at(f, at, from);
		int16_t *copy = f->x + feature_at(f, at, to);

		memcpy(copy, x + distance, (FEATURE_LANES - distance) * sizeof(*x));
		for (size_t i = 0; at + FEATURE_LANES < f->n && i < distance; i++)
			copy[FEATURE_LANES - distance + i] = x[group + i];
	}
	for (size_t i = f->n > distance ? f->n - distance : 0; i < f->n; i++)
		f->x[feature_at(f, i, to)] = -1;
}

static void
copy_neighbours(const struct features *f)
{
	copy_before(f, FEATURE_before_length, FEATURE_length, 1);
	copy_before(f, FEATURE_before_ends, FEATURE_ends_sentence, 1);
	copy_before(f, FEATURE_before_stops, FEATURE_stops, 1);
	copy_before(f, FEATURE_before_linked, FEATURE_linked, 1);
	copy_before(f, FEATURE_before_furniture, FEATURE_furniture, 1);
	copy_before(f, FEATURE_before_capitals, FEATURE_capitals, 1);
	copy_before(f, FEATURE_before_2_length, FEATURE_length, 2);
	copy_before(f, FEATURE_before_2_ends, FEATURE_ends_sentence, 2);
	copy_before(f, FEATURE_before_2_linked, FEATURE_linked, 2);
	copy_before(f, FEATURE_before_2_furniture, FEATURE_furniture, 2);
	copy_before(f, FEATURE_before_3_length, FEATURE_length, 3);
	copy_before(f, FEATURE_before_3_ends, FEATURE_ends_sentence, 3);
	copy_after(f, FEATURE_after_length, FEATURE_length, 1);
	copy_after(f, FEATURE_after_ends, FEATURE_ends_sentence, 1);
	copy_after(f, FEATURE_after_stops, FEATURE_stops, 1);
	copy_after(f, FEATURE_after_linked, FEATURE_linked, 1);
	copy_after(f, FEATURE_after_furniture, FEATURE_furniture, 1);
	copy_after(f, FEATURE_after_capitals, FEATURE_capitals, 1);
	copy_after(f, FEATURE_after_2_length, FEATURE_length, 2);
	copy_after(f, FEATURE_after_2_ends, FEATURE_ends_sentence, 2);
	copy_after(f, FEATURE_after_2_linked, FEATURE_linked, 2);
	copy_after(f, FEATURE_after_2_furniture, FEATURE_furniture, 2);
	copy_after(f, FEATURE_after_3_length, FEATURE_length, 3);
	copy_after(f, FEATURE_after_3_ends, FEATURE_ends_sentence, 3);
	copy_after(f, FEATURE_like_after, FEATURE_like_before, 1);
}

/* The worth of up to so many blocks before i, without it. */
static int64_t
good_before(const struct survey *s, size_t i, size_t blocks)
{
	return s->worth.sum[i] - s->worth.sum[i > blocks ? i - blocks : 0];
}

static int64_t
good_after(const struct survey *s, size_t i, size_t blocks)
{
	size_t end = s->page.n - i - 1 > blocks ? i + 1 + blocks : s->page.n;

	return s->worth.sum[end] - s->worth.sum[i + 1];
}

static void
put_windows(const struct feature_row *r)
{
	row_put(r, FEATURE_good_2_before, good_before(r->s, r->i, 2));
	row_put(r, FEATURE_good_5_before, good_before(r->s, r->i, 5));
	row_put(r, FEATURE_good_12_before, good_before(r->s, r->i, 12));
	row_put(r, FEATURE_good_2_after, good_after(r->s, r->i, 2));
	row_put(r, FEATURE_good_5_after, good_after(r->s, r->i, 5));
	row_put(r, FEATURE_good_12_after, good_after(r->s, r->i, 12));
}

static int
distance(size_t from, size_t to)
{
	int64_t d = (int64_t)to - (int64_t)from;

	return d > FAR ? FAR : d < -FAR ? -FAR : (int)d;
}

/* The worth between the block and the run, 0 inside: what one would swallow to include it. */
static int64_t
run_gap(const struct worth *w, size_t i)
{
	if (i < w->run)
		return w->sum[w->run] - w->sum[i + 1];
	return i < w->end ? 0 : w->sum[i] - w->sum[w->end];
}

/* How far down the run, in thousandths; one more behind it, -1 before. */
static int
progress(const struct worth *w, size_t i)
{
	if (i < w->run)
		return -1;
	return i < w->end ? row_share(i - w->run, w->end - w->run) : ROW_THOUSAND + 1;
}

static void
put_run(const struct feature_row *r)
{
	const struct survey *s = r->s;
	const struct worth *w = &s->worth;

	row_set(r, FEATURE_in_run, r->i >= w->run && r->i < w->end);
	row_set(r, FEATURE_from_run, distance(w->run, r->i));
	row_set(r, FEATURE_to_run_end, distance(r->i + 1, w->end));
	row_put(r, FEATURE_run_gap, run_gap(w, r->i));
	row_set(r, FEATURE_progress, progress(w, r->i));
	row_set(r, FEATURE_usual_blank, s->page.blocks[r->i].blank_before - s->usual_blank);
	row_set(r, FEATURE_thread, r->i < s->thread ? -1 : distance(s->thread, r->i));
}

static void
put_place(const struct feature_row *r)
{
	const struct worth *w = &r->s->worth;
	const struct view *v = &r->s->views[r->i];
	size_t n = r->s->page.n;

	row_put(r, FEATURE_index, (int64_t)r->i);
	row_set(r, FEATURE_place, row_share(r->i, n));
	row_put(r, FEATURE_good, w->good[r->i]);
	row_set(r, FEATURE_mass_before, row_share((uint64_t)w->mass[r->i], (uint64_t)w->mass[n]));
	row_set(r, FEATURE_repeats, v->repeats);
	row_set(r, FEATURE_topic, v->topic);
	row_set(r, FEATURE_topic_lead, v->topic_lead);
	row_set(r, FEATURE_like_title, v->like_title);
	row_set(r, FEATURE_title_in, v->title_in);
	row_set(r, FEATURE_is_title, v->is_title);
	row_set(r, FEATURE_from_title, r->s->title < n ? distance(r->s->title, r->i) : -FAR - 1);
	row_set(r, FEATURE_blank_before, r->s->page.blocks[r->i].blank_before);
	row_set(
	    r, FEATURE_blank_after, r->i + 1 < n ? r->s->page.blocks[r->i + 1].blank_before : 3);
}

/* Of the content words of the shorter of two neighbours, how many the other has as well. */
static int
likeness(const struct survey *s, size_t i)
{
	unsigned fewer;

	if (i == 0)
		return -1;
	fewer = s->views[i].content;
	if (s->views[i - 1].content < fewer)
		fewer = s->views[i - 1].content;
	return fewer
	    ? row_share(
		  bits_count(s->measures.of[i].content & s->measures.of[i - 1].content), fewer)
	    : -1;
}

static bool
is_prose(const struct survey *s, size_t i)
{
	const struct measure *m = &s->measures.of[i];

	return measure_length(m) >= PROSE && m->ending == ENDS_SENTENCE &&
	    worth_linked(&s->page.blocks[i], m) < ROW_THOUSAND / 2;
}

/* What is looked back to: a line that says that what follows is likely no story, prose, a date. */
enum {
	SINCE_RELATED,
	SINCE_SUBSCRIBE,
	SINCE_COMMENTS,
	SINCE_LEGAL,
	SINCE_SHARE,
	SINCE_STRONG,
	SINCE_PROSE,
	SINCE_DATE,
	SINCE_ALL
};

struct since {
	int16_t blocks[SINCE_ALL]; /* how far back each of these stands */
	int topic;                 /* of the last block that has one */
	int64_t top;               /* the highest sum of worth in the run so far, and */
	int64_t drop;              /* the deepest fall from it */
};

static int
step(int since, bool is_here)
{
	return is_here ? 0 : since < SINCE_MOST ? since + 1 : since;
}

/* All of them at once. */
static void
step_on(struct since *since)
{
	for (size_t i = 0; i < SINCE_ALL; i++) {
		int next = since->blocks[i] + 1;

		since->blocks[i] = (int16_t)(next < SINCE_MOST ? next : SINCE_MOST);
	}
}

/* Of a short line with a strong phrase. */
static void
note_signs(struct since *since, const struct measure *m)
{
	static const uint8_t groups[] = {
		[SINCE_RELATED] = FURNITURE_RELATED,
		[SINCE_SUBSCRIBE] = FURNITURE_SUBSCRIBE,
		[SINCE_COMMENTS] = FURNITURE_COMMENTS,
		[SINCE_LEGAL] = FURNITURE_LEGAL,
		[SINCE_SHARE] = FURNITURE_SHARE,
	};

	for (size_t i = 0; i < sizeof(groups); i++)
		if (m->furniture[groups[i]] >= 2)
			since->blocks[i] = 0;
	if (m->strongest == 3)
		since->blocks[SINCE_STRONG] = 0;
}

/* The topic of a block long enough to have one, else that of the one next to it. */
static int
topic_from(const struct survey *s, size_t i, int topic)
{
	return s->views[i].content > TOPIC_WORDS ? s->views[i].topic_lead : topic;
}

/*
 * What one passes on the way down the run: the deeper the fall, the likelier another story began.
 */
static void
put_run_way(const struct feature_row *r, struct since *since)
{
	const struct worth *w = &r->s->worth;

	if (r->i == w->run) {
		since->top = w->sum[r->i];
		since->drop = 0;
	}
	if (w->sum[r->i + 1] > since->top)
		since->top = w->sum[r->i + 1];
	if (since->top - w->sum[r->i + 1] > since->drop)
		since->drop = since->top - w->sum[r->i + 1];
	row_put(r, FEATURE_run_drop, r->i < w->run ? -1 : since->drop);
	row_set(r, FEATURE_topic_before, since->topic);
	since->topic = topic_from(r->s, r->i, since->topic);
}

static void
put_shape(const struct feature_row *r)
{
	const struct shape *shape = &r->s->shapes[r->s->views[r->i].shape];
	const struct view *v = &r->s->views[r->i];
	size_t before = r->i < NEAR ? r->i : NEAR;
	size_t after = r->s->page.n - r->i <= NEAR ? r->s->page.n - r->i - 1 : NEAR;
	int near = 0;

	for (const struct view *at = v - before; at <= v + after; at++)
		near += at->shape == v->shape;
	row_put(r, FEATURE_shape_blocks, shape->blocks);
	row_set(r, FEATURE_shape_in_run, row_share(shape->in_run, shape->blocks));
	row_put(r, FEATURE_shape_good, shape->good / (int64_t)shape->blocks);
	row_set(r, FEATURE_shape_near, near);
	row_set(r, FEATURE_is_date, r->s->views[r->i].is_date);
}

static void
put_since(const struct feature_row *r, struct since *since)
{
	const struct measure *m = &r->s->measures.of[r->i];

	row_set(r, FEATURE_since_prose, since->blocks[SINCE_PROSE]);
	row_set(r, FEATURE_since_date, since->blocks[SINCE_DATE]);
	step_on(since);
	if (is_prose(r->s, r->i))
		since->blocks[SINCE_PROSE] = 0;
	if (r->s->views[r->i].is_date)
		since->blocks[SINCE_DATE] = 0;
	if (m->strongest >= 2 && measure_length(m) < SHORT_LINE)
		note_signs(since, m);
	row_set(r, FEATURE_since_legal, since->blocks[SINCE_LEGAL]);
	row_set(r, FEATURE_since_share, since->blocks[SINCE_SHARE]);
	row_set(r, FEATURE_since_strong, since->blocks[SINCE_STRONG]);
	row_set(r, FEATURE_since_related, since->blocks[SINCE_RELATED]);
	row_set(r, FEATURE_since_subscribe, since->blocks[SINCE_SUBSCRIBE]);
	row_set(r, FEATURE_since_comments, since->blocks[SINCE_COMMENTS]);
	row_set(r, FEATURE_like_before, likeness(r->s, r->i));
}

/*
 * What is summed over the last WINDOW blocks, where no running sum of the survey has it: four
 * counts of sixteen bits, added as one number.
 */
enum { COUNT_ENDS = 0, COUNT_LINKED = 16, COUNT_DATES = 32, COUNT_FURNITURE = 48 };

struct window {
	uint64_t sum;
	uint64_t of[WINDOW]; /* the last blocks', in a ring */
	unsigned next;
};

static inline int
count_of(const struct window *w, unsigned what)
{
	return (int)(w->sum >> what & 0xffff);
}

/* Block i goes in, the one WINDOW before it goes out. */
static void
slide(struct window *w, const struct survey *s, size_t i)
{
	const struct measure *m = &s->measures.of[i];
	uint64_t in = (uint64_t)(m->ending == ENDS_SENTENCE) << COUNT_ENDS |
	    (uint64_t)worth_linked(&s->page.blocks[i], m) << COUNT_LINKED |
	    (uint64_t)s->views[i].is_date << COUNT_DATES |
	    (uint64_t)(m->strongest >= 2 && m->characters < PROSE) << COUNT_FURNITURE;

	w->sum += in - w->of[w->next];
	w->of[w->next] = in;
	w->next = w->next + 1 < WINDOW ? w->next + 1 : 0;
}

static void
fill_forward(struct features *f, const struct survey *s)
{
	struct since since = { .topic = -1 };
	struct window window = { .next = 0 };

	for (size_t i = 0; i < SINCE_ALL; i++)
		since.blocks[i] = SINCE_MOST;
	for (size_t i = 0; i < s->page.n; i++) {
		struct feature_row r = row_of(f, s, i);

		row_put_text(&r);
		put_windows(&r);
		put_run(&r);
		put_place(&r);
		put_since(&r, &since);
		put_run_way(&r, &since);
		put_shape(&r);
		row_set(&r, FEATURE_ends_6_before, count_of(&window, COUNT_ENDS));
		row_set(&r, FEATURE_linked_6_before, count_of(&window, COUNT_LINKED));
		row_set(&r, FEATURE_dates_6_before, count_of(&window, COUNT_DATES));
		row_set(&r, FEATURE_furniture_6_before, count_of(&window, COUNT_FURNITURE));
		slide(&window, s, i);
	}
}

static void
fill_backward(struct features *f, const struct survey *s)
{
	struct window window = { .next = 0 };
	int until_prose = SINCE_MOST, until_furniture = SINCE_MOST, until_date = SINCE_MOST;
	int topic = -1;

	for (size_t i = s->page.n; i-- > 0;) {
		struct feature_row r = row_of(f, s, i);

		row_set(&r, FEATURE_until_prose, until_prose);
		row_set(&r, FEATURE_until_furniture, until_furniture);
		row_set(&r, FEATURE_ends_6_after, count_of(&window, COUNT_ENDS));
		row_set(&r, FEATURE_linked_6_after, count_of(&window, COUNT_LINKED));
		row_set(&r, FEATURE_dates_6_after, count_of(&window, COUNT_DATES));
		row_set(&r, FEATURE_furniture_6_after, count_of(&window, COUNT_FURNITURE));
		row_set(&r, FEATURE_until_date, until_date);
		row_set(&r, FEATURE_topic_after, topic);
		until_date = step(until_date, s->views[i].is_date);
		topic = topic_from(s, i, topic);
		until_prose = step(until_prose, is_prose(s, i));
		until_furniture = step(until_furniture, s->measures.of[i].strongest == 3);
		slide(&window, s, i);
	}
}

/* What is the same for all blocks. */
static void
fill_page(struct features *f, const struct survey *s)
{
	const struct worth *w = &s->worth;
	uint64_t mass = (uint64_t)w->mass[s->page.n];

	row_put_all(f, FEATURE_page_mass, row_log(mass));
	row_put_all(
	    f, FEATURE_run_share, row_share((uint64_t)(w->mass[w->end] - w->mass[w->run]), mass));
}

bool
features_fill(struct features *f, const struct survey *s)
{
	size_t groups = (s->page.n + FEATURE_LANES - 1) / FEATURE_LANES;
	size_t need;

	f->count = s->page.is_html ? FEATURES_HTML : FEATURES_TEXT;
	f->n = s->page.n;
	if (groups > PTRDIFF_MAX / sizeof(*f->x) / FEATURE_LANES / f->count)
		return false;
	need = groups * FEATURE_LANES * f->count;
	if (need > f->cap) {
		int16_t *grown = realloc(f->x, need * sizeof(*grown));

		if (!grown)
			return false;
		f->x = grown;
		f->cap = need;
	}
	/* The last lanes may have no block: nothing in them may be unset. */
	if (groups)
		memset(f->x + (groups - 1) * FEATURE_LANES * f->count, 0,
		    FEATURE_LANES * f->count * sizeof(*f->x));
	fill_page(f, s);
	fill_forward(f, s);
	fill_backward(f, s);
	copy_neighbours(f);
	if (s->page.is_html)
		row_put_boxes(f, s);
	else
		row_put_kin(f, s);
	return true;
}

void
features_free(struct features *f)
{
	free(f->x);
	*f = (struct features){ 0 };
}
