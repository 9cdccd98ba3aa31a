/*
 * role: speakers without a name, so that "the official" later on is "a senior U.S. official".
 *
 * The descriptions of the last ROLES_KEPT speakers are kept. A definite one stands for the
 * last longer one that ends in the same word and has all words of its own.
 */
#ifndef SOURCE_ROLE_H
#define SOURCE_ROLE_H

#include <stdint.h>

#include "text/bytes.h"

enum { ROLES_KEPT = 32, ROLE_BYTES = 120 };

struct role {
	uint32_t head; /* hash of its head noun */
	uint8_t n;
	char text[ROLE_BYTES];
};

struct roles {
	struct role kept[ROLES_KEPT]; /* a ring */
	uint32_t count;               /* put in since roles_begin */
};

void roles_begin(struct roles *r);
/*
 * Remembers a description; one longer than ROLE_BYTES is not.
 * `head` is its head noun in lower case.
 */
void role_put(struct roles *r, struct str text, struct str head);
/*
 * The longer one that a description stands for; the description itself where there is none.
 * Valid until role_put.
 */
struct str role_find(const struct roles *r, struct str text, struct str head);

#endif
