#include "lang/guess.h"

#include "lang/stopwords.h"
#include "text/bits.h"
#include "text/run.h"
#include "text/utf8.h"

struct letter {
	struct cell letter;
	struct cell languages;
};

#define TABLE_OF struct letter
#define ROW(letter, languages) { letter, languages },
#include "letters.inc"

/* What a script tells alone; of several languages, the one with most news. */
static const char script_language[SCRIPT_COUNT][LANGUAGE_SIZE] = {
	[SCRIPT_Greek] = "el",
	[SCRIPT_Armenian] = "hy",
	[SCRIPT_Hebrew] = "he",
	[SCRIPT_Devanagari] = "hi",
	[SCRIPT_Bengali] = "bn",
	[SCRIPT_Gurmukhi] = "pa",
	[SCRIPT_Gujarati] = "gu",
	[SCRIPT_Oriya] = "or",
	[SCRIPT_Tamil] = "ta",
	[SCRIPT_Telugu] = "te",
	[SCRIPT_Kannada] = "kn",
	[SCRIPT_Malayalam] = "ml",
	[SCRIPT_Sinhala] = "si",
	[SCRIPT_Thai] = "th",
	[SCRIPT_Lao] = "lo",
	[SCRIPT_Tibetan] = "bo",
	[SCRIPT_Myanmar] = "my",
	[SCRIPT_Georgian] = "ka",
	[SCRIPT_Hangul] = "ko",
	[SCRIPT_Ethiopic] = "am",
	[SCRIPT_Canadian_Aboriginal] = "iu",
	[SCRIPT_Khmer] = "km",
	[SCRIPT_Mongolian] = "mn",
	[SCRIPT_Hiragana] = "ja",
	[SCRIPT_Katakana] = "ja",
	[SCRIPT_Bopomofo] = "zh",
	[SCRIPT_Han] = "zh",
};

enum {
	WORD_WEIGHT = 1000,
	LETTER_WEIGHT = 300,
	SURE_SCORE = 4 * WORD_WEIGHT, /* the least of the best language */
	CLEAR_SCORE = 24 * WORD_WEIGHT,
	CLEAR_BYTES = 160, /* of words: fewer hardly come to that */
	SURE_LETTERS = 20, /* the least of a script that tells the language alone */
	WORD_LONGEST = 48, /* bytes that a stop word may have, lower-cased */
	ALPHABET = 26
};

/* 1/sqrt(k) in thousandths. */
static uint32_t
share(size_t languages)
{
	static const uint16_t by_count[] = { 1000, 1000, 707, 577, 500, 447, 408, 378, 354 };
	const size_t most = sizeof(by_count) / sizeof(by_count[0]) - 1;

	return by_count[languages < most ? languages : most];
}

static void
speak_for(struct guess *g, struct str codes, uint32_t weight)
{
	uint32_t each = weight * share(codes.n / 2) / 1000;

	for (size_t at = 0; at + 2 <= codes.n; at += 2) {
		size_t code = (size_t)((codes.s[at] - 'a') * ALPHABET + codes.s[at + 1] - 'a');

		g->score[code] += each;
		g->spoken[code / 64] |= UINT64_C(1) << code % 64;
	}
}

struct str
guess_letter(struct str letter)
{
	const struct letter *rare = table_find(&letters, letter);

	return rare ? cell_text(rare->languages, letters_texts) : STR("");
}

