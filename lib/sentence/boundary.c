#include "sentence/boundary.h"

#include "sentence/weigh.h"
#include <stdint.h>

#include "text/unicode.h"
#include "text/utf8.h"

void
splitter_document(struct splitter *s)
{
	s->cased = false;
	s->danda = 0;
	s->guess = (struct guess){ 0 };
	if (!s->told)
		s->language[0] = '\0';
}

enum { SUBTAG_LONGEST = 8 };

static bool
is_language_tag(struct str tag)
{
	struct str subtag;
	bool first = true;

	while (str_cut(&tag, '-', &subtag)) {
		if (subtag.n < (first ? 2 : 1) || subtag.n > SUBTAG_LONGEST)
			return false;
		for (size_t i = 0; i < subtag.n; i++)
			if (!is_alpha(subtag.s[i]) && (first || !is_digit(subtag.s[i])))
				return false;
		first = false;
	}
	return !first;
}

bool
splitter_language(struct splitter *s, struct str tag)
{
	size_t n = str_find_byte(tag, '-');

	if (tag.n > 0 && !is_language_tag(tag))
		return false;
	if (tag.n > 0 || s->told)
		memset(s->language, 0, sizeof(s->language));
	s->told = tag.n > 0;
	for (size_t i = 0; n == 2 && i < n; i++)
		s->language[i] = to_lower(tag.s[i]);
	return true;
}

/*
 * Guesses the language from all that stands before text[end]: so a sentence that was cut is
 * judged again as it was the first time.
 */
static struct str
language_at(struct splitter *s, size_t end)
{
	size_t bytes = s->guess.bytes;

	if (s->told)
		return str_of(s->language);
	if (s->guessed < end) {
		guess_add(&s->guess, str_part(s->text, s->guessed, end - s->guessed));
		s->guessed = end;
	}
	if (s->guess.bytes > bytes && !guess_best(&s->guess, s->language))
		s->language[0] = '\0';
	return str_of(s->language);
}

static void
begin_sentence(struct splitter *s, size_t start)
{
	s->start = s->looked = start;
	s->bracket = 0;
	s->first = START_UNKNOWN;
	s->item = item_read(str_from(s->text, start));
}

void
splitter_text(struct splitter *s, struct str text)
{
	s->text = text;
	s->at = s->guessed = 0;
	s->open = false;
	begin_sentence(s, 0);
}

void
splitter_part(struct splitter *s, struct str text)
{
	splitter_text(s, text);
	s->open = true;
}

/* Looks for capitals up to `end`, each byte once. */
static void
look_for_capitals(struct splitter *s, size_t end)
{
	while (!s->cased && s->looked < end) {
		uint32_t point;

		s->looked += utf8_next(s->text.s + s->looked, s->text.n - s->looked, &point);
		s->cased = (unicode_class(point) & UNICODE_UPPER) != 0;
	}
}

/* Looks for the first letter of the sentence, until it was seen or is too far away. */
static void
look_for_start(struct splitter *s, size_t end)
{
	size_t at = s->start;

	while (s->first == START_UNKNOWN && at < end && at - s->start < WORD_LONGEST) {
		uint32_t point;
		unsigned class;

		at += utf8_next(s->text.s + at, s->text.n - at, &point);
		class = unicode_class(point);
		if (class & (UNICODE_LETTER | UNICODE_NUMBER))
			s->first = class & UNICODE_LOWER ? START_LOWER : START_OTHER;
	}
}

enum { BRACKET_LONGEST = 256 };

/*
 * Whether a bracket that opened inside the sentence closes within reach, before another one
 * opens.
 */
static bool
is_inside(const struct splitter *s, size_t at)
{
	size_t end = s->text.n - at < BRACKET_LONGEST ? s->text.n : at + BRACKET_LONGEST;

	if (s->bracket == 0 || s->bracket_first)
		return false;
	while (at < end) {
		size_t n;
		enum mark m = mark_at(s->text, at, &n);

		if (m == MARK_OPEN || m == MARK_CLOSE)
			return m == MARK_CLOSE;
		at += n;
	}
	return false;
}

