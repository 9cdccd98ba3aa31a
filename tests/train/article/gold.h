/*
 * gold: what a page's article is, and how near a choice of blocks comes to it.
 *
 * Reads the evaluation data's NAME.gold.jsonl: one object a line with "id", "site_key" and
 * "paras" (a list of texts) or "opt" (a list of [text, whether it may be left out]).
 * Measures as eval_strip.py does: words are runs of letters, digits and _; precision and
 * recall of the multisets of shingles of four words; F1 of whole paragraphs. Where the gold is
 * but segments, "with" and "without", those are counted.
 */
#ifndef TRAIN_GOLD_H
#define TRAIN_GOLD_H

#include <stdint.h>

#include "text/bytes.h"

struct gold_para {
	struct str text; /* owned by the gold's buf */
	bool optional;
};

struct gold {
	struct buf memory;
	struct str id;
	struct str site;
	struct gold_para *paras;
	size_t n;
	/* optional: to be absent; asked where there are no paragraphs */
	struct gold_para *segments;
	size_t segment_n;
};

struct gold_figures {
	size_t hits, false_hits, misses; /* of segments */
	bool has_precision;
	double precision, recall, para;
};

/* Parses one line; false where it is no gold of a whole article. */
bool gold_parse(struct gold *g, struct str line);
void gold_free(struct gold *g);

/*
 * Labels the texts: 1 in the article, 0 outside, 2 in a paragraph that may be left out.
 * Memory that ends ends the program, here and below.
 */
void gold_label(const struct gold *g, const struct str *texts, size_t n, uint8_t *label);
double gold_f1(double precision, double recall);
struct gold_figures gold_measure(const struct gold *g, const struct str *lines, size_t n);

#endif
