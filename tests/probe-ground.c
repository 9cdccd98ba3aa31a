/*
 * probe-ground: the library's ground, for the tables of tests/ground.bats.
 */
#include "probe.h"
#include <stdio.h>

#include "credit/around.h"
#include "lang/guess.h"
#include "lang/stopwords.h"
#include "line/tags.h"
#include "text/arena.h"
#include "text/bits.h"
#include "text/clean.h"
#include "text/number.h"
#include "text/run.h"
#include "text/stretch.h"
#include "text/table.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/word_table.h"

#define WORDS credit_words
#define WORDS_FILE "credit.inc"
#include "grammar/lexicon_words.h"

/* Code points in hex; an ill-formed piece as its length. */
static void
decode(struct str line, struct buf *out)
{
	for (size_t at = 0; at < line.n;) {
		char word[16];
		uint32_t point;
		size_t n = utf8_next(line.s + at, line.n - at, &point);

		at += n;
		snprintf(word, sizeof(word), point == UTF8_BROKEN ? "%sbroken%zu" : "%s%zX",
		    at > n ? " " : "", point == UTF8_BROKEN ? n : (size_t)point);
		buf_add(out, str_of(word));
	}
}

/* The same from the end. */
static void
backward(struct str line, struct buf *out)
{
	while (line.n > 0) {
		char word[16];
		uint32_t point;
		size_t n = utf8_before(line.s, line.n, &point);

		snprintf(word, sizeof(word), "%zX",
		    point == UTF8_BROKEN ? (size_t)UTF8_REPLACEMENT : (size_t)point);
		if (out->n)
			buf_byte(out, ' ');
		buf_add(out, str_of(word));
		line = str_part(line, 0, line.n - n);
	}
}

static void
valid(struct str line, struct buf *out)
{
	char number[24];

	snprintf(number, sizeof(number), "%zu", utf8_valid(line));
	buf_add(out, str_of(number));
}

static void
map(struct str line, struct buf *out, uint32_t (*function)(uint32_t))
{
	for (size_t at = 0; at < line.n;) {
		uint32_t point;

		at += utf8_next(line.s + at, line.n - at, &point);
		utf8_add(out, function(point));
	}
}

static void
lower(struct str line, struct buf *out)
{
	map(line, out, unicode_lower);
}

/* Words at once, into so little room that the end of longer ones is left out. */
static void
lowered(struct str line, struct buf *out)
{
	char small[24];

	buf_add(out, (struct str){ small, unicode_lower_text(line, small, sizeof(small)) });
}

static void
upper(struct str line, struct buf *out)
{
	map(line, out, unicode_upper);
}

static void
fold(struct str line, struct buf *out)
{
	map(line, out, unicode_fold);
}

/* A letter a code point: what class it is of. */
static void class(struct str line, struct buf *out)
{
	static const char names[] = "ULlMDNPSZC";

	for (size_t at = 0; at < line.n;) {
		uint32_t point;

		at += utf8_next(line.s + at, line.n - at, &point);
		for (unsigned bit = 0; bit + 1 < sizeof(names); bit++)
			if (unicode_class(point) & 1U << bit)
				buf_byte(out, names[bit]);
		buf_byte(out, unicode_is_cjk(point) ? '+' : '.');
	}
}

static void
number(struct str line, struct buf *out)
{
	uint64_t value;
	char text[24] = "no";

	if (number_parse(line, 1, 1000, &value))
		snprintf(text, sizeof(text), "%u", (unsigned)value);
	buf_add(out, str_of(text));
}

static void
guess(struct str line, struct buf *out)
{
	struct guess g = { .bytes = 0 };
	char code[LANGUAGE_SIZE] = "xx";
	bool sure;

	guess_add(&g, line);
	sure = guess_best(&g, code);
	buf_add(out, str_of(code));
	buf_add(out, sure ? STR(" sure") : STR(""));
	buf_add(out, guess_is_clear(&g) ? STR(" clear") : STR(""));
}

static void
stopword(struct str line, struct buf *out)
{
	buf_add(out, stopword_languages(line));
}

static void
clean(struct str line, struct buf *out)
{
	tag_clean(out, line);
}

/* The values of a line, with bars between, as one tag's. */
static void
join(struct str line, struct buf *out)
{
	struct str value;

	while (str_cut(&line, '|', &value))
		tag_add_value(out, value);
}

/*
 * What the first eight bytes are (a letter, digit, `=`, a byte beyond ASCII), how many stand
 * before the first that is no letter, and whether the hash of all is that of one after another, and
 * that of two pieces put together.
 */
static void
eight(struct str line, struct buf *out)
{
	uint64_t bytes = eight_start(line);
	uint32_t hash = TABLE_HASH_START;
	struct str front = str_part(line, 0, line.n / 3), rest = str_from(line, front.n);
	char text[24];

	for (unsigned i = 0; i < EIGHT; i++) {
		uint64_t bit = UINT64_C(0x80) << 8 * i;

		buf_byte(out,
		    eight_letters(bytes) & bit          ? 'a'
			: eight_digits(bytes) & bit     ? '0'
			: eight_equal(bytes, '=') & bit ? '='
			: bytes & bit                   ? '+'
							: '.');
	}
	for (size_t i = 0; i < line.n; i++)
		hash = table_hash_byte(hash, line.s[i]);
	snprintf(text, sizeof(text), " %u %s", eight_before(~eight_letters(bytes) & EIGHT_HIGH),
	    table_hash_add(TABLE_HASH_START, line) == hash &&
		    table_hash_join(table_hash(front), table_hash(rest), rest.n) == hash
		? "same"
		: "other");
	buf_add(out, str_of(text));
}

