/*
 * relation: what makes a gap between two lines harmless.
 */
#ifndef GUARD_RELATION_H
#define GUARD_RELATION_H

#include "guard/guard.h"
#include "guard/side.h"

enum relation {
	RELATION_NONE,
	RELATION_JOINED,    /* the same letters: health care, healthcare */
	RELATION_FUNCTION,  /* words that say nothing of their own */
	RELATION_VARIANT,   /* writings of the same words */
	RELATION_SHORT,     /* initials, or an abbreviation */
	RELATION_BRACKET,   /* capitals in brackets */
	RELATION_INSET,     /* left out between two marks */
	RELATION_TITLE,     /* a title or a given name before a name */
	RELATION_CONNECTOR, /* but, however, in the beginning */
	RELATION_LEFT_OUT,  /* a phrase that the later line lacks */
	RELATION_CUT,       /* the later line ends in an ellipsis */
	RELATION_MOVED,
	RELATIONS
};

/* The relation that explains a gap, or RELATION_NONE. */
enum relation relation_of(const struct pair *p, const struct gap *gap);
/* What is said by a gap that nothing explains. */
enum veto relation_veto(const struct pair *p, const struct gap *gap);

/*
 * Whether what is put in or put for another cannot be said of the same event: a number, a time,
 * a name.
 */
bool relation_conflicts(const struct pair *p, const struct gap *gap);

#endif
