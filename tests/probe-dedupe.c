/*
 * probe-dedupe: how dedupe multiplies, makes fingerprints and remembers them, searches its
 * postings and judges two lines, for tests/dedupe.bats and tests/near.bats.
 */
#include "probe.h"

#include <stdlib.h>

#include "dedupe/set.h"
#include "dedupe/sixteen.h"
#include "dedupe/universal.h"
#include "near/alike.h"
#include "near/near.h"
#include "near/search.h"
#include "text/bits.h"
#include "text/number.h"
#include "text/platform.h"

static void
add(struct fingerprint f, struct buf *out)
{
	char digits[FINGERPRINT_DIGITS];

	fingerprint_write(f, digits);
	buf_add(out, (struct str){ digits, sizeof(digits) });
}

/* The two words of a fingerprint multiplied, in both ways. */
static void
multiply(struct str line, struct buf *out)
{
	struct fingerprint f;
	struct fingerprint native;
	struct fingerprint halves;

	if (!fingerprint_read(line, &f))
		return;
	native.low = platform_multiply(f.low, f.high, &native.high);
	halves.low = platform_multiply_halves(f.low, f.high, &halves.high);
	add(native, out);
	if (!fingerprint_eq(native, halves))
		add(halves, out);
}

/* The first 16 bytes with small letters, those that --fold does more with as *, in both ways. */
static void
sixteen(struct str line, struct buf *out)
{
	char text[SIXTEEN] = "................";
	char folded[SIXTEEN];
	char other[SIXTEEN];
	unsigned marks;

	memcpy(text, line.s, line.n < SIXTEEN ? line.n : SIXTEEN);
	marks = sixteen_fold(text, folded);
	if (marks != sixteen_fold_by_eights(text, other) || memcmp(folded, other, SIXTEEN) != 0)
		buf_add(out, STR("other "));
	for (size_t i = 0; i < SIXTEEN; i++)
		buf_byte(out, marks >> i & 1 ? '*' : folded[i]);
}

enum { LONGEST = 2000 };

/* So many bytes, under words that a secret would not be. */
static void
universal(struct str line, struct buf *out)
{
	static struct universal u;
	uint64_t words[sizeof(u) / sizeof(uint64_t)];
	char text[1 + LONGEST];
	uint64_t n = 0;

	for (size_t i = 0; i < sizeof(u) / sizeof(uint64_t); i++)
		words[i] = (i + 1) * UINT64_C(0x9e3779b97f4a7c15);
	memcpy(&u, words, sizeof(u));
	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = (char)(unsigned char)(i * 7 + 1);
	if (number_parse(line, 0, LONGEST, &n))
		add(universal_of(&u, (struct str){ text + 1, (size_t)n }), out);
}

/*
 * Adds so many fingerprints that are alike but for a few bits, each twice side by side: in how
 * many cases it was not told rightly whether that one was known.
 */
static uint64_t
add_twice(struct set *set, uint64_t n, bool again)
{
	struct set_place places[SET_AT_ONCE];
	uint64_t wrong = 0;

	for (uint64_t i = 0; i < 2 * n;) {
		size_t some = 0;

		for (; some < SET_AT_ONCE && i < 2 * n; i++)
			places[some++].f = (struct fingerprint){ 1 | (i / 2) << 40, 7 };
		if (!set_add(set, places, some))
			return n;
		for (size_t k = 0; k < some; k++)
			wrong += places[k].known != (again || k % 2 == 1);
	}
	return wrong;
}

/* Whether a set knows them all, the first of two as the first, and has few slots for each. */
static void
crowd(struct str line, struct buf *out)
{
	struct set set;
	uint64_t n = 0;
	uint64_t wrong;

	if (!number_parse(line, 1, UINT32_MAX, &n))
		return;
	set_init(&set, false);
	wrong = add_twice(&set, n, false);
	wrong += add_twice(&set, n, true);
	buf_add(out, wrong == 0 && set.count == n ? STR("known") : STR("lost"));
	if (set.size / sizeof(struct fingerprint) > 3 * n)
		buf_add(out, STR(", crowded"));
	set_free(&set);
}

/*
 * The posting of this number: every other one in class 9; signatures of which many are close to 0.
 */
static struct posting
posting_of(uint64_t number)
{
	uint64_t mixed = (number + 1) * UINT64_C(0x9e3779b97f4a7c15);
	uint32_t class = mixed >> 63 ? 9 : mixed >> 40 & (POSTING_CLASSES - 1);

	return (struct posting){ class << POSTING_LINE_BITS | (uint32_t)number,
		(uint32_t)mixed & (uint32_t)(mixed >> 17) & (uint32_t)(mixed >> 31) };
}

