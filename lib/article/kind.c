#include "article/kind.h"

#include "text/unicode.h"
#include "text/utf8.h"

enum { PROLONGED_SOUND = 0x30fc };

const char kind_ascii[] = "ssssssssssssssss"
			  "ssssssssssssssss"
			  "s.\"mmmm\"(\"mm,m.|"
			  "0000000000:,mm|."
			  "muuuuuuuuuuuuuuu"
			  "uuuuuuuuuuu(m\"mm"
			  "mlllllllllllllll"
			  "lllllllllll(|\"mm";

bool
kind_is_bullet(uint32_t point)
{
	switch (point) {
	case 0xb7:
	case 0x2022:
	case 0x2023:
	case 0x25a0:
	case 0x25aa:
	case 0x25b6:
	case 0x25ba:
	case 0x25cf:
	case 0x25e6:
		return true;
	default:
		return false;
	}
}

static enum kind
mark_kind(uint32_t point)
{
	switch (point) {
	case 0x2026: /* … */
	case 0x3002: /* 。 */
	case 0xff01:
	case 0xff1f:
	case 0xff0e:
	case 0x0964: /* danda */
	case 0x061f:
	case 0x06d4:
	case 0x1362:
	case 0x104b:
		return KIND_STOP;
	case 0x3001:
	case 0xff0c:
	case 0x060c:
	case 0x055d:
		return KIND_COMMA;
	case 0xff1a:
		return KIND_COLON;
	case 0x203a:
	case 0x2192:
	case 0xff5c:
		return KIND_SEPARATOR;
	case 0xbb: /* closes in one language, opens in another */
	case 0xab:
	case 0x2018:
	case 0x2019:
	case 0x201c:
	case 0x201d:
	case 0x201e:
	case 0x201a:
	case 0x300d:
	case 0x300f:
	case 0xff09:
	case 0x3011:
		return KIND_CLOSER;
	case 0x300c:
	case 0x300e:
	case 0xff08:
	case 0x3010:
		return KIND_OPENER;
	default:
		return kind_is_bullet(point) ? KIND_SEPARATOR : KIND_MARK;
	}
}

enum kind
kind_of(uint32_t point)
{
	unsigned class = unicode_class(point);

	if (point == UTF8_BROKEN)
		return KIND_MARK;
	if (class & UNICODE_LETTER) {
		if (unicode_is_cjk(point) || point == PROLONGED_SOUND)
			return KIND_CJK;
		return class & UNICODE_UPPER ? KIND_UPPER : KIND_LOWER;
	}
	if (class & (UNICODE_MARK | UNICODE_NUMBER))
		return class & UNICODE_DIGIT ? KIND_DIGIT : KIND_LOWER;
	return unicode_is_space(point) ? KIND_SPACE : mark_kind(point);
}
