#include "meta/headline.h"

#include "byline/byline.h"
#include "byline/headline_line.h"
#include "meta/headline_words.h"

/* How far a path to the page stands from the headline; words of a line that is a name alone. */
enum { PATH_LINES = 3, PERSON_WORDS = 3 };

/* The stretch of lines that is weighed, and the lines of the story that are compared. */
enum { BEFORE = 60, INTO = HEADLINE_OPENING, EARLIER = 8 };
enum { WORDS_MOST = 35 };

/*
 * What a headline weighs at least; of 555 that are right all do, of 151 stories alone half have
 * no line that does.
 */
enum { LEAST = -500 };

enum {
	HITS = 3300,
	OPENING_HITS = 3000,
	EARLIER_HITS = -800,
	EARLIER_OPENING_HITS = -1800,
	ONE_WORD = -3300,
	TWO_WORDS = -2600,
	THREE_WORDS = -2200,
	FOUR_WORDS = -1200,
	MANY_WORDS = -1400,
	FULL_STOP = -2600,
	LONG_SENTENCE = -900,
	BRACKET_AT_END = -1000,
	SEPARATED = -1600,
	DATE_FOLLOWS = 2300,
	OF_THE_STORY = -1300,
	IN_THE_STORY = -800,
	EACH_LINE_IN = -500,
	DISTANCE = -400, /* times the logarithm of the lines between */
	SHORT_BEFORE = 800,
	LONG_BEFORE = -600,
	LONG_BEHIND = 700,
	CAPITALS = 700,
	ENDS_PATH = 2250,
	IS_PATH = -1700,
	IS_BYLINE = -600,
	IS_DATE = -9000,
	IS_LIST = -1500,
	IS_PERSON = -1000,
	IS_FURNITURE = -2000, /* a strong phrase of the furniture */
	IS_FURNITURE_WEAK = -1000,
	REPEATED = 250,
	ENDS_CRUMBS =
	    1000, /* the same line shortly before: the last step of a path, a step a line */
};

/* The share of the content words, a little less for few, times the weight. */
static int
share(size_t hits, size_t content, int weight)
{
	return (int)(2 * hits) * weight / (int)(2 * content + 3);
}

static bool
ends_with(struct str s, const char *marks)
{
	return s.n > 0 && s.s[s.n - 1] != '\0' && strchr(marks, s.s[s.n - 1]) != NULL;
}

/* The shares of the lines before, as far back as EARLIER, that could be headlines themselves. */
struct earlier {
	size_t line[EARLIER];
	int hits[EARLIER];
	int opening[EARLIER];
	size_t n;
};

/* What is asked of a line for itself and for those before it. */
enum { ASKED = 1, TELLS_TIME = 2, BEGINS_BYLINE = 4, FOLLOWING = 3, FOLLOWING_BYTES = 120 };

/* The lines from `from` on that may be the headline, and those that follow them. */
struct search {
	const struct headline_lines *lines;
	size_t story;
	size_t from;
	size_t to;
	int most; /* what the best line so far weighs */
	uint8_t facts[BEFORE + INTO + FOLLOWING];
	struct earlier earlier;
	struct headline_set set;
};

/* Asked of few lines, and of some of them again and again. */
static uint8_t
facts_of(struct search *s, size_t i)
{
	struct str line = s->lines->of[i];
	uint8_t *facts = &s->facts[i - s->from];

	if (!*facts)
		*facts = (uint8_t)(ASKED | (headline_tells_time(line) ? TELLS_TIME : 0) |
		    (byline_begins(line) ? BEGINS_BYLINE : 0));
	return *facts;
}

static bool
date_follows(struct search *s, size_t i)
{
	for (size_t k = i + 1; k < s->lines->n && k <= i + FOLLOWING; k++)
		if (s->lines->of[k].n < FOLLOWING_BYTES && facts_of(s, k) != ASKED)
			return true;
	return false;
}

/* What the words and the end of a line tell by themselves. */
static int
own_weight(const struct headline_count *c, struct str line)
{
	bool stops = ends_with(line, ".:") || str_ends(line, STR("\xe3\x80\x82"));
	int weight = c->words == 1 ? ONE_WORD
	    : c->words == 2        ? TWO_WORDS
	    : c->words == 3        ? THREE_WORDS
	    : c->words == 4        ? FOUR_WORDS
				   : 0;

	weight += c->words > 18 ? MANY_WORDS : 0;
	weight += stops ? FULL_STOP : 0;
	weight += stops && c->words > 14 ? LONG_SENTENCE : 0;
	weight += ends_with(line, ")") ? BRACKET_AT_END : 0;
	return weight + (c->longer ? CAPITALS * (int)c->capitals / (int)c->longer : 0);
}

/* 1000 times the natural logarithm of 1 + n, for the few n that occur. */
static int
logarithm(size_t n)
{
	static const int values[] = { 0, 693, 1099, 1386, 1609, 1792, 1946, 2079, 2197, 2303, 2398,
		2485, 2565, 2639, 2708, 2773, 2833, 2890, 2944, 2996, 3045, 3091, 3135, 3178, 3219,
		3258, 3296, 3332, 3367, 3401, 3434 };
	enum { MOST = sizeof(values) / sizeof(values[0]) - 1 };

	return values[n < MOST ? n : MOST];
}

/* What the line is, if it is no headline. */
static int
kind_weight(const struct headline_count *c, struct str line, uint8_t facts, const struct measure *m)
{
	return (m->strongest == 3          ? IS_FURNITURE
		       : m->strongest == 2 ? IS_FURNITURE_WEAK
					   : 0) +
	    (facts & BEGINS_BYLINE ? IS_BYLINE : 0) +
	    (facts & TELLS_TIME && headline_is_date(line) ? IS_DATE : 0) +
	    (headline_is_list(line, c->words) ? IS_LIST : 0) +
	    (c->words <= PERSON_WORDS && byline_is_person(line) ? IS_PERSON : 0);
}

