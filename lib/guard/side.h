/*
 * side: what stands on one side of a gap, and around it.
 */
#ifndef GUARD_SIDE_H
#define GUARD_SIDE_H

#include "guard/align.h"

/* Two lines, or parts of them, and what they are judged with. */
struct pair {
	const struct judge *judge; /* borrowed */
	struct words a, b;         /* kept, later */
	bool whole;                /* they are lines, not parts of one that moved */
	bool cut;                  /* the later line ends in an ellipsis */
	bool bound;                /* a negation, a condition, an utmost is in the kept line */
};

/* One side of a gap, within its line. */
struct side {
	struct words line;
	size_t from, to;
};

static inline struct side
side_kept(const struct pair *p, const struct gap *gap)
{
	return (struct side){ p->a, gap->a, gap->a_end };
}

static inline struct side
side_later(const struct pair *p, const struct gap *gap)
{
	return (struct side){ p->b, gap->b, gap->b_end };
}

static inline size_t
side_length(struct side s)
{
	return s.to - s.from;
}

static inline uint32_t
side_class(const struct pair *p, struct side s, size_t at)
{
	return judge_classes(p->judge, s.line.tokens[at]);
}

static inline bool
side_has(const struct pair *p, struct side s, uint32_t classes)
{
	for (size_t i = s.from; i < s.to; i++)
		if (side_class(p, s, i) & classes)
			return true;
	return false;
}

/* The next word from `at` on that is not free; s.to where there is none. */
static inline size_t
side_next_bound(const struct pair *p, struct side s, size_t at, uint32_t free)
{
	while (at < s.to && side_class(p, s, at) & free)
		at++;
	return at;
}

static inline size_t
side_count_bound(const struct pair *p, struct side s, uint32_t free)
{
	size_t n = 0;

	for (size_t i = s.from; i < s.to; i++)
		n += !(side_class(p, s, i) & free);
	return n;
}

/* The mark before the word behind a side; MARK_STOP at the line's end. */
static inline enum token_mark
side_mark_behind(struct side s)
{
	return s.to < s.line.n ? token_mark(s.line.tokens[s.to]) : MARK_STOP;
}

static inline enum token_mark
side_mark_before(struct side s)
{
	return s.from == 0 ? MARK_STOP : token_mark(s.line.tokens[s.from]);
}

/* ex-[wife], [father]-in-law: what a hyphen joins to its neighbour makes another word of it. */
static inline bool
side_is_hyphened(struct side s)
{
	return (s.from > 0 && s.line.tokens[s.from] & TOKEN_GLUED) ||
	    (s.to < s.line.n && s.line.tokens[s.to] & TOKEN_GLUED);
}

static inline uint8_t
side_flags(const struct pair *p, struct side s, size_t at)
{
	return knowledge_fact(p->judge->knowledge, token_word(s.line.tokens[at]))->flags;
}

static inline bool
side_is_number(const struct pair *p, struct side s, size_t at)
{
	return (side_flags(p, s, at) & FACT_NUMBER) != 0;
}

static inline bool
side_is_capital(struct side s, size_t at)
{
	enum token_shape shape = token_shape(s.line.tokens[at]);

	return shape == SHAPE_CAPITAL || shape == SHAPE_CAPITALS;
}

static inline bool
side_has_number(const struct pair *p, struct side s)
{
	for (size_t i = s.from; i < s.to; i++)
		if (side_is_number(p, s, i))
			return true;
	return false;
}

#endif
