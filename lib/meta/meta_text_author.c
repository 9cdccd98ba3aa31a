/* meta_text_author: the byline of a page of text, of meta_text.h. */
#include "article/furniture.h"
#include "byline/byline.h"
#include "byline/byline_word.h"
#include "byline/date.h"
#include "byline/headline_line.h"
#include "meta/meta_window.h"
#include "meta/selfname.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* Bytes beside the names of a bare byline, and of the story that is asked for their words. */
enum { OTHER_BYTES = 12, STORY_LIMIT = 1 << 14 };

/* Words of a bare byline whose given name is not known. */
enum { UNKNOWN_WORDS = 3 };

/* A mark and blanks between a date and a name. */
enum { MARK_BYTES = 5 };

/* Lines behind the story's last one in which its author may have signed. */
enum { SIGNATURE_LINES = 1 };

/* How near the headline a line is that begins with "by" and needs no time. */
enum { LEAD_LINES = 4, LEAD_BYTES = 40 };

static size_t
names_in(struct str line, enum byline_trust trust, struct buf *out)
{
	return line.n <= META_LINE_LIMIT ? byline_names(line, trust, out) : 0;
}

/* A line that is a lead ("By") alone: the next one has the name. */
static bool
is_lead_alone(struct str line)
{
	return line.n <= 24 && byline_leads(line);
}

/* Whether a line tells when: a date, a time, how long ago or how long to read. */
static bool
says_when(struct str line)
{
	struct date date;
	size_t at;
	size_t end;

	return line.n <= META_LINE_LIMIT &&
	    (headline_tells_time(line) || date_find(line, DATE_DAY_FIRST, &date, &at, &end) ||
		(line.n <= META_SHORT_LINE && date_is_span(line)));
}

/* The same of a line, for which it is asked again and again. */
static bool
tells_when(const struct meta_lines *l, size_t i)
{
	enum { NOT_ASKED, NO, YES };

	if (l->when[i] == NOT_ASKED)
		l->when[i] = says_when(l->of[i]) ? YES : NO;
	return l->when[i] == YES;
}

/* Whether the line, or one beside it, tells when. */
static bool
stands_with_time(const struct meta_lines *l, size_t i)
{
	return tells_when(l, i) || (i + 1 < l->n && tells_when(l, i + 1)) ||
	    (i + 2 < l->n && tells_when(l, i + 2)) || (i > 0 && tells_when(l, i - 1));
}

/* Whether the next line tells when, or that behind a trade. */
static bool
time_follows(const struct meta_lines *l, size_t i)
{
	i++;
	i += i < l->n && byline_is_trade(l->of[i]);
	return i < l->n && tells_when(l, i);
}

/* Whether the story has the word in small letters, as it has no part of a name. */
static bool
is_common(const struct meta_lines *l, struct str word)
{
	char small[META_SHORT_LINE + UTF8_MAX - 1];
	struct str needle = { small, 0 };
	size_t most = STORY_LIMIT;
	bool caseless;
	uint32_t first;

	utf8_next(word.s, word.n, &first);
	caseless = (unicode_class(first) & (UNICODE_UPPER | UNICODE_LOWER)) == 0;
	needle.n = unicode_lower_text(word, small, sizeof(small));
	for (size_t i = l->first_body; i < l->n && i <= l->last_body && most > 0; i++) {
		struct str line = l->of[i];
		size_t at = str_find(line, needle);
		size_t end = at + needle.n;

		most -= line.n < most ? line.n : most;
		if (at < line.n &&
		    (caseless ||
			((at == 0 || line.s[at - 1] == ' ') &&
			    (end == line.n || !(is_alpha(line.s[end]) || line.s[end] & 0x80)))))
			return true;
	}
	return false;
}

