/*
 * The peer of tests/bench/sentences.sh: lines from standard input, cut by the sentence
 * iterator of ICU for the locale of the first argument, a sentence a line. Built where
 * libicu-dev is there; not part of the programs.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

enum { LINE_LONGEST = 1 << 20 };

static void
split(UBreakIterator *cuts, const char *line, size_t n)
{
	UErrorCode error = U_ZERO_ERROR;
	UText text = UTEXT_INITIALIZER;
	int32_t from = 0;

	utext_openUTF8(&text, line, (int64_t)n, &error);
	ubrk_setUText(cuts, &text, &error);
	if (U_FAILURE(error))
		exit(2);
	for (int32_t to; (to = ubrk_next(cuts)) != UBRK_DONE; from = to) {
		fwrite(line + from, 1, (size_t)(to - from), stdout);
		putchar('\n');
	}
	utext_close(&text);
}

int
main(int argc, char **argv)
{
	static char line[LINE_LONGEST];
	UErrorCode error = U_ZERO_ERROR;
	UBreakIterator *cuts = ubrk_open(UBRK_SENTENCE, argc > 1 ? argv[1] : "en", NULL, 0, &error);

	if (U_FAILURE(error))
		return 2;
	while (fgets(line, sizeof(line), stdin))
		split(cuts, line, strcspn(line, "\n"));
	ubrk_close(cuts);
	return 0;
}
