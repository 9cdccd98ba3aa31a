#include "source/scan.h"

/* What surely ends a word of letters, whatever stands behind it. */
static const bool ends_letters[0x100] = { [' '] = true,
	[','] = true,
	[';'] = true,
	[':'] = true,
	['!'] = true,
	['?'] = true,
	['"'] = true,
	['('] = true,
	[')'] = true };

/* A run of ASCII letters. */
struct run {
	uint64_t key;  /* of less than eight letters: they, small, the first one lowest */
	uint32_t hash; /* of all of it */
	unsigned n;
	bool capital; /* it begins with one */
	bool shouted; /* its first eight letters are all capitals */
};

/* The letters that follow the first eight; n becomes 0 where the run may be longer than `room` bytes. */
static void
read_run_on(struct run *r, const char *s, size_t room, char *low)
{
	unsigned n = EIGHT;

	while (n == EIGHT) {
		uint64_t bytes;

		if (room - r->n <= EIGHT || r->n > UINT16_MAX - EIGHT) {
			r->n = 0;
			return;
		}
		bytes = eight_load(s + r->n);
		n = eight_before(eight_no_letter(bytes));
		if (n == 0)
			return;
		bytes |= EIGHT_TIMES(0x20);
		eight_store(bytes, low + r->n);
		r->hash = table_hash_eight(r->hash, bytes << 8 * (EIGHT - n), n);
		r->n += n;
	}
}

/* The run at s, with `room` bytes, eight or more. */
static inline void
read_run(struct run *r, const char *s, size_t room, char *low)
{
	const uint64_t small = EIGHT_TIMES(0x20);
	uint64_t bytes = eight_load(s);
	unsigned n = eight_before(eight_no_letter(bytes));
	unsigned unused = 8 * (EIGHT - n);

	r->n = n;
	if (n == 0)
		return;
	eight_store(bytes | small, low);
	r->capital = !(bytes & 0x20);
	r->shouted = !((bytes & small) << unused);
	bytes = (bytes | small) << unused;
	r->hash = table_hash_eight(TABLE_HASH_START, bytes, n);
	r->key = bytes >> unused;
	if (n == EIGHT)
		read_run_on(r, s, room, low);
}

/*
 * Most words are runs of letters with one blank between. They are read from local variables;
 * other words, marks, and what is near the end are left to scan_word.
 */
void
scan_runs(struct scan *sc)
{
	struct tokens *out = sc->out;
	const char *end = sc->s + (sc->n > EIGHT ? sc->n - EIGHT : 0);
	const char *at = sc->s + sc->at;
	char *low = sc->low + sc->low_n;
	struct token *first = &out->items[out->n];
	struct token *last = &out->items[TOKEN_LIMIT];
	struct token *t = first;
	uint32_t letters = sc->letters;
	size_t long_words = 0;
	uint64_t seen = 0;

	for (; at < end && t < last; t++) {
		bool spaced = *at == ' ';
		const char *from = at + spaced;
		struct run r;
		uint64_t is;

		read_run(&r, from, (size_t)(end - from) + EIGHT, low);
		if (r.n == 0 || !ends_letters[(unsigned char)from[r.n]])
			break;
		is = r.n < EIGHT ? lexicon_short(sc->language, r.key, r.hash)
				 : lexicon_word(sc->language, (struct str){ low, r.n }, r.hash);
		*t = (struct token){
			.is = is,
			.at = (uint32_t)(from - sc->s),
			.low = (uint32_t)(low - sc->low),
			.n = r.n,
			.low_n = (uint16_t)r.n,
			.kind = TOKEN_WORD,
			.span = 1,
			.capital = r.capital,
			.spaced = spaced,
			.letters = letters,
			.hash = r.hash,
		};
		seen |= is;
		if (is & CLASS_BUSY)
			token_set_add(&out->busy, (size_t)(t - out->items));
		if (r.capital)
			scan_note_capital(sc, t);
		if (r.shouted)
			t->shouted = scan_is_shouted((struct str){ from, r.n });
		long_words += r.n > 3;
		letters += r.n;
		low += r.n;
		at = from + r.n;
	}
	if (t == first)
		return;
	first->spaced = first->spaced || sc->spaced;
	sc->spaced = false;
	sc->at = (size_t)(at - sc->s);
	sc->low_n = (size_t)(low - sc->low);
	sc->letters = letters;
	sc->words += (size_t)(t - first);
	sc->long_words += long_words;
	out->seen |= seen;
	out->n += (size_t)(t - first);
}
