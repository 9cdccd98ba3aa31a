/*
 * near: any bytes as lines through the guard, against what it promises whatever they are: a
 * line said again is a repeat, verdicts count up, and a state that is taken up again knows
 * each line that was kept.
 */
#include "near/near.h"

#include "must.h"

enum { LINES_MOST = 64 };

static void
all_are_known(struct near *n, const struct str *lines, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct verdict verdict;

		must(near_line(n, lines[i], &verdict));
		must(verdict.is == VERDICT_REPEAT);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const uint64_t secret[2] = { 1, 2 };
	struct str bytes = { (const char *)data, size };
	struct near *n = near_new(NEAR_GUARDED, NEAR_LINES, near_threshold_default(), secret);
	struct near *again = near_new(NEAR_GUARDED, NEAR_LINES, near_threshold_default(), secret);
	struct str lines[LINES_MOST];
	struct buf saved = BUF_INIT;
	uint32_t kinds = 0;
	size_t count = 0;

	must(n && again);
	while (count < LINES_MOST && str_cut(&bytes, '\n', &lines[count])) {
		struct verdict verdict;

		must(near_line(n, lines[count], &verdict));
		must(verdict.kind <= kinds &&
		    (verdict.is == VERDICT_NEW) == (verdict.kind == kinds));
		kinds += verdict.is == VERDICT_NEW;
		count++;
	}
	all_are_known(n, lines, count);
	must(near_save(n, 0, &saved) && near_load(again, buf_str(&saved), 0));
	must(near_kinds(again) == kinds);
	all_are_known(again, lines, count);
	buf_free(&saved);
	near_free(n);
	near_free(again);
	return 0;
}
