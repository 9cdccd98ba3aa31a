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

/* So many fingerprints that are alike but for a few bits: how many slots each has, and is known. */
static void
crowd(struct str line, struct buf *out)
{
	struct set set;
	struct set_place place;
	uint64_t n = 0;
	uint64_t known = 0;

	set_init(&set, false);
	if (!number_parse(line, 1, UINT32_MAX, &n))
		return;
	for (uint64_t i = 0; i < 2 * n; i++) {
		place.f = (struct fingerprint){ 1 | i % n << 40, 7 };
		known += set_add(&set, &place, 1) && place.known;
	}
	buf_add(out, known == n && set.count == n ? STR("known") : STR("lost"));
	if (set.size / sizeof(place.f) > 3 * n)
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