/* How many of the name's large words the story has in small letters, too. */
static size_t
common_words(const struct meta_lines *l, struct str name, size_t *words)
{
	struct str word;
	size_t count = 0;

	*words = 0;
	while (str_cut(&name, ' ', &word)) {
		if (word.n == 0 || is_lower(word.s[0]))
			continue;
		count += is_common(l, word);
		*words += 1;
	}
	return count;
}

/*
 * Where the name begins in a line of which nothing but a date, a trade, a mark or "de" stands
 * before it; or the line's end.
 */
static size_t
name_at(struct str line, struct str name)
{
	size_t particle = str_find_byte(line, ' ') + 1;
	struct date date;
	size_t at;
	size_t end;

	at = str_find(line, name);
	if (at <= 1 || byline_is_trade(str_part(line, 0, at)))
		return at;
	if (particle < line.n && str_starts(str_from(line, particle), name) &&
	    byline_kind_of(str_part(line, 0, particle - 1)) == BYLINE_PARTICLE)
		return particle;
	if (!date_find(line, DATE_DAY_FIRST, &date, &at, &end) || at > 0)
		return line.n;
	at = str_find(line, name);
	return at >= end && at <= end + MARK_BYTES ? at : line.n;
}

/* Whether the headline has the name: the story is of that person, or the line is a part of it. */
static bool
is_of_headline(const struct meta_lines *l, struct str name)
{
	return l->title < l->n && str_find(l->of[l->title], name) < l->of[l->title].n;
}

/* As headings are, in which names are words like others. */
static bool
is_in_capitals(struct str name)
{
	for (size_t i = 0; i < name.n; i++)
		if (is_lower(name.s[i]))
			return false;
	return true;
}

/* "Wending Bridge Team". */
static bool
is_team(struct str name)
{
	size_t at = name.n;

	while (at > 0 && name.s[at - 1] != ' ')
		at--;
	return at > 0 && byline_kind_of(str_from(name, at)) == BYLINE_TEAM;
}

/*
 * Whether a name stands where names do: that of a person begins with a given name that is
 * known; another one stands before the time, and its few words are names alone.
 */
static bool
is_likely(const struct meta_lines *l, size_t i, struct str name, size_t names)
{
	struct str line = l->of[i];
	size_t words;
	size_t common = common_words(l, name, &words);

	if (is_of_headline(l, name))
		return false;
	if (byline_is_agency(name))
		return stands_with_time(l, i);
	if (byline_is_unspaced(name))
		return common == 0 && byline_is_person(name) && stands_with_time(l, i);
	if (byline_is_person(name))
		return common < (is_in_capitals(name) ? 1 : words) &&
		    (line.n <= META_SHORT_LINE || names * 2 >= line.n || tells_when(l, i));
	if (is_team(name) && time_follows(l, i))
		return true;
	if (common > 0 || words > UNKNOWN_WORDS || (l->title < l->n && i < l->title))
		return false;
	if (byline_ends_given(name) && stands_with_time(l, i))
		return true;
	if (byline_stops(str_from(line, str_find(line, name) + name.n)))
		return true;
	return tells_when(l, i) || (line.n <= names + OTHER_BYTES && time_follows(l, i));
}

/* The next piece of a line that bars or dots part; false at its end. */
static bool
next_piece(struct str *line, struct str *piece)
{
	static const struct str marks[] = { { " | ", 3 }, { " \xc2\xb7 ", 4 },
		{ " \xe2\x80\xa2 ", 5 } };
	struct str rest = *line;
	size_t end = rest.n;
	size_t mark = 0;

	if (rest.n == 0)
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		size_t at = str_find(rest, marks[i]);

		if (at >= end)
			continue;
		end = at;
		mark = marks[i].n;
	}
	*piece = str_trim(str_part(rest, 0, end));
	*line = str_from(rest, end + mark);
	return true;
}

static bool
piece_tells_when(struct str line)
{
	struct str piece;

	while (next_piece(&line, &piece))
		if (says_when(piece))
			return true;
	return false;
}

