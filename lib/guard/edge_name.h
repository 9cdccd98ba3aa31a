/*
 * edge_name: the names that stand at the edges of a line: agencies, kickers, furniture.
 *
 * near-agencies.txt and near-edges.txt have them, as folded words with a space between.
 */
#ifndef GUARD_EDGE_NAME_H
#define GUARD_EDGE_NAME_H

#include "text/bytes.h"

enum { EDGE_NAME_LONGEST = 40 }; /* bytes of an agency or a kicker */

bool edge_name_reads_agency(struct str text);
/* UPDATE 1 is one too. */
bool edge_name_reads_kicker(struct str text);
/* Whether the text begins so. */
bool edge_name_reads_furniture(struct str text);

#endif
