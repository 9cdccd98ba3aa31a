/*
 * probe-dedupe: how dedupe multiplies, makes fingerprints and remembers them, for
 * tests/dedupe.bats.
 */
#include "probe.h"

#include "dedupe/platform.h"
#include "dedupe/set.h"
#include "dedupe/universal.h"
#include "text/number.h"

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

enum { LONGEST = 2000 };

/* So many bytes, under words that a secret would not be. */
static void
universal(struct str line, struct buf *out)
{
	static struct universal u;
	char text[1 + LONGEST];
	uint64_t n = 0;
	uint64_t word = 0;

	for (size_t half = 0; half < 2; half++) {
		for (size_t i = 0; i < UNIVERSAL_WORDS; i++)
			u.halves[half].shift[i] = word += UINT64_C(0x9e3779b97f4a7c15);
		for (size_t i = 0; i < sizeof(u.halves[half].sum) / sizeof(uint64_t); i++)
			u.halves[half].sum[i] = word += UINT64_C(0x9e3779b97f4a7c15);
	}
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

static const struct probe probes[] = {
	{ "crowd", crowd },
	{ "multiply", multiply },
	{ "universal", universal },
};

int
main(int argc, char **argv)
{
	return probe_run(argc, argv, probes, sizeof(probes) / sizeof(probes[0]), NULL);
}
