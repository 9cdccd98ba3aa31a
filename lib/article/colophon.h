/*
 * colophon: the last lines of a printed page, its address and whose it is, and of a feed's entry,
 * where it appeared.
 */
#ifndef ARTICLE_COLOPHON_H
#define ARTICLE_COLOPHON_H

#include "article/survey.h"

/*
 * Takes out of the kept lines those at the story's end that reserve rights, the addresses over
 * them, and lines of links that have the page's title in them.
 */
void colophon_drop(const struct survey *s, bool *kept);

#endif
