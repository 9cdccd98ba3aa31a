/*
 * contraction: words with an apostrophe as the words that they stand for.
 *
 * don't: do not; it's: it is; the mayor's: mayor 's; l'homme: l' homme; o'brien: obrien.
 * The table is lib/data/near-contractions.txt; cannot is in it too.
 */
#ifndef GUARD_CONTRACTION_H
#define GUARD_CONTRACTION_H

#include "text/bytes.h"

/*
 * The words, a space between, of a folded word with a straight apostrophe in it, or of one in
 * the table; false for any other word.
 */
bool contraction_open(struct str word, struct buf *out);

#endif
