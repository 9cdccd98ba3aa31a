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

/* A small text in place. */
struct form {
	char s[RESPELL_LONGEST];
	size_t n;
};

static struct str
form_str(const struct form *f)
{
	return (struct str){ f->s, f->n };
}

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

		if (row->rule[0] == rule &&
		    str_starts(s, cell_text(row->from, near_respelled_texts)))
			return row;
	}
	return NULL;
}

/* Respells all pieces of a word from left to right; false where it becomes too long. */
static bool
respell(struct str word, char rule, struct form *out)
{
	out->n = 0;
	for (size_t at = 0; at < word.n;) {
		const struct respelled *piece = piece_of(str_from(word, at), rule);
		struct str to = piece ? str_of(piece->to) : str_part(word, at, 1);

		if (out->n + to.n > sizeof(out->s))
			return false;
		memcpy(out->s + out->n, to.s, to.n);
		out->n += to.n;
		at += piece ? piece->from.n : 1;
	}
	return true;
}

/* Each run of one letter is one letter. */
static void
drop_doubled(struct form *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->n; i++)
		if (n == 0 || f->s[i] != f->s[n - 1])
			f->s[n++] = f->s[i];
	f->n = n;
}

static bool
respelled_alike(struct str a, struct str b, char rule)
{
	struct form x;
	struct form y;

	return respell(a, rule, &x) && respell(b, rule, &y) && str_eq(form_str(&x), form_str(&y));
}

bool
respell_endings(struct str a, struct str b)
{
	return respelled_alike(a, b, 'b');
}

bool
respell_umlauts(struct str a, struct str b)
{
	return respelled_alike(a, b, 'u');
}

bool
respell_misread(struct str a, struct str b)
{
	return respelled_alike(a, b, 'm');
}

bool
respell_sound(struct str a, struct str b)
{
	struct form x;
	struct form y;

	if (!respell(a, 's', &x) || !respell(b, 's', &y))
		return false;
	drop_doubled(&x);
	drop_doubled(&y);
	return str_eq(form_str(&x), form_str(&y));
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
