#include "line/tags.h"

#include "text/number.h"
#include "text/unicode.h"
#include "text/utf8.h"

/* For who knows how long the text is. */
static struct line
line_cut(struct str raw, size_t text_n)
{
	struct line line = { .text = raw, .fields = STR("") };

	if (text_n < raw.n) {
		line.text = str_part(raw, 0, text_n);
		line.fields = str_from(raw, text_n + 1);
		line.has_fields = true;
	}
	return line;
}

struct line
line_parse(struct str raw)
{
	return line_cut(raw, str_find_byte(raw, '\t'));
}

bool
line_is_break(struct str text)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t point;

		at += utf8_next(text.s + at, text.n - at, &point);
		if (!unicode_is_space(point))
			return false;
	}
	return true;
}

static bool
is_name(struct str s)
{
	if (s.n == 0 || !is_lower(s.s[0]))
		return false;
	for (size_t i = 1; i < s.n; i++)
		if (!is_lower(s.s[i]) && !is_digit(s.s[i]) && s.s[i] != '-')
			return false;
	return true;
}

bool
tag_parse(struct str field, struct tag *tag)
{
	size_t equals = str_find_byte(field, '=');

	if (equals == field.n || !is_name(str_part(field, 0, equals)))
		return false;
	tag->name = str_part(field, 0, equals);
	tag->value = str_from(field, equals + 1);
	return true;
}

static inline bool
has_name(struct str field, struct str name)
{
	return field.n > name.n && field.s[name.n] == '=' && str_starts(field, name);
}

bool
tag_find(struct str fields, struct str name, struct str *value)
{
	/* A name has no TAB, so what a field is asked may look beyond it. */
	for (size_t at = 0; at < fields.n; at++) {
		struct str rest = { fields.s + at, fields.n - at };
		size_t end = at + str_find_byte(rest, '\t');

		if (has_name(rest, name)) {
			*value = str_part(fields, at + name.n + 1, end - at - name.n - 1);
			return true;
		}
		at = end;
	}
	return false;
}

struct str
tag_value(struct str fields, struct str name)
{
	struct str value = STR("");

	tag_find(fields, name, &value);
	return value;
}

uint64_t
tag_paragraph(struct str fields)
{
	struct str at = tag_value(fields, STR("at"));
	uint64_t paragraph = 0;

	number_parse(str_part(at, 0, str_find_byte(at, '.')), 1, UINT64_MAX, &paragraph);
	return paragraph;
}

/* Printing ASCII without a semicolon, blanks one by one between words: most values. */
static bool
is_clean(struct str value)
{
	char before = ' ';

	for (size_t i = 0; i < value.n; i++) {
		char c = value.s[i];

		if (c < ' ' || c > '~' || c == ';' || (c == ' ' && before == ' '))
			return false;
		before = c;
	}
	return value.n == 0 || before != ' ';
}

bool
tag_clean(struct buf *out, struct str value)
{
	size_t start = out->n;
	bool space = false;

	if (is_clean(value))
		return buf_add(out, value);
	if (!buf_room(out, value.n))
		return false;
	for (size_t at = 0; at < value.n;) {
		uint32_t point;
		size_t n = utf8_next(value.s + at, value.n - at, &point);
		struct str bytes = str_part(value, at, n);

		at += n;
		if (unicode_is_space(point) || unicode_is_control(point)) {
			space = out->n > start;
			continue;
		}
		if (unicode_is_dropped(point))
			continue;
		if (space)
			buf_byte(out, ' ');
		space = false;
		buf_add(out, point == ';' ? STR(",") : bytes);
	}
	return !out->failed;
}

bool
tag_add_value(struct buf *out, struct str cleaned)
{
	struct str rest = buf_str(out);
	struct str piece;

	if (cleaned.n == 0)
		return true;
	while (str_cut(&rest, ';', &piece))
		if (str_eq(piece, cleaned))
			return true;
	return (out->n == 0 || buf_byte(out, ';')) && buf_add(out, cleaned);
}

static void
write_tag(struct writer *w, struct tag tag)
{
	if (tag.value.n == 0)
		return;
	writer_byte(w, '\t');
	writer_add(w, tag.name);
	writer_byte(w, '=');
	writer_add(w, tag.value);
}

/* Whether the field is the first one of an own tag's name: that tag's number, or n. */
static size_t
own_of(struct str field, const struct tag *own, size_t n)
{
	size_t i = 0;

	while (i < n && !has_name(field, own[i].name))
		i++;
	return i;
}

enum { OWN_MAX = 32 };

/* Those from..to, `to` being where the next one begins, or would. */
static void
write_fields(struct writer *w, struct str fields, size_t from, size_t to)
{
	if (from >= to)
		return;
	writer_byte(w, '\t');
	writer_add(w, str_part(fields, from, to - from - 1));
}

/*
 * The text and the fields with the own tags that stand among them; *done has which. False where
 * that is none.
 */
static bool
write_replaced(struct writer *w, struct line line, const struct tag *own, size_t n, bool *done)
{
	struct str fields = line.fields;
	size_t kept = 0; /* where the fields begin that stay and were not written yet */
	bool any = false;

	writer_add(w, line.text);
	for (size_t at = 0; line.has_fields && at <= fields.n;) {
		size_t end = at + str_find_byte(str_from(fields, at), '\t');
		size_t i = own_of(str_part(fields, at, end - at), own, n);

		/*
		 * A value that is taken out is taken out wherever it stands, or a second run
		 * would go on with it.
		 */
		if (i < n && (!done[i] || own[i].value.n == 0)) {
			write_fields(w, fields, kept, at);
			done[i] = any = true;
			write_tag(w, own[i]);
			kept = end + 1;
		}
		at = end + 1;
	}
	if (line.has_fields)
		write_fields(w, fields, kept, fields.n + 1);
	return any;
}

static void
write_behind(struct writer *w, const struct tag *own, size_t n, const bool *done)
{
	for (size_t i = 0; i < n; i++)
		if (!done[i])
			write_tag(w, own[i]);
	writer_end(w);
}

void
tags_write(struct writer *w, struct line line, const struct tag *own, size_t n)
{
	bool done[OWN_MAX] = { false };

	write_replaced(w, line, own, n, done);
	write_behind(w, own, n, done);
}

void
tags_write_like(struct writer *w, struct str raw, size_t text_n, const struct tag *own, size_t n,
    struct buf *plain)
{
	bool done[OWN_MAX] = { false };
	struct line line = line_cut(raw, text_n);

	if (line.has_fields && str_eq(line.fields, buf_str(plain))) {
		writer_add(w, raw);
	} else if (!write_replaced(w, line, own, n, done) && n > 0) {
		plain->n = 0;
		buf_add(plain, line.fields);
	}
	write_behind(w, own, n, done);
}
