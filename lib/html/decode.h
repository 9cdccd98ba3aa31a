/*
 * decode: the decoders of the Encoding Standard. Private to charset.
 */
#ifndef HTML_DECODE_H
#define HTML_DECODE_H

#include <stdint.h>

#include "html/charset.h"

/* Adds the bytes as UTF-8; one U+FFFD for each error of the standard's decoder. */
bool decode_bytes(enum charset charset, struct str bytes, struct buf *out);

/* What one step of a decoder found. */
struct decoded {
	size_t n;        /* bytes taken, at least 1 */
	uint32_t point;  /* 0: none, an error */
	uint32_t second; /* 0: none */
};

/*
 * Steps of the encodings with more than one byte a character, for s[0..n), n > 0, s[0] not
 * ASCII.
 */
struct decoded decode_gb18030(const unsigned char *s, size_t n);
struct decoded decode_big5(const unsigned char *s, size_t n);
struct decoded decode_euc_kr(const unsigned char *s, size_t n);
struct decoded decode_shift_jis(const unsigned char *s, size_t n);
struct decoded decode_euc_jp(const unsigned char *s, size_t n);
/* All of it: this one has states. */
bool decode_iso_2022_jp(struct str bytes, struct buf *out);

#endif
