#include "html/decode.h"

#include "text/utf8.h"

/* What bytes 80 to FF mean; 0 for nothing. */
static const uint16_t single[CHARSET_COUNT][128] = {
#define SINGLE(name, ...) [CHARSET_##name] = { __VA_ARGS__ },
#include "index-single.inc"
};

typedef struct decoded decoder(const unsigned char *s, size_t n);

static size_t
ascii_size(struct str s)
{
	size_t n = 0;

	while (n < s.n && (unsigned char)s.s[n] < 0x80)
		n++;
	return n;
}

static bool
decode_steps(decoder *step, struct str s, struct buf *out)
{
	while (s.n > 0) {
		size_t ascii = ascii_size(s);
		struct decoded got;

		buf_add(out, str_part(s, 0, ascii));
		s = str_from(s, ascii);
		if (s.n == 0)
			break;
		got = step((const unsigned char *)s.s, s.n);
		utf8_add(out, got.point ? got.point : UTF8_REPLACEMENT);
		if (got.second)
			utf8_add(out, got.second);
		s = str_from(s, got.n);
	}
	return !out->failed;
}

static bool
decode_single(const uint16_t points[128], struct str s, struct buf *out)
{
	while (s.n > 0) {
		size_t ascii = ascii_size(s);
		unsigned char c;

		buf_add(out, str_part(s, 0, ascii));
		s = str_from(s, ascii);
		if (s.n == 0)
			break;
		c = (unsigned char)*s.s;
		utf8_add(out, points[c - 0x80] ? points[c - 0x80] : UTF8_REPLACEMENT);
		s = str_from(s, 1);
	}
	return !out->failed;
}

static bool
decode_utf8(struct str s, struct buf *out)
{
	while (s.n > 0) {
		size_t valid = utf8_valid(s);
		uint32_t point;

		buf_add(out, str_part(s, 0, valid));
		s = str_from(s, valid);
		if (s.n == 0)
			break;
		s = str_from(s, utf8_next(s.s, s.n, &point));
		utf8_add(out, UTF8_REPLACEMENT);
	}
	return !out->failed;
}

static uint32_t
unit_at(struct str s, size_t at, bool big)
{
	uint32_t first = (unsigned char)s.s[at];
	uint32_t second = (unsigned char)s.s[at + 1];

	return big ? first << 8 | second : second << 8 | first;
}

static bool
decode_utf16(struct str s, bool big, struct buf *out)
{
	size_t at = 0;

	while (at + 1 < s.n) {
		uint32_t unit = unit_at(s, at, big);
		uint32_t low = at + 3 < s.n ? unit_at(s, at + 2, big) : 0;

		at += 2;
		if (unit >= 0xd800 && unit < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
			unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
			at += 2;
		}
		utf8_add(out, unit); /* half a pair comes out as U+FFFD */
	}
	if (at < s.n)
		utf8_add(out, UTF8_REPLACEMENT);
	return !out->failed;
}

static struct decoded
user_defined(const unsigned char *s, size_t n)
{
	(void)n;
	return (struct decoded){ 1, 0xf780U + s[0] - 0x80U, 0 };
}

bool
decode_bytes(enum charset charset, struct str bytes, struct buf *out)
{
	if (bytes.n > 0)
		buf_room(out, bytes.n);
	switch ((int)charset) {
	case CHARSET_UTF_8:
		return decode_utf8(bytes, out);
	case CHARSET_UTF_16BE:
		return decode_utf16(bytes, true, out);
	case CHARSET_UTF_16LE:
		return decode_utf16(bytes, false, out);
	case CHARSET_GBK:
	case CHARSET_GB18030:
		return decode_steps(decode_gb18030, bytes, out);
	case CHARSET_BIG5:
		return decode_steps(decode_big5, bytes, out);
	case CHARSET_EUC_KR:
		return decode_steps(decode_euc_kr, bytes, out);
	case CHARSET_SHIFT_JIS:
		return decode_steps(decode_shift_jis, bytes, out);
	case CHARSET_EUC_JP:
		return decode_steps(decode_euc_jp, bytes, out);
	case CHARSET_ISO_2022_JP:
		return decode_iso_2022_jp(bytes, out);
	case CHARSET_X_USER_DEFINED:
		return decode_steps(user_defined, bytes, out);
	case CHARSET_REPLACEMENT:
		return bytes.n == 0 || utf8_add(out, UTF8_REPLACEMENT);
	case CHARSET_ISO_8859_8_I:
		return decode_single(single[CHARSET_ISO_8859_8], bytes, out);
	default:
		return decode_single(single[charset], bytes, out);
	}
}
