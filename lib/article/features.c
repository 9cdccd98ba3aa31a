#include "article/features.h"

#include <stdlib.h>

#include "article/features_html.h"
#include "article/survey.h"

enum {
	THOUSAND = 1000,
	FAR = 60,        /* distances are cut at so many blocks */
	PROSE = 120,     /* a long block: so many characters and a sentence's end */
	SHORT_LINE = 60, /* a heading of other things is at most so long */
	SINCE_MOST = 200,
	WINDOW = 6
};

static const struct str names[] = {
#define F(name) STR_NAME(#name),
#define STR_NAME(literal)                      \
	{                                      \
		(literal), sizeof(literal) - 1 \
	}
	FEATURES_OF_TEXT(F) FEATURES_OF_HTML(F)
#undef F
};

struct str
feature_name(size_t feature)
{
	return names[feature];
}

/* One block's row while it is filled. */
struct row {
	int16_t *x; /* of its lane; a feature is FEATURE_LANES further than the one before */
	const struct survey *s;
	size_t i;
};

static void
put(const struct row *r, enum feature feature, int64_t value)
{
	r->x[(size_t)feature * FEATURE_LANES] = feature_clamp(value);
}

/* 16 log2(1 + n), its fraction by a straight line. */
static int
log_of(uint64_t n)
{
	int whole = 0;

	n++;
	for (uint64_t left = n; left > 1; left >>= 1)
		whole++;
	return whole * 16 + (int)(whole >= 4 ? (n >> (whole - 4)) & 15 : (n << (4 - whole)) & 15);
}

static int
share(uint64_t part, uint64_t whole)
{
	return whole ? (int)(part >= whole ? THOUSAND : part * THOUSAND / whole) : 0;
}

static int64_t
ratio(uint64_t part, uint64_t whole)
{
	return whole ? (int64_t)(part * THOUSAND / whole) : 0;
}

static void
put_words(const struct row *r)
{
	const struct measure *m = &r->s->measures.of[r->i];
	uint64_t words = (uint64_t)m->words + m->cjk / 2;

	put(r, FEATURE_length, log_of(measure_length(m)));
	put(r, FEATURE_words, log_of(words));
	put(r, FEATURE_word_length, ratio(m->characters, words * 10));
	put(r, FEATURE_stops, m->cjk * 2 > m->characters ? -1 : share(m->stops, m->looked_at));
	put(r, FEATURE_capitals, share(m->capitals, m->words));
	put(r, FEATURE_uppers, share(m->uppers, m->words));
	put(r, FEATURE_digits, share(m->digits, m->characters));
	put(r, FEATURE_sentences, m->ends);
	put(r, FEATURE_commas, ratio(m->commas, words));
	put(r, FEATURE_separators, ratio(m->separators, words));
	put(r, FEATURE_joined_digits, m->joined_digits);
}

static void
put_form(const struct row *r)
{
	const struct block *block = &r->s->page.blocks[r->i];
	const struct measure *m = &r->s->measures.of[r->i];

	put(r, FEATURE_ends_sentence, m->ending == ENDS_SENTENCE);
	put(r, FEATURE_ends_colon, m->ending == ENDS_COLON);
	put(r, FEATURE_ends_open, m->ending == ENDS_OPEN);
	put(r, FEATURE_linked, worth_linked(block, m));
	put(r, FEATURE_links, block->links);
	put(r, FEATURE_bold, share(block->bold, m->characters));
	put(r, FEATURE_has_at, m->has_at);
	put(r, FEATURE_has_copyright, m->has_copyright);
	put(r, FEATURE_begins_lower, m->beginning == BEGINS_LOWER);
	put(r, FEATURE_begins_sign, m->beginning == BEGINS_SIGN);
	put(r, FEATURE_begins_quote, m->beginning == BEGINS_QUOTE);
}

static void
put_furniture(const struct row *r)
{
	const struct measure *m = &r->s->measures.of[r->i];

	put(r, FEATURE_furniture, m->strongest);
	put(r, FEATURE_furniture_share, share(m->furniture_characters, m->characters));
	put(r, FEATURE_advert, m->furniture[FURNITURE_ADVERT]);
	put(r, FEATURE_byline, m->furniture[FURNITURE_BYLINE]);
	put(r, FEATURE_caption, m->furniture[FURNITURE_CAPTION]);
	put(r, FEATURE_comments, m->furniture[FURNITURE_COMMENTS]);
	put(r, FEATURE_legal, m->furniture[FURNITURE_LEGAL]);
	put(r, FEATURE_related, m->furniture[FURNITURE_RELATED]);
	put(r, FEATURE_share, m->furniture[FURNITURE_SHARE]);
	put(r, FEATURE_subscribe, m->furniture[FURNITURE_SUBSCRIBE]);
}

/* What a block shows to its neighbours; the page's ends show none of it. */
struct neighbour {
	int length, ends, stops, linked, furniture, capitals;
};

