/*
 * beside: who a clause or an apposition beside the verb belongs to, in languages of free order
 * (CLASS_FREE_ORDER): the name or noun that speaks stands before it. Finds nothing in others.
 */
#ifndef SOURCE_BESIDE_H
#define SOURCE_BESIDE_H

#include "source/claim.h"

/*
 * "El ministro, el liberal Ana Lerma, dijo":
 * the name that ends the parenthesis left..right of a description.
 */
bool beside_name(const struct tokens *t, size_t left, size_t right, struct phrase *p);
/*
 * "Ana Lerma, la alcaldesa de Peñar dijo": the name, where the comma
 * behind the apposition is missing.
 */
void beside_take_name(const struct tokens *t, struct phrase *p);
/*
 * "Los vecinos que fueron evacuados dicen": who the relative clause before the verb tells of,
 * not `inner`, its last word.
 */
bool beside_relative(const struct tokens *t, struct claim *c, const struct phrase *inner);

#endif
