/*
 * passes: dedupe's near join over several processes: --near with --keys, and with --keyed, twice.
 */
#ifndef CMD_PASSES_H
#define CMD_PASSES_H

#include "dedupe/choice.h"
#include "filter.h"

/* Whether the choice is for such a run. */
bool passes_wanted(const struct choice *c);
/* Does the pass that is asked for; of those with --keyed the input tells which. */
void passes_run(struct filter *f, const struct choice *c, struct gather *g);

#endif
