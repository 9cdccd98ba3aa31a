#include "near/near_inside.h"

#include <stdlib.h>

#include "text/memory.h"

/*
 * Shares, in tenths, of a document's words: of words in sentences that are near to a kept
 * document's, to look closer; in those that repeat them, to fold. Anything from .5 to .8 folds
 * the same documents of the evaluation data.
 */
enum { NEAR_TENTHS = 4, REPEAT_TENTHS = 7, CLOSE_TENTHS = 6, ASKED = 3 };

/* Adds the open sentence to the records, and what it is near to, to the matches. */
static bool
end_sentence(struct near *n)
{
	uint32_t sentence = (uint32_t)n->records.count;

	if (n->token_count == 0)
		return true;
	if (!near_keep_sentence(n, n->kinds, n->notes) ||
	    !join_find(&n->join, n->tokens, n->token_count))
		return false;
	for (size_t i = 0; i < n->join.found_count; i++) {
		struct join_found found = n->join.found[i];
		size_t all = n->records.items[found.line].words + n->join.set_count - found.shared;
		struct match *matches;

		if (near_is_forgotten(n, found.line))
			continue;
		matches = mem_grow(n->matches, &n->match_cap, n->match_count + 1, sizeof(*matches));
		if (!matches)
			return false;
		n->matches = matches;
		matches[n->match_count++] = (struct match){ .document = n->document_of[found.line],
			.sentence = sentence,
			.line = found.line,
			.shared = found.shared,
			.close = found.shared * 10 >= all * CLOSE_TENTHS };
	}
	return true;
}

/* Whether a sentence begins with the word, inside a line. */
static bool
begins_sentence(const struct draft *d)
{
	return d->mark == MARK_STOP && d->shape != SHAPE_LOWER;
}

/* Cuts a line into its sentences. */
static bool
take_line(struct near *n, struct str text)
{
	near_begin_sentence(n);
	if (n->mode == NEAR_LOOSE)
		return near_add_words(n, text) && end_sentence(n);
	if (!reading_line(&n->reading, text))
		return false;
	for (size_t i = 0; i < n->reading.count; i++) {
		const struct draft *d = &n->reading.drafts[i];

		n->notes = n->reading.notes & (NOTE_LANGUAGE | NOTE_OTHER_LANGUAGE);
		if (begins_sentence(d)) {
			if (!end_sentence(n))
				return false;
			near_begin_sentence(n);
		}
		if (!near_add_token(n, d->word, near_flags(d)))
			return false;
	}
	n->notes = n->reading.notes;
	return end_sentence(n);
}

