/*
 * thing: what stands where a speaker would and is none, in languages of free order
 * (CLASS_FREE_ORDER): true of it, never in other languages.
 */
#ifndef SOURCE_THING_H
#define SOURCE_THING_H

#include "source/claim.h"

/*
 * "L'inclusione sottolinea l'importanza": a thing, with another thing as its object, says nothing.
 */
bool thing_has_object(const struct tokens *t, const struct claim *c);
/*
 * "Il caso Ann Lee: ...": a name behind the noun of a thing;
 * who is not named as somebody does not speak.
 */
bool thing_is_about(const struct tokens *t, const struct phrase *p);
/* "..., сообщает "Правда"": an outlet's name in marks stands where the subject does. */
bool thing_is_outlet(const struct tokens *t, const struct claim *c);

#endif
