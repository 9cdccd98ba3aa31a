/*
 * publisher: an outlet or agency and its names.
 */
#ifndef PRESS_PUBLISHER_H
#define PRESS_PUBLISHER_H

#include <stdint.h>

#include "text/bytes.h"

enum press_kind { PRESS_OUTLET, PRESS_AGENCY, PRESS_PHOTO };

/* One of a publisher's texts: where it stands among them. */
struct publisher_text {
	uint32_t at, n;
};

struct publisher {
	struct publisher_text host;   /* of an outlet, else empty */
	struct publisher_text name;   /* the common name */
	struct publisher_text others; /* other names, | between them */
	uint8_t kind;                 /* enum press_kind */
	bool added;                   /* by a user: its texts stand right behind it */
};

/* The texts of those that are compiled in. */
extern const char publisher_texts[];

static inline struct str
publisher_read(const struct publisher *who, struct publisher_text text)
{
	const char *texts = who->added ? (const char *)(who + 1) : publisher_texts;

	return (struct str){ texts + text.at, text.n };
}

/* The common name. */
static inline struct str
publisher_name(const struct publisher *who)
{
	return publisher_read(who, who->name);
}

/* Whether the name is the common one of the publisher. */
bool publisher_is_called(const struct publisher *who, struct str name);
/* Whether a name, in any of its forms, is one of the publisher's. */
bool publisher_has_name(const struct publisher *who, struct str name);

#endif
