/*
 * decode_asian: the decoders of chapters 10 to 13 of the Encoding Standard, one step each.
 */
#include "html/decode.h"
#include "text/utf8.h"

/* Indexes: from a pointer to a code point, 0 for none. */
static const uint32_t big5[19782] = {
#include "index-big5.inc"
};
static const uint16_t euc_kr[23940] = {
#include "index-euc-kr.inc"
};
static const uint16_t gb18030[23940] = {
#include "index-gb18030.inc"
};
static const uint16_t jis0208[11280] = {
#include "index-jis0208.inc"
};
static const uint16_t jis0212[8836] = {
#include "index-jis0212.inc"
};
/* From so many on, four-byte pointers count up from a code point. */
static const struct {
	uint32_t pointer;
	uint32_t point;
} gb18030_ranges[] = {
#include "index-gb18030-ranges.inc"
};

#define LOOK_UP(index, pointer) \
	((pointer) < sizeof(index) / sizeof((index)[0]) ? (index)[pointer] : 0U)

static bool
is_from(unsigned char c, unsigned first, unsigned last)
{
	return c >= first && c <= last;
}

static struct decoded
found(size_t n, uint32_t point)
{
	return (struct decoded){ n, point, 0 };
}

/* An error at a lead byte: the byte behind it is taken too, unless it is ASCII or the end. */
static struct decoded
broken(const unsigned char *s, size_t n)
{
	return found(n > 1 && s[1] >= 0x80 ? 2 : 1, 0);
}

/* Two bytes that point to a code point, or an error. */
static struct decoded
pair(const unsigned char *s, size_t n, uint32_t point)
{
	return point ? found(2, point) : broken(s, n);
}

static uint32_t
four_byte_point(uint32_t pointer)
{
	size_t i = sizeof(gb18030_ranges) / sizeof(gb18030_ranges[0]) - 1;

	if ((pointer > 39419 && pointer < 189000) || pointer > 1237575)
		return 0;
	if (pointer == 7457)
		return 0xe7c7;
	while (gb18030_ranges[i].pointer > pointer)
		i--;
	return gb18030_ranges[i].point + pointer - gb18030_ranges[i].pointer;
}

static struct decoded
four_bytes(const unsigned char *s, size_t n)
{
	if (n < 3)
		return found(n, 0);
	if (!is_from(s[2], 0x81, 0xfe))
		return found(1, 0);
	if (n < 4)
		return found(n, 0);
	if (!is_from(s[3], 0x30, 0x39))
		return found(1, 0);
	return found(4,
	    four_byte_point(
		((s[0] - 0x81U) * 10 + s[1] - 0x30U) * 1260 + (s[2] - 0x81U) * 10 + s[3] - 0x30U));
}

struct decoded
decode_gb18030(const unsigned char *s, size_t n)
{
	uint32_t pointer;

	if (s[0] == 0x80)
		return found(1, 0x20ac);
	if (s[0] == 0xff || n < 2)
		return found(1, 0);
	if (is_from(s[1], 0x30, 0x39))
		return four_bytes(s, n);
	if (s[1] < 0x40 || s[1] == 0x7f || s[1] == 0xff)
		return broken(s, n);
	pointer = (s[0] - 0x81U) * 190 + s[1] - (s[1] < 0x7f ? 0x40U : 0x41U);
	return pair(s, n, LOOK_UP(gb18030, pointer));
}

struct decoded
decode_big5(const unsigned char *s, size_t n)
{
	uint32_t pointer;

	if (!is_from(s[0], 0x81, 0xfe) || n < 2)
		return found(1, 0);
	if (!is_from(s[1], 0x40, 0x7e) && !is_from(s[1], 0xa1, 0xfe))
		return broken(s, n);
	pointer = (s[0] - 0x81U) * 157 + s[1] - (s[1] < 0x7f ? 0x40U : 0x62U);
	switch (pointer) {
	case 1133:
		return (struct decoded){ 2, 0xca, 0x304 };
	case 1135:
		return (struct decoded){ 2, 0xca, 0x30c };
	case 1164:
		return (struct decoded){ 2, 0xea, 0x304 };
	case 1166:
		return (struct decoded){ 2, 0xea, 0x30c };
	default:
		return pair(s, n, LOOK_UP(big5, pointer));
	}
}

struct decoded
decode_euc_kr(const unsigned char *s, size_t n)
{
	if (!is_from(s[0], 0x81, 0xfe) || n < 2)
		return found(1, 0);
	if (!is_from(s[1], 0x41, 0xfe))
		return broken(s, n);
	return pair(s, n, LOOK_UP(euc_kr, (s[0] - 0x81U) * 190 + s[1] - 0x41U));
}

