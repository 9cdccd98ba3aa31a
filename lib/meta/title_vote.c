/* title_vote: the vote of title.h. */
#include "meta/title.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { WORDS = 48, HEADINGS_MANY = 3 };

/* In hundredths; what each source adds to its candidate. */
static const int weights[TITLE_SOURCES] = {
	[TITLE_OPEN_GRAPH] = 122,
	[TITLE_TWITTER] = 92,
	[TITLE_META] = 61,
	[TITLE_JSON_HEADLINE] = 44,
	[TITLE_HEADING] = 141,
	[TITLE_SECOND_HEADING] = 123,
	[TITLE_LATER_HEADING] = -102,
	[TITLE_SUBHEADING] = 420,
	[TITLE_PIECE] = 123,
	[TITLE_ELEMENT] = 15,
};

enum {
	IS_HEADING = 1 << TITLE_HEADING | 1 << TITLE_SECOND_HEADING | 1 << TITLE_LATER_HEADING,
	IS_SOCIAL = 1 << TITLE_OPEN_GRAPH | 1 << TITLE_TWITTER,
	SOCIAL_ALONE = -98, /* outside newspapers one hand fills both, for search engines */
	IS_SITE = -150,
	SHARES_WORDS = 69,    /* of a heading, times the share */
	SHORT_HEADING = -175, /* one or two words */
	ENDS_COLON = -150,    /* a heading that leads to what is below it */
	ONE_OF_MANY = -43,    /* headings */
	IS_LENGTHENED = 44,   /* another candidate begins with it */
	LENGTHENS = -31,
	IS_BEHIND_KICKER = 30, /* another candidate ends with it */
	HAS_KICKER = -60,
};

struct words {
	uint32_t hash[WORDS];
	size_t n;
};

static void
list_words(struct words *w, struct str text)
{
	uint32_t hash = TABLE_HASH_START;
	bool open = false;

	w->n = 0;
	for (size_t at = 0; at <= text.n && w->n < WORDS;) {
		uint32_t point = ' ';
		char bytes[UTF8_MAX];
		size_t n = 0;

		at += at < text.n ? utf8_next(text.s + at, text.n - at, &point) : 1;
		if (unicode_is_word(point))
			n = utf8_encode(unicode_fold(point), bytes);
		for (size_t i = 0; i < n; i++)
			hash = table_hash_byte(hash, bytes[i]);
		if (n == 0 && open) {
			w->hash[w->n++] = hash;
			hash = TABLE_HASH_START;
		}
		open = n > 0;
	}
}

/* How many words of the shorter one the other has, in hundredths. */
static int
shared(const struct words *a, const struct words *b)
{
	size_t least = a->n < b->n ? a->n : b->n;
	size_t count = 0;

	for (size_t i = 0; i < a->n; i++) {
		size_t k = 0;

		while (k < b->n && b->hash[k] != a->hash[i])
			k++;
		count += k < b->n;
	}
	count = count < least ? count : least;
	return least == 0 ? 0 : (int)(100 * count / least);
}

void
title_add(struct title_vote *v, struct str text, enum title_source source)
{
	struct title_key key;
	size_t i = 0;

	text = title_without_site(v, str_trim(text));
	title_key_of(&key, text);
	if (key.n == 0)
		return;
	while (i < v->n && !title_key_equal(&v->of[i].key, &key))
		i++;
	if (i == TITLE_CANDIDATES)
		return;
	if (i == v->n)
		v->of[v->n++] = (struct title_candidate){ .text = text, .key = key };
	v->of[i].sources |= 1U << source;
}

/* The end of a candidate that has these letters; "" where none has. */
static struct str
end_of_candidate(const struct title_vote *v, const struct title_key *key)
{
	struct str end = STR("");
	struct str rest;

	for (size_t i = 0; i < v->n && end.n == 0; i++)
		end = title_end(v->of[i].text, key, &rest);
	return end;
}

static struct title_candidate *
find_candidate(struct title_vote *v, const struct title_key *key)
{
	for (size_t i = 0; i < v->n; i++)
		if (title_key_equal(&v->of[i].key, key))
			return &v->of[i];
	return NULL;
}

