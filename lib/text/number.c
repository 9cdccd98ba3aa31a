#include "text/number.h"

bool
number_parse(struct str s, uint64_t min, uint64_t max, uint64_t *value)
{
	uint64_t sum = 0;

	if (s.n == 0)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		unsigned digit = (unsigned)(s.s[i] - '0');

		if (!is_digit(s.s[i]) || sum > (UINT64_MAX - digit) / 10)
			return false;
		sum = sum * 10 + digit;
	}
	if (sum < min || sum > max)
		return false;
	*value = sum;
	return true;
}
