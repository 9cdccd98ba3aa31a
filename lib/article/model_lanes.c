#include "article/model_lanes.h"

/* Of so many trees a lane's sum has 16 bits: lib/data/article.awk refuses leaves over 2047. */
enum { ROUND = 16 };

_Static_assert(MODEL_DEPTH == 5 && FEATURE_LANES == 32, "as both ways are written");

/*
 * The number of the leaf of each lane; the last question's answer is its highest bit. An answer is
 * all bits or none: so written, compilers answer for many lanes at once.
 */
static void
find_leaves(const struct model_tree *t, const int16_t *lanes, int16_t *leaf)
{
	int16_t found[FEATURE_LANES] = { 0 };

	for (unsigned d = MODEL_DEPTH; d-- > 0;) {
		const int16_t *x = lanes + (size_t)t->splits[d].feature * FEATURE_LANES;
		int16_t least = t->splits[d].least;

		for (unsigned i = 0; i < FEATURE_LANES; i++) {
			int16_t yes = (int16_t) - (x[i] >= least);

			found[i] = (int16_t)(found[i] + found[i] - yes);
		}
	}
	memcpy(leaf, found, sizeof(found));
}

void
model_lanes_add_plainly(
    const struct model_tree *trees, size_t n, const int16_t *lanes, int32_t *score)
{
	int16_t leaf[FEATURE_LANES];

	for (size_t t = 0; t < n; t++) {
		find_leaves(&trees[t], lanes, leaf);
		for (unsigned i = 0; i < FEATURE_LANES; i++)
			score[i] += trees[t].leaves[leaf[i]];
	}
}

#if defined(__x86_64__) && defined(__GNUC__)
#	include <immintrin.h>

#	define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i
load(const int16_t *numbers)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)numbers);
}

/* A byte of no or all bits for each lane that says yes or no, in the order of packing. */
AVX2 static inline __m256i
deny(const struct model_split *split, const int16_t *lanes)
{
	const int16_t *x = lanes + (size_t)split->feature * FEATURE_LANES;
	__m256i least = _mm256_set1_epi16(split->least);

	return _mm256_packs_epi16(_mm256_cmpgt_epi16(least, load(x)),
	    _mm256_cmpgt_epi16(least, load(x + FEATURE_LANES / 2)));
}

/*
 * Of 32 bytes those that the lanes ask for: `low` says which of sixteen, `is_first` whether of the
 * first ones. Packing put eight of the first and eight of the last into each half.
 */
AVX2 static inline __m256i
look_up(__m256i bytes, __m256i low, __m256i is_first)
{
	__m256i first = _mm256_permute4x64_epi64(bytes, 0x88);
	__m256i last = _mm256_permute4x64_epi64(bytes, 0xdd);

	return _mm256_blendv_epi8(
	    _mm256_shuffle_epi8(last, low), _mm256_shuffle_epi8(first, low), is_first);
}

/*
 * Adds the leaves of a tree: the first lanes' to sums[0], the others' to sums[1]. Unpacking puts
 * them into their order again.
 */
AVX2 static inline void
add_tree(const struct model_tree *t, const int16_t *lanes, __m256i sums[2])
{
	const __m256i byte = _mm256_set1_epi16(0xff);
	__m256i first = load(t->leaves), last = load(t->leaves + MODEL_LEAVES / 2);
	__m256i is_first = deny(&t->splits[4], lanes), denied = _mm256_setzero_si256();
	__m256i low, bottom, top;

	for (unsigned d = 4; d-- > 0;)
		denied =
		    _mm256_sub_epi8(_mm256_add_epi8(denied, denied), deny(&t->splits[d], lanes));
	low = _mm256_sub_epi8(_mm256_set1_epi8(15), denied);
	bottom = look_up(
	    _mm256_packus_epi16(_mm256_and_si256(first, byte), _mm256_and_si256(last, byte)), low,
	    is_first);
	top = look_up(_mm256_packus_epi16(_mm256_srli_epi16(first, 8), _mm256_srli_epi16(last, 8)),
	    low, is_first);
	sums[0] = _mm256_add_epi16(sums[0], _mm256_unpacklo_epi8(bottom, top));
	sums[1] = _mm256_add_epi16(sums[1], _mm256_unpackhi_epi8(bottom, top));
}

AVX2 static inline void
add_sums(__m256i sums, int32_t *score)
{
	int16_t sum[FEATURE_LANES / 2];

	_mm256_storeu_si256((__m256i *)(void *)sum, sums);
	for (unsigned i = 0; i < FEATURE_LANES / 2; i++)
		score[i] += sum[i];
}

AVX2 static void
add_by_avx2(const struct model_tree *trees, size_t n, const int16_t *lanes, int32_t *score)
{
	for (size_t from = 0; from < n; from += ROUND) {
		size_t end = n - from < ROUND ? n : from + ROUND;
		__m256i sums[2] = { _mm256_setzero_si256(), _mm256_setzero_si256() };

		for (size_t t = from; t < end; t++)
			add_tree(&trees[t], lanes, sums);
		add_sums(sums[0], score);
		add_sums(sums[1], score + FEATURE_LANES / 2);
	}
}

void
model_lanes_add(const struct model_tree *trees, size_t n, const int16_t *lanes, int32_t *score)
{
	if (__builtin_cpu_supports("avx2"))
		add_by_avx2(trees, n, lanes, score);
	else
		model_lanes_add_plainly(trees, n, lanes, score);
}
#else
void
model_lanes_add(const struct model_tree *trees, size_t n, const int16_t *lanes, int32_t *score)
{
	model_lanes_add_plainly(trees, n, lanes, score);
}
#endif
