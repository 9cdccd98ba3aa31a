#include "byline/byline.h"

#include "byline/byline_read.h"
#include "byline/byline_word.h"
#include "byline/date.h"

/* Whether two names are one, but for a title: "Dr Ada Quill". */
static bool
are_same(struct str a, struct str b)
{
	struct str whole = a.n < b.n ? b : a;
	struct str plain = a.n < b.n ? a : b;
	struct str title = str_part(whole, 0, whole.n - plain.n);

	return str_eq_ascii(str_from(whole, title.n), plain) &&
	    (title.n == 0 || str_ends(title, STR(". ")) ||
		byline_kind_of(str_trim(title)) == BYLINE_TITLE);
}

void
byline_add(struct buf *out, struct str name)
{
	struct str rest = buf_str(out);
	struct str piece;

	while (str_cut(&rest, '\n', &piece))
		if (are_same(piece, name))
			return;
	if (out->n > 0)
		buf_byte(out, '\n');
	buf_add(out, name);
}

/* An address of mail, a number, the name of a variable: nobody's name. */
static bool
is_for_machines(struct str text)
{
	size_t letters = 0;
	size_t dots = 0;

	for (size_t i = 0; i < text.n; i++) {
		letters += is_alpha(text.s[i]) || (text.s[i] & 0x80) != 0;
		dots += text.s[i] == '.' && i > 0 && i + 1 < text.n && is_lower(text.s[i + 1]);
	}
	return letters == 0 || (str_find_byte(text, ' ') == text.n && dots >= 2) ||
	    (str_find_byte(text, '@') < text.n && text.s[0] != '@');
}

/* What could be a name of its own kind: an account, an editorial office, a site. */
static size_t
take_whole(struct str text, struct buf *out)
{
	if (text.n == 0 || text.n > BYLINE_NAME_LIMIT || str_find(text, STR("://")) < text.n ||
	    is_for_machines(text))
		return 0;
	byline_add(out, text);
	return 1;
}

/*
 * Whether a field's pieces are those of one name: "Ministry of Bridges & Ferries". None of
 * them is a person that is known, and one is a single word. Where "By" leads, it is a byline.
 * There are none where all of the field's names had been told before.
 */
static bool
is_one_name(struct str names)
{
	bool single = false;
	struct str name;

	while (str_cut(&names, '\n', &name)) {
		if (byline_is_person(name) || byline_is_agency(name))
			return false;
		single = single || str_find_byte(name, ' ') == name.n;
	}
	return single;
}

/* "Quill, Ada", as libraries file names; false where the text is no such name. */
static bool
read_filed_name(struct str text, struct buf *out)
{
	size_t comma = str_find(text, STR(", "));
	struct str family = str_part(text, 0, comma);
	struct str given = str_from(text, comma < text.n ? comma + 2 : comma);
	char name[BYLINE_NAME_LIMIT];

	if (given.n == 0 || text.n > BYLINE_NAME_LIMIT || str_find_byte(family, ' ') < family.n ||
	    str_find_byte(given, ',') < given.n || byline_is_given(family) ||
	    !byline_is_given(str_part(given, 0, str_find_byte(given, ' '))))
		return false;
	memcpy(name, given.s, given.n);
	name[given.n] = ' ';
	memcpy(name + given.n + 1, family.s, family.n);
	byline_add(out, (struct str){ name, given.n + 1 + family.n });
	return true;
}

/* Bytes of a name behind its first word that may not look like one. */
enum { REST_MOST = 16 };

/* Whether one word was read as a name of which more words follow: "Ask the Masons", "Bread & i". */
static bool
is_cut(struct str text, struct str name)
{
	struct str rest = str_from(text, name.n);

	return str_starts(text, name) && str_find_byte(name, ' ') == name.n && rest.n > 1 &&
	    rest.n <= REST_MOST && rest.s[0] == ' ' && (is_lower(rest.s[1]) || rest.s[1] == '&') &&
	    !byline_is_unspaced(name) && !byline_is_agency(name);
}

static size_t
read_field(struct str text, struct buf *out)
{
	size_t start = out->n;
	size_t count = read_filed_name(text, out) ? 1 : byline_read(text, BYLINE_FIELD, out);

	if (count > 0 && out->n > start && !byline_begins(text)) {
		struct str names = str_from(buf_str(out), start > 0 ? start + 1 : 0);

		if (count > 1 ? is_one_name(names) : is_cut(text, names)) {
			out->n = start;
			count = 0;
		}
	}
	return count ? count : take_whole(text, out);
}

/* "By Ask the Masons": no name. */
static size_t
read_led(struct str text, struct buf *out)
{
	size_t start = out->n;
	size_t count = byline_read(text, BYLINE_LED, out);

	if (count != 1 ||
	    !is_cut(byline_behind(text), str_from(buf_str(out), start > 0 ? start + 1 : 0)))
		return count;
	out->n = start;
	return 0;
}

/* Dates that a line may have; page text glues that of the last change behind the first. */
enum { DATES_LIMIT = 4 };

size_t
byline_names(struct str text, enum byline_trust trust, struct buf *out)
{
	struct date date;
	size_t at;
	size_t end;
	size_t count = 0;

	text = str_trim(text);
	if (text.n == 0 || text.n > BYLINE_LIMIT)
		return 0;
	for (int most = DATES_LIMIT; most > 0 && count == 0; most--) {
		bool dated = date_find(text, DATE_DAY_FIRST, &date, &at, &end);

		if (!dated)
			return trust == BYLINE_FIELD ? read_field(text, out)
			    : trust == BYLINE_LED    ? read_led(text, out)
						     : byline_read(text, trust, out);
		count = byline_read(str_part(text, 0, at), trust, out);
		text = str_from(text, end);
	}
	return count;
}
