#include "article/model.h"

enum {
	ROUND = 16,
	AT_ONCE = 8,
	HALF_LANES = FEATURE_LANES / 2,
	FIRST_TREES =
	    64 /* by then most of what is no story shows: the others are asked of the rest alone */
};
enum { ONE_BITS = 30, SQUARINGS = 10, PROBABILITY_BITS = 16 };

#define SPLIT(feature, threshold) { FEATURE_##feature, threshold },

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

/*
 * One question to some lanes: its answer becomes the leaf's lowest bit. An answer is all bits
 * or none: so written, compilers answer for eight blocks at once, and keep so few in registers.
 */
static inline void
ask_some(const int16_t *x, int16_t threshold, int16_t *leaf)
{
	for (unsigned i = 0; i < HALF_LANES; i++) {
		int16_t yes = (int16_t) - (x[i] > threshold);

		leaf[i] = (int16_t)(leaf[i] + leaf[i] - yes);
	}
}

static inline void
ask(const struct model_split *split, const int16_t *lanes, int16_t *leaf)
{
	ask_some(lanes + (size_t)split->feature * FEATURE_LANES, split->threshold, leaf);
}

static inline void
ask_all(const struct model_split *split, const int16_t *lanes, int16_t *leaf, int16_t *more)
{
	ask(split, lanes, leaf);
	ask(split, lanes + HALF_LANES, more);
}

/*
 * The leaf of each lane. The last question's answer is its number's highest bit,
 * so it is asked first.
 */
static void
find_leaves(const struct model_tree *t, const int16_t *lanes, int16_t *leaf)
{
	int16_t found[HALF_LANES] = { 0 }, more[HALF_LANES] = { 0 };

	_Static_assert(MODEL_DEPTH == 5, "so many questions");
	ask_all(&t->splits[4], lanes, found, more);
	ask_all(&t->splits[3], lanes, found, more);
	ask_all(&t->splits[2], lanes, found, more);
	ask_all(&t->splits[1], lanes, found, more);
	ask_all(&t->splits[0], lanes, found, more);
	memcpy(leaf, found, sizeof(found));
	memcpy(leaf + HALF_LANES, more, sizeof(more));
}

/* The same of the first half of them. */
static void
find_half(const struct model_tree *t, const int16_t *lanes, int16_t *leaf)
{
	int16_t found[HALF_LANES] = { 0 };

	ask(&t->splits[4], lanes, found);
	ask(&t->splits[3], lanes, found);
	ask(&t->splits[2], lanes, found);
	ask(&t->splits[1], lanes, found);
	ask(&t->splits[0], lanes, found);
	memcpy(leaf, found, sizeof(found));
}

/*
 * Adds what a round of trees says of the first `used` lanes, rounded up: leaves first, so that
 * sums stay in registers.
 */
static void
add_round(
    const struct model_tree *trees, size_t n, const int16_t *lanes, size_t used, int32_t *score)
{
	int16_t leaf[ROUND * FEATURE_LANES];

	for (size_t t = 0; t < n && used > HALF_LANES; t++)
		find_leaves(&trees[t], lanes, leaf + t * FEATURE_LANES);
	for (size_t t = 0; t < n && used <= HALF_LANES; t++)
		find_half(&trees[t], lanes, leaf + t * FEATURE_LANES);
	for (size_t i = 0; i < used; i += AT_ONCE) {
		const int16_t *at = leaf + i;
		int32_t a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;

		_Static_assert(AT_ONCE == 8, "so many sums");
		for (size_t t = 0; t < n; t++, at += FEATURE_LANES) {
			const int16_t *leaves = trees[t].leaves;

			a += leaves[at[0]];
			b += leaves[at[1]];
			c += leaves[at[2]];
			d += leaves[at[3]];
			e += leaves[at[4]];
			f += leaves[at[5]];
			g += leaves[at[6]];
			h += leaves[at[7]];
		}
		score[i] += a;
		score[i + 1] += b;
		score[i + 2] += c;
		score[i + 3] += d;
		score[i + 4] += e;
		score[i + 5] += f;
		score[i + 6] += g;
		score[i + 7] += h;
	}
}

/* The same of the trees from one to before another. */
static void
add_trees(const struct model *m, size_t from, size_t end, const int16_t *lanes, size_t used,
    int32_t *score)
{
	for (size_t i = from; i < end; i += ROUND)
		add_round(&m->trees[i], end - i < ROUND ? end - i : ROUND, lanes, used, score);
}

/* Blocks from anywhere on the page, brought together: those that are not given up. */
struct pack {
	size_t n;
	size_t block[FEATURE_LANES];
	int32_t score[FEATURE_LANES];
	int16_t lanes[FEATURES_HTML * FEATURE_LANES];
};

/* Lanes that no block takes are asked as well, though nobody looks at the answer. */
static void
pack_begin(struct pack *p)
{
	memset(p, 0, sizeof(*p));
}

static void
pack_block(struct pack *p, const struct features *f, size_t block, int32_t score)
{
	const int16_t *x = f->x + feature_at(f, block, 0);
	int16_t *to = p->lanes + p->n;

	for (size_t i = 0; i < f->count * FEATURE_LANES; i += FEATURE_LANES)
		to[i] = x[i];
	p->block[p->n] = block;
	p->score[p->n++] = score;
}

/* How many trees one draw has. */
static size_t
draw_size(const struct model *m)
{
	return m->tree_count / (size_t)m->draws;
}

/*
 * Asks the trees from one to before another of the packed blocks,
 * and takes their answers so many times.
 */
static void
unpack(
    struct pack *p, const struct model *m, size_t from, size_t end, int32_t times, int32_t *score)
{
	if (p->n == 0)
		return;
	add_trees(m, from, end, p->lanes, p->n, p->score);
	for (size_t i = 0; i < p->n; i++)
		score[p->block[i]] = m->bias + (p->score[i] - m->bias) * times;
	p->n = 0;
}

void
model_score(const struct model *m, const struct features *f, int32_t *score)
{
	size_t end = draw_size(m);
	size_t first = end < FIRST_TREES ? end : FIRST_TREES;
	struct pack pack;

	for (size_t at = 0; at < f->n; at += FEATURE_LANES) {
		size_t n = f->n - at < FEATURE_LANES ? f->n - at : FEATURE_LANES;

		for (size_t i = 0; i < FEATURE_LANES; i++)
			score[at + i] = m->bias;
		add_trees(m, 0, first, f->x + feature_at(f, at, 0), n, score + at);
	}
	pack_begin(&pack);
	for (size_t i = 0; i < f->n; i++) {
		int32_t alone = m->bias + (score[i] - m->bias) * m->draws;

		if (alone < MODEL_HOPELESS)
			score[i] = alone;
		else
			pack_block(&pack, f, i, score[i]);
		if (pack.n == FEATURE_LANES)
			unpack(&pack, m, first, end, m->draws, score);
	}
	unpack(&pack, m, first, end, m->draws, score);
}

void
model_refine(const struct model *m, const struct features *f, int32_t around, int32_t *score)
{
	struct pack pack;

	pack_begin(&pack);
	for (size_t i = 0; i < f->n; i++) {
		if (score[i] < around - MODEL_NEAR || score[i] > around + MODEL_NEAR)
			continue;
		pack_block(&pack, f, i, m->bias + (score[i] - m->bias) / m->draws);
		if (pack.n == FEATURE_LANES)
			unpack(&pack, m, draw_size(m), m->tree_count, 1, score);
	}
	unpack(&pack, m, draw_size(m), m->tree_count, 1, score);
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

			if (f->x[feature_at(f, block, feature)] > t->splits[d].threshold)
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
