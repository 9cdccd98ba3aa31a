/*
 * lone_heading: headings whose sections are dropped, such as that of a newsletter's offer
 * between two paragraphs of the story.
 */
#ifndef ARTICLE_LONE_HEADING_H
#define ARTICLE_LONE_HEADING_H

#include "article/survey.h"

/*
 * Takes a heading of HTML out of the kept blocks where none of the others in its element is kept,
 * and prose or an offer stands right behind it. Time is linear.
 */
void lone_heading_drop(const struct survey *s, bool *kept);

#endif
