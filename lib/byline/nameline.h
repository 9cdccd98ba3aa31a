/*
 * nameline: a line as words, the runs of large words in it that may be a name, and the cues
 * of lib/data/site-cues.txt that stand before and behind names.
 */
#ifndef BYLINE_NAMELINE_H
#define BYLINE_NAMELINE_H

#include <stdint.h>

#include "text/bytes.h"

/* Words of a line, bytes of it, and words of a name that are looked at. */
enum { NAMELINE_WORDS = 160, NAMELINE_LIMIT = 1024, NAMELINE_NAME = 5 };

/* What an entry of the table is. */
enum cue_side {
	CUE_NONE = 0,
	CUE_AHEAD = 'a',  /* the name stands behind it */
	CUE_BEHIND = 'b', /* the name stands before it */
	CUE_COMPANY =
	    'c', /* a name that ends in it, or is it, is a company's that prints outlets */
	CUE_NO_NAME = 'n',
	CUE_LEGAL = 's', /* a legal form at a name's end */
	CUE_JOINT = 'j', /* a small word inside a name: of */
	CUE_SKIP = 'k',  /* a word between a sign of copyright and the name: by */
};

struct name_word {
	uint32_t hash; /* table_hash_lower */
	uint16_t at;
	uint16_t end; /* without marks behind it */
	bool large;   /* begins with a capital or a letter without case, or has one inside */
	bool number;  /* digits alone */
	bool stopped; /* a mark stands behind it */
	bool plain;   /* ASCII letters alone */
	uint8_t cue;  /* the most words that a cue may have which begins with it */
};

struct name_line {
	struct str text; /* borrowed */
	size_t n;
	size_t cue_end;                      /* behind the last word that a cue may begin with */
	struct name_word of[NAMELINE_WORDS]; /* those behind n are not set */
};

/* Cuts a line into words; (c) and © are words, marks alone are none. */
void nameline_read(struct name_line *l, struct str text);
/* The words from..to as they stand. */
struct str nameline_span(const struct name_line *l, size_t from, size_t to);
/* The hash of word i and the next one, as they stand (table_hash_lower). */
uint32_t nameline_hash_two(const struct name_line *l, size_t i);
/* The end of the run of large words from i on; i where none begins. */
size_t nameline_run(const struct name_line *l, size_t i);
/* For nameline_cue alone, of a word that a cue may begin with. */
size_t nameline_find_cue(const struct name_line *l, size_t i, enum cue_side side, int *weight);

/* How many words the longest cue of a side has that begins with word i; 0 where none does. */
static inline size_t
nameline_cue(const struct name_line *l, size_t i, enum cue_side side, int *weight)
{
	return l->of[i].cue ? nameline_find_cue(l, i, side, weight) : 0;
}

/* What the table says of a phrase. */
enum cue_side nameline_side(struct str phrase);

#endif
