/*
 * Trains lib/data/sentence-weights.txt (lib/sentence/weigh.h).
 *
 *      train-sentence <ROWS >TABLE            learns from all rows
 *      train-sentence check LANG <ROWS        leaves every fifth document out, and the language
 *                                             LANG ("-": none), and counts the mistakes there
 *
 * Rows are those of sentence.awk. Every spot that the rules pass is a sample, with the true
 * cuts around it. Each paragraph is seen three times: with its language, without one, and
 * (one in LOWER_SHARE) in lower case. Learned by FTRL-proximal (McMahan et al., Ad Click
 * Prediction, 2013), whose L1 part leaves few features. Order and arithmetic are fixed: one
 * input gives one table.
 */
#include <stdio.h>
#include <stdlib.h>

#include "sentence/boundary.h"
#include "sentence/weigh.h"
#include "text/memory.h"
#include "text/number.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum {
	HASHES = 1 << 24,
	EPOCHS = 6,
	LOWER_SHARE = 4,
	HELD_SHARE = 5,
	LINE_LONGEST = 1 << 20,
	CUTS_MOST = 4096
};

static const double alpha = 0.1, beta = 1, lambda1 = 1.2, lambda2 = 1;

struct sample {
	size_t first; /* of its features */
	size_t n;
	bool cut;
};

struct model {
	struct sample *samples;
	size_t n, cap;
	uint32_t *hashes; /* of all samples, one after another */
	size_t used, room;
	double *z, *squares; /* by hash */
	struct str *names;
};

static _Noreturn void
die(const char *why)
{
	fprintf(stderr, "train-sentence: %s\n", why);
	exit(2);
}

static void *
take(size_t count, size_t size)
{
	void *p = calloc(count, size);

	if (!p)
		die("out of memory");
	return p;
}

static void
add_feature(void *to, struct str feature, uint32_t hash)
{
	struct model *m = to;
	uint32_t *hashes = mem_grow(m->hashes, &m->room, m->used + 1, sizeof(*hashes));

	if (!hashes)
		die("out of memory");
	m->hashes = hashes;
	m->hashes[m->used++] = hash;
	if (!m->names[hash].s) {
		char *name = take(feature.n + 1, 1);

		memcpy(name, feature.s, feature.n);
		m->names[hash] = (struct str){ name, feature.n };
	}
}

static void
add_sample(struct model *m, const struct reading *r, bool cut)
{
	struct sample *samples = mem_grow(m->samples, &m->cap, m->n + 1, sizeof(*samples));
	size_t first = m->used;

	if (!samples)
		die("out of memory");
	m->samples = samples;
	weigh_features(r, add_feature, m);
	m->samples[m->n++] = (struct sample){ first, m->used - first, cut };
}

/* Byte offsets in the text of cuts that are counted in characters that are no spaces. */
static size_t
place_cuts(struct str text, struct str list, size_t *cuts)
{
	size_t at = 0, seen = 0, n = 0;
	struct str piece;
	uint64_t want;

	while (str_cut(&list, ',', &piece) && n < CUTS_MOST) {
		piece = str_trim(piece);
		if (!number_parse(piece, 1, SIZE_MAX, &want))
			die("a cut is no number");
		while (at < text.n && seen < want) {
			uint32_t point;

			at += utf8_next(text.s + at, text.n - at, &point);
			seen += !unicode_is_space(point);
		}
		cuts[n++] = at;
	}
	return n;
}

static bool
is_cut(const size_t *cuts, size_t n, size_t at)
{
	for (size_t i = 0; i < n; i++)
		if (cuts[i] == at)
			return true;
	return false;
}

/* Walks a paragraph along its true cuts; those behind no spot begin a sentence all the same. */
static void
walk(struct splitter *s, struct str text, const size_t *cuts, size_t n, struct model *m)
{
	struct reading r;
	enum verdict v;

	splitter_text(s, text);
	while (splitter_spot(s, &r, &v)) {
		bool cut = is_cut(cuts, n, r.spot.end);

		if (v == VERDICT_PASS)
			add_sample(m, &r, cut);
		if (cut)
			splitter_cut(s, &r);
		else
			splitter_keep(s, &r);
	}
}

/* In lower case, where no letter changes its length by that (else empty). */
static struct str
lower(struct str text, struct buf *out)
{
	out->n = 0;
	for (size_t at = 0; at < text.n;) {
		uint32_t point;

		at += utf8_next(text.s + at, text.n - at, &point);
		utf8_add(out, unicode_lower(point));
		if (out->n != at)
			return STR("");
	}
	return buf_str(out);
}

static void
learn_row(struct model *m, struct str row, size_t number)
{
	static size_t cuts[CUTS_MOST];
	struct splitter s = { 0 };
	struct buf lowered = BUF_INIT;
	struct str document, language, list;
	size_t n;

	if (!str_cut(&row, '\t', &document) || !str_cut(&row, '\t', &language) ||
	    !str_cut(&row, '\t', &list))
		die("a row is not of four fields");
	n = place_cuts(row, list, cuts);
	splitter_language(&s, language);
	walk(&s, row, cuts, n, m);
	splitter_language(&s, STR(""));
	walk(&s, row, cuts, n, m);
	if (number % LOWER_SHARE == 0) {
		splitter_document(&s);
		splitter_language(&s, language);
		walk(&s, lower(row, &lowered), cuts, n, m);
	}
	buf_free(&lowered);
}

