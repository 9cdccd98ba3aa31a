#include "sentence/marks.h"

#include "text/utf8.h"

enum { LAST_POINT = 0x10ffff, BLOCK_BITS = 6, BLOCK_MASK = (1 << BLOCK_BITS) - 1 };

static const uint8_t blocks[] = {
#define BLOCK(number) number,
#include "unicode-sentence.inc"
};

static const uint8_t marks[] = {
#define VALUE(mark) MARK_##mark
#define NOTHING MARK_NOTHING
#include "unicode-sentence.inc"
#undef NOTHING
};

enum mark
mark_of(uint32_t point)
{
	if (point > LAST_POINT)
		return MARK_NOTHING;
	return (enum mark)
	    marks[((size_t)blocks[point >> BLOCK_BITS] << BLOCK_BITS) + (point & BLOCK_MASK)];
}

enum mark
mark_at(struct str text, size_t at, size_t *n)
{
	uint32_t point;

	*n = utf8_next(text.s + at, text.n - at, &point);
	return mark_of(point);
}

enum mark
mark_before(struct str text, size_t at, size_t *n)
{
	uint32_t point;

	*n = utf8_before(text.s, at, &point);
	return mark_of(point);
}

/*
 * Bytes where a terminator, half stop or bracket may begin. Of the lead bytes those are left
 * out behind which none stands: of the Latin, Cyrillic, Hebrew and most Arabic letters.
 */
static const bool may_matter[256] = {
	['.'] = true,
	['?'] = true,
	['!'] = true,
	[':'] = true,
	[';'] = true,
	['('] = true,
	[')'] = true,
	['['] = true,
	[']'] = true,
	['{'] = true,
	['}'] = true,
	[0xcd] = true,
	[0xd6] = true,
	[0xd8] = true,
	[0xdb] = true,
	[0xdc] = true,
	[0xdf] = true,
	[0xe0] = true,
	[0xe1] = true,
	[0xe2] = true,
	[0xe3] = true,
	[0xea] = true,
	[0xef] = true,
	[0xf0] = true,
};

size_t
mark_scan(struct str text, size_t from)
{
	const unsigned char *s = (const unsigned char *)text.s;
	size_t at = from;

	for (;;) {
		enum mark m;
		size_t n;

		while (text.n - at >= 4 &&
		    !(may_matter[s[at]] | may_matter[s[at + 1]] | may_matter[s[at + 2]] |
			may_matter[s[at + 3]]))
			at += 4;
		while (at < text.n && !may_matter[s[at]])
			at++;
		if (at == text.n)
			return at;
		m = mark_at(text, at, &n);
		if (m >= MARK_STOP && m <= MARK_CLOSE)
			return at;
		at += n;
	}
}