struct decoded
decode_shift_jis(const unsigned char *s, size_t n)
{
	uint32_t pointer;

	if (s[0] == 0x80)
		return found(1, 0x80);
	if (is_from(s[0], 0xa1, 0xdf))
		return found(1, 0xff61U - 0xa1U + s[0]);
	if (s[0] == 0xa0 || s[0] > 0xfc || n < 2)
		return found(1, 0);
	if (!is_from(s[1], 0x40, 0x7e) && !is_from(s[1], 0x80, 0xfc))
		return broken(s, n);
	pointer =
	    (s[0] - (s[0] < 0xa0 ? 0x81U : 0xc1U)) * 188 + s[1] - (s[1] < 0x7f ? 0x40U : 0x41U);
	if (pointer >= 8836 && pointer <= 10715)
		return found(2, 0xe000U - 8836U + pointer);
	return pair(s, n, LOOK_UP(jis0208, pointer));
}

/* Two bytes from A1 on that point into a 94 by 94 square. */
static uint32_t
square(const unsigned char *s)
{
	if (!is_from(s[0], 0xa1, 0xfe) || !is_from(s[1], 0xa1, 0xfe))
		return UINT32_MAX;
	return (s[0] - 0xa1U) * 94 + s[1] - 0xa1U;
}

static struct decoded
decode_jis0212(const unsigned char *s, size_t n)
{
	uint32_t point;

	if (n < 3)
		return found(n, 0);
	point = LOOK_UP(jis0212, square(s + 1));
	return found(point || s[2] >= 0x80 ? 3 : 2, point);
}

struct decoded
decode_euc_jp(const unsigned char *s, size_t n)
{
	if ((s[0] != 0x8e && s[0] != 0x8f && !is_from(s[0], 0xa1, 0xfe)) || n < 2)
		return found(1, 0);
	if (s[0] == 0x8e && is_from(s[1], 0xa1, 0xdf))
		return found(2, 0xff61U - 0xa1U + s[1]);
	if (s[0] == 0x8f && is_from(s[1], 0xa1, 0xfe))
		return decode_jis0212(s, n);
	return pair(s, n, LOOK_UP(jis0208, square(s)));
}

enum jis_state { JIS_ASCII, JIS_ROMAN, JIS_KATAKANA, JIS_LEAD };

/* The state that an escape sequence sets; false where it is none. */
static bool
escape(const unsigned char *s, size_t n, enum jis_state *state)
{
	static const struct {
		char sequence[3];
		enum jis_state state;
	} escapes[] = {
		{ "(B", JIS_ASCII },
		{ "(J", JIS_ROMAN },
		{ "(I", JIS_KATAKANA },
		{ "$@", JIS_LEAD },
		{ "$B", JIS_LEAD },
	};

	for (size_t i = 0; n >= 3 && i < sizeof(escapes) / sizeof(escapes[0]); i++) {
		if (memcmp(s + 1, escapes[i].sequence, 2) == 0) {
			*state = escapes[i].state;
			return true;
		}
	}
	return false;
}

static struct decoded
jis_roman(unsigned char c, enum jis_state state)
{
	if (c == 0x0e || c == 0x0f || c >= 0x80)
		return found(1, 0);
	if (state == JIS_ROMAN && c == 0x5c)
		return found(1, 0xa5);
	if (state == JIS_ROMAN && c == 0x7e)
		return found(1, 0x203e);
	return found(1, c);
}

static struct decoded
jis_step(const unsigned char *s, size_t n, enum jis_state state)
{
	if (state == JIS_ASCII || state == JIS_ROMAN)
		return jis_roman(s[0], state);
	if (state == JIS_KATAKANA)
		return found(1, is_from(s[0], 0x21, 0x5f) ? 0xff61U - 0x21U + s[0] : 0U);
	if (!is_from(s[0], 0x21, 0x7e) || n < 2 || s[1] == 0x1b)
		return found(1, 0);
	if (!is_from(s[1], 0x21, 0x7e))
		return found(2, 0);
	return found(2, LOOK_UP(jis0208, (s[0] - 0x21U) * 94 + s[1] - 0x21U));
}

bool
decode_iso_2022_jp(struct str bytes, struct buf *out)
{
	const unsigned char *s = (const unsigned char *)bytes.s;
	enum jis_state state = JIS_ASCII;
	bool escaped = false; /* an escape sequence was the last thing read */
	size_t at = 0;

	while (at < bytes.n) {
		struct decoded got;

		if (s[at] == 0x1b && escape(s + at, bytes.n - at, &state)) {
			if (escaped)
				utf8_add(out, UTF8_REPLACEMENT);
			escaped = true;
			at += 3;
			continue;
		}
		escaped = false;
		got = s[at] == 0x1b ? found(1, 0) : jis_step(s + at, bytes.n - at, state);
		utf8_add(
		    out, got.point || (got.n == 1 && s[at] == 0) ? got.point : UTF8_REPLACEMENT);
		at += got.n;
	}
	return !out->failed;
}
