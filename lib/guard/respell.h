/*
 * respell: whether two words are one by their letters alone: spelled by other rules, misread by
 * a scanner, or written with a slip of the pen. What the words are and mean is variant.h's.
 *
 * Words are folded (lower case) and not empty. Edits take time as the product of the lengths,
 * all else as their sum.
 */
#ifndef GUARD_RESPELL_H
#define GUARD_RESPELL_H

#include "text/bytes.h"

enum { RESPELL_LONGEST = 32, RESPELL_EDITS = 3 };

/*
 * Edits between two words, up to RESPELL_EDITS: letters left out, put in, put for another,
 * neighbours swapped, each letter in one edit at most (Damerau, "A Technique for Computer
 * Detection and Correction of Spelling Errors", 1964). Letters are bytes; a word over
 * RESPELL_LONGEST of them is far from all others.
 */
size_t respell_edits(struct str a, struct str b);

/* By the rules of lib/data/near-respelled.txt: British and American endings ... */
bool respell_endings(struct str a, struct str b);
/* ... German letters as they are written where a keyboard lacks them ... */
bool respell_umlauts(struct str a, struct str b);
/* ... letters that a scanner takes for one another ... */
bool respell_misread(struct str a, struct str b);
/* ... how a name sounds, doubled letters once. */
bool respell_sound(struct str a, struct str b);

/* Neighbours swapped or a letter doubled: what hardly ever makes another name. */
bool respell_swap_or_double(struct str a, struct str b);
/* One is another form of the other word, or its opposite: votes, vote; happy, unhappy. */
bool respell_inflected(struct str a, struct str b);
/* Both end alike but for their last letter, as forms do: voted, voter. */
bool respell_differ_at_end(struct str a, struct str b);

#endif
