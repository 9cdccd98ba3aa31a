#include "grammar/clitic.h"

enum { CLITIC_BYTES = 12 };

/* The classes of a short ASCII word in any case, with a mark before or behind it. */
static uint64_t
classes(const struct language *l, struct str word, char before, char behind)
{
	char low[CLITIC_BYTES + 2];
	size_t n = 0;

	if (word.n == 0 || word.n > CLITIC_BYTES)
		return 0;
	if (before)
		low[n++] = before;
	for (size_t i = 0; i < word.n; i++)
		low[n++] = to_lower(word.s[i]);
	if (behind)
		low[n++] = behind;
	return lexicon_classes(l, word_key((struct str){ low, n }));
}

static size_t
apostrophe_at(struct str s)
{
	if (str_starts(s, STR("'")))
		return 1;
	return str_starts(s, STR("\342\200\231")) ? 3 : 0;
}

static bool
find_head(const struct language *l, struct str word, struct clitic_cut *cut)
{
	size_t n = 0;
	size_t mark;

	while (n < word.n && n < CLITIC_BYTES && is_alpha(word.s[n]))
		n++;
	mark = apostrophe_at(str_from(word, n));
	if (!mark || n + mark >= word.n || !classes(l, str_part(word, 0, n), 0, '\''))
		return false;
	cut->head = cut->tail = n + mark;
	return true;
}

static bool
find_tail(const struct language *l, struct str word, struct clitic_cut *cut)
{
	size_t at = word.n;

	while (at > 0 && word.n - at < CLITIC_BYTES && is_alpha(word.s[at - 1]))
		at--;
	if (at < 2 || word.s[at - 1] != '-' || !classes(l, str_from(word, at), '~', 0))
		return false;
	cut->tail = at;
	cut->head = at - 1;
	if (at >= 4 && (word.s[at - 2] == 't' || word.s[at - 2] == 'T') && word.s[at - 3] == '-')
		cut->head = at - 3;
	return cut->head > 0;
}

bool
clitic_find(const struct language *l, struct str word, struct clitic_cut *cut)
{
	return find_head(l, word, cut) || find_tail(l, word, cut);
}
