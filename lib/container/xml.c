#include "container/xml.h"

static const struct str section_begin = { "<![CDATA[", 9 };
static const struct str section_end = { "]]>", 3 };

static bool
ends_name(char c)
{
	return is_space(c) || c == '>' || c == '/';
}

/* Behind the next occurrence of the mark; the end where there is none. */
static size_t
behind(struct str s, size_t at, struct str mark)
{
	size_t n = str_find(str_from(s, at), mark);

	return at + n == s.n ? s.n : at + n + mark.n;
}

/* Behind what begins with "<!" or "<?" at `at`. */
static size_t
skip_other(struct str s, size_t at)
{
	struct str rest = str_from(s, at);

	return str_starts(rest, section_begin) ? behind(s, at, section_end)
	    : str_starts(rest, STR("<!--"))    ? behind(s, at, STR("-->"))
					       : behind(s, at, STR(">"));
}

static void
read_tag(struct str s, size_t begin, size_t end, struct xml_tag *tag)
{
	size_t at = begin + 1;
	size_t from;

	*tag = (struct xml_tag){ .begin = begin, .end = end, .closes = s.s[at] == '/' };
	at += tag->closes;
	for (from = at; at < end && !ends_name(s.s[at]);)
		at++;
	tag->name = str_part(s, from, at - from);
	tag->is_empty = s.s[end - 1] == '>' && s.s[end - 2] == '/';
	tag->attributes = str_trim(str_part(s, at, end - at));
}

bool
xml_next(struct str s, size_t *at, struct xml_tag *tag)
{
	while (*at < s.n) {
		size_t begin = *at + str_find_byte(str_from(s, *at), '<');

		if (begin + 1 >= s.n)
			break;
		if (s.s[begin + 1] == '!' || s.s[begin + 1] == '?') {
			*at = skip_other(s, begin);
			continue;
		}
		*at = behind(s, begin, STR(">"));
		read_tag(s, begin, *at, tag);
		return true;
	}
	*at = s.n;
	return false;
}

bool
xml_inside(struct str s, const struct xml_tag *open, size_t *at, struct str *inside)
{
	struct xml_tag tag;

	*inside = STR("");
	if (open->is_empty)
		return true;
	while (xml_next(s, at, &tag)) {
		if (!tag.closes || !str_eq(tag.name, open->name))
			continue;
		*inside = str_part(s, open->end, tag.begin - open->end);
		return true;
	}
	*at = open->end;
	return false;
}

struct str
xml_attribute(struct str attributes, struct str name)
{
	size_t at = 0;

	while (at < attributes.n) {
		size_t equals = at + str_find_byte(str_from(attributes, at), '=');
		struct str found = str_trim(str_part(attributes, at, equals - at));
		size_t quote = equals + 1;
		size_t n;

		while (quote < attributes.n && is_space(attributes.s[quote]))
			quote++;
		if (quote >= attributes.n)
			break;
		n = str_find_byte(str_from(attributes, quote + 1), attributes.s[quote]);
		if (str_eq(found, name))
			return str_part(attributes, quote + 1, n);
		at = quote + 2 + n;
	}
	return STR("");
}

/* The length of the entity that the text begins with, and what it means; 0 for none. */
static size_t
entity(struct str s, char *means)
{
	static const struct {
		struct str name;
		char means;
	} known[] = { { { "&lt;", 4 }, '<' }, { { "&gt;", 4 }, '>' }, { { "&amp;", 5 }, '&' },
		{ { "&quot;", 6 }, '"' }, { { "&apos;", 6 }, '\'' } };

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (str_starts(s, known[i].name)) {
			*means = known[i].means;
			return known[i].name.n;
		}
	return 0;
}

bool
xml_add_text(struct buf *out, struct str text)
{
	for (size_t at = 0; at < text.n;) {
		struct str rest = str_from(text, at);
		char c = text.s[at];
		size_t n = c == '&' ? entity(rest, &c) : 0;

		if (c == '<' && n == 0 && str_starts(rest, section_begin)) {
			size_t end = behind(text, at, section_end);
			struct str all =
			    str_part(text, at + section_begin.n, end - at - section_begin.n);

			if (str_ends(all, section_end))
				all.n -= section_end.n;
			buf_add(out, all);
			at = end;
			continue;
		}
		buf_byte(out, c);
		at += n > 0 ? n : 1;
	}
	return !out->failed;
}
