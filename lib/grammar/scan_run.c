#include "grammar/scan.h"

#include "grammar/mark.h"

/*
 * What stands behind the letters of a run: it may be that of a longer word,
 * it surely is not, it is not always.
 */
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
};

/* The letters that follow the first eight. */
static struct run
read_run_on(uint64_t key, const char *s, const char *stop, char *low)
{
	struct run r = { key, EIGHT };
	unsigned n = EIGHT;

	while (n == EIGHT && s + r.n < stop) {
		uint64_t bytes = eight_load(s + r.n);

		n = eight_before(eight_no_letter(bytes));
		if (n == 0)
			break;
		bytes = (bytes | EIGHT_TIMES(0x20)) & eight_first(n);
		eight_store(bytes, low + r.n);
		r.key = word_key_add(r.key, bytes);
		r.n += n;
	}
	return r;
}

/*
 * The run at s, which may go on behind `stop` for less than eight letters;
 * n is 0 where there is none.
 */
static inline struct run
read_run(const char *s, const char *stop, char *low)
{
	uint64_t bytes = eight_load(s) | EIGHT_TIMES(0x20);
	uint64_t end = eight_no_letter(bytes);

	eight_store(bytes, low);
	if (!end)
		return read_run_on(bytes, s, stop, low);
	return (struct run){ bytes & eight_all_before(end), bits_lowest(end) / 8 };
}

/* Whether the word s[0..n) ends where its run does; false too where only scan_word can tell. */
static inline bool
ends_word(const char *s, size_t n)
{
	const char *end = s + n;
	enum behind behind = behind_letters[(unsigned char)*end];

	if (behind != BEHIND_MARK)
		return behind == BEHIND_END;
	/* "prof. Jan": a stop inside the sentence may belong to its word. */
	if (*end == '.' && ((is_upper(*s) && n <= ABBREVIATED) || end[1] == ' '))
		return false;
	return !token_byte_is_word(end[1]) || mark_is_possessive(end);
}

/* The number of less than eight digits at s; empty where it is longer, or may go on behind them. */
static struct run
read_number(const char *s)
{
	uint64_t bytes = eight_load(s);
	unsigned n = eight_before(~eight_digits(bytes) & EIGHT_HIGH);
	bool joined = (s[n] == ',' || s[n] == '/') && is_digit(s[n + 1]);

	if (n == 0 || n == EIGHT || joined || !ends_word(s, n))
		return (struct run){ 0, 0 };
	return (struct run){ bytes & eight_first(n), n };
}

/* The length of the mark at s, if its first byte tells what it is; else 0. */
static inline size_t
plain_mark(const char *s, bool spaced, uint8_t *kind)
{
	*kind = mark_kinds[(unsigned char)*s];
	if (s[1] == *s && (*s == '.' || *s == '-' || *s == ','))
		return 0;
	if (*kind != TOKEN_WORD)
		return 1;
	*kind = TOKEN_POSSESSIVE;
	return !spaced && mark_is_possessive(s) ? 2 : 0;
}

/* Two letters at s, both of them capitals. */
static inline bool
is_shouted(const char *s, size_t n)
{
	return !((s[0] | s[1]) & 0x20) && n > 1 && scan_is_shouted((struct str){ s, n });
}

/*
 * Most of a text are runs of letters and plain marks, with one blank between or none. They are
 * read from local variables, with hardly a branch; all else is left to scan_word.
 */
void
scan_runs(struct scan *sc)
{
	struct tokens *out = sc->out;
	struct token *first = out->items + out->n;
	struct token *last = out->items + TOKEN_LIMIT;
	struct token *item = first;
	const char *s = sc->s;
	char *low = sc->low;
	size_t stop = sc->n;
	size_t at = sc->at;
	size_t letters = sc->letters;
	size_t long_words = sc->long_words;
	unsigned kinds = 0;

	for (; item < last; item++) {
		bool spaced = s[at] == ' ';
		size_t from = at + spaced;
		struct run r = read_run(s + from, s + stop, low + from);
		uint8_t kind = TOKEN_WORD;
		size_t n = r.n;

		if (n == 0 && is_digit(s[from])) {
			r = read_number(s + from);
			n = r.n;
			kind = TOKEN_NUMBER;
		} else if (n == 0) {
			n = plain_mark(s + from, spaced || (item == first && sc->spaced), &kind);
			kinds |= (unsigned)(n > 0) << kind;
		} else if (!ends_word(s + from, n)) {
			break;
		}
		if (n == 0 || from + n > stop)
			break;
		/* Field by field: to clear a token first takes longer than to fill it. */
		item->key = r.key;
		item->at = (uint16_t)from;
		item->kind = kind;
		item->side = SIDE_OUT;
		item->n = (uint16_t)n;
		item->span = 1;
		item->forms = 0;
		item->capital = is_upper(s[from]);
		item->spaced = spaced;
		item->low_n = (uint16_t)r.n;
		item->quoted = 0;
		item->letters = (uint16_t)letters;
		if (is_shouted(s + from, r.n))
			item->shouted = true;
		letters += r.n;
		long_words += r.n > 3;
		at = from + n;
	}
	if (item > first) {
		first->spaced = first->spaced || sc->spaced;
		sc->spaced = false;
	}
	out->kinds |= kinds;
	out->n = (size_t)(item - out->items);
	sc->at = at;
	sc->letters = (uint16_t)letters;
	sc->long_words = long_words;
}
