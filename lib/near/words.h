/*
 * words: the words of a line as they stand, for --near --loose.
 *
 * A word is a run of letters, marks and numbers, by simple case folding; ill-formed bytes
 * and everything else part words.
 */
#ifndef NEAR_WORDS_H
#define NEAR_WORDS_H

#include "text/bytes.h"

/*
 * The next word of *rest, folded into `word`, which is emptied first; false at the end, or with
 * word->failed set.
 */
bool words_next(struct str *rest, struct buf *word);

#endif
