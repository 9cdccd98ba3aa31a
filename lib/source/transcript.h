/*
 * transcript: documents in which each speaker's words stand behind a label, "NAME: ...".
 *
 * Three labels of somebody, two of them different, make a transcript; then each sentence up to
 * the next label is that speaker's. "PRICE: Varies" is nobody's.
 */
#ifndef SOURCE_TRANSCRIPT_H
#define SOURCE_TRANSCRIPT_H

#include "source/names.h"
#include "source/sentence.h"

/* Labels that are needed, and sentences that the last one speaks for. */
enum { TRANSCRIPT_LABELS = 3, TRANSCRIPT_SENTENCES = 12 };

struct transcript {
	unsigned labels; /* seen, up to TRANSCRIPT_LABELS */
	uint32_t first;  /* hash of the first one */
	bool different;  /* another one was seen */
	unsigned left;   /* sentences that the open label may still speak for */
	struct voice voice;
	struct buf label; /* the last one that was looked at, in small letters */
};

void transcript_begin(struct transcript *r);
/* Looks at a sentence when it is read; false where memory ends. */
bool transcript_note(struct transcript *r, const struct sentence *s, struct names *names);
bool transcript_is_on(const struct transcript *r);
/* Fills the voice of a sentence when it is decided, in order; false where it is no label's. */
bool transcript_decide(struct transcript *r, struct sentence *s, struct names *names);
void transcript_free(struct transcript *r);

#endif
