#include "meta/host.h"

struct str
host_in_word(struct str word)
{
	size_t n = 0;
	size_t dot = 0;

	for (size_t at; (at = str_find_byte(word, '@')) < word.n;)
		word = str_from(word, at + 1);
	for (size_t at; (at = str_find(word, STR("[at]"))) < word.n;)
		word = str_from(word, at + 4);
	if (str_find(word, STR("://")) < word.n)
		word = str_from(word, str_find(word, STR("://")) + 3);
	if (word.n > 4 && str_eq_ascii(str_part(word, 0, 4), STR("www.")))
		word = str_from(word, 4);
	for (; n < word.n &&
	     (is_alpha(word.s[n]) || is_digit(word.s[n]) || word.s[n] == '-' || word.s[n] == '.');
	     n++)
		if (word.s[n] == '.')
			dot = n;
	if (dot == 0 || n - dot < 3 || (n < word.n && word.s[n] != '/'))
		return STR("");
	for (size_t i = dot + 1; i < n; i++)
		if (!is_alpha(word.s[i]))
			return STR("");
	return str_part(word, 0, n);
}

bool
host_has_path(struct str word, struct str host)
{
	size_t behind = (size_t)(host.s + host.n - word.s) + 1;

	return behind < word.n;
}