/* The piece of a line of marks that is a person's name, where another tells when. */
static size_t
name_between_marks(const struct meta_lines *l, size_t i, struct buf *out)
{
	struct str rest = l->of[i];
	struct str piece;

	if (rest.n > META_SHORT_LINE * 2 || !(tells_when(l, i) || piece_tells_when(rest)))
		return 0;
	while (next_piece(&rest, &piece)) {
		struct buf names = BUF_INIT;
		bool is = piece.n < l->of[i].n && byline_names(piece, BYLINE_PLACE, &names) > 0 &&
		    names.n == piece.n && byline_is_person(buf_str(&names)) &&
		    !is_of_headline(l, piece);

		if (is)
			buf_add(out, buf_str(&names));
		buf_free(&names);
		if (is)
			return 1;
	}
	return 0;
}

/* "Wending Post with Wending Wire": the story is, in part, an agency's. */
static bool
has_agency(struct str names)
{
	struct str name;

	while (str_cut(&names, '\n', &name))
		if (byline_is_agency(name))
			return true;
	return false;
}

/*
 * A line that is names and little else, without a word that leads to them.
 */
static size_t
bare_byline(const struct meta_lines *l, size_t i, struct buf *out)
{
	struct str line = l->of[i];
	struct buf names = BUF_INIT;
	size_t count = line.n <= META_SHORT_LINE * 2 ? byline_names(line, BYLINE_PLACE, &names) : 0;
	struct str first = str_part(buf_str(&names), 0, str_find_byte(buf_str(&names), '\n'));

	if (count > 0 &&
	    (furniture_is(first) || name_at(line, first) == line.n ||
		!(is_likely(l, i, first, names.n) ||
		    (has_agency(buf_str(&names)) && stands_with_time(l, i)))))
		count = 0;
	if (count > 0)
		buf_add(out, buf_str(&names));
	out->failed = out->failed || names.failed;
	buf_free(&names);
	return count > 0 ? count : name_between_marks(l, i, out);
}

/* Whether a line has nothing but a name of so many bytes and a trade; a comma may end it. */
static bool
is_all(struct str line, size_t name)
{
	struct str rest = str_from(line, name);

	return rest.n <= 1 || byline_is_trade(rest);
}

/*
 * The lines behind a byline that are names too: of people who are known, behind a comma of
 * anybody; each perhaps with a trade on a line of its own.
 */
static void
add_following(const struct meta_lines *l, size_t i, struct buf *out)
{
	bool listed = str_ends(l->of[i], STR(","));

	for (size_t more = 0; more < META_LINES_BEHIND && ++i < l->n; more++) {
		struct buf names = BUF_INIT;
		struct str line = l->of[i];
		bool is = line.n <= META_SHORT_LINE && line.n > 0 &&
		    (listed || byline_is_person(line)) &&
		    byline_names(line, BYLINE_PLACE, &names) == 1 && is_all(line, names.n);

		if (is)
			byline_add(out, buf_str(&names));
		buf_free(&names);
		if (!is && !byline_is_trade(line))
			return;
		listed = is && str_ends(line, STR(","));
	}
}

/* Whether a line tells of the story what no byline would: its author is not in it. */
static bool
is_in_story(const struct meta_lines *l, struct str name, size_t but)
{
	for (size_t i = l->first_body; i < l->n && i <= l->last_body; i++)
		if (i != but && str_find(l->of[i], name) < l->of[i].n)
			return true;
	return false;
}

/* A person's name alone at the story's end, of whom the story does not tell. */
static bool
signature(const struct meta_lines *l, size_t i, struct buf *out)
{
	struct str line = l->of[i];
	struct buf names = BUF_INIT;
	size_t common;
	size_t words;
	bool is = line.n <= META_SHORT_LINE && byline_names(line, BYLINE_PLACE, &names) == 1 &&
	    names.n == line.n && (byline_is_person(line) || byline_ends_given(line)) &&
	    !is_of_headline(l, line) && !is_in_story(l, line, i);

	common = is ? common_words(l, line, &words) : 0;
	if (is && common == 0)
		byline_add(out, line);
	out->failed = out->failed || names.failed;
	buf_free(&names);
	return is && common == 0;
}

