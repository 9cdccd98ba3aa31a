#include "guard/writing.h"

#include <stdlib.h>

#include "text/eight.h"

enum { PLACE_BITS = 14 };

bool
writings_init(struct writings *w)
{
	w->places = calloc((size_t)1 << PLACE_BITS, sizeof(*w->places));
	return w->places;
}

void
writings_free(struct writings *w)
{
	free(w->places);
	w->places = NULL;
}

/* The word bytes that eight bytes begin with. */
static inline size_t
word_bytes(uint64_t bytes)
{
	return eight_before(~(eight_letters(bytes) | eight_digits(bytes)) & EIGHT_HIGH);
}

/* Whether a word is sure to end before this byte: apostrophes may be in one, $ behind one, a full stop behind its first letter. */
static bool
ends_word(unsigned char byte, size_t length)
{
	return byte < 0x80 && byte != '\'' && byte != '`' && byte != '$' &&
	    (byte != '.' || length > 1);
}

size_t
writing_read(struct str text, size_t at, uint64_t bytes[2])
{
	struct str rest = str_from(text, at);
	size_t n;

	bytes[0] = eight_start(rest);
	bytes[1] = 0;
	n = word_bytes(bytes[0]);
	if (n < EIGHT) {
		bytes[0] &= ((uint64_t)1 << 8 * n) - 1;
	} else if (rest.n > EIGHT) {
		size_t more;

		bytes[1] = eight_start(str_from(rest, EIGHT));
		more = word_bytes(bytes[1]);
		if (more == EIGHT)
			return 0;
		bytes[1] &= ((uint64_t)1 << 8 * more) - 1;
		n += more;
	}
	return n == rest.n || ends_word((unsigned char)rest.s[n], n) ? n : 0;
}

struct writing *
writings_place(const struct writings *w, const uint64_t bytes[2])
{
	uint64_t mixed = (bytes[0] ^ bytes[1] * 0x9e3779b97f4a7c15U) * 0xd6e8feb86659fd93U;

	return &w->places[mixed >> (64 - PLACE_BITS)];
}
