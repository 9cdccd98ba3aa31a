#include "boost.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "splitmix.h"

enum { BINS = 64, SAMPLE = 20000, WAYS = 4 };

/* Rows that the trees so far are surer of than this, and of how many one stands for all. */
static const struct {
	double off;
	unsigned of;
} easy[] = { { .001, 8 }, { .01, 3 } };

/* The rows cut into bins, a feature after another. */
struct bins {
	uint8_t *bin;   /* [feature * n + row] */
	int16_t *edge;  /* [feature * BINS + b]: the greatest value of bin b */
	unsigned *used; /* bins of each feature */
};

/* A drawn row, and the derivatives of the loss there. */
struct row {
	float gradient, hessian;
	uint32_t at;
	uint32_t leaf;
};

struct boosting {
	const struct rows *r;
	const struct boost_options *o;
	struct bins bins;
	double *score;     /* of each row, the sum of the trees so far */
	uint8_t *leaf;     /* of each row, in the tree that is grown */
	struct row *drawn; /* the rows drawn for this tree */
	size_t drawn_n;
	uint8_t *column;  /* [feature * n + k]: the bins of the drawn rows, side by side */
	uint8_t *allowed; /* features drawn for this tree */
	uint64_t random;
};

static void *
take(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size);

	if (!p) {
		fputs("train: out of memory\n", stderr);
		exit(2);
	}
	return p;
}

static bool
chance(uint64_t random, double share)
{
	return (double)(random >> 40) < share * (double)(1 << 24);
}

static int
compare(const void *a, const void *b)
{
	return *(const int16_t *)a - *(const int16_t *)b;
}

/* Edges at the quantiles of a sample; equal values share a bin. */
static unsigned
cut_feature(const struct rows *r, size_t feature, int16_t *edge)
{
	size_t step = r->n / SAMPLE + 1, n = 0;
	int16_t *value = take(r->n / step + 1, sizeof(*value));
	unsigned used = 0;

	for (size_t i = 0; i < r->n; i += step)
		value[n++] = r->x[i * r->count + feature];
	qsort(value, n, sizeof(*value), compare);
	for (unsigned b = 1; b < BINS; b++) {
		int16_t v = value[n * b / BINS];

		if ((used == 0 || v > edge[used - 1]) && v < value[n - 1])
			edge[used++] = v;
	}
	edge[used++] = FEATURE_MOST;
	free(value);
	return used;
}

static void
cut_rows(struct bins *b, const struct rows *r)
{
	b->bin = take(r->count * r->n, 1);
	b->edge = take(r->count * BINS, sizeof(*b->edge));
	b->used = take(r->count, sizeof(*b->used));
	for (size_t f = 0; f < r->count; f++) {
		int16_t *edge = b->edge + f * BINS;

		b->used[f] = cut_feature(r, f, edge);
		for (size_t i = 0; i < r->n; i++) {
			int16_t v = r->x[i * r->count + f];
			unsigned low = 0, high = b->used[f] - 1;

			while (low < high) {
				unsigned middle = (low + high) / 2;

				if (v <= edge[middle])
					high = middle;
				else
					low = middle + 1;
			}
			b->bin[f * r->n + i] = (uint8_t)low;
		}
	}
}

static bool
is_left_out(const struct boosting *b, size_t feature)
{
	char name[64];

	snprintf(name, sizeof(name), " %s ", feature_name(feature, b->r->is_html).s);
	return b->o->without && strstr(b->o->without, name);
}

/* How many rows a row as easy as this stands for. */
static unsigned
easiness(double off)
{
	for (size_t i = 0; i < sizeof(easy) / sizeof(easy[0]); i++)
		if (off < easy[i].off)
			return easy[i].of;
	return 1;
}

/*
 * Draws pages for a tree. Of the rows that the trees so far are sure of, most of every page,
 * one in several stands for all (Ke and others, "LightGBM", 2017).
 */
