/*
 * sample: a page of the evaluation data with all that is learned from it: its gold, what is
 * known of its blocks, and which of them are the article's.
 *
 * Memory that ends, and files that cannot be read, end the program.
 */
#ifndef TRAIN_SAMPLE_H
#define TRAIN_SAMPLE_H

#include "article/features.h"
#include "article/survey.h"
#include "gold.h"
#include "html/tree.h"

struct sample {
	struct gold gold;
	struct survey survey;
	struct features features;
	struct buf file;
	struct buf decoded;
	struct tree tree;
	uint8_t *label; /* owned; of each block: 1 in the article, 0 outside, 2 may be left out */
	double weight;  /* among the pages that are learned from */
	unsigned fold;
	unsigned set;
	bool is_learned;
	bool is_varied; /* made by vary.h: not to be measured */
};

/* Says why, and ends the program. */
_Noreturn void train_die(const char *what);
bool train_read_file(struct buf *b, const char *name);
/* So many items of that size, all zero. */
void *train_take(size_t n, size_t size);

/* The page that a line of SET.gold.jsonl is about, from SET/html/ or SET/text/. */
struct sample *sample_read(const char *set, struct str line, bool is_html);
/* Looks at the page of the file that was read or written; no block is labelled yet. */
void sample_describe(struct sample *s, bool is_html);
void sample_free(struct sample *s);
/*
 * What a block weighs among those of its page: long ones more,
 * but not by as much as they are longer.
 */
double sample_weight(const struct sample *s, size_t block);

#endif