static struct neighbour
neighbour_at(const struct survey *s, size_t i)
{
	struct neighbour none = { -1, -1, -1, -1, -1, -1 };
	const struct measure *m;

	/* What lies before the first block is a number too great as well. */
	if (i >= s->page.n)
		return none;
	m = &s->measures.of[i];
	return (struct neighbour){
		.length = log_of(measure_length(m)),
		.ends = m->ending == ENDS_SENTENCE,
		.stops = share(m->stops, m->looked_at),
		.linked = worth_linked(&s->page.blocks[i], m),
		.furniture = m->strongest,
		.capitals = share(m->capitals, m->words),
	};
}

static void
put_neighbours_before(const struct row *r)
{
	struct neighbour one = neighbour_at(r->s, r->i - 1);
	struct neighbour two = neighbour_at(r->s, r->i - 2);
	struct neighbour three = neighbour_at(r->s, r->i - 3);

	put(r, FEATURE_before_length, one.length);
	put(r, FEATURE_before_ends, one.ends);
	put(r, FEATURE_before_stops, one.stops);
	put(r, FEATURE_before_linked, one.linked);
	put(r, FEATURE_before_furniture, one.furniture);
	put(r, FEATURE_before_capitals, one.capitals);
	put(r, FEATURE_before_2_length, two.length);
	put(r, FEATURE_before_2_ends, two.ends);
	put(r, FEATURE_before_2_linked, two.linked);
	put(r, FEATURE_before_2_furniture, two.furniture);
	put(r, FEATURE_before_3_length, three.length);
	put(r, FEATURE_before_3_ends, three.ends);
}

