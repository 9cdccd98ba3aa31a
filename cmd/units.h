/*
 * units: dedupe's runs in which lines are judged near (--near), whole documents are judged
 * (--by=doc), or it is told why (--explain).
 */
#ifndef CMD_UNITS_H
#define CMD_UNITS_H

#include "dedupe/choice.h"
#include "dedupe/state.h"
#include "filter.h"

/* A document of more bytes is written as it comes, and that is told. */
enum { UNITS_DOCUMENT = 1 << 28 };

/* Whether the choice is for such a run. */
bool units_wanted(const struct choice *c);
/* Judges all inputs and writes what is to be written; what fails is told to the filter. */
void units_run(struct filter *f, const struct choice *c, struct gather *g, struct state *st);

#endif
