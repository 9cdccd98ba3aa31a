#include "guard/respell.h"

#include "text/table.h"
#include "text/utf8.h"

struct respelled {
	struct cell from;
	char to[8];
	char rule[8];
};

#define ROWS struct respelled
#define ROW(from, to, rule) { from, to, rule },
#include "near-respelled.inc"

struct ending {
	struct cell letters;
};

#define TABLE_OF struct ending
#define ROW(letters) { letters },
#include "near-inflections.inc"

size_t
respell_edits(struct str a, struct str b)
{
	uint8_t rows[3][RESPELL_LONGEST + 1];
	size_t least = 0;

	if (a.n > b.n + 2 || b.n > a.n + 2 || a.n > RESPELL_LONGEST || b.n > RESPELL_LONGEST)
		return RESPELL_EDITS;
	for (size_t k = 0; k <= b.n; k++)
		rows[0][k] = (uint8_t)k;
	for (size_t i = 1; i <= a.n && least < RESPELL_EDITS; i++) {
		uint8_t *row = rows[i % 3];
		const uint8_t *above = rows[(i - 1) % 3];
		const uint8_t *swap = rows[(i + 1) % 3];

		row[0] = (uint8_t)i;
		least = i;
		for (size_t k = 1; k <= b.n; k++) {
			uint8_t best = (uint8_t)(above[k - 1] + (a.s[i - 1] != b.s[k - 1]));

			if (above[k] + 1 < best)
				best = (uint8_t)(above[k] + 1);
			if (row[k - 1] + 1 < best)
				best = (uint8_t)(row[k - 1] + 1);
			if (i > 1 && k > 1 && a.s[i - 1] == b.s[k - 2] &&
			    a.s[i - 2] == b.s[k - 1] && swap[k - 2] + 1 < best)
				best = (uint8_t)(swap[k - 2] + 1);
			row[k] = best;
			least = best < least ? best : least;
		}
	}
	return least < RESPELL_EDITS ? rows[a.n % 3][b.n] : RESPELL_EDITS;
}

/* The longest piece of a rule that s begins with; of rows in order it is the last. NULL: none. */
static const struct respelled *
piece_of(struct str s, char rule)
{
	for (size_t i = NEAR_RESPELLED_ROWS; i-- > 0;) {
		const struct respelled *row = &near_respelled_rows[i];

		if (near_respelled_texts[row->from.at] == s.s[0] && row->rule[0] == rule &&
		    str_starts(s, cell_text(row->from, near_respelled_texts)))
			return row;
	}
	return NULL;
}

/* A word respelled by a rule, byte after byte. */
struct respelling {
	char rule;
	struct str left;  /* of the word */
	struct str piece; /* what is left of the respelled one */
};

static bool
next_byte(struct respelling *r, char *c)
{
	if (r->piece.n == 0) {
		const struct respelled *row;

		if (r->left.n == 0)
			return false;
		row = piece_of(r->left, r->rule);
		r->piece = row ? str_of(row->to) : str_part(r->left, 0, 1);
		r->left = str_from(r->left, row ? row->from.n : 1);
	}
	*c = r->piece.s[0];
	r->piece = str_from(r->piece, 1);
	return true;
}

/* The next byte that is not the one before. */
static bool
next_other(struct respelling *r, char *c)
{
	char before = *c;

	while (next_byte(r, c))
		if (*c != before)
			return true;
	return false;
}

static bool
alike(struct str a, struct str b, char rule, bool next(struct respelling *, char *))
{
	struct respelling x = { rule, a, STR("") };
	struct respelling y = { rule, b, STR("") };
	char c = 0;
	char d = 0;

	while (next(&x, &c))
		if (!next(&y, &d) || c != d)
			return false;
	return !next(&y, &d);
}

bool
respell_endings(struct str a, struct str b)
{
	return alike(a, b, 'b', next_byte);
}

bool
respell_umlauts(struct str a, struct str b)
{
	return alike(a, b, 'u', next_byte);
}

bool
respell_misread(struct str a, struct str b)
{
	return alike(a, b, 'm', next_byte);
}

bool
respell_sound(struct str a, struct str b)
{
	return alike(a, b, 's', next_other);
}

/* Neighbours swapped: two texts of one length, the same up to `at`. */
static bool
is_swap(struct str a, struct str b, size_t at)
{
	uint32_t point;
	size_t first;
	size_t second;

	while (at > 0 && ((unsigned char)a.s[at] & 0xc0) == 0x80)
		at--;
	a = str_from(a, at);
	b = str_from(b, at);
	first = utf8_next(a.s, a.n, &point);
	second = utf8_next(b.s, b.n, &point);
	return first + second <= a.n && str_eq(str_part(a, 0, first), str_part(b, second, first)) &&
	    str_eq(str_part(a, first, second), str_part(b, 0, second)) &&
	    str_eq(str_from(a, first + second), str_from(b, first + second));
}

bool
respell_swap_or_double(struct str a, struct str b)
{
	size_t at = 0;

	if (a.n > b.n) {
		struct str longer = a;

		a = b;
		b = longer;
	}
	while (at < a.n && a.s[at] == b.s[at])
		at++;
	if (a.n == b.n)
		return at < a.n && is_swap(a, b, at);
	return b.n == a.n + 1 && at > 0 && b.s[at] == b.s[at - 1] &&
	    str_eq(str_from(a, at), str_from(b, at + 1));
}

bool
respell_inflected(struct str a, struct str b)
{
	struct str word = a.n < b.n ? a : b;
	struct str longer = a.n < b.n ? b : a;

	if (word.n == longer.n)
		return false;
	if (str_ends(longer, word) && longer.s[0] != longer.s[1])
		return true;
	return str_starts(longer, word) &&
	    table_find(&near_inflections, str_from(longer, word.n)) != NULL;
}

bool
respell_differ_at_end(struct str a, struct str b)
{
	size_t at = 0;

	while (at < a.n && at < b.n && a.s[at] == b.s[at])
		at++;
	return at + 1 >= a.n && at + 1 >= b.n;
}
