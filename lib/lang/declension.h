/*
 * declension: a name's word without the ending of its case, where languages decline names
 * (lib/data/name-cases.txt): "Ратникова" is a form of "Ратников", "Schetyny" of "Schetyna".
 * The stem is that of a form in the same document, not of a dictionary: it compares, and is
 * never shown.
 */
#ifndef LANG_DECLENSION_H
#define LANG_DECLENSION_H

#include "text/bytes.h"

enum declension_case { CASE_NOMINATIVE, CASE_EITHER, CASE_GENITIVE };

struct declension {
	struct str stem; /* part of the word */
	enum declension_case form;
};

/* A word shorter than four letters keeps all of them. */
struct declension declension_of(struct str word);

#endif
