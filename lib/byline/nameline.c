#include "byline/nameline.h"

#include "text/run.h"
#include "text/unicode.h"
#include "text/utf8.h"

struct cue {
	struct cell phrase;
	char side;
	int weight;
};

#define TABLE_OF struct cue
#define ROW(phrase, side, weight) { phrase, (side)[0], weight },
#define FIRST static
#define SECOND static
#include "site-cues.inc"

struct side_word {
	struct cell word;
	char side;
};

#define TABLE_OF struct side_word
#define ROW(word, side) { word, (side)[0] },
#include "site-words.inc"

enum { CUE_WORDS = 4, CUE_BYTES = 48 };

static bool
is_mark(uint32_t point)
{
	return (unicode_class(point) & UNICODE_PUNCT) != 0 || point == '|' || point == '+';
}

/* "moveQuill": a name in small letters with a large one inside. */
static bool
is_camel(struct str word)
{
	size_t i = 0;

	while (i < word.n && is_lower(word.s[i]))
		i++;
	return i > 0 && i + 1 < word.n && is_upper(word.s[i]) && is_lower(word.s[i + 1]);
}

/* The marks of ASCII that stand behind words and are no parts of them. */
static bool
is_end_mark(char c)
{
	return c == ',' || c == '.' || c == ':' || c == ';' || c == '!' || c == '?';
}

/*
 * A word of ASCII letters, perhaps with such a mark, up to a blank or the end, as most are;
 * false where there is none.
 */
static bool
add_plain_word(struct name_line *l, size_t *at, char small[NAMELINE_LIMIT + EIGHT])
{
	struct letters word = letters_read(str_from(l->text, *at), l->text.n - *at, small);
	size_t end = *at + word.n;
	bool stopped = end < l->text.n && is_end_mark(l->text.s[end]);
	size_t behind = end + stopped;

	if (word.n == 0 || (behind < l->text.n && l->text.s[behind] != ' '))
		return false;
	l->of[l->n++] = (struct name_word){ .at = (uint16_t)*at,
		.end = (uint16_t)end,
		.large = word.is_capital ||
		    (word.uppers > 0 && is_camel(str_part(l->text, *at, word.n))),
		.stopped = stopped,
		.plain = true,
		.hash = word.hash };
	*at = behind < l->text.n ? behind + 1 : behind;
	return true;
}

/* The word's own end, without the marks behind it; (c) and © are words. */
static void
add_word(struct name_line *l, size_t at, size_t end)
{
	struct name_word w = { .stopped = false };
	struct str word;
	uint32_t point;
	size_t n;
	size_t digits = 0;

	while (end > at && (n = utf8_before(l->text.s + at, end - at, &point)) > 0 &&
	    is_mark(point) && !(point == ')' && end - at == 3)) {
		end -= n;
		w.stopped = point != '\'' && point != 0x2019;
	}
	while (at < end && (n = utf8_next(l->text.s + at, end - at, &point)) > 0 &&
	    is_mark(point) && !(point == '(' && end - at == 3))
		at += n;
	word = str_part(l->text, at, end - at);
	if (word.n == 0) {
		if (l->n > 0)
			l->of[l->n - 1].stopped = true;
		return;
	}
	utf8_next(word.s, word.n, &point);
	w.large = (unicode_class(point) & (UNICODE_LETTER | UNICODE_UPPER)) != 0 &&
	    !(unicode_class(point) & UNICODE_LOWER);
	w.large = w.large || is_camel(word);
	while (digits < word.n && (is_digit(word.s[digits]) || word.s[digits] == '-'))
		digits++;
	w.number = digits == word.n;
	w.hash = table_hash_lower(word);
	w.at = (uint16_t)at;
	w.end = (uint16_t)end;
	l->of[l->n++] = w;
}

uint32_t
nameline_hash_two(const struct name_line *l, size_t i)
{
	const struct name_word *w = &l->of[i];

	return w[0].plain && w[1].plain && w[0].end + 1 == w[1].at
	    ? table_hash_join(
		  table_hash_byte(w[0].hash, ' '), w[1].hash, (size_t)(w[1].end - w[1].at))
	    : table_hash_lower(nameline_span(l, i, i + 2));
}

