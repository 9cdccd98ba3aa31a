/*
 * normal: the form of a text that decides of which kind it is.
 *
 * NORMAL_FOLD is what copytaster(5) says of --fold, step by step: canonical composition
 * (NFC); ligatures spelled out; soft hyphens, zero width spaces, word joiners and byte order
 * marks dropped; white space to one space, ends trimmed; double quotes to ", single ones to
 * '; hyphens and dashes to -; the ellipsis to ...; simple case folding. The code points are
 * in lib/data/unicode-fold.txt. Ill-formed bytes stay what they are and are equal to nothing
 * but themselves.
 *
 * Linear in the text. Plain ASCII goes sixteen bytes at a time (sixteen.h).
 */
#ifndef DEDUPE_NORMAL_H
#define DEDUPE_NORMAL_H

#include "text/bytes.h"
#include "text/compose.h"

enum normal_form {
	NORMAL_BYTES,      /* as it is */
	NORMAL_ASCII_CASE, /* but for the case of ASCII letters */
	NORMAL_FOLD,
};

struct normal {
	enum normal_form form;

	/* private */
	struct buf out;         /* owned: the last result */
	struct compose stretch; /* owned */
	uint32_t half; /* the last code point, where it may be the first half of '' `` or -- */
};

#define NORMAL_INIT(form)                         \
	{                                         \
		(form), BUF_INIT, COMPOSE_INIT, 0 \
	}

/* The text in that form, valid until the next call; false where memory ends. */
bool normal_of(struct normal *n, struct str text, struct str *result);
void normal_free(struct normal *n);

#endif
