#include "grammar/scan.h"

#include "grammar/mark.h"

/* What stands behind the letters of a run: it may be that of a longer word, it surely is not, it is not always. */
enum behind { BEHIND_WORD, BEHIND_END, BEHIND_MARK };

static const uint8_t behind_letters[0x100] = { [' '] = BEHIND_END,
	[','] = BEHIND_END,
	[';'] = BEHIND_END,
	[':'] = BEHIND_END,
	['!'] = BEHIND_END,
	['?'] = BEHIND_END,
	['"'] = BEHIND_END,
	['('] = BEHIND_END,
	[')'] = BEHIND_END,
	['['] = BEHIND_END,
	[']'] = BEHIND_END,
	['/'] = BEHIND_END,
	['\t'] = BEHIND_END,
	['\0'] = BEHIND_END,
	['.'] = BEHIND_MARK,
	['-'] = BEHIND_MARK,
	['\''] = BEHIND_MARK };

/* An abbreviation or an initial may have as many letters, and its stop belongs to it. */
enum { ABBREVIATED = 5 };

/* A run of ASCII letters. */
struct run {
	uint64_t key; /* 0 where it is none */
	size_t n;
	bool capital; /* it begins with one */
	bool shouted; /* none of its first eight letters is a small one */
};

/* The letters that follow the first eight. */
static void
read_run_on(struct run *r, const char *s, const char *stop, char *low)
{
	unsigned n = EIGHT;

	while (n == EIGHT && s + r->n < stop) {
		uint64_t bytes = eight_load(s + r->n);

		n = eight_before(eight_no_letter(bytes));
		if (n == 0)
			return;
		bytes = (bytes | EIGHT_TIMES(0x20)) & eight_first(n);
		eight_store(bytes, low + r->n);
		r->key = word_key_add(r->key, bytes);
		r->n += n;
	}
}

/* The run at s, which may go on behind `stop` for less than eight letters; n is 0 where there is none. */
static inline struct run
read_run(const char *s, const char *stop, char *low)
{
	const uint64_t small = EIGHT_TIMES(0x20);
	uint64_t bytes = eight_load(s);
	uint64_t end = eight_no_letter(bytes);
	uint64_t letters = eight_all_before(end);
	struct run r = { .capital = (~bytes & letters & 0x20) != 0,
		.shouted = !(bytes & small & letters) };

	eight_store(bytes | small, low);
	if (end) {
		r.key = (bytes | small) & letters;
		r.n = bits_lowest(end) / 8;
	} else {
		r.key = bytes | small;
		r.n = EIGHT;
		read_run_on(&r, s, stop, low);
	}
	return r;
}

/* Whether the word ends where its run does; false too where only scan_word can tell. */
static inline bool
ends_word(const struct run *r, const char *s)
{
	const char *end = s + r->n;
	enum behind behind = behind_letters[(unsigned char)*end];

	if (behind != BEHIND_MARK)
		return behind == BEHIND_END;
	if (*end == '.' && r->capital && r->n <= ABBREVIATED)
		return false;
	return !token_byte_is_word(end[1]) || mark_is_possessive(end);
}

/* The length of the mark at s, if its first byte tells what it is; else 0. */
static inline size_t
plain_mark(const char *s, bool spaced, uint8_t *kind)
{
	*kind = mark_kinds[(unsigned char)*s];
	if ((*s == '.' || *s == '-' || *s == ',') && s[1] == *s)
		return 0;
	if (*kind != TOKEN_WORD)
		return 1;
	*kind = TOKEN_POSSESSIVE;
	return !spaced && mark_is_possessive(s) ? 2 : 0;
}

/*
 * Most of a text are runs of letters and plain marks, with one blank between or none. They are
 * read from local variables, with hardly a branch; all else is left to scan_word.
 */
void
scan_runs(struct scan *sc)
{
	struct tokens *out = sc->out;
	struct token *item = out->items + out->n;
	struct token *last = out->items + TOKEN_LIMIT;
	const char *s = sc->s;
	const char *stop = s + sc->n;
	const char *at = s + sc->at;
	char *low = sc->low + sc->low_n;
	size_t letters = sc->letters;
	size_t low_n = sc->low_n;
	bool owed = sc->spaced; /* white space before the first of them */

	for (; at < stop && item < last; item++) {
		const char *from = at + (*at == ' ');
		bool spaced = from > at || owed;
		struct run r = read_run(from, stop, low);
		uint8_t kind = TOKEN_WORD;
		size_t n = r.n;

		if (n == 0) {
			n = plain_mark(from, spaced, &kind);
			out->kinds |= (unsigned)(n > 0) << kind;
		} else if (!ends_word(&r, from)) {
			n = 0;
		}
		if (n == 0 || n > (size_t)(stop - from))
			break;
		*item = (struct token){
			.key = r.key,
			.at = (uint16_t)(from - s),
			.n = (uint16_t)n,
			.low = (uint16_t)low_n,
			.low_n = (uint16_t)r.n,
			.letters = (uint16_t)letters,
			.kind = kind,
			.span = 1,
			.capital = r.capital,
			.spaced = spaced,
		};
		if (r.shouted && n > 1)
			item->shouted = scan_is_shouted((struct str){ from, n });
		letters += r.n;
		low += r.n;
		low_n += r.n;
		at = from + n;
		owed = false;
	}
	out->n = (size_t)(item - out->items);
	sc->spaced = owed;
	sc->at = (size_t)(at - s);
	sc->low_n = low_n;
	sc->letters = (uint16_t)letters;
}
