/*
 * byline_look: what a text near a byline is by its looks, of byline.h.
 */
#include "byline/byline.h"

#include "byline/byline_word.h"
#include "lang/family.h"
#include "lang/given.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { NAME_BYTES = 80, TRADE_BYTES = 64 };

bool
byline_leads(struct str text)
{
	return byline_kind_of(str_trim(text)) == BYLINE_BY;
}

/* A given name that is known, as it is written or in capitals. */
static bool
is_given(struct str name)
{
	char written[UTF8_MAX + NAME_BYTES];
	uint32_t point;
	size_t n;

	if (given_find(name))
		return true;
	if (!byline_in_capitals(name))
		return false;
	n = utf8_next(name.s, name.n, &point);
	memcpy(written, name.s, n);
	n += unicode_lower_text(str_from(name, n), written + n, NAME_BYTES);
	return given_find((struct str){ written, n });
}

bool
byline_is_given(struct str word)
{
	return word.n > 1 && is_given(word);
}

/* "Dr. Ada Quill" is Ada Quill. */
static struct str
without_title(struct str name)
{
	size_t blank;

	while ((blank = str_find_byte(name, ' ')) < name.n &&
	    byline_kind_of(str_part(name, 0, blank)) == BYLINE_TITLE)
		name = str_from(name, blank + 1);
	return name;
}

bool
byline_is_person(struct str titled)
{
	struct str name = without_title(titled);
	struct str first = str_part(name, 0, str_find_byte(name, ' '));
	struct str hyphened = str_part(first, 0, str_find_byte(first, '-'));

	return first.n < name.n ? is_given(first) || is_given(hyphened) : family_is_person(name);
}

bool
byline_is_unspaced(struct str name)
{
	uint32_t point;

	if (name.n == 0)
		return false;
	utf8_next(name.s, name.n, &point);
	return unicode_is_cjk(point) || unicode_script(point) == SCRIPT_Hangul;
}

size_t
byline_second(struct str name)
{
	struct str rest = name;
	struct str word;
	size_t words = 0;
	bool given = true;

	while (str_cut(&rest, ' ', &word)) {
		bool known = byline_is_given(word);

		if (words >= 2 && known && !given && rest.n > 0)
			return (size_t)(word.s - name.s);
		given =
		    known || str_ends(word, STR(".")) || byline_kind_of(word) == BYLINE_PARTICLE;
		words++;
	}
	return name.n;
}

bool
byline_is_trade(struct str line)
{
	struct byline_reader in = { .text = line };
	struct byline_word w;
	bool named = false;

	if (line.n > TRADE_BYTES)
		return false;
	while (byline_next(&in, &w)) {
		enum byline_kind kind = byline_phrase(&in, &w);

		if (kind == BYLINE_BY || kind == BYLINE_STOP || is_digit(line.s[w.at]))
			return false;
		named = named || kind == BYLINE_ROLE;
	}
	return named;
}

bool
byline_ends_given(struct str name)
{
	size_t at = name.n;

	while (at > 0 && name.s[at - 1] != ' ')
		at--;
	return at > 0 && given_find(str_from(name, at)) != GIVEN_NONE;
}

bool
byline_stops(struct str text)
{
	struct byline_reader in = { .text = text };
	struct byline_word w;

	return byline_next(&in, &w) && w.before == BREAK_MARK &&
	    byline_phrase(&in, &w) == BYLINE_STOP;
}

struct str
byline_behind(struct str line)
{
	struct byline_reader in = { .text = line };
	struct byline_word w;

	if (!byline_next(&in, &w) || byline_phrase(&in, &w) != BYLINE_BY)
		return STR("");
	return str_trim(str_from(line, w.end < line.n && line.s[w.end] == ':' ? w.end + 1 : w.end));
}

bool
byline_begins(struct str line)
{
	struct byline_reader in = { .text = line };
	struct byline_word w;

	return byline_next(&in, &w) && byline_phrase(&in, &w) == BYLINE_BY;
}

bool
byline_says(struct str line)
{
	struct byline_reader in = { .text = line };
	struct byline_word w;

	return byline_next(&in, &w) && byline_phrase(&in, &w) == BYLINE_BY &&
	    (str_find_byte(str_part(line, w.at, w.end - w.at), ' ') < w.end - w.at ||
		(w.end < line.n && line.s[w.end] == ':'));
}

bool
byline_is_agency(struct str text)
{
	return byline_kind_of(text) == BYLINE_AGENCY;
}

bool
byline_is_office(struct str text)
{
	enum byline_kind kind = byline_kind_of(text);

	return kind == BYLINE_ROLE || kind == BYLINE_TEAM;
}