/* Fills in what the splitter knows of the text around the spot. */
static void
read_around(struct splitter *s, struct reading *r)
{
	look_for_capitals(s, r->spot.run);
	look_for_start(s, r->spot.run);
	r->language = language_at(s, r->spot.run);
	r->cased = s->cased || word_is_capital(&r->spot.after);
	r->lower_start = s->first == START_LOWER;
	r->inside = is_inside(s, r->spot.end);
	r->danda = s->danda > 0;
	r->abbreviation = (struct abbreviation){ 0 };
	if (s->extra && extra_has(s->extra, r->spot.before.text))
		r->abbreviation = (struct abbreviation){ 't', true, true };
	reading_complete(r);
}

/* A full stop of the script's own outweighs a few of the common one, which may be initials. */
static void
count_full_stops(struct splitter *s, enum mark m)
{
	enum { DANDA_STEP = 4, DANDA_MOST = 32 };

	if (m == MARK_FULL)
		s->danda = s->danda + DANDA_STEP > DANDA_MOST ? DANDA_MOST : s->danda + DANDA_STEP;
	else if (m == MARK_STOP && s->danda > 0)
		s->danda--;
}

static void
track_bracket(struct splitter *s, enum mark m, size_t n)
{
	if (m == MARK_OPEN) {
		if (s->bracket++ == 0)
			s->bracket_first = s->at == s->start;
	} else if (s->bracket > 0)
		s->bracket--;
	s->at += n;
}

/* A capital and a small letter, or "A ", perhaps behind a quotation mark. */
static bool
begins_sentence(struct str text)
{
	if (str_starts(text, STR("\"")))
		text = str_from(text, 1);
	else if (str_starts(text, STR("\xe2\x80\x9c")))
		text = str_from(text, 3);
	return text.n >= 2 && is_upper(text.s[0]) && (is_lower(text.s[1]) || text.s[1] == ' ');
}

/*
 * "Guess? Inc. sued": whether the word behind the mark and the space makes a name of what
 * stands before.
 */
static bool
begins_in_company(struct splitter *s)
{
	struct str next = str_from(s->text, s->at + 2);
	char text[WORD_LONGEST];
	size_t n = 0;

	while (n < next.n && n < WORD_LONGEST && is_alpha(next.s[n]))
		n++;
	return word_is(word_fold(str_part(next, 0, n), text), language_at(s, s->at), WORD_COMPANY);
}

/* The verdict on most marks, without reading the spot; PASS where it must be read. */
static enum verdict
judge_quickly(struct splitter *s, struct reading *r)
{
	const char *c = s->text.s + s->at;
	size_t left = s->text.n - s->at;
	size_t quote;
	struct str word;

	if (left < 4 || s->at == s->start)
		return VERDICT_PASS;
	if (*c == ':' || *c == ';')
		return c[1] == ' ' && is_alpha(c[-1]) ? VERDICT_KEEP : VERDICT_PASS;
	r->spot.end = s->at + 1;
	r->spot.next = s->at + 2;
	s->why = "a plain word";
	if (*c == '?' && c[1] == ' ' && s->bracket == 0 && is_lower(c[-1]) && is_upper(c[2]) &&
	    is_lower(c[3]))
		return begins_in_company(s) ? VERDICT_PASS : VERDICT_CUT;
	if (*c != '.')
		return VERDICT_PASS;
	if (is_lower(c[1]) || is_digit(c[1]) || c[1] == ',')
		return VERDICT_KEEP;
	quote = c[1] == '"' ? 1 : memcmp(c + 1, "\xe2\x80\x9d", 3) == 0 ? 3 : 0;
	r->spot.end += quote;
	r->spot.next += quote;
	if (left < 4 + quote || c[1 + quote] != ' ' || s->bracket > 0 ||
	    !begins_sentence(str_from(s->text, r->spot.next)))
		return VERDICT_PASS;
	word = word_plain(str_part(s->text, s->start, s->at - s->start));
	return word.n > 0 && !(s->extra && extra_has(s->extra, word)) ? VERDICT_CUT : VERDICT_PASS;
}

/*
 * Whether the mark belongs to the marker of the next item of a list: then that begins a
 * sentence.
 */
static bool
begins_item(struct splitter *s, struct reading *r)
{
	size_t next = item_next(&s->item, s->text, s->start, s->at);

	if (next == SIZE_MAX)
		return false;
	r->spot.next = r->spot.end = next;
	while (r->spot.end > s->start && s->text.s[r->spot.end - 1] == ' ')
		r->spot.end--;
	s->why = "next item";
	return true;
}