static void
put_neighbours_after(const struct row *r)
{
	struct neighbour one = neighbour_at(r->s, r->i + 1);
	struct neighbour two = neighbour_at(r->s, r->i + 2);
	struct neighbour three = neighbour_at(r->s, r->i + 3);

	put(r, FEATURE_after_length, one.length);
	put(r, FEATURE_after_ends, one.ends);
	put(r, FEATURE_after_stops, one.stops);
	put(r, FEATURE_after_linked, one.linked);
	put(r, FEATURE_after_furniture, one.furniture);
	put(r, FEATURE_after_capitals, one.capitals);
	put(r, FEATURE_after_2_length, two.length);
	put(r, FEATURE_after_2_ends, two.ends);
	put(r, FEATURE_after_2_linked, two.linked);
	put(r, FEATURE_after_2_furniture, two.furniture);
	put(r, FEATURE_after_3_length, three.length);
	put(r, FEATURE_after_3_ends, three.ends);
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
put_windows(const struct row *r)
{
	put(r, FEATURE_good_2_before, good_before(r->s, r->i, 2));
	put(r, FEATURE_good_5_before, good_before(r->s, r->i, 5));
	put(r, FEATURE_good_12_before, good_before(r->s, r->i, 12));
	put(r, FEATURE_good_2_after, good_after(r->s, r->i, 2));
	put(r, FEATURE_good_5_after, good_after(r->s, r->i, 5));
	put(r, FEATURE_good_12_after, good_after(r->s, r->i, 12));
}

static int64_t
distance(size_t from, size_t to)
{
	int64_t d = (int64_t)to - (int64_t)from;

	return d > FAR ? FAR : d < -FAR ? -FAR : d;
}

/* The worth between the block and the run, 0 inside: what one would swallow to include it. */
static int64_t
run_gap(const struct worth *w, size_t i)
{
	if (i < w->run)
		return w->sum[w->run] - w->sum[i + 1];
	return i < w->end ? 0 : w->sum[i] - w->sum[w->end];
}

static void
put_place(const struct row *r)
{
	const struct worth *w = &r->s->worth;
	const struct view *v = &r->s->views[r->i];
	size_t n = r->s->page.n;

	put(r, FEATURE_index, (int64_t)r->i);
	put(r, FEATURE_place, share(r->i, n));
	put(r, FEATURE_good, w->good[r->i]);
	put(r, FEATURE_mass_before, share((uint64_t)w->mass[r->i], (uint64_t)w->mass[n]));
	put(r, FEATURE_page_mass, log_of((uint64_t)w->mass[n]));
	put(r, FEATURE_in_run, r->i >= w->run && r->i < w->end);
	put(r, FEATURE_from_run, distance(w->run, r->i));
	put(r, FEATURE_to_run_end, distance(r->i + 1, w->end));
	put(r, FEATURE_run_gap, run_gap(w, r->i));
	put(r, FEATURE_repeats, v->repeats);
	put(r, FEATURE_topic, v->topic);
	put(r, FEATURE_topic_lead, v->topic_lead);
	put(r, FEATURE_like_title, v->like_title);
	put(r, FEATURE_title_in, v->title_in);
	put(r, FEATURE_is_title, v->is_title);
	put(r, FEATURE_from_title, r->s->title < n ? distance(r->s->title, r->i) : -FAR - 1);
	put(r, FEATURE_blank_before, r->s->page.blocks[r->i].blank_before);
	put(r, FEATURE_blank_after, r->i + 1 < n ? r->s->page.blocks[r->i + 1].blank_before : 3);
}

static unsigned
count_bits(uint64_t set)
{
	unsigned n = 0;

	for (; set; set &= set - 1)
		n++;
	return n;
}

/* Of the content words of the shorter of two blocks, how many the other has as well. */
static int
likeness(const struct survey *s, size_t i, size_t k)
{
	uint64_t a, b;
	unsigned fewer;

	if (i >= s->page.n || k >= s->page.n)
		return -1;
	a = s->measures.of[i].content;
	b = s->measures.of[k].content;
	fewer = count_bits(a) < count_bits(b) ? count_bits(a) : count_bits(b);
	return fewer ? share(count_bits(a & b), fewer) : -1;
}

static bool
is_prose(const struct survey *s, size_t i)
{
	const struct measure *m = &s->measures.of[i];

	return measure_length(m) >= PROSE && m->ending == ENDS_SENTENCE &&
	    worth_linked(&s->page.blocks[i], m) < THOUSAND / 2;
}

/* A short line with a strong phrase of the group: what follows it is likely no story. */
static bool
is_sign(const struct measure *m, enum furniture_group group)
{
	return measure_length(m) < SHORT_LINE && m->furniture[group] >= 2;
}

/* How far back each of these stands. */
struct since {
	int prose, related, subscribe, comments;
};

static int
step(int since, bool is_here)
{
	return is_here ? 0 : since < SINCE_MOST ? since + 1 : since;
}

static void
put_since(const struct row *r, struct since *since)
{
	const struct measure *m = &r->s->measures.of[r->i];

	put(r, FEATURE_since_prose, since->prose);
	since->prose = step(since->prose, is_prose(r->s, r->i));
	since->related = step(since->related, is_sign(m, FURNITURE_RELATED));
	since->subscribe = step(since->subscribe, is_sign(m, FURNITURE_SUBSCRIBE));
	since->comments = step(since->comments, is_sign(m, FURNITURE_COMMENTS));
	put(r, FEATURE_since_related, since->related);
	put(r, FEATURE_since_subscribe, since->subscribe);
	put(r, FEATURE_since_comments, since->comments);
	put(r, FEATURE_like_before, likeness(r->s, r->i, r->i - 1));
	put(r, FEATURE_like_after, likeness(r->s, r->i, r->i + 1));
}

/* Sums over the last blocks, for the windows that no running sum of the survey has. */
struct window {
	int ends, linked;
};

static void
slide(struct window *w, const struct survey *s, size_t i, int sign)
{
	const struct measure *m = &s->measures.of[i];

	w->ends += sign * (m->ending == ENDS_SENTENCE);
	w->linked += sign * worth_linked(&s->page.blocks[i], m);
}

static struct row
row_of(struct features *f, const struct survey *s, size_t i)
{
	return (struct row){ f->x + feature_at(f, i, 0), s, i };
}

static void
fill_forward(struct features *f, const struct survey *s)
{
	struct since since = { SINCE_MOST, SINCE_MOST, SINCE_MOST, SINCE_MOST };
	struct window window = { 0, 0 };

	for (size_t i = 0; i < s->page.n; i++) {
		struct row r = row_of(f, s, i);

		put_words(&r);
		put_form(&r);
		put_furniture(&r);
		put_neighbours_before(&r);
		put_neighbours_after(&r);
		put_windows(&r);
		put_place(&r);
		put_since(&r, &since);
		put(&r, FEATURE_ends_6_before, window.ends);
		put(&r, FEATURE_linked_6_before, window.linked);
		slide(&window, s, i, 1);
		if (i >= WINDOW)
			slide(&window, s, i - WINDOW, -1);
	}
}

static void
fill_backward(struct features *f, const struct survey *s)
{
	struct window window = { 0, 0 };
	int until_prose = SINCE_MOST, until_furniture = SINCE_MOST;

	for (size_t i = s->page.n; i-- > 0;) {
		struct row r = row_of(f, s, i);

		put(&r, FEATURE_until_prose, until_prose);
		put(&r, FEATURE_until_furniture, until_furniture);
		put(&r, FEATURE_ends_6_after, window.ends);
		put(&r, FEATURE_linked_6_after, window.linked);
		until_prose = step(until_prose, is_prose(s, i));
		until_furniture = step(until_furniture, s->measures.of[i].strongest == 3);
		slide(&window, s, i, 1);
		if (s->page.n - i > WINDOW)
			slide(&window, s, i + WINDOW, -1);
	}
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
	fill_forward(f, s);
	fill_backward(f, s);
	if (s->page.is_html)
		features_fill_html(f, s);
	return true;
}

void
features_free(struct features *f)
{
	free(f->x);
	*f = (struct features){ 0 };
}
