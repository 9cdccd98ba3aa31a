/*
 * publisher: an outlet or agency and its names.
 */
#ifndef PRESS_PUBLISHER_H
#define PRESS_PUBLISHER_H

#include "text/bytes.h"

enum press_kind { PRESS_OUTLET, PRESS_AGENCY, PRESS_PHOTO };

struct publisher {
	struct str host;   /* of an outlet, else empty */
	struct str name;   /* the common name */
	struct str others; /* other names, | between them */
	enum press_kind kind;
};

/* Whether the name is the common one of the publisher. */
bool publisher_is_called(const struct publisher *who, struct str name);
/* Whether a name, in any of its forms, is one of the publisher's. */
bool publisher_has_name(const struct publisher *who, struct str name);

#endif
