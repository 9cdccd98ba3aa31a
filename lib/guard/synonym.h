/*
 * synonym: words that stand for one another in the same form (near-synonyms.txt).
 */
#ifndef GUARD_SYNONYM_H
#define GUARD_SYNONYM_H

#include <stdint.h>

#include "text/bytes.h"

enum ending { ENDING_NONE, ENDING_S, ENDING_ED, ENDING_ING };

/*
 * The row of the table that a word stands in, from 1, and with which ending; 0 where there is
 * none.
 */
uint16_t synonym_of(struct str word, uint8_t *ending);
/* Whether the words of two rows are synonyms; 0 is nobody's. */
bool synonym_pair(uint16_t x, uint16_t y);

#endif
