/*
 * carrier: the names of outlets and agencies in a sentence, credited or not.
 */
#ifndef CREDIT_CARRIER_H
#define CREDIT_CARRIER_H

#include "grammar/token.h"
#include "press/press.h"

enum { CARRIER_LIMIT = 16 };

struct carrier {
	const struct publisher *who; /* of a name that no table has: an outlet without any name */
	struct str name;             /* the common one; borrowed from press, or from the text */
	size_t at;                   /* bytes of the text */
	size_t end;
	/* the tokens that it touches; the first and last may hold more than the name */
	size_t from;
	size_t to;
	enum press_sense sense;
};

/*
 * The first CARRIER_LIMIT of them, left to right, the longest where several begin; their number.
 * Where the order is free, a name in marks behind the word for an outlet is one that no table
 * needs to have: "le quotidien « L'Écho de Tarvins »".
 */
size_t
carriers_find(const struct press *p, const struct tokens *t, struct carrier found[CARRIER_LIMIT]);

#endif