/* Notes which lines a search for the signature 0 found; false where one had to be passed over. */
static bool
note_found(const struct search *s, const struct search_probe *probe, bool *found)
{
	for (size_t i = 0; i < s->line_count; i++) {
		uint32_t size = posting_size(s->lines[i]);

		if (posting_place(s->lines[i]) >= probe->places[size])
			return false;
		found[posting_number(s->lines[i])] = true;
	}
	return true;
}

/* How many of the newest lines of each class should have been found and were not. */
static uint64_t
count_missed(const struct search_probe *probe, const bool *found, uint64_t n)
{
	uint64_t behind[POSTING_CLASSES] = { 0 };
	uint64_t missed = 0;

	for (uint64_t i = n; i-- > 0;) {
		struct posting p = posting_of(i);
		uint32_t size = posting_size(p.line);
		uint32_t place = posting_place(p.line);

		if (behind[p.line >> POSTING_LINE_BITS]++ < SEARCH_MOST &&
		    place < probe->places[size] &&
		    bits_count(p.signature) + place <= probe->different[size])
			missed += !found[i];
	}
	return missed;
}

/* Searches a list of so many postings: whether all were found that had to be. */
static void
search(struct str line, struct buf *out)
{
	const struct search_probe probe = { { 0, 4, 5, 6, 7, 8, 9, 9 }, { 0, 2, 3, 4, 5, 6, 7, 8 },
		{ 0, 0, 4, 5, 6, 7, 8, 9, 9 } };
	struct postings list = { 0 };
	struct search s = { 0 };
	bool *found;
	uint64_t n = 0;
	bool done = true;

	if (!number_parse(line, 1, 1 << POSTING_LINE_BITS, &n) || !(found = calloc(n, 1)))
		return;
	for (uint64_t i = 0; done && i < n; i++) {
		struct posting p = posting_of(i);

		done = postings_add(
		    &list, posting_number(p.line), p.line >> POSTING_LINE_BITS, p.signature);
	}
	done = done && search_pick(&s, (struct pick){ .list = &list, .sizes = POSTING_SIZES }) &&
	    search_run(&s, &probe) && note_found(&s, &probe, found);
	buf_add(out, done && count_missed(&probe, found, n) == 0 ? STR("found") : STR("missed"));
	if (s.capped)
		buf_add(out, STR(", capped"));
	postings_free(&list);
	search_free(&s);
	free(found);
}

/*
 * Compares eight postings, of which many differ in a few bits, both ways, so many times;
 * which were alike the last time.
 */
static void
alike(struct str line, struct buf *out)
{
	struct posting_block block;
	uint64_t n = 0;
	unsigned set = 0;

	if (!number_parse(line, 1, UINT32_MAX, &n))
		return;
	for (uint64_t i = 1; i <= n; i++) {
		const uint64_t mixed = i * UINT64_C(0x9e3779b97f4a7c15) >> 32;
		const uint32_t one = (uint32_t)mixed * 3;
		const int32_t most = ((int32_t)(i % 42) - 8) * (i % 7 ? 1 : 1 << 20);

		for (unsigned k = 0; k < POSTINGS_BLOCK; k++) {
			block.signatures[k] = one ^ (uint32_t)(mixed >> 4 * k);
			block.lines[k] = (uint32_t)(mixed * (k + 1));
		}
		set = alike_all(&block, one, most);
		if (set == alike_one_by_one(&block, one, most))
			continue;
		buf_add(out, STR("other"));
		return;
	}
	for (unsigned k = 0; k < POSTINGS_BLOCK; k++)
		buf_byte(out, set >> k & 1 ? '=' : '.');
}

/* KEPT TAB LATER: whether the later one repeats the kept one in other words. */
static void
near(struct str line, struct buf *out)
{
	static const uint64_t secret[2] = { 1, 2 };
	struct near *n = near_new(NEAR_GUARDED, NEAR_LINES, near_threshold_default(), secret);
	struct verdict verdict = { VERDICT_NEW, 0 };
	bool enough = n != NULL;
	struct str text;

	while (enough && str_cut(&line, '\t', &text))
		enough = near_line(n, text, &verdict);
	buf_add(out, verdict.is == VERDICT_REPEAT ? STR("fold") : STR("apart"));
	near_free(n);
}

static const struct probe probes[] = {
	{ "alike", alike },
	{ "crowd", crowd },
	{ "multiply", multiply },
	{ "near", near },
	{ "search", search },
	{ "sixteen", sixteen },
	{ "universal", universal },
};

int
main(int argc, char **argv)
{
	return probe_run(argc, argv, probes, sizeof(probes) / sizeof(probes[0]), NULL);
}
