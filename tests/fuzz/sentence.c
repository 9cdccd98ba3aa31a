/*
 * sentence: any text through the splitter. Only spaces may be missing at the cuts, a second
 * run must change nothing, and the pieces that are looked at must end. The first byte
 * chooses the language.
 */
#include "sentence/boundary.h"

#include "must.h"

/* Splits what the lines of `text` hold, a sentence a line, into out. */
static void
split(struct str text, const char *language, struct buf *out)
{
	struct splitter s = { 0 };
	struct str line, sentence;

	splitter_document(&s);
	splitter_language(&s, str_of(language));
	while (str_cut(&text, '\n', &line)) {
		splitter_text(&s, line);
		while (splitter_next(&s, &sentence)) {
			must(sentence.n > 0);
			buf_add(out, sentence);
			buf_byte(out, '\n');
		}
	}
}

static void
skip_spaces(struct str *s)
{
	size_t n;

	while (s->n > 0 && (s->s[0] == '\n' || mark_at(*s, 0, &n) == MARK_SPACE))
		*s = str_from(*s, s->s[0] == '\n' ? 1 : n);
}

/* Equal but for spaces and line ends. */
static void
must_keep_characters(struct str a, struct str b)
{
	for (;;) {
		skip_spaces(&a);
		skip_spaces(&b);
		must((a.n == 0) == (b.n == 0));
		if (a.n == 0)
			return;
		must(a.s[0] == b.s[0]);
		a = str_from(a, 1);
		b = str_from(b, 1);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const languages[] = { "", "en", "de", "ja", "hi", "lt", "el", "fr" };
	struct str text = { (const char *)data, size };
	struct buf once = BUF_INIT, twice = BUF_INIT;
	const char *language = languages[size > 0 ? data[0] % 8 : 0];

	if (size == 0)
		return 0;
	split(text, language, &once);
	must_keep_characters(text, buf_str(&once));
	split(buf_str(&once), language, &twice);
	must(str_eq(buf_str(&once), buf_str(&twice)));
	buf_free(&once);
	buf_free(&twice);
	return 0;
}
