#include "guard/contraction.h"

#include "text/table.h"

struct contraction {
	struct cell key;
	struct cell words;
};

#define TABLE_OF struct contraction
#define ROW(key, words) { key, words },
#include "near-contractions.inc"

enum { LONGEST_PIECE = 16 }; /* bytes, with the hyphen */

/* What the table has of a piece in two parts, of which one is the hyphen where the word goes on. */
static const struct contraction *
find_piece(struct str a, struct str b)
{
	char key[LONGEST_PIECE];

	if (a.n > sizeof(key) || b.n > sizeof(key) - a.n)
		return NULL;
	memcpy(key, a.s, a.n);
	memcpy(key + a.n, b.s, b.n);
	return table_find(&near_contractions, (struct str){ key, a.n + b.n });
}

static void
add_without_apostrophes(struct str s, struct buf *out)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.s[i] != '\'')
			buf_byte(out, s.s[i]);
}

/* mayor's, don't: the end begins at the last apostrophe, or a letter before it. */
static bool
open_ending(struct str word, struct buf *out)
{
	size_t last = word.n - 1;

	while (word.s[last] != '\'')
		last--;
	for (size_t from = last; from > 0 && from + 1 >= last; from--) {
		const struct contraction *end = find_piece(STR("-"), str_from(word, from));

		if (!end)
			continue;
		add_without_apostrophes(str_part(word, 0, from), out);
		buf_byte(out, ' ');
		return buf_add(out, cell_text(end->words, near_contractions_texts));
	}
	return false;
}

/* l'homme, jusqu'ici: the beginning ends with the first apostrophe. */
static bool
open_elision(struct str word, size_t first, struct buf *out)
{
	const struct contraction *elision = find_piece(str_part(word, 0, first + 1), STR("-"));

	if (!elision)
		return false;
	buf_add(out, cell_text(elision->words, near_contractions_texts));
	buf_byte(out, ' ');
	add_without_apostrophes(str_from(word, first + 1), out);
	return true;
}

bool
contraction_open(struct str word, struct buf *out)
{
	const struct contraction *whole = table_find(&near_contractions, word);
	size_t first = str_find_byte(word, '\'');

	if (whole)
		return buf_add(out, cell_text(whole->words, near_contractions_texts));
	if (word.n < 3 || first >= word.n - 1)
		return false;
	if (open_ending(word, out) || open_elision(word, first, out))
		return true;
	add_without_apostrophes(word, out);
	return true;
}
