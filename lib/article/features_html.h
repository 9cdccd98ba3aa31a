/*
 * features_html: those features of a block that its boxes tell (layout.h).
 */
#ifndef ARTICLE_FEATURES_HTML_H
#define ARTICLE_FEATURES_HTML_H

#include "article/features.h"
#include "article/survey.h"

/* Fills them in for all blocks of a surveyed page, into room that features_fill has made. */
void features_fill_html(struct features *f, const struct survey *s);

#endif
