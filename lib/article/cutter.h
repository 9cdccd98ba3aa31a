/*
 * cutter: a block's text cut into words and marks, in one pass, for measure.c alone.
 *
 * Most of most texts are words of ASCII letters: they are taken eight bytes at a time
 * (text/eight.h), everything else character by character.
 */
#ifndef ARTICLE_CUTTER_H
#define ARTICLE_CUTTER_H

#include "article/measure.h"

/*
 * Fills in what the characters of a text tell, adds its tokens and stop words to m's and sets
 * m's words to its first ones. Behind the text stands what stands behind a page's (page.h). False
 * where memory ends.
 */
bool cut_block(struct measures *m, struct measure *b, struct str text);

#endif
