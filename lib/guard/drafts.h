/*
 * drafts: the words of a line that is read, asked one by one and rewritten in place.
 *
 * An offset may be behind the last word: there is a word that no table knows, and empty.
 */
#ifndef GUARD_DRAFTS_H
#define GUARD_DRAFTS_H

#include "guard/token.h"

static inline const struct notable *
drafts_notable(const struct reading *r, size_t at)
{
	static const struct notable none = { .number_kind = NUMBER_NONE };

	return at < r->count ? knowledge_notable(r->knowledge, r->drafts[at].word) : &none;
}

static inline unsigned
drafts_kind(const struct reading *r, size_t at)
{
	return drafts_notable(r, at)->number_kind;
}

static inline struct str
drafts_text(const struct reading *r, size_t at)
{
	return at < r->count ? vocabulary_word(&r->knowledge->words, r->drafts[at].word) : STR("");
}

/* Whether the word may be part of a value, or a day. */
static inline bool
drafts_may_count(const struct reading *r, size_t at)
{
	return at < r->count && (r->drafts[at].flags & FACT_COUNTS);
}

/* Passes a word on to where the line has been written to. */
static inline void
drafts_pass_on(struct reading *r, size_t from, size_t *to)
{
	if (*to < from)
		r->drafts[*to] = r->drafts[from];
	++*to;
}

#endif