/* Whether what a decision at text[at] looks at is not all there yet. */
static bool
needs_more(const struct splitter *s, size_t at)
{
	return s->open && s->text.n - at < SPLITTER_REACH;
}

/* Passes over marks that end no sentence; true at a spot, with the verdict where it is plain. */
static bool
find_mark(struct splitter *s, struct reading *r, enum verdict *v)
{
	while ((s->at = mark_scan(s->text, s->at)) < s->text.n) {
		size_t n;
		enum mark m;

		if (needs_more(s, s->at))
			return false;
		m = mark_at(s->text, s->at, &n);
		count_full_stops(s, m);
		if (s->at + n == s->text.n && mark_ends(m)) {
			s->at += n;
			return false;
		}
		if (s->item.n > 0 && s->bracket == 0 && begins_item(s, r)) {
			*v = VERDICT_CUT;
			return true;
		}
		if (m == MARK_OPEN || m == MARK_CLOSE) {
			track_bracket(s, m, n);
			continue;
		}
		*v = judge_quickly(s, r);
		if (*v != VERDICT_KEEP)
			return true;
		s->at += n;
	}
	return false;
}

/* A run that goes on and on is given up, for it must not be held. */
static void
pass_long_run(struct splitter *s, const struct reading *r)
{
	enum { RUN_LONGEST = 1 << 16 };

	if (r->spot.next - s->at > RUN_LONGEST)
		s->at = r->spot.next;
}

bool
splitter_spot(struct splitter *s, struct reading *r, enum verdict *v)
{
	if (!find_mark(s, r, v))
		return false;
	if (*v == VERDICT_CUT)
		return true;
	spot_read(&r->spot, s->text, s->start, s->at);
	if (needs_more(s, r->spot.next)) {
		pass_long_run(s, r);
		return false;
	}
	if (r->spot.next == s->text.n) {
		s->at = s->text.n;
		return false;
	}
	read_around(s, r);
	s->why = "table";
	*v = rules_judge(r, &s->why);
	return true;
}

void
splitter_cut(struct splitter *s, const struct reading *r)
{
	look_for_capitals(s, r->spot.end);
	s->at = r->spot.next;
	begin_sentence(s, r->spot.next);
}

void
splitter_keep(struct splitter *s, const struct reading *r)
{
	s->at = r->spot.end;
}

bool
splitter_next(struct splitter *s, struct str *sentence)
{
	size_t start = s->start;
	struct reading r;
	enum verdict v;

	while (splitter_spot(s, &r, &v)) {
		s->weight = v == VERDICT_PASS ? weigh(&r) : 0;
		if (v == VERDICT_CUT || s->weight > 0) {
			*sentence = str_part(s->text, start, r.spot.end - start);
			splitter_cut(s, &r);
			return true;
		}
		splitter_keep(s, &r);
	}
	if (s->open)
		return false;
	look_for_capitals(s, s->text.n);
	(void)language_at(s, s->text.n);
	*sentence = str_from(s->text, start);
	s->why = NULL;
	s->weight = 0;
	begin_sentence(s, s->text.n);
	return sentence->n > 0;
}

size_t
splitter_settled(const struct splitter *s)
{
	size_t at = s->at < s->text.n ? s->at : s->text.n;

	return at > s->start + SPLITTER_REACH ? at - SPLITTER_REACH : s->start;
}

void
splitter_forget(struct splitter *s, size_t n)
{
	look_for_capitals(s, n);
	look_for_start(s, n);
	(void)language_at(s, n);
	s->guessed = s->guessed > n ? s->guessed - n : 0;
	s->text = str_from(s->text, n);
	s->at -= n;
	s->looked = s->looked > n ? s->looked - n : 0;
	s->start = s->start > n ? s->start - n : 0;
}

void
splitter_more(struct splitter *s, struct str text, bool is_last)
{
	/* the last character may have been there in part */
	size_t whole = s->text.n > UTF8_MAX ? s->text.n - UTF8_MAX : 0;

	s->at = s->at < whole ? s->at : whole;
	s->text = text;
	s->open = !is_last;
}