static void
draw_rows(struct boosting *b)
{
	uint64_t salt = splitmix_next(&b->random);

	b->drawn_n = 0;
	for (size_t i = 0; i < b->r->n; i++) {
		uint64_t state = salt ^ (uint64_t)b->r->page[i] * UINT64_C(0x100000001b3);
		double weight = (double)b->r->weight[i], p;
		unsigned stands_for;

		if (!chance(splitmix_next(&state), b->o->row_share))
			continue;
		p = 1 / (1 + exp(-b->score[i]));
		stands_for = easiness(fabs((double)b->r->y[i] - p));
		state += i;
		if (splitmix_next(&state) % stands_for)
			continue;
		weight *= stands_for;
		b->drawn[b->drawn_n++] = (struct row){ (float)(weight * ((double)b->r->y[i] - p)),
			(float)(weight * p * (1 - p)), (uint32_t)i, 0 };
	}
}

static void
draw_features(struct boosting *b)
{
	for (size_t f = 0; f < b->r->count; f++) {
		const uint8_t *bin = b->bins.bin + f * b->r->n;
		uint8_t *column = b->column + f * b->r->n;

		b->allowed[f] = chance(splitmix_next(&b->random), b->o->feature_share) &&
		    !is_left_out(b, f) && b->bins.used[f] > 1;
		for (size_t k = 0; b->allowed[f] && k < b->drawn_n; k++)
			column[k] = bin[b->drawn[k].at];
	}
}

struct sums {
	float g, h;
};

static double
leaf_gain(double g, double h, double l2)
{
	return g * g / (h + l2);
}

/*
 * Sums by leaf and bin. Neighbouring rows go to tables of their own:
 * most have the same bin, and would wait for each other's sum.
 */
static void
sum_bins(const struct boosting *b, size_t feature, unsigned leaves,
    struct sums (*ways)[MODEL_LEAVES * BINS])
{
	const uint8_t *column = b->column + feature * b->r->n;
	const size_t used = leaves * BINS;

	for (unsigned way = 0; way < WAYS; way++)
		memset(ways[way], 0, used * sizeof(*ways[way]));

	for (size_t k = 0; k < b->drawn_n; k++) {
		struct sums *s = &ways[k % WAYS][b->drawn[k].leaf * BINS + column[k]];

		s->g += b->drawn[k].gradient;
		s->h += b->drawn[k].hessian;
	}
	for (unsigned way = 1; way < WAYS; way++)
		for (size_t k = 0; k < used; k++) {
			ways[0][k].g += ways[way][k].g;
			ways[0][k].h += ways[way][k].h;
		}
}

/* The best cut of one feature over all leaves at once. */
static double
best_cut(const struct boosting *b, size_t feature, unsigned leaves, unsigned *cut)
{
	struct sums ways[WAYS][MODEL_LEAVES * BINS];
	double gain[BINS] = { 0 };
	double best = 0;

	sum_bins(b, feature, leaves, ways);
	for (unsigned leaf = 0; leaf < leaves; leaf++) {
		const struct sums *s = &ways[0][leaf * BINS];
		double g = 0, h = 0, left_g = 0, left_h = 0;

		for (unsigned k = 0; k < b->bins.used[feature]; k++) {
			g += (double)s[k].g;
			h += (double)s[k].h;
		}
		for (unsigned k = 0; k + 1 < b->bins.used[feature]; k++) {
			left_g += (double)s[k].g;
			left_h += (double)s[k].h;
			gain[k] += leaf_gain(left_g, left_h, b->o->l2) +
			    leaf_gain(g - left_g, h - left_h, b->o->l2);
		}
	}
	for (unsigned k = 0; k + 1 < b->bins.used[feature]; k++)
		if (gain[k] > best) {
			best = gain[k];
			*cut = k;
		}
	return best;
}

static void
grow_level(struct boosting *b, struct model_split *split, unsigned depth, double *gain)
{
	double best = -1;
	size_t feature = 0;
	unsigned cut = 0;

	for (size_t f = 0; f < b->r->count; f++) {
		unsigned at = 0;
		double got = b->allowed[f] ? best_cut(b, f, 1U << depth, &at) : -1;

		if (got > best) {
			best = got;
			feature = f;
			cut = at;
		}
	}
	split->feature = (uint16_t)feature;
	split->least = (int16_t)(b->bins.edge[feature * BINS + cut] + 1);
	for (size_t i = 0; i < b->r->n; i++)
		b->leaf[i] |= (uint8_t)((b->bins.bin[feature * b->r->n + i] > cut) << depth);
	for (size_t k = 0; k < b->drawn_n; k++)
		b->drawn[k].leaf = b->leaf[b->drawn[k].at];
	gain[feature] += best;
}

