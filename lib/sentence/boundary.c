#include "sentence/boundary.h"

#include "sentence/weigh.h"
#include "text/unicode.h"
#include "text/utf8.h"

void
splitter_document(struct splitter *s)
{
	s->cased = false;
	s->danda = 0;
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

enum { BRACKET_LONGEST = 256 };

/* Whether a bracket that opened inside the sentence closes within reach, before another one opens. */
static bool
is_inside(const struct splitter *s, size_t at)
{
	size_t end = s->text.n - at < BRACKET_LONGEST ? s->text.n : at + BRACKET_LONGEST;

	if (s->bracket == 0 || s->bracket_at == s->start)
		return false;
	while (at < end && !memchr("()[]{}", s->text.s[at], 6))
		at++;
	return at < end && memchr(")]}", s->text.s[at], 3);
}

/* Fills in what the splitter knows of the text around the spot. */
static void
read_around(struct splitter *s, struct reading *r)
{
	look(s, r->spot.run);
	r->language = str_of(s->language);
	r->cased = s->cased || word_is_capital(&r->spot.after);
	r->lower_start = starts_lower(s, r->spot.run);
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
			s->bracket_at = s->at;
	} else if (s->bracket > 0)
		s->bracket--;
	s->at += n;
}

bool
splitter_spot(struct splitter *s, struct reading *r, enum verdict *v)
{
	struct str text = s->text;

	while ((s->at = mark_scan(text, s->at)) < text.n) {
		size_t n;
		enum mark m = mark_at(text, s->at, &n);

		if (m == MARK_OPEN || m == MARK_CLOSE) {
			track_bracket(s, m, n);
			continue;
		}
		look(s, s->at);
		spot_read(&r->spot, text, s->start, s->at, s->quotes % 2 == 1);
		count_full_stops(s, m);
		if (r->spot.next == text.n) {
			s->at = text.n;
			break;
		}
		read_around(s, r);
		s->why = "table";
		*v = rules_judge(r, &s->why);
		return true;
	}
	return false;
}

void
splitter_cut(struct splitter *s, const struct reading *r)
{
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
	*sentence = str_from(s->text, start);
	s->why = NULL;
	s->weight = 0;
	begin_sentence(s, s->text.n);
	return sentence->n > 0;
}
