/*
 * apposition: from the comma or bracket before a verb back to whom it tells of:
 *
 *      Ann Lee, the mayor of Norwick, said            the mayor, Ann Lee, said
 */
#ifndef SOURCE_APPOSITION_H
#define SOURCE_APPOSITION_H

#include "grammar/phrase.h"

/* Commas walked over on the way back to the head of an apposition. */
enum { APPOSITION_COMMAS = 6 };
/* Words of a name in quotation marks. */
enum { APPOSITION_TITLE = 8 };

/*
 * The mark that bounds a parenthesis before `at`: its number + 1,
 * 0 at the sentence's start or a quotation.
 */
size_t apposition_mark(const struct tokens *t, size_t at);
/*
 * Where the name or title in quotation marks begins that a mark at `mark` closes,
 * behind a word it belongs to; `mark` where none does.
 */
size_t apposition_title(const struct tokens *t, size_t mark);
/* Back from the comma or bracket before a cue, parenthesis by parenthesis, to who speaks. */
struct phrase apposition_head(const struct tokens *t, size_t mark);

#endif
