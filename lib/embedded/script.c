#include "embedded/script.h"

static size_t
hex_number(struct str digits)
{
	size_t value = 0;

	for (size_t i = 0; i < digits.n && value < SIZE_MAX / 32; i++) {
		char c = to_lower(digits.s[i]);

		value = value * 16 + (size_t)(is_digit(c) ? c - '0' : c - 'a' + 10) % 16;
	}
	return value;
}

/* Takes the plain text at the start of the stream's rest. */
static void
take_plain(struct script *s, struct str *rest, size_t size)
{
	struct str text = str_part(*rest, 0, size < rest->n ? size : rest->n);

	*rest = str_from(*rest, text.n);
	if (text.n > s->plain.n)
		s->plain = text;
}

/* Rows of what React streams: `1f:["$",...]`, and `2a:T4b1,` before so many bytes of plain text. */
static bool
read_stream(struct script *s)
{
	struct str rest = buf_str(&s->stream);

	while (rest.n > 0) {
		struct str row = str_part(rest, 0, str_find_byte(rest, '\n'));
		size_t data = str_find_byte(row, ':') + 1;
		size_t comma = str_find_byte(row, ',');

		if (data < comma && comma < row.n && row.s[data] == 'T') {
			rest = str_from(rest, comma + 1);
			take_plain(s, &rest, hex_number(str_part(row, data + 1, comma - data - 1)));
			continue;
		}
		if (data < row.n && !json_read(&s->json, str_from(row, data)))
			return false;
		rest = str_from(rest, row.n < rest.n ? row.n + 1 : row.n);
	}
	return true;
}

/* self.__next_f.push([1,"..."]): the text is a piece of the stream. */
static void
add_piece(struct script *s, struct str script)
{
	struct json j = JSON_INIT;

	if (json_read(&j, script))
		for (size_t i = 0; i < j.n; i++)
			if (j.values[i].kind == JSON_STRING)
				json_decode(j.values[i].text, &s->stream);
	json_free(&j);
}

/* Scripts that are data, or set a variable to some. */
static bool
is_data(const struct tree *t, uint32_t script, struct str text)
{
	struct str type = tree_value(t, script, ATTR_TYPE);

	if (str_find(type, STR("json")) < type.n)
		return str_find(type, STR("ld+json")) == type.n;
	return str_find(text, STR("={\"")) < text.n || str_find(text, STR("= {\"")) < text.n;
}

/* Whether a script may name an author or the day of a publication. */
static bool
has_names(const struct tree *t, uint32_t script, struct str text)
{
	struct str type = tree_value(t, script, ATTR_TYPE);

	return str_find(type, STR("ld+json")) == type.n &&
	    (str_find(text, STR("uthor")) < text.n || str_find(text, STR("yline")) < text.n ||
		str_find(text, STR("ublish")) < text.n);
}

static bool
read_script(struct script *s, const struct tree *t, uint32_t script, enum script_wish wish)
{
	struct str text = tree_text(t, t->nodes[script].first_child);

	if (str_find(text, STR("__next_f.push")) < text.n)
		add_piece(s, text);
	else if (wish == SCRIPT_NAMES && has_names(t, script, text))
		return json_read_script(&s->json, text);
	else if (wish == SCRIPT_STORY && is_data(t, script, text))
		return json_read(&s->json, text);
	return true;
}

bool
script_read(struct script *s, const struct tree *t, enum script_wish wish)
{
	bool ok = true;

	if (s->was_read)
		return true;
	s->was_read = true;
	for (uint32_t node = tree_next(t, 0, 0); node && ok; node = tree_next(t, node, 0))
		if (tree_html_tag(t, node) == TAG_SCRIPT && t->nodes[node].first_child)
			ok = read_script(s, t, node, wish);
	return ok && read_stream(s) && !s->stream.failed;
}

void
script_free(struct script *s)
{
	json_free(&s->json);
	buf_free(&s->stream);
}