static void
sign_off(const struct meta_lines *l, struct buf *out)
{
	for (size_t i = l->last_body; i < l->n && i <= l->last_body + SIGNATURE_LINES; i++)
		if (signature(l, i, out))
			return;
	for (size_t i = l->last_body; i < l->n && i <= l->last_body + META_LINES_BEHIND; i++) {
		struct str name;
		struct str site;

		if (selfname_sign_off(l->of[i], &name, &site)) {
			byline_add(out, name);
			return;
		}
	}
}

/* A short line behind the headline that begins with "By". */
static bool
is_lead(const struct meta_lines *l, size_t i)
{
	return i > l->title && i <= l->title + LEAD_LINES && l->of[i].n <= LEAD_BYTES &&
	    byline_begins(l->of[i]);
}

/* All that stands behind "by" in a short line below the headline: a team, a firm, an account. */
static bool
whole_lead(const struct meta_lines *l, size_t i, struct buf *out)
{
	struct str rest = is_lead(l, i) ? byline_behind(l->of[i]) : STR("");

	if (str_find_byte(rest, ' ') == rest.n || is_lower(rest.s[0]) || says_when(rest) ||
	    furniture_is(rest))
		return false;
	byline_add(out, rest);
	return true;
}

/*
 * A short line that is the author whatever it is, for what stands before it says so, and a time
 * behind it.
 */
static bool
whole_line(const struct meta_lines *l, size_t i, struct buf *out)
{
	struct str line = l->of[i];

	return line.n <= LEAD_BYTES && !furniture_is(line) && !tells_when(l, i) &&
	    stands_with_time(l, i) && names_in(line, BYLINE_FIELD, out) > 0;
}

/* Line i as a byline with a word that leads to the names, in it or before it. */
static bool
led_byline(const struct meta_lines *l, size_t i, struct buf *out)
{
	if (names_in(l->of[i], BYLINE_LINE, out) > 0)
		return true;
	if ((stands_with_time(l, i) || is_lead(l, i)) && names_in(l->of[i], BYLINE_LED, out) > 0)
		return true;
	if (whole_lead(l, i, out))
		return true;
	return i + 1 < l->n && is_lead_alone(l->of[i]) &&
	    (names_in(l->of[i + 1], BYLINE_PLACE, out) > 0 || whole_line(l, i + 1, out));
}

void
meta_text_byline(const struct meta_lines *l, struct buf *out)
{
	struct meta_window w = meta_window_of(l);

	for (size_t i = l->title + 1; i < w.to && out->n == 0; i++)
		if (byline_begins(l->of[i]))
			led_byline(l, i, out);
}

void
meta_text_authors(const struct meta_lines *l, struct buf *out)
{
	struct meta_window w = meta_window_of(l);

	for (size_t k = 0; k < w.to - w.from; k++) {
		size_t i = meta_window_line(&w, k);

		if (i != l->title && led_byline(l, i, out)) {
			add_following(l, i, out);
			return;
		}
	}
	for (size_t k = 0; k < w.to - w.from; k++) {
		size_t i = meta_window_line(&w, k);

		if (i != l->title && bare_byline(l, i, out)) {
			add_following(l, i, out);
			return;
		}
	}
	sign_off(l, out);
	for (size_t i = l->last_body + 1;
	     out->n == 0 && i < l->n && i <= l->last_body + META_LINES_BEHIND; i++)
		led_byline(l, i, out);
	for (size_t i = l->title < l->n ? l->title + 1 : 0; out->n == 0 && i < l->n; i++)
		if (byline_says(l->of[i]))
			led_byline(l, i, out);
}
