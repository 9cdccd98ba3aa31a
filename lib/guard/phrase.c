#include "guard/phrase.h"

enum { LONGEST = 5 };

/* Writes n words from there into r->word, a space between; ends[i] is the end of the i-th. */
static void
write_words(struct reading *r, size_t at, size_t n, size_t ends[LONGEST])
{
	r->word.n = 0;
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_byte(&r->word, ' ');
		buf_add(&r->word, vocabulary_word(&r->knowledge->words, r->drafts[at + i].word));
		ends[i] = r->word.n;
	}
}

/*
 * The words of the phrase into the drafts at `to`; there is room, for a phrase never grows.
 * Returns how many.
 */
static size_t
put(struct reading *r, size_t to, struct draft how, struct str phrase)
{
	struct str word;
	size_t n = 0;

	while (str_cut(&phrase, ' ', &word)) {
		if (!reading_rename(r, &how, knowledge_number(r->knowledge, word)))
			return n;
		r->drafts[to + n++] = how;
		how.mark = MARK_NONE;
	}
	return n;
}

static size_t
count_words(struct str phrase)
{
	size_t n = 1;

	for (size_t i = 0; i < phrase.n; i++)
		n += phrase.s[i] == ' ';
	return n;
}

/* How many words from there are a phrase, and what it stands for; 0 where there is none. */
static size_t
find(struct reading *r, size_t at, struct str *canonical)
{
	size_t most = r->count - at < LONGEST ? r->count - at : LONGEST;
	size_t ends[LONGEST];

	write_words(r, at, most, ends);
	for (size_t n = most; n >= 2 && !r->word.failed; n--) {
		*canonical = knowledge_phrase(str_part(buf_str(&r->word), 0, ends[n - 1]));
		if (canonical->n && count_words(*canonical) <= n)
			return n;
	}
	return 0;
}

/* Whether some phrase begins with this word and the next one, as far as a bit of both can tell. */
static bool
may_begin(const struct reading *r, size_t at)
{
	const struct notable *first;

	if (!(r->drafts[at].flags & FACT_PHRASE) || at + 1 == r->count)
		return false;
	first = knowledge_notable(r->knowledge, r->drafts[at].word);
	return first->seconds & knowledge_bit(r->drafts[at + 1].word);
}

void
phrase_fold(struct reading *r)
{
	size_t to = 0;

	if (!(r->flags & FACT_PHRASE))
		return;
	for (size_t i = 0; i < r->count && !r->failed;) {
		struct str canonical;
		size_t n = 0;

		if (may_begin(r, i))
			n = find(r, i, &canonical);
		if (n == 0) {
			if (to < i)
				r->drafts[to] = r->drafts[i];
			to++;
			i++;
			continue;
		}
		to += put(r, to, r->drafts[i], canonical);
		i += n;
	}
	r->count = to;
}
