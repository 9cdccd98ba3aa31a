/*
 * survey: what can be told of a block only with the whole page in view: which block is the
 * headline, which texts stand twice, which share their words with the likely story.
 */
#ifndef ARTICLE_SURVEY_H
#define ARTICLE_SURVEY_H

#include "article/layout.h"
#include "article/measure.h"
#include "article/worth.h"

/* Shares are of 1000; -1 where there are no content words to ask for. */
struct view {
	size_t first_equal; /* the first block with the same letters: itself, mostly */
	uint8_t repeats;    /* how often its letters stand elsewhere on the page, at most 4 */
	int16_t topic;      /* of its content words, those that another block of the run has */
	int16_t topic_lead; /* those that the first prose of the run has */
	int16_t echo;       /* of its runs of four words, those that another block has too */
	int16_t like_title; /* of the headline's content words, those that it has */
	int16_t title_in;   /* of its content words, those that the headline has */
	int16_t brief;      /* of its pairs of words, those that the page's description has */
	bool is_title;      /* letters equal to the headline's */
	/* in page text "Advertisement", "Read also: ...": what is put between paragraphs */
	bool is_insert;
	/*
	 * a short line with a date or a time of day in it,
	 * as stands with other stories and comments
	 */
	bool is_date;
	/* how many content words it has, as far as its measure's set tells them apart */
	uint8_t content;
	uint16_t shape; /* of the line: how long, how it begins and ends, what it is made of */
};

enum { SURVEY_SHAPES = 1 << 10 };

struct shape {
	uint32_t blocks, in_run;
	int64_t good;
};

struct survey {
	struct page page;
	struct measures measures;
	struct worth worth;
	struct layout layout; /* html */
	struct view *views;   /* owned */
	size_t title;         /* the block that is the headline; page.n where there is none */
	size_t thread;        /* in page text the block where comments begin; page.n without any */
	uint8_t usual_blank;  /* empty lines before most paragraphs of the run */
	struct shape *shapes; /* owned; by shape, what its lines have in common */

	/* private */
	size_t cap;
	/* owned; by a content word's hash: a mark of the block of the run that has it */
	uint16_t *seen;
	uint16_t mark; /* the first one of the look at hand; those from mark_end on are free */
	uint16_t mark_end;
	uint16_t *echoes; /* owned; by a token: the slot of the run of words that begins with it */
	size_t echoes_cap;
	uint32_t *equals; /* owned; a table of blocks by their letters */
	size_t equals_cap;
};

/* Measures, weighs and views the page in s->page; false where memory ends. */
bool survey_fill(struct survey *s);
void survey_free(struct survey *s);

#endif