static int
by_document(const void *a, const void *b)
{
	const struct match *x = a;
	const struct match *y = b;

	if (x->document != y->document)
		return x->document < y->document ? -1 : 1;
	if (x->sentence != y->sentence)
		return x->sentence < y->sentence ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

/* The matches of one kept document, and the words of the sentences that have some. */
struct likeness {
	size_t from, to;
	size_t words;
	size_t shared; /* of the words, those that the nearest kept sentences have too */
};

static struct likeness
next_likeness(const struct near *n, size_t from)
{
	struct likeness l = { from, from, 0, 0 };
	const struct match *m = n->matches;

	while (l.to < n->match_count && m[l.to].document == m[from].document) {
		uint32_t sentence = m[l.to].sentence;
		size_t shared = 0;

		for (; l.to < n->match_count && m[l.to].document == m[from].document &&
		     m[l.to].sentence == sentence;
		     l.to++)
			shared = m[l.to].shared > shared ? m[l.to].shared : shared;
		l.words += n->records.items[sentence].count;
		l.shared += shared;
	}
	return l;
}

/* The kept documents that are most alike, the most alike one first; of equals the earlier one. */
static size_t
most_alike(const struct near *n, struct likeness best[ASKED])
{
	size_t count = 0;

	for (size_t i = 0; i < n->match_count;) {
		struct likeness l = next_likeness(n, i);

		i = l.to;
		for (size_t k = 0; k < ASKED; k++) {
			struct likeness swap;

			if (k < count && l.shared <= best[k].shared)
				continue;
			swap = best[k];
			best[k] = l;
			if (k == count) {
				count++;
				break;
			}
			l = swap;
		}
	}
	return count;
}

enum answer { ANSWER_NEW, ANSWER_REPEATS, ANSWER_CONFLICTS };

/* One sentence against those of a kept document that are near to it: matches[from..to). */
static enum answer
ask_sentence(struct near *n, size_t from, size_t to)
{
	enum answer answer = ANSWER_NEW;

	for (size_t i = from; i < to; i++) {
		const struct match *m = &n->matches[i];
		struct line_words kept = near_kept(n, m->line, RECORD_KEPT);
		struct line_words later = near_kept(n, m->sentence, RECORD_LATER);

		if (n->mode == NEAR_LOOSE || guard_repeats(&n->guard, &kept, &later))
			return ANSWER_REPEATS;
		if (m->close && n->guard.conflicts)
			answer = ANSWER_CONFLICTS;
	}
	return answer;
}

/* Whether a sentence tells that a story was put right, in any language. */
static bool
is_notice(const struct near *n, uint32_t sentence)
{
	struct line_words line = near_kept(n, sentence, RECORD_LATER);

	for (size_t i = 0; i < line.words.n; i++) {
		const struct notable *notable =
		    knowledge_notable(&n->knowledge, token_word(line.words.tokens[i]));

		for (int k = 0; k < LANGUAGES; k++)
			if (notable->classes[k] & WORD_NOTICE)
				return true;
	}
	return false;
}

/* Whether the open document, the records from `first` on, has a notice that the kept one lacks. */
static bool
adds_notice(const struct near *n, const struct likeness *l, size_t first)
{
	size_t at = l->from;

	for (size_t i = first; i < n->records.count; i++) {
		while (at < l->to && n->matches[at].sentence < i)
			at++;
		if ((at == l->to || n->matches[at].sentence != i) && is_notice(n, (uint32_t)i))
			return true;
	}
	return false;
}

/*
 * Whether the open document, of so many words, the records from `first` on, repeats the kept
 * one.
 */
static bool
repeats_document(struct near *n, const struct likeness *l, size_t first, size_t words)
{
	size_t got = 0;

	if (n->mode != NEAR_LOOSE && adds_notice(n, l, first))
		return false;
	for (size_t i = l->from; i < l->to;) {
		size_t end = i + 1;

		while (end < l->to && n->matches[end].sentence == n->matches[i].sentence)
			end++;
		switch (ask_sentence(n, i, end)) {
		case ANSWER_CONFLICTS:
			return false;
		case ANSWER_REPEATS:
			got += n->records.items[n->matches[i].sentence].count;
			break;
		case ANSWER_NEW:
			break;
		}
		i = end;
	}
	return got * 10 >= words * REPEAT_TENTHS;
}

static bool
keep_document(struct near *n, size_t from, struct verdict *verdict)
{
	*verdict = (struct verdict){ VERDICT_NEW, n->kinds };
	if (!near_new_kind(n))
		return false;
	for (size_t i = from; i < n->records.count; i++)
		if (!join_add_record(&n->join, (uint32_t)i))
			return false;
	return join_rank(&n->join);
}

/* Writes which share of the words stands in sentences near to the kept document's. */
static bool
explain(struct near *n, const struct likeness *l, size_t words)
{
	unsigned percent = words ? (unsigned)(l->words * 100 / words) : 0;
	char digits[3];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + percent % 10);
	while ((percent /= 10) > 0);
	buf_add(&n->reason, (struct str){ digits + at, sizeof(digits) - at });
	return buf_add(&n->reason, STR("% of the words alike, no conflict"));
}

bool
near_document(struct near *n, const struct str *lines, size_t count, struct verdict *verdict)
{
	size_t from = n->records.count;
	struct likeness best[ASKED];
	size_t words = 0;
	size_t asked;

	n->reason.n = 0;
	n->match_count = 0;
	for (size_t i = 0; i < count; i++)
		if (!take_line(n, lines[i]))
			return false;
	for (size_t i = from; i < n->records.count; i++)
		words += n->records.items[i].count;
	if (n->match_count > 1)
		qsort(n->matches, n->match_count, sizeof(*n->matches), by_document);
	asked = most_alike(n, best);
	for (size_t i = 0; i < asked && best[i].words * 10 >= words * NEAR_TENTHS; i++) {
		if (!repeats_document(n, &best[i], from, words))
			continue;
		*verdict = (struct verdict){ VERDICT_REPEAT, n->matches[best[i].from].document };
		n->seen_at[verdict->kind] = n->now;
		records_cut(&n->records, from);
		return explain(n, &best[i], words);
	}
	return !n->guard.failed && keep_document(n, from, verdict);
}
