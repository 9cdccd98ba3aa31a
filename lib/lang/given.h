/*
 * given: given names of many languages and their usual gender (lib/data/given-names.txt).
 */
#ifndef LANG_GIVEN_H
#define LANG_GIVEN_H

#include "text/bytes.h"

/* GIVEN_EITHER: a given name of both genders, or of one that is not known. */
enum given { GIVEN_NONE, GIVEN_MALE, GIVEN_FEMALE, GIVEN_EITHER };

/* As it is written, with its capital. */
enum given given_find(struct str name);

#endif
