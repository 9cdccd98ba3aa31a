/*
 * overlap: which words the blocks of a page have in common: with the likely story, with the
 * headline, with each other. For survey.c alone, whose views it fills in.
 *
 * Words are looked up by a hash of 14 bits: of a page's some thousand words few meet.
 */
#ifndef ARTICLE_OVERLAP_H
#define ARTICLE_OVERLAP_H

#include "article/survey.h"

/* Room for a measured page; false where memory ends. */
bool overlap_begin(struct survey *s);
/* Sets `echo` of all views. */
void overlap_echoes(struct survey *s);
/* Sets `brief` of all views; false where memory ends. */
bool overlap_brief(struct survey *s);
/* Notes the words of the run, for what follows. */
void overlap_note_run(struct survey *s);
/* How many of a block's content words the run has. */
size_t overlap_count(const struct survey *s, size_t i);
/* Sets what the views say of topic and headline. */
void overlap_view(struct survey *s);

#endif
