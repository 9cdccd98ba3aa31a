/*
 * table: what was learned, as the rows of lib/data/article-FORM.txt.
 *
 * Rows, TAB between columns: "bias" N; "draws" N; "tree", FEATURE>N for each of its splits, then
 * its leaves. Files that cannot be read or written end the program.
 */
#ifndef TRAIN_TABLE_H
#define TRAIN_TABLE_H

#include "boost.h"

void table_write(const struct learned *l, bool is_html, const char *file);
/* What table_write wrote, but for gains, which are 0; false where there is no such file. */
bool table_read(struct learned *l, bool is_html, const char *file);

#endif
