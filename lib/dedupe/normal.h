/*
 * normal: the form of a text that decides of which kind it is.
 *
 * NORMAL_FOLD is what copytaster(5) says of --fold, step by step: canonical composition
 * (Unicode 15.0, NFC); ligatures spelled out; soft hyphens, zero width spaces, word joiners
 * and byte order marks dropped; white space to one space, ends trimmed; double quotes to ",
 * single ones to '; hyphens and dashes to -; the ellipsis to ...; simple case folding.
 * Ill-formed bytes stay what they are and differ from everything else.
 *
 * Linear in the text. ASCII goes eight bytes at a time.
 */
#ifndef DEDUPE_NORMAL_H
#define DEDUPE_NORMAL_H

#include "text/bytes.h"

enum normal_form {
	NORMAL_BYTES,      /* as it is */
	NORMAL_ASCII_CASE, /* but for the case of ASCII letters */
	NORMAL_FOLD,
};

/* The text in that form, in place of what the buffer held; false where memory ends. */
bool normal_write(struct buf *out, enum normal_form form, struct str text);

#endif