/* The candidate that a heading of several lines is; where kickers stand before it, without them. */
static struct title_candidate *
find_without_kicker(struct title_vote *v, struct str lines)
{
	struct title_candidate *found = NULL;
	struct title_key key;
	struct str line;

	do {
		struct title_candidate *c;

		title_key_of(&key, lines);
		c = find_candidate(v, &key);
		found = c ? c : found;
	} while (str_cut(&lines, '\n', &line));
	return found;
}

void
title_add_heading(struct title_vote *v, struct str lines, struct str text, enum title_source source)
{
	struct title_candidate *same = find_without_kicker(v, lines);

	if (same)
		same->sources |= 1U << source;
	else
		title_add(v, text, source);
}

void
title_add_subheading(struct title_vote *v, struct str lines)
{
	struct title_candidate *same = find_without_kicker(v, lines);
	struct title_key key;
	struct str end;

	if (same) {
		same->sources |= 1U << TITLE_SUBHEADING;
		return;
	}
	title_key_of(&key, lines);
	end = end_of_candidate(v, &key);
	if (end.n > 0)
		title_add(v, end, TITLE_PIECE);
}

/*
 * Whether a is b and a few words more in front: "Tunisia Great tasks ahead", but not "Tunisia:
 * ...".
 */
static bool
has_kicker(const struct title_candidate *a, const struct title_candidate *b)
{
	size_t colon = str_find(a->text, STR(": "));
	struct title_key behind;

	if (!str_ends(title_key_str(&a->key), title_key_str(&b->key)) || b->key.n * 3 < a->key.n)
		return false;
	if (colon == a->text.n)
		return true;
	title_key_of(&behind, str_from(a->text, colon + 2));
	return !title_key_equal(&behind, &b->key);
}

static int
weight_beside(const struct title_candidate *a, const struct title_candidate *b)
{
	struct str s = title_key_str(&a->key);
	struct str t = title_key_str(&b->key);

	return (str_starts(t, s) ? IS_LENGTHENED : 0) + (str_starts(s, t) ? LENGTHENS : 0) +
	    (has_kicker(a, b) ? HAS_KICKER : 0) + (has_kicker(b, a) ? IS_BEHIND_KICKER : 0);
}

static bool
is_name_of_site(const struct title_vote *v, const struct title_key *key)
{
	for (size_t i = 0; i < v->n_sites; i++)
		if (title_key_equal(&v->sites[i], key))
			return true;
	return false;
}

static int
clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

static int
weight_of(const struct title_vote *v, size_t i)
{
	const struct title_candidate *c = &v->of[i];
	bool is_heading = (c->sources & IS_HEADING) != 0;
	struct words own;
	int weight = 0;
	int beside = 0;
	int most = 0;

	list_words(&own, c->text);
	for (size_t k = 0; k < TITLE_SOURCES; k++)
		weight += c->sources >> k & 1 ? weights[k] : 0;
	weight +=
	    (c->sources & IS_SOCIAL) == IS_SOCIAL && !is_heading && !v->is_news ? SOCIAL_ALONE : 0;
	weight += is_name_of_site(v, &c->key) ? IS_SITE : 0;
	for (size_t k = 0; k < v->n; k++) {
		struct words others;
		int share;

		if (k == i)
			continue;
		list_words(&others, v->of[k].text);
		share = shared(&own, &others);
		most = share > most ? share : most;
		beside += weight_beside(c, &v->of[k]);
	}
	weight += clamp(beside, HAS_KICKER + LENGTHENS, IS_LENGTHENED + IS_BEHIND_KICKER);
	if (!is_heading)
		return weight;
	return weight + most * SHARES_WORDS / 100 + (own.n <= 2 ? SHORT_HEADING : 0) +
	    (str_ends(c->text, STR(":")) ? ENDS_COLON : 0) +
	    (v->headings > HEADINGS_MANY ? ONE_OF_MANY : 0);
}

struct str
title_winner(const struct title_vote *v)
{
	struct str best = STR("");
	int most = 0;

	for (size_t i = 0; i < v->n; i++) {
		int weight = weight_of(v, i);

		if (best.n > 0 && weight <= most)
			continue;
		most = weight;
		best = v->of[i].text;
	}
	return best;
}