/*
 * Where a `=` stands in the first 64 bytes, and capitals, in both ways of looking; the first
 * and the last `=`.
 */
static void
stretch(struct str line, struct buf *out)
{
	char bytes[STRETCH] = { 0 };
	uint64_t set;
	uint64_t capitals;
	char first[16];

	memcpy(bytes, line.s, line.n < STRETCH ? line.n : STRETCH);
	set = stretch_equal(bytes, '=');
	capitals = stretch_between(bytes, 'A', 'Z');
	for (unsigned i = 0; i < STRETCH; i++)
		buf_byte(out, set >> i & 1 ? '=' : capitals >> i & 1 ? 'A' : '.');
	snprintf(first, sizeof(first), " %u %u ", set ? bits_lowest(set) : STRETCH,
	    set ? bits_highest(set) : STRETCH);
	buf_add(out, str_of(first));
	buf_add(out,
	    set == stretch_equal_by_eights(bytes, '=') &&
		    capitals == stretch_between_by_eights(bytes, 'A', 'Z') &&
		    stretch_high(bytes) == stretch_high_by_eights(bytes)
		? STR("same")
		: STR("other"));
}

/*
 * The word of ASCII letters in front, in lower case; its capitals, and whether the first is
 * one; its hash; its start.
 */
static void
letters(struct str line, struct buf *out)
{
	char small[256] = { 0 };
	char text[32];
	struct letters word = letters_read(line, line.n, small), same;
	struct str read = { small, word.n };
	struct buf ended = BUF_INIT;

	buf_add(&ended, line);
	buf_add(&ended, STR("\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"));
	same = letters_read_ended(ended.s, small);
	if (same.hash != word.hash || same.start != word.start || same.uppers != word.uppers ||
	    same.n != word.n || same.is_capital != word.is_capital)
		buf_add(out, STR("other "));
	buf_free(&ended);
	snprintf(text, sizeof(text), " %u%s %s %s", word.uppers, word.is_capital ? "!" : "",
	    word.hash == table_hash(read) ? "same" : "other",
	    word.start == eight_start(read) ? "same" : "other");
	buf_add(out, read);
	buf_add(out, str_of(text));
}

/* How many characters. */
static void
count(struct str line, struct buf *out)
{
	char text[24];

	snprintf(text, sizeof(text), "%zu", utf8_count(line));
	buf_add(out, str_of(text));
}

/* Line text, cleaned. */
static void
plain(struct str line, struct buf *out)
{
	clean_add(out, out->n, line);
}

/* Where "ab" stands first. */
static void
find(struct str line, struct buf *out)
{
	char text[24];

	snprintf(text, sizeof(text), "%zu", str_find(line, STR("ab")));
	buf_add(out, str_of(text));
}

/* Copies through an arena that is cleared for every line. */
static void
arena(struct str line, struct buf *out)
{
	static struct arena pieces;

	for (struct str word; str_cut(&line, ' ', &word);) {
		const char *zero = arena_take(&pieces, 3, 7);
		struct str copy = arena_copy(&pieces, word);

		buf_add(out, copy);
		buf_byte(out, zero && !zero[0] && !zero[20] ? '0' : '!');
	}
	arena_clear(&pieces);
}

/*
 * Some classes of a word or phrase in the table of credits by their letters; "no" where it has
 * no entry.
 */
static void
entry(struct str line, struct buf *out)
{
	static const char letters[] = "RSAPs";
	static const uint32_t classes[] = { CREDIT_REPORTS, CREDIT_SAYS, CREDIT_AGENCY, CREDIT_POLL,
		CREDIT_STARTS };
	uint64_t is = word_table_find(&credit_words, word_key_phrase(line));

	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (is & classes[i])
			buf_byte(out, letters[i]);
	if (!is)
		buf_add(out, STR("no"));
}

/* The key of a word or phrase in hexadecimal digits. */
static void
key(struct str line, struct buf *out)
{
	char text[24];

	snprintf(text, sizeof(text), "%llx", (unsigned long long)word_key_phrase(line));
	buf_add(out, str_of(text));
}

/* Whether a watch for the first word, small or with a capital, has the second. */
static void
watch(struct str line, struct buf *out)
{
	static const struct word_watch nothing;
	struct word_watch w = nothing;
	struct str word;

	str_cut(&line, ' ', &word);
	word_watch_add(&w, word_hash(word_key(word)), is_upper(word.s[0]));
	buf_add(out,
	    word_watch_has(&w, word_hash(word_key(line)), is_upper(line.s[0])) ? STR("yes")
									       : STR("no"));
}

static const struct probe probes[] = {
	{ "arena", arena },
	{ "backward", backward },
	{ "class", class },
	{ "clean", clean },
	{ "count", count },
	{ "decode", decode },
	{ "eight", eight },
	{ "entry", entry },
	{ "find", find },
	{ "fold", fold },
	{ "guess", guess },
	{ "join", join },
	{ "key", key },
	{ "letters", letters },
	{ "lower", lower },
	{ "lowered", lowered },
	{ "number", number },
	{ "plain", plain },
	{ "stopword", stopword },
	{ "stretch", stretch },
	{ "upper", upper },
	{ "valid", valid },
	{ "watch", watch },
};

int
main(int argc, char **argv)
{
	return probe_run(argc, argv, probes, sizeof(probes) / sizeof(probes[0]), NULL);
}