/* exp by its series, halved into its range: the same everywhere, as libm's is not. */
static double
exponential(double x)
{
	double sum = 1, term = 1;

	for (int i = 1; i < 14; i++) {
		term *= x / 64 / i;
		sum += term;
	}
	for (int i = 0; i < 6; i++)
		sum *= sum;
	return sum;
}

static double
root(double x)
{
	double r = x > 1 ? x : 1;

	for (int i = 0; i < 40; i++)
		r = (r + x / r) / 2;
	return r;
}

static double
weight(const struct model *m, uint32_t hash)
{
	double z = m->z[hash];
	double sign = z < 0 ? -1 : 1;

	if (z * sign <= lambda1)
		return 0;
	return -(z - sign * lambda1) / ((beta + m->squares[hash]) / alpha + lambda2);
}

static double
odds(const struct model *m, const struct sample *s)
{
	double sum = 0;

	for (size_t i = 0; i < s->n; i++)
		sum += weight(m, m->hashes[s->first + i]);
	return sum;
}

/* squares holds the root of the sum of squared gradients. */
static void
learn(struct model *m, const struct sample *s)
{
	double sum = odds(m, s);
	double bounded = sum > 30 ? 30 : sum < -30 ? -30 : sum;
	double gradient = 1 / (1 + exponential(-bounded)) - (s->cut ? 1 : 0);

	for (size_t i = 0; i < s->n; i++) {
		uint32_t h = m->hashes[s->first + i];
		double before = m->squares[h];
		double after = root(before * before + gradient * gradient);

		m->z[h] += gradient - (after - before) / alpha * weight(m, h);
		m->squares[h] = after;
	}
}

static void
learn_all(struct model *m)
{
	uint64_t state = 1;

	for (int epoch = 0; epoch < EPOCHS; epoch++)
		for (size_t i = m->n; i > 0; i--) {
			size_t j;
			struct sample moved;

			state = state * 6364136223846793005U + 1442695040888963407U;
			j = (size_t)(state >> 33) % i;
			moved = m->samples[j];
			m->samples[j] = m->samples[i - 1];
			m->samples[i - 1] = moved;
			learn(m, &moved);
		}
}

static int
rounded(double w)
{
	double scaled = w * WEIGHT_ONE;
	int n = (int)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);

	return n > 127 ? 127 : n < -127 ? -127 : n;
}

static int
compare(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static void
write_table(struct model *m)
{
	struct str *kept = take(HASHES, sizeof(*kept));
	size_t n = 0;

	for (uint32_t h = 0; h < HASHES; h++)
		if (m->names[h].s && rounded(weight(m, h)) != 0)
			kept[n++] = m->names[h];
	qsort(kept, n, sizeof(*kept), compare);
	for (size_t i = 0; i < n; i++)
		printf("%.*s\t%d\n", (int)kept[i].n, kept[i].s,
		    rounded(weight(m, table_hash(kept[i]))));
	free(kept);
}

/* A document's fold, by its name. */
static bool
is_held(struct str document)
{
	return table_hash(document) % HELD_SHARE == 0;
}

struct tally {
	size_t missed, wrong, right;
};

static void
count(struct tally *t, const struct model *m, const struct sample *s)
{
	int sum = 0;

	for (size_t i = 0; i < s->n; i++)
		sum += rounded(weight(m, m->hashes[s->first + i]));
	t->missed += s->cut && sum <= 0;
	t->wrong += !s->cut && sum > 0;
	t->right += s->cut == (sum > 0);
}

int
main(int argc, char **argv)
{
	static char line[LINE_LONGEST];
	struct model m = { .z = take(HASHES, sizeof(double)),
		.squares = take(HASHES, sizeof(double)),
		.names = take(HASHES, sizeof(struct str)) };
	struct model held = m;
	struct str left = str_of(argc > 2 ? argv[2] : "-");
	bool check = argc > 1 && strcmp(argv[1], "check") == 0;
	struct tally t = { 0 };

	for (size_t number = 0; fgets(line, sizeof(line), stdin); number++) {
		struct str row = str_trim(str_of(line));
		struct str rest = row, document, language;

		if (!str_cut(&rest, '\t', &document) || !str_cut(&rest, '\t', &language))
			die("a row is not of four fields");
		if (!check)
			learn_row(&m, row, number);
		else if (left.n == 2 ? str_eq(language, left) : is_held(document))
			learn_row(&held, row, number);
		else
			learn_row(&m, row, number);
	}
	learn_all(&m);
	if (!check) {
		write_table(&m);
		return 0;
	}
	for (size_t i = 0; i < held.n; i++)
		count(&t, &m, &held.samples[i]);
	printf("%zu right, %zu missed, %zu wrong\n", t.right, t.missed, t.wrong);
	return 0;
}
