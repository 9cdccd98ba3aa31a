#include "sentence/boundary.h"

#include "text/unicode.h"
#include "text/utf8.h"

void
splitter_document(struct splitter *s)
{
	s->cased = false;
	s->danda = false;
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
	bool is_tag = is_language_tag(tag);

	s->language[0] = '\0';
	for (size_t i = 0; is_tag && n == 2 && i < n; i++)
		s->language[i] = to_lower(tag.s[i]);
	return is_tag;
}

static void
begin_sentence(struct splitter *s, size_t start)
{
	s->start = s->looked = start;
	s->quotes = 0;
	s->bracket = 0;
}

void
splitter_text(struct splitter *s, struct str text)
{
	s->text = text;
	s->at = 0;
	begin_sentence(s, 0);
}

/* Counts quotation marks and looks for capitals up to `end`, each byte of a sentence once. */
static void
look(struct splitter *s, size_t end)
{
	while (s->looked < end) {
		uint32_t point;

		s->looked += utf8_next(s->text.s + s->looked, s->text.n - s->looked, &point);
		s->quotes += point == '"';
		s->cased |= (unicode_class(point) & UNICODE_UPPER) != 0;
	}
}

/* Whether the first letter of the sentence is lower case. */
static bool
starts_lower(const struct splitter *s, size_t end)
{
	size_t at = s->start;

	while (at < end && at - s->start < WORD_LONGEST) {
		uint32_t point;
		unsigned class;

		at += utf8_next(s->text.s + at, s->text.n - at, &point);
		class = unicode_class(point);
		if (class & (UNICODE_LETTER | UNICODE_NUMBER))
			return (class & UNICODE_LOWER) != 0;
	}
	return false;
}

enum { BRACKET_LONGEST = 512 };

/* Whether a bracket that opened inside the sentence closes within reach. */
static bool
is_inside(const struct splitter *s, size_t at)
{
	size_t end = s->text.n - at < BRACKET_LONGEST ? s->text.n : at + BRACKET_LONGEST;

	if (s->bracket == 0 || s->bracket_at == s->start)
		return false;
	for (; at < end; at++)
		if (memchr(")]}", s->text.s[at], 3))
			return true;
	return false;
}

static enum verdict
judge(struct splitter *s, struct reading *r)
{
	enum verdict v;

	look(s, r->spot.run);
	r->language = str_of(s->language);
	r->cased = s->cased || word_is_capital(&r->spot.after);
	r->lower_start = starts_lower(s, r->spot.run);
	r->inside = is_inside(s, r->spot.end);
	r->danda = s->danda;
	r->abbreviation = (struct abbreviation){ 0 };
	if (s->extra && extra_has(s->extra, r->spot.before.text))
		r->abbreviation = (struct abbreviation){ 't', true, true };
	reading_complete(r);
	s->weight = 0;
	v = rules_judge(r, &s->why);
	if (v != VERDICT_PASS)
		return v;
	s->why = "table";
	return VERDICT_CUT;
}

static void
track_bracket(struct splitter *s, enum mark m, size_t n)
{
	if (m == MARK_OPEN) {
		if (s->bracket++ == 0)
			s->bracket_at = s->at;
	} else if (s->bracket > 0)
		s->bracket--;
	s->at += n;
}

static bool
hand_out(struct splitter *s, size_t end, size_t next, struct str *sentence)
{
	*sentence = str_part(s->text, s->start, end - s->start);
	s->at = next;
	begin_sentence(s, next);
	return true;
}

bool
splitter_next(struct splitter *s, struct str *sentence)
{
	struct str text = s->text;

	while ((s->at = mark_scan(text, s->at)) < text.n) {
		struct reading r;
		size_t n;
		enum mark m = mark_at(text, s->at, &n);

		if (m == MARK_OPEN || m == MARK_CLOSE) {
			track_bracket(s, m, n);
			continue;
		}
		look(s, s->at);
		spot_read(&r.spot, text, s->start, s->at, s->quotes % 2 == 1);
		s->danda |= m == MARK_FULL;
		if (r.spot.next < text.n && judge(s, &r) == VERDICT_CUT)
			return hand_out(s, r.spot.end, r.spot.next, sentence);
		s->at = r.spot.end > s->at + n ? r.spot.end : s->at + n;
	}
	s->why = NULL;
	return s->start < text.n && hand_out(s, text.n, text.n, sentence);
}
