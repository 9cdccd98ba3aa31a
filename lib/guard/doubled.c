#include "guard/doubled.h"

#include "text/unicode.h"
#include "text/utf8.h"

/*
 * Not not is a way to say yes, in Chinese a word doubled is another word, and $$ and ★★ are
 * counted.
 */
static bool
counts_twice(const struct reading *r, const struct draft *d)
{
	const uint32_t *classes = knowledge_notable(r->knowledge, d->word)->classes;
	struct str text = vocabulary_word(&r->knowledge->words, d->word);
	uint32_t point;

	if (d->marks & DRAFT_CURRENCY || d->flags & FACT_COUNTS || !(d->flags & FACT_LETTERS))
		return true;
	for (int i = 0; i < LANGUAGES; i++)
		if (classes[i] & WORD_NEGATION)
			return true;
	utf8_next(text.s, text.n, &point);
	return unicode_is_cjk(point);
}

void
doubled_drop(struct reading *r)
{
	size_t to = 0;

	for (size_t i = 0; i < r->count; i++) {
		const struct draft *d = &r->drafts[i];

		if (to > 0 && r->drafts[to - 1].word == d->word && d->mark == MARK_NONE &&
		    !counts_twice(r, d))
			continue;
		r->drafts[to++] = *d;
	}
	r->count = to;
}
