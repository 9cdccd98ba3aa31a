/*
 * verb_group: what belongs to a verb on its left, between it and its subject: auxiliaries,
 * modals, negations, adverbs, days ("will not, on Monday, again" say).
 */
#ifndef SOURCE_VERB_GROUP_H
#define SOURCE_VERB_GROUP_H

#include "grammar/phrase.h"

struct verb_group {
	size_t left; /* its first token */
	bool modal;  /* will, did, not: a bare form may follow */
	bool duty;   /* should, must: a demand, no report */
	bool be;     /* next to the cue but for adverbs: a passive */
};

struct verb_group verb_group_before(const struct tokens *t, size_t cue);

#endif
