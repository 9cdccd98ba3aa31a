/*
 * press_sense: what the name of an outlet or agency is besides (lib/data/press-words.txt):
 * Time is a word, Petra a woman.
 */
#ifndef PRESS_PRESS_SENSE_H
#define PRESS_PRESS_SENSE_H

#include "text/bytes.h"

enum press_sense {
	SENSE_NONE,
	SENSE_ARTICLE, /* a word, made a name by the "The" before it */
	SENSE_WORD,
	SENSE_SURNAME,
	SENSE_PERSON,
	SENSE_PLACE,
	SENSE_ACRONYM,
};

enum press_sense press_sense_of(struct str name);

#endif