/*
 * The most words that a cue may have which begins with word i:
 * none, this alone, or also the next ones.
 */
static uint8_t
most_of_cue(const struct name_line *l, size_t i)
{
	if (!table_may_begin(&site_cues_first, l->of[i].hash))
		return 0;
	if (i + 1 < l->n && !l->of[i].stopped &&
	    table_may_begin(&site_cues_second, nameline_hash_two(l, i)))
		return CUE_WORDS;
	return table_may_begin(&site_cues_second, l->of[i].hash) ? 1 : 0;
}

void
nameline_read(struct name_line *l, struct str text)
{
	char small[NAMELINE_LIMIT + EIGHT]; /* for the letters of a word, which nobody asks for */
	size_t at = 0;

	l->n = 0;
	l->text = str_part(text, 0, text.n < NAMELINE_LIMIT ? text.n : NAMELINE_LIMIT);
	while (at < l->text.n && l->n < NAMELINE_WORDS) {
		size_t end;

		if (add_plain_word(l, &at, small))
			continue;
		end = at + str_find_byte(str_from(l->text, at), ' ');
		/* A © may stand right before the year. */
		if (end > at + 2 && str_starts(str_from(l->text, at), STR("\xc2\xa9")))
			end = at + 2;
		if (end > at)
			add_word(l, at, end);
		at = end < l->text.n && l->text.s[end] == ' ' ? end + 1 : end;
	}
	l->cue_end = 0;
	for (size_t i = 0; i < l->n; i++)
		if ((l->of[i].cue = most_of_cue(l, i)) > 0)
			l->cue_end = i + 1;
}

struct str
nameline_span(const struct name_line *l, size_t from, size_t to)
{
	return str_part(l->text, l->of[from].at, l->of[to - 1].end - l->of[from].at);
}

/* In lower case, as the tables have it; "" where that is longer than all of them. */
static struct str
fold(struct str phrase, char room[CUE_BYTES + UTF8_MAX])
{
	if (phrase.n > CUE_BYTES)
		return STR("");
	return (struct str){ room, unicode_lower_text(phrase, room, CUE_BYTES + UTF8_MAX) };
}

enum cue_side
nameline_side(struct str phrase)
{
	char room[CUE_BYTES + UTF8_MAX];
	struct str folded = fold(phrase, room);
	uint32_t hash = table_hash(folded);
	const struct side_word *word = table_find_hashed(&site_words, folded, hash);
	const struct cue *cue = word ? NULL : table_find_hashed(&site_cues, folded, hash);

	return word ? (enum cue_side)word->side : cue ? (enum cue_side)cue->side : CUE_NONE;
}

size_t
nameline_find_cue(const struct name_line *l, size_t i, enum cue_side side, int *weight)
{
	char room[CUE_BYTES + UTF8_MAX];
	size_t most = l->of[i].cue;
	size_t best = 0;

	for (size_t n = 1; n <= most && i + n <= l->n; n++) {
		bool may_be = n > 1 || table_may_begin(&site_cues_second, l->of[i].hash);
		const struct cue *row =
		    may_be ? table_find(&site_cues, fold(nameline_span(l, i, i + n), room)) : NULL;

		if (row && row->side == (char)side) {
			best = n;
			*weight = row->weight;
		}
		if (l->of[i + n - 1].stopped)
			break;
	}
	return best;
}

size_t
nameline_run(const struct name_line *l, size_t i)
{
	size_t end = i;

	while (end < l->n && end < i + NAMELINE_NAME) {
		if (end > i && l->of[end - 1].stopped)
			break;
		if (l->of[end].large || l->of[end].number) {
			end++;
			continue;
		}
		if (end == i || end + 1 >= l->n || l->of[end].stopped || !l->of[end + 1].large ||
		    nameline_side(nameline_span(l, end, end + 1)) != CUE_JOINT)
			break;
		end += 2;
	}
	return end;
}
