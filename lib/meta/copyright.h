/*
 * copyright: the line in which a page says whose it is: "© 2024 Example News. All rights
 * reserved".
 */
#ifndef META_COPYRIGHT_H
#define META_COPYRIGHT_H

#include "byline/nameline.h"

/* The weight that signs of copyright have among the cues. */
enum { COPYRIGHT_SIGN = 3 };

/*
 * Whether the sign at word `cue` is the page's own. A bare © stands with the makers of
 * pictures, too: without a year, or all rights reserved, it tells little.
 */
bool copyright_is_own(const struct name_line *l, size_t cue);
/*
 * Where the name begins: behind the sign that ends before word i stand years, perhaps another
 * sign.
 */
size_t copyright_name(const struct name_line *l, size_t i);
/*
 * Where a name that begins with word `from` ends: in many languages its last words are small,
 * as far as a mark or the line's end.
 */
size_t copyright_end(const struct name_line *l, size_t from);

#endif
