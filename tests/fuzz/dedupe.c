/*
 * dedupe: any bytes as lines through the judge and the merging, against a model that compares
 * texts; and as a state file. The first byte chooses.
 */
#include <stdio.h>
#include <unistd.h>

#include "dedupe/exact.h"
#include "dedupe/gather.h"
#include "dedupe/snapshot.h"

#include "must.h"

enum { LINES_MOST = 200 };

/* Side by side in memory, empty ones too, as reader_lines has them. */
static size_t
split(struct str bytes, struct str *lines)
{
	size_t n = 0;

	while (n < LINES_MOST && bytes.n > 0) {
		size_t end = str_find_byte(bytes, '\n');

		lines[n++] = (struct str){ bytes.s, end };
		bytes = end < bytes.n ? str_from(bytes, end + 1) : STR("");
	}
	return n;
}

static void
check_normal(struct str normal, enum normal_form form)
{
	bool space = true;

	for (size_t i = 0; i < normal.n; i++) {
		must(form == NORMAL_BYTES || !is_upper(normal.s[i]));
		must(form != NORMAL_FOLD || normal.s[i] != ' ' || !space);
		space = normal.s[i] == ' ';
	}
	must(form != NORMAL_FOLD || normal.n == 0 || !space);
}

/* Each line's verdict is that of a comparison with all lines before. */
static void
check_verdicts(
    const struct str *lines, size_t n, const struct verdict *verdicts, struct normal *normal)
{
	struct str forms[LINES_MOST];
	struct arena kept = ARENA_INIT;
	uint32_t kinds = 0;

	for (size_t i = 0; i < n; i++) {
		struct str text = str_part(lines[i], 0, str_find_byte(lines[i], '\t'));
		size_t first = 0;

		must(normal_of(normal, text, &forms[i]));
		check_normal(forms[i], normal->form);
		forms[i] = arena_copy(&kept, forms[i]);
		while (!str_eq(forms[first], forms[i]))
			first++;
		must(verdicts[i].is == (first == i ? VERDICT_NEW : VERDICT_REPEAT));
		must(verdicts[i].kind == (first == i ? kinds++ : verdicts[first].kind));
	}
	arena_free(&kept);
}

/* The lines merged, as bytes; they must fit into a writer's buffer. */
static void
merge(const struct str *lines, size_t n, enum normal_form form, struct buf *out, bool check)
{
	struct verdict verdicts[LINES_MOST];
	struct writer w = { .fd = -1, .end = '\n' };
	struct exact exact;
	struct gather gather;

	exact_init(&exact, form, true);
	gather_init(&gather, GATHER_ALL, true);
	for (size_t at = 0; at < n; at += EXACT_BATCH) {
		size_t some = n - at < EXACT_BATCH ? n - at : EXACT_BATCH;

		must(exact_judge(&exact, lines + at, some, verdicts + at));
		must(gather_add(&gather, verdicts + at, lines + at, some, &w));
	}
	if (check)
		check_verdicts(lines, n, verdicts, &exact.normal);
	must(gather_write(&gather, &w));
	out->n = 0;
	must(buf_add(out, buf_str(&w.buf)));
	buf_free(&w.buf);
	gather_free(&gather);
	exact_free(&exact);
}

static void
check_lines(struct str bytes, enum normal_form form)
{
	static struct buf once = BUF_INIT;
	static struct buf twice = BUF_INIT;
	struct str lines[LINES_MOST];

	merge(lines, split(bytes, lines), form, &once, true);
	merge(lines, split(buf_str(&once), lines), form, &twice, false);
	must(str_eq(buf_str(&once), buf_str(&twice)));
}

static void
check_state(struct str bytes)
{
	struct buf found = BUF_INIT;
	struct buf extra = BUF_INIT;
	struct set kinds;
	struct snapshot snapshot = { STR("exact"), &kinds, &extra };
	int ends[2];

	if (bytes.n > 4096 || pipe(ends) < 0)
		return;
	set_init(&kinds, true);
	must(write(ends[1], bytes.s, bytes.n) == (ssize_t)bytes.n);
	close(ends[1]);
	(void)snapshot_read(ends[0], &snapshot, &found);
	close(ends[0]);
	set_free(&kinds);
	buf_free(&found);
	buf_free(&extra);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = { (const char *)data, size };

	if (size == 0 || size > 8192)
		return 0;
	if (data[0] % 4 == 3)
		check_state(str_from(bytes, 1));
	else
		check_lines(str_from(bytes, 1), (enum normal_form)(data[0] % 4));
	return 0;
}
