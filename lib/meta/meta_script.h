/*
 * meta_script: a field of the story as the data in the page's scripts tells it, for pages that
 * tell it nowhere else.
 *
 * Names of members mean what those of meta elements do (lib/data/meta-names.txt). The object that
 * has the headline is the story's, or one around it; where none has, a field counts that is told
 * near the top of the data and everywhere alike.
 */
#ifndef META_META_SCRIPT_H
#define META_META_SCRIPT_H

#include "meta/meta_source.h"

/* Adds what a value tells to out, nothing where it does not tell the field. */
typedef void meta_script_reader(
    const struct meta_source *m, const struct json *j, size_t value, struct buf *out);

/* False where memory ends. */
bool meta_script(
    const struct meta_source *m, enum scan_field field, meta_script_reader *read, struct buf *out);

#endif
