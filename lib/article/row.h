/*
 * row: one block's features while they are filled in, and the few sums they are made of.
 */
#ifndef ARTICLE_ROW_H
#define ARTICLE_ROW_H

#include "article/features.h"
#include "article/survey.h"
#include "text/bits.h"

enum { ROW_THOUSAND = 1000 };

struct feature_row {
	int16_t *x; /* of its lane; a feature is FEATURE_LANES further than the one before */
	const struct survey *s;
	size_t i; /* the block */
};

static inline struct feature_row
row_of(const struct features *f, const struct survey *s, size_t i)
{
	return (struct feature_row){ f->x + feature_at(f, i, 0), s, i };
}

static inline void
row_put(const struct feature_row *r, enum feature feature, int64_t value)
{
	r->x[(size_t)feature * FEATURE_LANES] = feature_clamp(value);
}

/* The same of a value that is small for sure: a share, a count of few, yes or no. */
static inline void
row_set(const struct feature_row *r, enum feature feature, int value)
{
	r->x[(size_t)feature * FEATURE_LANES] = (int16_t)value;
}

static inline int16_t
row_get(const struct feature_row *r, enum feature feature)
{
	return r->x[(size_t)feature * FEATURE_LANES];
}

/* Of all blocks; as row_set. */
static inline void
row_put_all(const struct features *f, enum feature feature, int value)
{
	for (size_t at = 0; at < f->n; at += FEATURE_LANES) {
		int16_t *x = f->x + feature_at(f, at, feature);

		for (size_t i = 0; i < FEATURE_LANES; i++)
			x[i] = (int16_t)value;
	}
}

/* 16 log2(1 + n), its fraction by a straight line. */
static inline int
row_log(uint64_t n)
{
	unsigned whole = bits_highest(++n);

	return (int)(whole * 16 + ((whole >= 4 ? n >> (whole - 4) : n << (4 - whole)) & 15));
}

/* Divisions are the dearest of what a row is made of: most parts are 0, and few wholes large. */
static inline int
row_share(uint64_t part, uint64_t whole)
{
	if (part == 0 || whole == 0)
		return 0;
	if (part >= whole)
		return ROW_THOUSAND;
	if (whole <= UINT32_MAX / ROW_THOUSAND)
		return (int)((uint32_t)part * ROW_THOUSAND / (uint32_t)whole);
	return (int)(part * ROW_THOUSAND / whole);
}

static inline int64_t
row_ratio(uint64_t part, uint64_t whole)
{
	if (part == 0 || whole == 0)
		return 0;
	if ((part | whole) <= UINT32_MAX / ROW_THOUSAND)
		return (uint32_t)part * ROW_THOUSAND / (uint32_t)whole;
	return (int64_t)(part * ROW_THOUSAND / whole);
}

/* -1 where there are none to count: in Chinese and Japanese, and in languages without a table. */
static inline int
row_stops(const struct survey *s, const struct measure *m)
{
	return m->cjk * 2 > m->characters || !s->measures.has_stops
	    ? -1
	    : row_share(m->stops, m->looked_at);
}

/* What a block's own text tells, whatever is around it. */
void row_put_text(const struct feature_row *r);
/* What stands around all blocks of page text, lines that are put between paragraphs left aside. */
void row_put_kin(struct features *f, const struct survey *s);
/* What the boxes of HTML tell of all blocks of a page (layout.h). */
void row_put_boxes(struct features *f, const struct survey *s);

#endif
