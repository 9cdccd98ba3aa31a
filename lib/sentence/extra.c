#include "sentence/extra.h"

#include <stdlib.h>

#include "text/memory.h"

static bool
is_one_word(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.s[i] <= ' ')
			return false;
	return s.n > 0;
}

bool
extra_add(struct extra *e, struct str line)
{
	struct str word = str_trim(line);
	struct str *words;

	if (str_ends(word, STR(".")))
		word = str_part(word, 0, word.n - 1);
	if (!is_one_word(word))
		return false;
	words = mem_grow(e->words, &e->cap, e->n + 1, sizeof(*words));
	if (words) {
		e->words = words;
		e->words[e->n++] = arena_copy(&e->arena, word);
	}
	e->failed |= !words || e->arena.failed;
	return !e->failed;
}

static int
compare(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

void
extra_sort(struct extra *e)
{
	if (e->n > 0)
		qsort(e->words, e->n, sizeof(*e->words), compare);
}

bool
extra_has(const struct extra *e, struct str word)
{
	return e->n > 0 && bsearch(&word, e->words, e->n, sizeof(*e->words), compare);
}

void
extra_free(struct extra *e)
{
	arena_free(&e->arena);
	free(e->words);
	*e = (struct extra){ 0 };
}