/* Paths to the page stand just before the headline and end with it. */
static int
path_weight(const struct headline_lines *l, size_t i)
{
	int weight = 0;

	for (size_t k = i > PATH_LINES ? i - PATH_LINES : 0; k < i; k++)
		if (headline_is_path(l->of[k], l->of[i]))
			weight = ENDS_PATH;
	for (size_t k = i + 1; k < l->n && k <= i + PATH_LINES; k++)
		if (headline_is_path(l->of[i], l->of[k]))
			return weight + IS_PATH;
	return weight;
}

/*
 * Headlines stand again at the foot, over comments, in lists of what is read most. Equal lines
 * have equal letters, of which the survey knows.
 */
static int
repeat_weight(const struct headline_lines *l, size_t i)
{
	if (!l->survey->views[i].repeats)
		return 0;
	for (size_t k = i > PATH_LINES ? i - PATH_LINES : 0; k < i; k++)
		if (str_eq(l->of[k], l->of[i]))
			return ENDS_CRUMBS;
	for (size_t k = 0; k < l->n; k++)
		if (k != i && str_eq(l->of[k], l->of[i]))
			return REPEATED;
	return 0;
}

static int
place_weight(const struct headline_lines *l, size_t i, size_t story)
{
	int weight = l->kept[i] ? OF_THE_STORY : 0;

	weight += i < story ? DISTANCE * logarithm(story - i) / 1000
			    : IN_THE_STORY + EACH_LINE_IN * (int)(i - story);
	weight += i == 0 || l->of[i - 1].n < 25 ? SHORT_BEFORE
	    : l->of[i - 1].n > 100              ? LONG_BEFORE
						: 0;
	return weight + (i + 1 < l->n && l->of[i + 1].n > 100 ? LONG_BEHIND : 0);
}

static size_t
first_kept(const struct headline_lines *l)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->kept[i])
			return i;
	return 0;
}

static void
fill_set(struct search *s)
{
	const struct headline_lines *l = s->lines;

	for (size_t i = s->story, n = 0; i < l->n && n <= HEADLINE_STORY; i++)
		if (l->kept[i])
			headline_put(&s->set, l, i, ++n);
}

/* Line i's place among those of the story, 0 where it is none of them. */
static size_t
place_in_story(const struct search *s, size_t i)
{
	size_t place = 0;

	for (size_t k = s->story; k <= i && s->lines->kept[i]; k++)
		place += s->lines->kept[k];
	return place;
}

static int
weight_of_earlier(const struct earlier *e, size_t i)
{
	int hits = 0;
	int opening = 0;

	for (size_t k = 0; k < EARLIER && k < e->n; k++) {
		if (i - e->line[k] > EARLIER)
			continue;
		hits = e->hits[k] > hits ? e->hits[k] : hits;
		opening = e->opening[k] > opening ? e->opening[k] : opening;
	}
	return EARLIER_HITS * hits / 1000 + EARLIER_OPENING_HITS * opening / 1000;
}

static void
add_earlier(struct earlier *e, size_t i, const struct headline_count *c)
{
	size_t at = e->n++ % EARLIER;

	e->line[at] = i;
	e->hits[at] = share(c->hits, c->content, 1000);
	e->opening[at] = share(c->opening_hits, c->content, 1000);
}

/*
 * How likely line i is the headline, and notes it for those behind it; LEAST where it cannot be,
 * or be likelier than the best so far.
 */
static int
weigh(struct search *s, size_t i)
{
	enum { MAY_FOLLOW = DATE_FOLLOWS + ENDS_CRUMBS };
	const struct headline_lines *l = s->lines;
	const struct measure *m = &l->survey->measures.of[i];
	struct str line = l->of[i];
	struct headline_count c;
	bool separated;
	int weight;

	if (line.n > HEADLINE_LINE_LIMIT || m->words > WORDS_MOST)
		return LEAST;
	c = headline_count(&s->set, line, place_in_story(s, i));
	if (c.words < 1 || c.words > WORDS_MOST)
		return LEAST;
	weight = own_weight(&c, line) + place_weight(l, i, s->story) + path_weight(l, i) +
	    weight_of_earlier(&s->earlier, i) + share(c.hits, c.content, HITS) +
	    share(c.opening_hits, c.content, OPENING_HITS);
	if (c.hits == 0 && weight + MAY_FOLLOW <= s->most)
		return LEAST;
	separated = headline_is_separated(line);
	if (!ends_with(line, ".") && c.words > 2 && !separated)
		add_earlier(&s->earlier, i, &c);
	weight += separated ? SEPARATED : 0;
	if (weight + MAY_FOLLOW <= s->most)
		return LEAST;
	return weight + kind_weight(&c, line, facts_of(s, i), m) + repeat_weight(l, i) +
	    (date_follows(s, i) ? DATE_FOLLOWS : 0);
}

size_t
headline_find(const struct headline_lines *l)
{
	size_t story = first_kept(l);
	struct search s = { .lines = l,
		.story = story,
		.from = story > BEFORE ? story - BEFORE : 0,
		.to = story + INTO < l->n ? story + INTO : l->n,
		.most = LEAST };
	size_t best = l->n;

	fill_set(&s);
	for (size_t i = s.from; i < s.to; i++) {
		int weight = weigh(&s, i);

		if (weight > s.most) {
			s.most = weight;
			best = i;
		}
	}
	return best;
}
