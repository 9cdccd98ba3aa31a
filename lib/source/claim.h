/*
 * claim: the cues of one sentence, each with who speaks by it and how much of the sentence
 * it reports; the best one decides, or is refused because it reports too little.
 *
 * A claim is found from its cue outwards (speaker.h), weighed by how sure its pattern is
 * and by its coverage, the share of the sentence's letters that are what was said. All
 * figures are thousandths. They were set by hand on texts annotated by others; moving one
 * a little changes next to nothing, which is why they are round.
 */
#ifndef SOURCE_CLAIM_H
#define SOURCE_CLAIM_H

#include "credit/credit.h"
#include "grammar/phrase.h"

/* Cues of a sentence that are looked at. */
enum { CLAIM_CUES = 64 };

enum claim_kind {
	CLAIM_NONE,
	CLAIM_SUBJECT,   /* Ann said that ... */
	CLAIM_COMMENT,   /* ..., Ann said. */
	CLAIM_INVERTED,  /* ..., said Ann. */
	CLAIM_ACCORDING, /* according to Ann */
	CLAIM_AS,        /* as Ann said */
	CLAIM_CLAUSE,    /* when Ann said ..., who said ...: up to the next comma */
	CLAIM_GERUND,    /* ..., saying ... */
	CLAIM_JOINED,    /* Ann came and said ... */
	CLAIM_PASSIVE,   /* was denounced by Ann */
	CLAIM_AGENT,     /* wurde von Ann begrüßt; das Vorhaben lehnte Ann ab */
	CLAIM_CITING,    /* citing Ann */
	CLAIM_HELD,      /* Ann's bet is that ... */
	CLAIM_SUMMARY,   /* Das teilte Ann mit: of the sentence before */
	CLAIM_DROPPED,   /* Asegura que ...: whoever spoke before */
	CLAIM_COLON,     /* Ann: ... */
	CLAIM_SIGNATURE, /* "..." - Ann Lee */
};

struct claim {
	enum claim_kind kind;
	size_t cue; /* tokens cue..cue_end */
	size_t cue_end;
	size_t word; /* the word that told, where the cue is its far auxiliary; else the cue */
	size_t left; /* where its auxiliaries begin */
	struct phrase speaker;
	struct phrase second; /* the other one of "Ann and Ben said" */
	bool apart; /* who said the lesser of two statements: "Ann said ..., while Ben said ..." */
	int coverage;
	int score;
};

struct claims {
	struct claim best;  /* accepted; kind CLAIM_NONE where none is */
	struct claim label; /* "NAME: ..." if accepted: holds where the document knows the name */
	struct claim lead;  /* the best of all, accepted or not: a lead-in, a tail */
	bool carried; /* one would be accepted, but for an outlet that reports: via= tells it */
};

/* The short name of a pattern, for -v. */
const char *claim_name(enum claim_kind kind);
void claims_find(struct claims *out, const struct tokens *t, const struct credit *credit);

#endif