static void
add_letter(struct guess *g, uint32_t point, struct str bytes)
{
	const struct letter *rare = point >= 0x80 ? table_find(&letters, bytes) : NULL;

	if (unicode_class(point) & UNICODE_LETTER)
		g->letters[unicode_script(point)]++;
	if (rare)
		speak_for(g, cell_text(rare->languages, letters_texts), LETTER_WEIGHT);
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static void
speak_for_stop(struct guess *g, size_t stop)
{
	if (stop)
		speak_for(g, stopword_languages_of(stop), WORD_WEIGHT);
}

/*
 * The words of ASCII letters with a blank behind at the front, which are most; returns their
 * length.
 */
static size_t
add_plain_words(struct guess *g, struct str text, char *small)
{
	size_t at = 0;

	while (at < text.n) {
		struct letters word =
		    letters_read((struct str){ text.s + at, least(text.n - at, WORD_LONGEST) },
			text.n - at, small);
		size_t end = at + word.n;

		if (end == text.n || text.s[end] != ' ' || g->bytes + word.n >= GUESS_ENOUGH)
			break;
		g->letters[SCRIPT_Latin] += (uint32_t)word.n;
		g->bytes += word.n;
		speak_for_stop(
		    g, stopword_find_start((struct str){ small, word.n }, word.hash, word.start));
		at = end + 1;
	}
	return at;
}

void
guess_add(struct guess *g, struct str text)
{
	char word[WORD_LONGEST + UTF8_MAX + EIGHT];
	uint32_t hash = TABLE_HASH_START;
	size_t n = 0;

	for (size_t at = add_plain_words(g, text, word); at < text.n && g->bytes < GUESS_ENOUGH;) {
		/* Not up to the end: what is last ends the word. */
		size_t most = least(text.n - at - 1, GUESS_ENOUGH - g->bytes);
		struct run run = { 0, hash, 0, 0 };
		uint32_t point;
		size_t length;
		bool in_word;

		if (n < WORD_LONGEST)
			run = run_read((struct str){ text.s + at, least(most, WORD_LONGEST - n) },
			    text.n - at, hash, word + n);
		n += run.n;
		hash = run.hash;
		at += run.n;
		g->bytes += run.n;
		g->letters[SCRIPT_Latin] += (uint32_t)run.n - run.digits;
		if (g->bytes == GUESS_ENOUGH)
			return;
		length = utf8_next(text.s + at, text.n - at, &point);
		in_word = unicode_is_word(point);
		at += length;
		g->bytes += in_word ? length : 0;
		if (in_word && n < WORD_LONGEST) {
			size_t size = utf8_encode(unicode_lower(point), word + n);

			add_letter(g, point, (struct str){ word + n, size });
			hash = table_hash_add(hash, (struct str){ word + n, size });
			n += size;
		}
		if ((in_word && at < text.n) || n == 0)
			continue;
		speak_for_stop(g, stopword_find((struct str){ word, n }, hash));
		hash = TABLE_HASH_START;
		n = 0;
		at += add_plain_words(g, str_from(text, at), word);
	}
}

/* The script that most letters are of; SCRIPT_Other where there is none. */
static enum unicode_script
main_script(const struct guess *g)
{
	enum unicode_script best = SCRIPT_Other;

	for (int i = SCRIPT_Latin; i < SCRIPT_COUNT; i++)
		if (g->letters[i] > g->letters[best])
			best = (enum unicode_script)i;
	return best;
}

/* Japanese is told by its kana, of which even a headline full of Han has some. */
static enum unicode_script
telling_script(const struct guess *g)
{
	enum unicode_script script = main_script(g);
	uint32_t kana = g->letters[SCRIPT_Hiragana] + g->letters[SCRIPT_Katakana];

	return script == SCRIPT_Han && kana * 20 > g->letters[SCRIPT_Han] ? SCRIPT_Hiragana
									  : script;
}

/* The place of the best score, and the score of the next one behind it. */
static size_t
best_score(const struct guess *g, uint32_t *second)
{
	size_t best = 0;
	uint32_t most = 0;

	*second = 0;
	for (size_t word = 0; word <= GUESS_CODES / 64; word++)
		for (uint64_t bits = g->spoken[word]; bits; bits &= bits - 1) {
			size_t i = word * 64 + bits_lowest(bits);

			if (g->score[i] > most) {
				*second = most;
				most = g->score[i];
				best = i;
			} else if (g->score[i] > *second) {
				*second = g->score[i];
			}
		}
	return best;
}

bool
guess_is_clear(const struct guess *g)
{
	uint32_t second;
	size_t best;

	if (g->bytes < CLEAR_BYTES)
		return false;
	best = best_score(g, &second);
	return g->score[best] >= CLEAR_SCORE && g->score[best] >= 2 * second;
}

bool
guess_best(const struct guess *g, char code[LANGUAGE_SIZE])
{
	uint32_t second;
	size_t best = best_score(g, &second);
	enum unicode_script script = telling_script(g);

	code[0] = code[1] = code[2] = '\0';
	/* Words decide among the languages of one script; a script without any decides alone. */
	if (g->score[best] > 0 && (!script_language[script][0] || script == SCRIPT_Devanagari)) {
		code[0] = (char)('a' + best / ALPHABET);
		code[1] = (char)('a' + best % ALPHABET);
		return g->score[best] >= SURE_SCORE && g->score[best] > second + second / 4;
	}
	memcpy(code, script_language[script], LANGUAGE_SIZE);
	return code[0] && g->letters[script] >= SURE_LETTERS;
}
