/*
 * edge_name: the names that stand at the edges of a line: agencies, kickers, furniture.
 *
 * near-agencies.txt and near-edges.txt have them. A phrase is folded words, a space
 * between, without hyphens and full stops; a text is what stands in a line.
 */
#ifndef GUARD_EDGE_NAME_H
#define GUARD_EDGE_NAME_H

#include "text/bytes.h"

enum { EDGE_NAME_LONGEST = 40 }; /* bytes of an agency or a kicker */

bool edge_name_is_agency(struct str phrase);
bool edge_name_is_kicker(struct str phrase);
/* Whether the phrase begins with what opens furniture. */
bool edge_name_is_furniture(struct str phrase);

bool edge_name_reads_agency(struct str text);
/* UPDATE 1 is one too. */
bool edge_name_reads_kicker(struct str text);
/* Whether the text begins so. */
bool edge_name_reads_furniture(struct str text);

#endif
