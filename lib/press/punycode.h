/*
 * punycode: a label of an internationalised host ("xn--bcher-kva") as its letters ("bücher").
 * RFC 3492, section 6.2.
 */
#ifndef PRESS_PUNYCODE_H
#define PRESS_PUNYCODE_H

#include "text/bytes.h"

/* A label has 63 bytes at most (RFC 1035), of code points no more. */
enum { PUNYCODE_POINTS = 63, PUNYCODE_BYTES = 4 * PUNYCODE_POINTS };

/*
 * Writes the letters of a label that begins with "xn--"; their bytes, 0 where it is none or
 * broken.
 */
size_t punycode_decode(struct str label, char out[PUNYCODE_BYTES]);

#endif
