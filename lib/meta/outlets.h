/*
 * outlets: the outlets that are known, by a host and by a name (lib/data/outlets.txt).
 *
 * A host stands for its subdomains. Names are found in any case of their ASCII letters, with
 * or without "The"; one that several outlets have is found for none of them.
 */
#ifndef META_OUTLETS_H
#define META_OUTLETS_H

#include <stdint.h>

#include "text/bytes.h"

struct outlet; /* lives as long as the program */

/* The common one. */
struct str outlet_common_name(const struct outlet *o);
/* NULL where none is known. */
const struct outlet *outlet_of_host(struct str host);
/* The same; *word tells that the name is as often something else ("Focus"). */
const struct outlet *outlet_of_name(struct str name, bool *word);
/*
 * False where no outlet's name begins with the word of this hash (table_hash_lower), "The"
 * aside.
 */
bool outlet_may_begin(uint32_t hash);
/* The same of two words, or of one that is the whole name. */
bool outlet_may_begin_with(uint32_t hash);

#endif