static void
grow_tree(struct boosting *b, struct model_tree *tree, double *gain)
{
	struct sums sums[MODEL_LEAVES] = { { 0, 0 } };
	double value[MODEL_LEAVES];

	memset(b->leaf, 0, b->r->n);
	for (unsigned d = 0; d < MODEL_DEPTH; d++)
		grow_level(b, &tree->splits[d], d, gain);
	for (size_t k = 0; k < b->drawn_n; k++) {
		sums[b->drawn[k].leaf].g += b->drawn[k].gradient;
		sums[b->drawn[k].leaf].h += b->drawn[k].hessian;
	}
	for (unsigned l = 0; l < MODEL_LEAVES; l++) {
		value[l] = b->o->rate * (double)sums[l].g / ((double)sums[l].h + b->o->l2);
		tree->leaves[l] = (int16_t)lround(value[l] * MODEL_UNIT);
	}
	for (size_t i = 0; i < b->r->n; i++)
		b->score[i] += (double)tree->leaves[b->leaf[i]] / MODEL_UNIT;
}

/* The base rate, as log odds. */
static double
base_score(const struct rows *r)
{
	double yes = 1, all = 2;

	for (size_t i = 0; i < r->n; i++) {
		all += (double)r->weight[i];
		yes += (double)r->weight[i] * (double)r->y[i];
	}
	return log(yes / (all - yes));
}

void
boost_learn(struct learned *l, const struct rows *r, const struct boost_options *o)
{
	struct boosting b = { .r = r, .o = o, .random = o->seed };
	double base = base_score(r);

	*l = (struct learned){ 0 };
	l->trees = take(o->trees, sizeof(*l->trees));
	l->gain = take(FEATURES_HTML, sizeof(*l->gain));
	cut_rows(&b.bins, r);
	b.score = take(r->n, sizeof(*b.score));
	b.column = take(r->count * r->n, 1);
	b.leaf = take(r->n, 1);
	b.drawn = take(r->n, sizeof(*b.drawn));
	b.allowed = take(r->count, 1);
	for (size_t i = 0; i < r->n; i++)
		b.score[i] = base;
	for (unsigned t = 0; t < o->trees; t++) {
		draw_rows(&b);
		draw_features(&b);
		grow_tree(&b, &l->trees[t], l->gain);
	}
	l->model = (struct model){ .trees = l->trees,
		.tree_count = o->trees,
		.draws = 1,
		.bias = (int32_t)lround(base * MODEL_UNIT) };
	free(b.bins.bin);
	free(b.bins.edge);
	free(b.bins.used);
	free(b.score);
	free(b.column);
	free(b.leaf);
	free(b.drawn);
	free(b.allowed);
}

void
boost_mean(struct learned *mean, const struct learned *draws, unsigned n)
{
	size_t each = draws[0].model.tree_count;
	size_t trees = each * n;
	double bias = 0;

	*mean = (struct learned){ .trees = take(trees, sizeof(*mean->trees)),
		.gain = take(FEATURES_HTML, sizeof(*mean->gain)) };
	for (size_t t = 0; t < trees; t++) {
		mean->trees[t] = draws[t / each].trees[t % each];
		for (unsigned l = 0; l < MODEL_LEAVES; l++)
			mean->trees[t].leaves[l] =
			    (int16_t)lround((double)mean->trees[t].leaves[l] / n);
	}
	for (unsigned i = 0; i < n; i++)
		bias += (double)draws[i].model.bias / n;
	for (size_t f = 0; f < FEATURES_HTML; f++)
		for (unsigned i = 0; i < n; i++)
			mean->gain[f] += draws[i].gain[f];
	mean->model = (struct model){ .trees = mean->trees,
		.tree_count = trees,
		.draws = (int32_t)n,
		.bias = (int32_t)lround(bias) };
}

void
learned_free(struct learned *l)
{
	free(l->trees);
	free(l->gain);
	*l = (struct learned){ 0 };
}
