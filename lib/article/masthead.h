/*
 * masthead: the lines between a headline and its story that tell when and by whom, and those
 * over the entries of a live blog.
 */
#ifndef ARTICLE_MASTHEAD_H
#define ARTICLE_MASTHEAD_H

#include "article/survey.h"

/*
 * Takes such lines out of the kept ones above the first prose that is kept: a date and little
 * else, or a byline with a word that leads to the names; and everywhere the times of day that
 * stand alone on their lines, where there are several, and the names under them. Those that a
 * kept line begins with are cut off its text. False where memory ends.
 */
bool masthead_drop(struct survey *s, bool *kept);

#endif
