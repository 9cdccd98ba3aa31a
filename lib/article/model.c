#include "article/model.h"

#include "article/model_lanes.h"

enum {
	FIRST_TREES =
	    64 /* by then most of what is no story shows: the others are asked of the rest alone */
};
enum { ONE_BITS = 30, SQUARINGS = 10, PROBABILITY_BITS = 16 };

/* The tables name what a yes is greater than. */
#define SPLIT(feature, threshold) { FEATURE_##feature, (threshold) + 1 },

static const struct model_tree trees_of_text[] = {
#define TREE(s0, s1, s2, s3, s4, ...) { { s0 s1 s2 s3 s4 }, { __VA_ARGS__ } },
#include "article-text.inc"
};

const struct model model_of_text = {
	.trees = trees_of_text,
	.tree_count = sizeof(trees_of_text) / sizeof(trees_of_text[0]),
#define BIAS(value, of) .bias = value, .draws = of,
#include "article-text.inc"
};

static const struct model_tree trees_of_html[] = {
#define TREE(s0, s1, s2, s3, s4, ...) { { s0 s1 s2 s3 s4 }, { __VA_ARGS__ } },
#include "article-html.inc"
};

const struct model model_of_html = {
	.trees = trees_of_html,
	.tree_count = sizeof(trees_of_html) / sizeof(trees_of_html[0]),
#define BIAS(value, of) .bias = value, .draws = of,
#include "article-html.inc"
};

/* How many trees one draw has. */
static size_t
draw_size(const struct model *m)
{
	return m->tree_count / (size_t)m->draws;
}

/* The score of one draw where it stands for all of them. */
static int32_t
score_alone(const struct model *m, int32_t score)
{
	return m->bias + (score - m->bias) * m->draws;
}

/* Asks the first draw of a group's blocks: its later trees only where one is not given up. */
static void
score_group(const struct model *m, const int16_t *lanes, size_t n, int32_t *score)
{
	size_t end = draw_size(m);
	size_t first = end < FIRST_TREES ? end : FIRST_TREES;
	int32_t more[FEATURE_LANES] = { 0 };
	bool is_hopeless = true;

	for (size_t i = 0; i < FEATURE_LANES; i++)
		score[i] = m->bias;
	model_lanes_add(m->trees, first, lanes, score);
	for (size_t i = 0; i < n; i++)
		is_hopeless = is_hopeless && score_alone(m, score[i]) < MODEL_HOPELESS;
	if (!is_hopeless)
		model_lanes_add(m->trees + first, end - first, lanes, more);
	for (size_t i = 0; i < n; i++) {
		if (score_alone(m, score[i]) >= MODEL_HOPELESS)
			score[i] += more[i];
		score[i] = score_alone(m, score[i]);
	}
}

void
model_score(const struct model *m, const struct features *f, int32_t *score)
{
	for (size_t at = 0; at < f->n; at += FEATURE_LANES) {
		size_t n = f->n - at < FEATURE_LANES ? f->n - at : FEATURE_LANES;

		score_group(m, f->x + feature_at(f, at, 0), n, score + at);
	}
}

static void
pack_block(struct model_pack *p, const struct features *f, size_t block, int32_t score)
{
	const int16_t *x = f->x + feature_at(f, block, 0);
	int16_t *to = p->lanes + p->n;

	for (size_t i = 0; i < f->count * FEATURE_LANES; i += FEATURE_LANES)
		to[i] = x[i];
	p->block[p->n] = block;
	p->score[p->n++] = score;
}

/* Asks the later draws of the packed blocks. */
static void
unpack(struct model_pack *p, const struct model *m, int32_t *score)
{
	size_t first = draw_size(m);

	if (p->n)
		model_lanes_add(m->trees + first, m->tree_count - first, p->lanes, p->score);
	for (size_t i = 0; i < p->n; i++)
		score[p->block[i]] = p->score[i];
	p->n = 0;
}

void
model_refine(const struct model *m, const struct features *f, int32_t around,
    struct model_pack *pack, int32_t *score)
{
	pack->n = 0;
	for (size_t i = 0; i < f->n; i++) {
		if (score[i] < around - MODEL_NEAR || score[i] > around + MODEL_NEAR)
			continue;
		pack_block(pack, f, i, m->bias + (score[i] - m->bias) / m->draws);
		if (pack->n == FEATURE_LANES)
			unpack(pack, m, score);
	}
	unpack(pack, m, score);
}

/* The mean of the leaves whose number ends in these bits, `depth` of them. */
static int32_t
mean_of_leaves(const struct model_tree *t, unsigned bits, unsigned depth)
{
	int32_t sum = 0, n = 0;

	for (unsigned leaf = bits; leaf < MODEL_LEAVES; leaf += 1U << depth) {
		sum += t->leaves[leaf];
		n++;
	}
	return sum / n;
}

void
model_explain(const struct model *m, const struct features *f, size_t block, int32_t *share)
{
	memset(share, 0, f->count * sizeof(*share));
	for (size_t i = 0; i < m->tree_count; i++) {
		const struct model_tree *t = &m->trees[i];
		int32_t mean = mean_of_leaves(t, 0, 0);
		unsigned bits = 0;

		for (unsigned d = 0; d < MODEL_DEPTH; d++) {
			size_t feature = t->splits[d].feature;
			int32_t next;

			if (f->x[feature_at(f, block, feature)] >= t->splits[d].least)
				bits |= 1U << d;
			next = mean_of_leaves(t, bits, d + 1);
			share[feature] += next - mean;
			mean = next;
		}
	}
}

/* e^-x is (1 - x / 2^10)^(2^10), by squaring. */
uint32_t
model_probability(int32_t score)
{
	const uint64_t one = UINT64_C(1) << ONE_BITS;
	const int32_t most = 8 * MODEL_UNIT;
	uint64_t x = (uint64_t)(score < -most ? most
		: score < 0                   ? -score
		: score < most                ? score
					      : most);
	uint64_t power = one - (x << (ONE_BITS - SQUARINGS)) / MODEL_UNIT;
	uint32_t likelier;

	for (int i = 0; i < SQUARINGS; i++)
		power = power * power >> ONE_BITS;
	likelier = (uint32_t)((one << PROBABILITY_BITS) / (one + power));
	return score < 0 ? (1U << PROBABILITY_BITS) - likelier : likelier;
}
