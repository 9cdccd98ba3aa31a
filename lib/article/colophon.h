/*
 * colophon: the last lines of a printed page: its address, and whose it is.
 */
#ifndef ARTICLE_COLOPHON_H
#define ARTICLE_COLOPHON_H

#include "article/survey.h"

/* Takes the kept lines at the story's end that reserve rights, and the addresses over them, out. */
void colophon_drop(const struct survey *s, bool *kept);

#endif
