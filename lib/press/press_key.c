#include "press/press_key.h"

#include "press/outlet_word.h"

uint32_t
key_hash(struct str name)
{
	uint32_t sum = KEY_START;
	uint32_t point;

	for (size_t at = 0; key_next(name, &at, &point);)
		sum = key_add(sum, point);
	return key_spread(sum);
}

bool
key_eq(struct str a, struct str b)
{
	size_t at = 0;
	size_t bt = 0;

	for (;;) {
		uint32_t p = 0;
		uint32_t q = 0;
		bool more = key_next(a, &at, &p);

		if (more != key_next(b, &bt, &q) || p != q)
			return false;
		if (!more)
			return true;
	}
}

struct str
key_without_the(struct str name)
{
	return str_from(name, outlet_word_article(name));
}
